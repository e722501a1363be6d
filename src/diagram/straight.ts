import type { Point, Rect } from "./drawing.ts";
import type { Layout, Way } from "./layout.ts";
import { ROOM } from "./style.ts";

/**
 * Takes out needless bends: an arrow that turns aside soon after a box starts (or ends) a little further along the
 * box's side instead, where that way is clear.
 *
 * @param names of the boxes
 * @param titles what else no arrow may run through
 */
export function straightened(layout: Layout, names: readonly string[], titles: readonly Rect[]): Layout {
  const ways = [...layout.ways];
  const boxes = names.flatMap((name) => layout.places.get(name) ?? []);
  for (const [index, way] of layout.ways.entries()) {
    const others = (): Way[] => ways.filter((_, i) => i !== index);
    const start = layout.places.get(way.arrow.from);
    const end = layout.places.get(way.arrow.to);
    if (start === undefined || end === undefined) continue;
    const room = { boxes, titles, own: [start, end], label: way.label };
    const first = withStraightStart(way.points, start, room, others());
    const last = withStraightStart([...first].reverse(), end, room, others());
    ways[index] = { ...way, points: [...last].reverse() };
  }
  return { ...layout, ways };
}

interface Room {
  readonly boxes: readonly Rect[];
  readonly titles: readonly Rect[];
  /** The boxes the arrow joins. */
  readonly own: readonly Rect[];
  /** Its text, which stays where it is. */
  readonly label: Rect | null;
}

/**
 * Least distances in pt: of an arrow's end from a corner, of two ends, of two lines side by side, of a line and a text; and the most an
 * arrow's own text may be away.
 */
const LEAST = { corner: 7, ends: 9, lines: 5, box: 4, text: 1.5, label: ROOM.label + 2 } as const;

function withStraightStart(
  points: readonly Point[],
  box: Rect,
  room: Room,
  others: readonly Way[],
): readonly Point[] {
  const [first, , third, fourth] = points;
  if (first === undefined || third === undefined || fourth === undefined) return points;
  const isAcross = Math.abs(fourth.y - third.y) < 0.01;
  const start = isAcross ? { x: first.x, y: third.y } : { x: third.x, y: first.y };
  const straight = [start, ...points.slice(3)];
  const isFree =
    leadsOn(first, third, fourth, isAcross) &&
    isOnSide(start, box, isAcross) &&
    isClear(start, third, isAcross, room, others) &&
    isBeside(room.label, straight);
  return isFree ? straight : points;
}

function leadsOn(first: Point, third: Point, fourth: Point, isAcross: boolean): boolean {
  return isAcross
    ? (third.x - first.x) * (fourth.x - third.x) > 0
    : (third.y - first.y) * (fourth.y - third.y) > 0;
}

function isBeside(label: Rect | null, points: readonly Point[]): boolean {
  const lines = points.slice(1).map((point, i) => rectOf(points[i] ?? point, point));
  return label === null || lines.some((line) => meet(label, line, LEAST.label));
}

function isOnSide({ x, y }: Point, box: Rect, isAcross: boolean): boolean {
  const [from, length, at] = isAcross ? [box.y, box.height, y] : [box.x, box.width, x];
  return at >= from + LEAST.corner && at <= from + length - LEAST.corner;
}

/** Whether the new stretch keeps away from boxes, texts and the lines beside it. */
function isClear(from: Point, to: Point, isAcross: boolean, room: Room, others: readonly Way[]): boolean {
  const stretch = rectOf(from, to);
  const boxes = room.boxes.filter((box) => !room.own.includes(box));
  const labels = [room.label, ...others.map(({ label }) => label)].filter((label) => label !== null);
  return (
    !boxes.some((box) => meet(stretch, box, LEAST.box)) &&
    ![...labels, ...room.titles].some((text) => meet(stretch, text, LEAST.text)) &&
    !others.some((way) => runsBeside(stretch, from, isAcross, way))
  );
}

function runsBeside(stretch: Rect, start: Point, isAcross: boolean, { points }: Way): boolean {
  const ends = [points[0], points.at(-1)].flatMap((end) => end ?? []);
  const nearEnd = ends.some((end) => Math.hypot(end.x - start.x, end.y - start.y) < LEAST.ends);
  const lines = points.slice(1).map((point, i) => [points[i] ?? point, point] as const);
  const beside = lines.filter(([a, b]) => Math.abs(isAcross ? a.y - b.y : a.x - b.x) < 0.01);
  return nearEnd || beside.some(([a, b]) => meet(stretch, rectOf(a, b), LEAST.lines));
}

function rectOf(a: Point, b: Point): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Whether two rectangles are nearer to each other than so much. */
function meet(a: Rect, b: Rect, distance: number): boolean {
  return (
    a.x < b.x + b.width + distance &&
    b.x < a.x + a.width + distance &&
    a.y < b.y + b.height + distance &&
    b.y < a.y + a.height + distance
  );
}

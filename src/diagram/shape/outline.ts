import type { Shape } from "../diagram.ts";
import type { Point, Rect, Step } from "../drawing.ts";
import { close, curve, flattened, line, move, polygon, rectangle, rounded } from "../path.ts";

/** Half the height of a cylinder's lid. */
export const LID = 4;
/** The folded corner of a sheet. */
export const FOLD = 8;
/** How far a cloud's bulges stand out, across and down. */
export const BULGE = { x: 8, y: 6 } as const;
const ROUND = 5;

/** What a shape's line goes around. Arrows end on it. */
export function outlineOf(shape: Shape, rect: Rect): readonly Step[] {
  switch (shape) {
    case "box":
    case "note":
      return rectangle(rect);
    case "person":
      return rounded(rect, ROUND);
    case "document":
      return sheet(rect);
    case "store":
      return cylinder(rect);
    case "cloud":
      return cloud(rect);
  }
}

function sheet({ x, y, width, height }: Rect): Step[] {
  return polygon([
    { x, y },
    { x: x + width - FOLD, y },
    { x: x + width, y: y + FOLD },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]);
}

/** The fold itself. */
export function fold({ x, y, width }: Rect): Step[] {
  return [move(x + width - FOLD, y), line(x + width - FOLD, y + FOLD), line(x + width, y + FOLD)];
}

function cylinder({ x, y, width, height }: Rect): Step[] {
  const [top, bottom, right] = [y + LID, y + height - LID, x + width];
  return [
    move(x, top),
    ...arch(x, top, right, -LID),
    line(right, bottom),
    ...arch(right, bottom, x, LID),
    close,
  ];
}

/** The near edge of a cylinder's lid. */
export function lid({ x, y, width }: Rect): Step[] {
  return [move(x, y + LID), ...arch(x, y + LID, x + width, LID)];
}

/** Half an ellipse from one end to the other, `rise` down from the line between them. */
function arch(from: number, y: number, to: number, rise: number): Step[] {
  const middle = (from + to) / 2;
  const k = (to - from) * 0.2239;
  return [
    curve(from, y + rise * 0.5523, middle - k - (to - from) * 0.0522, y + rise, middle, y + rise),
    curve(middle + k + (to - from) * 0.0522, y + rise, to, y + rise * 0.5523, to, y),
  ];
}

/** Bulges along an inner rectangle, about as long as they are apart; their tops touch the outer one. */
function cloud({ x, y, width, height }: Rect): Step[] {
  const inner = {
    left: x + BULGE.x,
    top: y + BULGE.y,
    right: x + width - BULGE.x,
    bottom: y + height - BULGE.y,
  };
  const { left, top, right, bottom } = inner;
  const across = Math.max(2, Math.round((right - left) / 26));
  const down = Math.max(1, Math.round((bottom - top) / 26));
  const corners: Point[] = [
    ...between({ x: left, y: top }, { x: right, y: top }, across),
    ...between({ x: right, y: top }, { x: right, y: bottom }, down),
    ...between({ x: right, y: bottom }, { x: left, y: bottom }, across),
    ...between({ x: left, y: bottom }, { x: left, y: top }, down),
  ];
  const first = corners[0] ?? { x, y };
  return [
    move(first.x, first.y),
    ...corners.map((corner, i) => bulge(corner, corners[i + 1] ?? first)),
    close,
  ];
}

/** The beginnings of so many equal pieces of a line. */
function between(from: Point, to: Point, pieces: number): Point[] {
  return Array.from({ length: pieces }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / pieces,
    y: from.y + ((to.y - from.y) * i) / pieces,
  }));
}

/** Out to the right of the way, as the outline goes clockwise with y downwards: to its left hand on paper. */
function bulge(from: Point, to: Point): Step {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // A cubic curve reaches three quarters of the way to its control points.
  const [nx, ny] = [(to.y - from.y) / length, -(to.x - from.x) / length];
  const [dx, dy] = [(nx * BULGE.x) / 0.75, (ny * BULGE.y) / 0.75];
  return curve(from.x + dx, from.y + dy, to.x + dx, to.y + dy, to.x, to.y);
}

/**
 * Where a way that ends at the edge of a shape's rectangle meets its outline: on it, or further in.
 * @param from where the way comes from; only its direction counts
 */
export function met(outline: readonly Step[], from: Point, end: Point): Point {
  const length = Math.hypot(end.x - from.x, end.y - from.y);
  const [dx, dy] = [(end.x - from.x) / length, (end.y - from.y) / length];
  const corners = flattened(outline);
  const distances = corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    const distance = crossing(end, dx, dy, corner, next);
    return distance === null ? [] : [distance];
  });
  const nearest = distances.length === 0 ? 0 : Math.min(...distances);
  return { x: end.x + dx * nearest, y: end.y + dy * nearest };
}

/** Rounding: an end that lies on the line is not to miss it. */
const NEAR = 0.05;

/** How far a ray goes to a straight piece; null = it never meets it. */
function crossing(origin: Point, dx: number, dy: number, a: Point, b: Point): number | null {
  const [ex, ey] = [b.x - a.x, b.y - a.y];
  const cross = dx * ey - dy * ex;
  if (Math.abs(cross) < 1e-9) return null;
  const [px, py] = [a.x - origin.x, a.y - origin.y];
  const along = (px * ey - py * ex) / cross;
  const share = (px * dy - py * dx) / cross;
  return along >= -NEAR && share >= -1e-9 && share <= 1 + 1e-9 ? Math.max(0, along) : null;
}

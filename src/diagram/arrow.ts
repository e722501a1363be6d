import type { Arrow, LineKind, Shape } from "./diagram.ts";
import type { Item, Point, Rect } from "./drawing.ts";
import type { Way } from "./layout.ts";
import { pathItem, polygon, polyline } from "./path.ts";
import { met, outlineOf } from "./shape/outline.ts";
import { DASH, WEIGHT } from "./style.ts";

export interface LineLook {
  readonly stroke: number;
  readonly dash: readonly number[];
}

/** Dashed = paper, thick = 個人番号. */
export function lookOf(kind: LineKind): LineLook {
  const isThick = kind === "number" || kind === "paper-number";
  const isPaper = kind === "paper" || kind === "paper-number";
  return { stroke: isThick ? WEIGHT.thick : WEIGHT.thin, dash: isPaper ? DASH.paper : DASH.solid };
}

export interface End {
  readonly shape: Shape;
  readonly rect: Rect;
}

/** The way of an arrow as it is drawn: its ends on the outlines of the boxes it joins. */
export function drawnWay({ points }: Way, from: End, to: End): readonly Point[] {
  const [first, second, beforeLast, last] = [points[0], points[1], points.at(-2), points.at(-1)];
  if (first === undefined || second === undefined || beforeLast === undefined || last === undefined)
    throw new RangeError("an arrow has two ends");
  const start = met(outlineOf(from.shape, from.rect), second, first);
  const end = met(outlineOf(to.shape, to.rect), beforeLast, last);
  return [start, ...points.slice(1, -1), end];
}

export function arrowItems(arrow: Pick<Arrow, "line" | "both">, points: readonly Point[]): readonly Item[] {
  const look = lookOf(arrow.line);
  if (arrow.line === "connection") return [pathItem(polyline(points), look)];
  const head = headAt(points, look);
  const tail = arrow.both ? headAt([...points].reverse(), look) : null;
  const shaft = [tail?.neck ?? points[0], ...points.slice(1, -1), head.neck].filter(
    (one) => one !== undefined,
  );
  return [pathItem(polyline(shaft), look), head.item, ...(tail === null ? [] : [tail.item])];
}

/** Length and half the width of an arrow's head, by the line's weight. */
const headSize = ({ stroke }: LineLook) =>
  stroke > 1 ? { length: 8, half: 3.4 } : { length: 6.5, half: 2.4 };

/** The head at a way's last point, and where the line before it ends: a dash or a thick line is not to blunt the tip. */
function headAt(points: readonly Point[], look: LineLook): { readonly neck: Point; readonly item: Item } {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (before === undefined || tip === undefined) throw new RangeError("an arrow has two ends");
  const distance = Math.hypot(tip.x - before.x, tip.y - before.y);
  const [dx, dy] = [(tip.x - before.x) / distance, (tip.y - before.y) / distance];
  const { length, half } = headSize(look);
  const base = { x: tip.x - dx * length, y: tip.y - dy * length };
  const corners = [
    tip,
    { x: base.x - dy * half, y: base.y + dx * half },
    { x: base.x + dy * half, y: base.y - dx * half },
  ];
  const neck = { x: tip.x - dx * (length - 1), y: tip.y - dy * (length - 1) };
  return { neck, item: pathItem(polygon(corners), { fill: "black", stroke: 0 }) };
}

import type { PathItem, Point, Rect, Step } from "./drawing.ts";
import { DASH, WEIGHT } from "./style.ts";

/** Share of a radius at which the control points of a quarter circle lie. */
const QUARTER = 0.5523;

export const move = (x: number, y: number): Step => ({ type: "M", to: { x, y } });
export const line = (x: number, y: number): Step => ({ type: "L", to: { x, y } });
export const close: Step = { type: "Z" };

export function curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): Step {
  return { type: "C", first: { x: x1, y: y1 }, second: { x: x2, y: y2 }, to: { x, y } };
}

/** An item with a thin solid outline and no fill, unless said. */
export function pathItem(
  steps: readonly Step[],
  look: Partial<Omit<PathItem, "type" | "steps">> = {},
): PathItem {
  return { type: "path", steps, fill: "none", stroke: WEIGHT.thin, dash: DASH.solid, ...look };
}

export function polyline(points: readonly Point[]): Step[] {
  return points.map(({ x, y }, index) => (index === 0 ? move(x, y) : line(x, y)));
}

export function polygon(points: readonly Point[]): Step[] {
  return [...polyline(points), close];
}

export function rectangle({ x, y, width, height }: Rect): Step[] {
  return polygon([
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]);
}

export function ellipse(x: number, y: number, rx: number, ry: number): Step[] {
  const [kx, ky] = [rx * QUARTER, ry * QUARTER];
  return [
    move(x - rx, y),
    curve(x - rx, y - ky, x - kx, y - ry, x, y - ry),
    curve(x + kx, y - ry, x + rx, y - ky, x + rx, y),
    curve(x + rx, y + ky, x + kx, y + ry, x, y + ry),
    curve(x - kx, y + ry, x - rx, y + ky, x - rx, y),
    close,
  ];
}

/** A rectangle with round corners. */
export function rounded({ x, y, width, height }: Rect, radius: number): Step[] {
  const k = radius * (1 - QUARTER);
  const [right, bottom] = [x + width, y + height];
  return [
    move(x + radius, y),
    line(right - radius, y),
    curve(right - k, y, right, y + k, right, y + radius),
    line(right, bottom - radius),
    curve(right, bottom - k, right - k, bottom, right - radius, bottom),
    line(x + radius, bottom),
    curve(x + k, bottom, x, bottom - k, x, bottom - radius),
    line(x, y + radius),
    curve(x, y + k, x + k, y, x + radius, y),
    close,
  ];
}

/** How finely a curve is taken for straight pieces: a twentieth of a point at these sizes. */
const PIECES = 12;

/** The corners of a path, its curves as short straight pieces. */
export function flattened(steps: readonly Step[]): Point[] {
  const points: Point[] = [];
  for (const step of steps) {
    if (step.type === "Z") continue;
    const from = points.at(-1);
    if (step.type !== "C" || from === undefined) points.push(step.to);
    else for (let i = 1; i <= PIECES; i++) points.push(onCurve(from, step, i / PIECES));
  }
  return points;
}

function onCurve(from: Point, { first, second, to }: Step & { type: "C" }, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
  return {
    x: a * from.x + b * first.x + c * second.x + d * to.x,
    y: a * from.y + b * first.y + c * second.y + d * to.y,
  };
}

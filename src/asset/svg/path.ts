import type { Matrix } from "./matrix.ts";
import type { Path, Segment } from "./node.ts";

/** Numbers after each letter. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * Reads the path data of a simplified SVG: M L Q C Z, absolute, every letter and number parted by one blank, as resvg
 * writes it; null when there is anything else. Drawings have a megabyte of it, which is read once, before anything is
 * optimized: only cutting the whole at once is fast then.
 */
export function pathOf(data: string): Path | null {
  const segments: Segment[] = [];
  const words = data === "" ? [] : data.split(" ");
  if (words.includes("")) return null;
  const numbers = words.map(Number);
  let [x, y] = [0, 0];
  for (let at = 0; at < words.length; ) {
    const letter = words[at++] ?? "";
    const segment = segmentOf(letter, numbers, at, x, y);
    if (!segment?.points.every(Number.isFinite)) return null;
    segments.push(segment);
    at += counts[letter] ?? 0;
    if (letter === "Z") continue;
    x = numbers[at - 2] as number;
    y = numbers[at - 1] as number;
  }
  return segments;
}

/** @param at where the letter's numbers begin. What is missing there is NaN, as a letter is. */
function segmentOf(letter: string, n: readonly number[], at: number, x: number, y: number): Segment | null {
  if (letter === "Z") return { type: "Z", points: [] };
  const [a, b] = [n[at] ?? Number.NaN, n[at + 1] ?? Number.NaN];
  if (letter === "M" || letter === "L") return { type: letter, points: [a, b] };
  const [c, d] = [n[at + 2] ?? Number.NaN, n[at + 3] ?? Number.NaN];
  // A quadratic curve as a cubic one: both have two thirds of its control point.
  if (letter === "Q")
    return { type: "C", points: [third(x, a), third(y, b), third(c, a), third(d, b), c, d] };
  if (letter !== "C") return null;
  return { type: "C", points: [a, b, c, d, n[at + 4] ?? Number.NaN, n[at + 5] ?? Number.NaN] };
}

const third = (from: number, control: number): number => from + (2 / 3) * (control - from);

export function moved(path: Path, [a, b, c, d, e, f]: Matrix): Path {
  return path.map(({ type, points }) => {
    const all: readonly number[] = points;
    const places = all.map((one, i) =>
      i % 2 === 0 ? a * one + c * (all[i + 1] as number) + e : b * (all[i - 1] as number) + d * one + f,
    );
    return { type, points: places } as unknown as Segment;
  });
}

/** Left, top, width, height of the path itself, its stroke not counted; null = it has no extent. */
export function boundsOf(path: Path): readonly [number, number, number, number] | null {
  const xs: number[] = [];
  const ys: number[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const { type, points } of path) {
    if (type === "Z") continue;
    const end = points.slice(-2) as unknown as readonly [number, number];
    xs.push(end[0]);
    ys.push(end[1]);
    if (type === "C") {
      xs.push(...extremes(from[0], points[0], points[2], points[4]));
      ys.push(...extremes(from[1], points[1], points[3], points[5]));
    }
    from = end;
  }
  if (xs.length === 0) return null;
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  const [right, bottom] = [xs.reduce((a, b) => Math.max(a, b)), ys.reduce((a, b) => Math.max(a, b))];
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

/** Where a cubic curve turns back, in one direction. */
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const root = Math.sqrt(b * b - 4 * a * c);
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3);
}

import type { Face } from "./face.ts";
import { type GlyphPoints, pointsOf } from "./glyph-points.ts";
import { trueTypeOf } from "./true-type-face.ts";

/**
 * A glyph's outline as SVG path data. Font units, y downwards, from the glyph's origin on the baseline. It is written so
 * that the outlines of a whole line are put together by joining texts: all in it is relative to where it begins.
 * To be filled by the nonzero rule.
 */
export interface GlyphPath {
  /** Where the first contour begins. */
  readonly x: number;
  readonly y: number;
  /** The contours, after a move to (x, y): ends with z. Empty = a blank. */
  readonly data: string;
  /** Where the pen stands afterwards: the beginning of the last contour. */
  readonly endX: number;
  readonly endY: number;
}

const blank: GlyphPath = { x: 0, y: 0, data: "", endX: 0, endY: 0 };

/** Places of scaled components are rounded to this part of a font unit: 1/100. All others are whole. */
const FINE = 100;

const known = new WeakMap<Face, (GlyphPath | undefined)[]>();

/**
 * The outline of a glyph; read once.
 * @throws RangeError for a glyph the face does not have: our mistake, never the data's
 */
export function glyphPath(face: Face, glyph: number): GlyphPath {
  let paths = known.get(face);
  if (paths === undefined) {
    paths = [];
    known.set(face, paths);
  }
  paths[glyph] ??= pathOf(pointsOf(trueTypeOf(face), glyph));
  return paths[glyph] as GlyphPath;
}

function pathOf(points: GlyphPoints): GlyphPath {
  const pen = new Pen();
  let from = 0;
  for (const end of points.ends) {
    // A contour of one point is an anchor, of two it has no area.
    if (end - from > 2) drawContour(pen, points, from, end);
    from = end;
  }
  return pen.path();
}

/** Between two points off the outline lies one on it, half way. @param to index after the last point */
function drawContour(pen: Pen, { xs, ys, on, shift }: GlyphPoints, from: number, to: number): void {
  const count = to - from;
  const x = (i: number): number => (xs[from + (i % count)] as number) + shift;
  const y = (i: number): number => -(ys[from + (i % count)] as number);
  const isOn = (i: number): boolean => on[from + (i % count)] as boolean;
  const found = on.indexOf(true, from);
  const first = found >= 0 && found < to ? found - from : 0;
  if (isOn(first)) pen.move(x(first), y(first));
  else pen.move((x(count - 1) + x(0)) / 2, (y(count - 1) + y(0)) / 2);
  const begin = isOn(first) ? first + 1 : first;
  for (let i = begin; i < first + count; i++) {
    if (isOn(i)) pen.line(x(i), y(i));
    else if (i + 1 === first + count) pen.curveHome(x(i), y(i));
    else if (isOn(i + 1)) {
      pen.curve(x(i), y(i), x(i + 1), y(i + 1));
      i++;
    } else pen.curve(x(i), y(i), (x(i) + x(i + 1)) / 2, (y(i) + y(i + 1)) / 2);
  }
  pen.close();
}

/** Writes relative path data. Places are rounded before their differences are taken, so that roundings do not add up. */
class Pen {
  #data = "";
  #x = 0;
  #y = 0;
  #homeX = 0;
  #homeY = 0;
  #first: readonly [number, number] | null = null;
  /** What pulled at the last curve, if one was just drawn. */
  #control: readonly [number, number] | null = null;
  /** The letter in force: one that is written twice in a row is written once. */
  #letter = "";

  move(x: number, y: number): void {
    const [fx, fy] = [rounded(x), rounded(y)];
    if (this.#first === null) this.#first = [fx, fy];
    else this.#write("m", fx - this.#x, fy - this.#y);
    [this.#x, this.#y, this.#homeX, this.#homeY] = [fx, fy, fx, fy];
    // After a move further pairs are lines.
    this.#letter = "l";
  }

  line(x: number, y: number): void {
    const [tx, ty] = [rounded(x), rounded(y)];
    const [dx, dy] = [tx - this.#x, ty - this.#y];
    if (dx === 0 && dy === 0) return;
    if (dy === 0) this.#write("h", dx);
    else if (dx === 0) this.#write("v", dy);
    else this.#write("l", dx, dy);
    [this.#x, this.#y] = [tx, ty];
  }

  curve(cx: number, cy: number, x: number, y: number): void {
    const [tx, ty, px, py] = [rounded(x), rounded(y), rounded(cx), rounded(cy)];
    if (this.#goesOn(px, py)) this.#write("t", tx - this.#x, ty - this.#y);
    else this.#write("q", px - this.#x, py - this.#y, tx - this.#x, ty - this.#y);
    [this.#x, this.#y, this.#control] = [tx, ty, [px, py]];
  }

  curveHome(cx: number, cy: number): void {
    this.curve(cx, cy, this.#homeX / FINE, this.#homeY / FINE);
  }

  close(): void {
    this.#data += "z";
    this.#letter = "z";
    this.#control = null;
    [this.#x, this.#y] = [this.#homeX, this.#homeY];
  }

  path(): GlyphPath {
    if (this.#first === null) return blank;
    const [x, y] = this.#first;
    return {
      x: x / FINE,
      y: y / FINE,
      data: this.#data,
      endX: this.#homeX / FINE,
      endY: this.#homeY / FINE,
    };
  }

  /** Whether a curve pulled at from there goes on as the last one ended: then its control need not be said. */
  #goesOn(px: number, py: number): boolean {
    if (this.#control === null) return false;
    const [x, y] = this.#control;
    return 2 * this.#x - x === px && 2 * this.#y - y === py;
  }

  #write(letter: string, ...numbers: readonly number[]): void {
    this.#data += letter === this.#letter ? "" : letter;
    let isFirst = letter !== this.#letter;
    this.#control = null;
    for (const number of numbers) {
      // A minus parts numbers as well as a blank does.
      this.#data += (isFirst || number < 0 ? "" : " ") + number / FINE;
      isFirst = false;
    }
    this.#letter = letter;
  }
}

/** In 1/100 units; no negative zero. */
const rounded = (value: number): number => Math.round(value * FINE) + 0;

import { type GlyphPath, glyphPath } from "../../font/glyph-path.ts";
import type { PlacedLine, PlacedRun } from "../../layout/page.ts";
import { decimal, placesFor } from "./number.ts";

/** Runs whose outlines are one path: they differ in their faces at most. */
interface Stretch {
  readonly transform: string;
  /** pt of one font unit. */
  readonly scale: number;
  readonly grey: number;
  readonly pen: OutlinePen;
  /** Where its origin is: pt from the sheet's left edge, or of a turned run the way down. */
  readonly x: number;
  readonly y: number;
}

/**
 * The glyphs of a line as filled outlines: one path for runs that follow each other on one baseline in one size and grey.
 * Outlines are in font units and brought to their size by the path's transform, so that what is written is short.
 */
export function inkOf(line: PlacedLine): string {
  // Texts are added, not joined: V8 then copies the outlines once, when the whole sheet is read.
  let paths = "";
  let last: Stretch | null = null;
  for (const run of line.runs) {
    if (run.glyphs.length === 0) continue;
    if (last === null || !goesOn(last, run, line.y)) {
      if (last !== null) paths += pathOf(last);
      last = begin(run, line.y);
    }
    addGlyphs(last, run);
  }
  if (last !== null) paths += pathOf(last);
  return paths;
}

function begin(run: PlacedRun, baseline: number): Stretch {
  const scale = run.size / run.face.unitsPerEm;
  const x = run.x[0] ?? Number.NaN;
  const y = baseline + run.drop;
  const [a, place] = [decimal(scale, 8), `${decimal(x, 3)} ${decimal(y, 3)}`];
  // What is turned goes downwards, its glyphs' tops to the right.
  const transform = run.turned ? `matrix(0 ${a} -${a} 0 ${place})` : `matrix(${a} 0 0 ${a} ${place})`;
  return { transform, scale, grey: run.grey, pen: new OutlinePen(placesFor(scale)), x, y };
}

function goesOn({ y, scale, grey }: Stretch, run: PlacedRun, baseline: number): boolean {
  const isLevel = !run.turned && baseline + run.drop === y;
  return isLevel && run.grey === grey && run.size / run.face.unitsPerEm === scale;
}

function addGlyphs({ pen, scale, x }: Stretch, { face, glyphs, x: places }: PlacedRun): void {
  for (let i = 0; i < glyphs.length; i++) {
    const outline = glyphPath(face, glyphs[i] ?? 0);
    if (outline.data === "") continue;
    pen.draw(((places[i] ?? Number.NaN) - x) / scale, outline);
  }
}

function pathOf({ transform, grey, pen }: Stretch): string {
  const { data } = pen;
  return data === "" ? "" : `<path transform="${transform}"${fillOf(grey)} d="${data}"/>`;
}

/** @param grey 0–1; 0 is black, which needs not be said */
export function fillOf(grey: number): string {
  return grey === 0 ? "" : ` fill="${greyOf(grey)}"`;
}

export function greyOf(grey: number): string {
  return `#${Math.round(grey * 255)
    .toString(16)
    .padStart(2, "0")
    .repeat(3)}`;
}

/** Joins outlines that are relative to their beginnings. Moves are counted from the pen as it was written: no rounding adds up. */
class OutlinePen {
  data = "";
  readonly #power: number;
  #x = 0;
  #y = 0;

  /** @param places of moves, after the point */
  constructor(places: number) {
    this.#power = 10 ** places;
  }

  /** @param x where the outline's origin is, font units from the stretch's */
  draw(x: number, outline: GlyphPath): void {
    if (!Number.isFinite(x)) throw new RangeError("a glyph without a place");
    const dx = Math.round((x + outline.x - this.#x) * this.#power) / this.#power;
    const dy = Math.round((outline.y - this.#y) * this.#power) / this.#power;
    this.data += `m${dx}${dy < 0 ? "" : " "}${dy}${outline.data}`;
    this.#x += dx + outline.endX - outline.x;
    this.#y += dy + outline.endY - outline.y;
  }
}

import { endianness } from "node:os";
import type { Metrics } from "./metrics.ts";
import { FontFault, type Sfnt, tableOf } from "./sfnt.ts";

/** Flags of a composite glyph's component. @see OpenType specification, glyf, "Composite Glyph Description" */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const SCALE_XY = 0x0040;
const SCALE_2X2 = 0x0080;

/** Composite glyphs made of composite glyphs deeper than this are taken for a ring. */
const DEEPEST = 8;

/** loca and glyf: where each glyph's outline stands in the file. */
export class Outlines {
  readonly #view: DataView;
  readonly #glyf: number;
  /** Offset of each outline in glyf, and the end of the last. */
  readonly #starts: Uint32Array;

  /** @throws FontFault when loca is short, runs backwards or leaves glyf */
  constructor(sfnt: Sfnt, { glyphCount, longOffsets }: Pick<Metrics, "glyphCount" | "longOffsets">) {
    const glyf = tableOf(sfnt, "glyf", 0);
    this.#view = sfnt.view;
    this.#glyf = glyf.offset;
    this.#starts = startsOf(sfnt, glyphCount + 1, longOffsets);
    if (!risesTo(glyf.length, this.#starts)) throw new FontFault("font/damaged", "loca");
  }

  /** Offset of the outline in the file. The outline ends where the next glyph's begins; a blank glyph has no bytes. */
  start(glyph: number): number {
    return this.#glyf + (this.#starts[glyph] ?? 0);
  }

  /** Bytes of the outline. */
  length(glyph: number): number {
    return this.start(glyph + 1) - this.start(glyph);
  }

  /**
   * Offsets, counted from the outline's start, of the 16-bit glyph numbers a composite glyph is put together from.
   * Empty for simple and blank glyphs.
   * @throws FontFault when a component runs out of the outline or names a glyph the font has not
   */
  components(glyph: number): readonly number[] {
    const start = this.start(glyph);
    const length = this.length(glyph);
    return length < 10 || this.#view.getInt16(start) >= 0 ? NONE : this.#walk(start, length);
  }

  /**
   * Where a simple glyph's instructions stand, counted from the outline's start: `at` is their 16-bit length, `end` the
   * byte after them. Null for composite and blank glyphs, and where the outline is too short to tell.
   */
  instructions(glyph: number): { readonly at: number; readonly end: number } | null {
    const start = this.start(glyph);
    const length = this.length(glyph);
    const contours = length < 10 ? -1 : this.#view.getInt16(start);
    const at = 10 + 2 * contours;
    if (contours < 0 || at + 2 > length) return null;
    const end = at + 2 + this.#view.getUint16(start + at);
    return end > length ? null : { at, end };
  }

  /** Glyph number of a component, by the offset `components` gave. */
  componentAt(glyph: number, offset: number): number {
    return this.#view.getUint16(this.start(glyph) + offset);
  }

  /** Checks the outline of one glyph and of all it is put together from. @throws FontFault */
  verify(glyph: number, depth = 0): void {
    const length = this.length(glyph);
    if ((length > 0 && length < 10) || depth > DEEPEST) throw new FontFault("font/damaged", "glyf");
    for (const offset of this.components(glyph)) this.verify(this.componentAt(glyph, offset), depth + 1);
  }

  #walk(start: number, length: number): readonly number[] {
    const offsets: number[] = [];
    let flags = MORE;
    for (let at = 10; (flags & MORE) !== 0; at += componentLength(flags)) {
      if (at + 4 > length) throw new FontFault("font/damaged", "glyf");
      flags = this.#view.getUint16(start + at);
      const component = this.#view.getUint16(start + at + 2);
      if (at + componentLength(flags) > length || component >= this.#starts.length - 1) {
        throw new FontFault("font/damaged", "glyf");
      }
      offsets.push(at + 2);
    }
    return offsets;
  }
}

const NONE: readonly number[] = [];

/** loca in the machine's own numbers: a tight loop over them is ten times faster than one over the file's bytes. */
function startsOf(sfnt: Sfnt, count: number, long: boolean): Uint32Array {
  const { offset } = tableOf(sfnt, "loca", count * (long ? 4 : 2));
  const at = sfnt.view.byteOffset + offset;
  const bytes = Buffer.from(new Uint8Array(sfnt.view.buffer, at, count * (long ? 4 : 2)));
  const turn = endianness() === "LE";
  if (long) return new Uint32Array((turn ? bytes.swap32() : bytes).buffer, bytes.byteOffset, count);
  const halves = new Uint16Array((turn ? bytes.swap16() : bytes).buffer, bytes.byteOffset, count);
  return Uint32Array.from(halves, (half) => half * 2);
}

function risesTo(end: number, starts: Uint32Array): boolean {
  let last = 0;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0;
    if (start < last) return false;
    last = start;
  }
  return last <= end;
}

function componentLength(flags: number): number {
  const placed = (flags & WORDS) !== 0 ? 8 : 6;
  if ((flags & SCALE) !== 0) return placed + 2;
  if ((flags & SCALE_XY) !== 0) return placed + 4;
  return (flags & SCALE_2X2) !== 0 ? placed + 8 : placed;
}

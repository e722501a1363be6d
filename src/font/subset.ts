import type { Face } from "./face.ts";
import { encodeFont } from "./subset-file.ts";
import { type TrueTypeFace, trueTypeOf } from "./true-type-face.ts";

const ABSENT = 0xffff;

/**
 * The part of a font a document uses, for embedding as CIDFontType2 with Identity CIDToGIDMap. New glyph numbers are
 * dense, in the order of first use, 0 = .notdef; the parts of composite glyphs follow the glyph that needs them.
 */
export class Subset {
  readonly #face: TrueTypeFace;
  readonly #newIds: Uint16Array;
  readonly #glyphs: number[] = [];

  constructor(face: Face) {
    this.#face = trueTypeOf(face);
    this.#newIds = new Uint16Array(this.#face.metrics.glyphCount).fill(ABSENT);
    this.include(0);
  }

  /** Original glyph of each new number. */
  get glyphs(): readonly number[] {
    return this.#glyphs;
  }

  /**
   * Takes a glyph in, with all it is put together from.
   * @returns its new number
   * @throws RangeError for a glyph the face does not have: our mistake, never the data's
   */
  include(glyph: number): number {
    const known = this.#newIds[glyph];
    if (known === undefined) throw new RangeError(`no glyph ${glyph} in ${this.#face.name}`);
    if (known !== ABSENT) return known;
    const id = this.#glyphs.push(glyph) - 1;
    this.#newIds[glyph] = id;
    const { outlines } = this.#face;
    for (const offset of outlines.components(glyph)) this.include(outlines.componentAt(glyph, offset));
    return id;
  }

  /** New number of a glyph that was taken in; undefined for others. */
  idOf(glyph: number): number | undefined {
    const id = this.#newIds[glyph];
    return id === ABSENT ? undefined : id;
  }

  /** The font file. The same glyphs in the same order give the same bytes. */
  encode(): Uint8Array {
    return encodeFont(this.#face, this.#glyphs, this.#newIds);
  }
}

/**
 * Makes a font file of some glyphs at once.
 * @returns the file, and the new number of each glyph asked for
 */
export function subset(
  face: Face,
  glyphs: Iterable<number>,
): { readonly data: Uint8Array; readonly newIds: ReadonlyMap<number, number> } {
  const part = new Subset(face);
  const newIds = new Map<number, number>();
  for (const glyph of glyphs) newIds.set(glyph, part.include(glyph));
  return { data: part.encode(), newIds };
}

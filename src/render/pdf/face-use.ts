import { crc32 } from "node:zlib";
import type { Face } from "../../font/face.ts";
import type { CodeText } from "./to-unicode.ts";

/** A glyph that is shown, and what it stands for. */
export interface ShownGlyph extends CodeText {
  /** Its number in the face. In four hexadecimal digits (`hex`) it is the code in content streams. */
  readonly glyph: number;
  /** Advance in 1/1000 em, as the W array says it. */
  readonly width: number;
}

/** Glyphs as they were first shown by any document: thousands of documents show the same ones. */
const faces = new WeakMap<Face, Map<number, ShownGlyph>>();

/**
 * The glyphs of one face that a page, or all pages of a document, show. Codes are the face's own glyph numbers, so that
 * what is painted depends on no document.
 */
export class FaceUse {
  readonly face: Face;
  /** Name in the pages' font resources: depends on the font file only. */
  readonly id: string;
  readonly #glyphs = new Map<number, ShownGlyph>();
  /** Of all documents. */
  readonly #known: Map<number, ShownGlyph>;

  constructor(face: Face) {
    this.face = face;
    this.id = `F${crc32(`${face.name} ${face.data.length}`).toString(36)}`;
    const known = faces.get(face) ?? new Map<number, ShownGlyph>();
    faces.set(face, known);
    this.#known = known;
  }

  /** In the order of first use. */
  get glyphs(): Iterable<ShownGlyph> {
    return this.#glyphs.values();
  }

  /**
   * A glyph as it is written. The first cluster seen is what copying gives for the glyph.
   * @throws RangeError for glyph 0 (.notdef): every missing glyph is refused long before
   */
  show(glyph: number, cluster: string): ShownGlyph {
    const shown = this.#glyphs.get(glyph);
    return shown !== undefined && shown.cluster !== "" ? shown : this.#include(glyph, cluster);
  }

  #include(glyph: number, cluster: string): ShownGlyph {
    if (glyph === 0) throw new RangeError(`no glyph for ${describe(cluster)} in ${this.face.name}`);
    const known = this.#known.get(glyph);
    const shown = known?.cluster === cluster ? known : glyphOf(this.face, glyph, cluster);
    if (known === undefined) this.#known.set(glyph, shown);
    this.#glyphs.set(glyph, shown);
    return shown;
  }
}

function glyphOf(face: Face, glyph: number, cluster: string): ShownGlyph {
  const hex = glyph.toString(16).padStart(4, "0");
  const width = Math.round((face.advance(glyph) * 1000) / face.unitsPerEm);
  return { glyph, hex, width, cluster };
}

function describe(cluster: string): string {
  const points = Array.from(
    cluster,
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `${JSON.stringify(cluster)} (${points.join(" ")})`;
}

import { deflateSync } from "node:zlib";
import type { Face } from "../../font/face.ts";
import { Subset } from "../../font/subset.ts";
import { Fingerprint } from "./fingerprint.ts";
import {
  type PdfDictionary,
  type PdfkitFont,
  type PdfReference,
  type PdfValue,
  pdfText,
} from "./pdfmake-internals.ts";
import { type CodeText, toUnicode } from "./to-unicode.ts";

/** A glyph of the subset. */
export interface EmbeddedGlyph extends CodeText {
  /** Code in content streams = glyph number in the subset. */
  readonly code: number;
  /** Advance in 1/1000 em, as the W array says it. */
  readonly width: number;
}

/** Makes an indirect object of a document. */
type MakeReference = (data?: PdfDictionary) => PdfReference;

/** zlib level of font files. Of 300 glyphs: 1.4 ms and 66 KB; level 6 takes 2.0 ms for 65 KB. */
const FONT_LEVEL = 3;
/** One output buffer for nearly every font: a tenth faster than zlib's 16 KB pieces. */
const CHUNK = 128 * 1024;

/** Advance of all glyphs that the W array does not list: a full-width character. */
const DEFAULT_WIDTH = 1000;

/**
 * One face in one document: collects the glyphs that are shown and is written, as a subset, when the document ends.
 * Stands where pdfkit would have its EmbeddedFont, and opens no font file.
 */
export class EmbeddedFace implements PdfkitFont {
  /** Name in the pages' font resources. */
  readonly id: string;
  readonly reference: PdfReference;
  readonly #face: Face;
  readonly #subset: Subset;
  readonly #makeReference: MakeReference;
  readonly #glyphs = new Map<number, EmbeddedGlyph>();

  constructor(face: Face, id: string, makeReference: MakeReference) {
    this.id = id;
    this.#face = face;
    this.#subset = new Subset(face);
    this.#makeReference = makeReference;
    this.reference = makeReference();
  }

  /**
   * The glyph's place in the subset. The first cluster seen is what copying gives for the glyph.
   * @throws RangeError for glyph 0 (.notdef): every missing glyph is refused long before
   */
  show(glyph: number, cluster: string): EmbeddedGlyph {
    const known = this.#glyphs.get(glyph);
    return known !== undefined && known.cluster !== "" ? known : this.#include(glyph, cluster);
  }

  #include(glyph: number, cluster: string): EmbeddedGlyph {
    if (glyph === 0) throw new RangeError(`no glyph for ${describe(cluster)} in ${this.#face.name}`);
    const code = this.#subset.include(glyph);
    const hex = code.toString(16).padStart(4, "0");
    const width = Math.round(this.#scale(this.#face.advance(glyph)));
    const shown = { code, hex, width, cluster };
    this.#glyphs.set(glyph, shown);
    return shown;
  }

  /** Writes the font. Called by pdfkit when the document ends. */
  finalize(): void {
    const glyphs = [...this.#glyphs.values()].sort((a, b) => a.code - b.code);
    const name = `${this.#tag()}+${nameObject(this.#face.name)}`;
    const descriptor = this.#write({ ...this.#descriptor(name), FontFile2: this.#fontFile() });
    const descendant = this.#write({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfText("Adobe"), Ordering: pdfText("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: DEFAULT_WIDTH,
      W: widths(glyphs),
      CIDToGIDMap: "Identity",
    });
    Object.assign(this.reference.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: this.#stream(Buffer.from(toUnicode(glyphs), "latin1")),
    });
    this.reference.end();
  }

  /** Six letters that depend on the glyphs. ISO 32000-1 9.6.4 */
  #tag(): string {
    const fingerprint = new Fingerprint();
    fingerprint.addText(`${this.#face.name} ${this.#subset.glyphs.join(" ")}`);
    return Array.from(fingerprint.digest().subarray(0, 6), (byte) =>
      String.fromCharCode(65 + (byte % 26)),
    ).join("");
  }

  /** ISO 32000-1 9.8.1 and table 123. */
  #descriptor(name: string): PdfDictionary {
    const face = this.#face;
    const scaled = (units: number): number => Math.round(this.#scale(units));
    return {
      Type: "FontDescriptor",
      FontName: name,
      // 2 serif, 4 symbolic (its own encoding), 64 italic.
      Flags: (face.serif ? 2 : 0) | 4 | (face.italicAngle === 0 ? 0 : 64),
      FontBBox: face.bbox.map(scaled),
      ItalicAngle: face.italicAngle,
      Ascent: scaled(face.ascent),
      Descent: -Math.abs(scaled(face.descent)),
      CapHeight: scaled(face.capHeight === 0 ? face.ascent : face.capHeight),
      XHeight: scaled(face.xHeight),
      // The usual estimate from the weight; OpenType has no stem width.
      StemV: Math.round(50 + (face.weight / 65) ** 2),
      FontWeight: face.weight,
    };
  }

  #fontFile(): PdfReference {
    const file = this.#subset.encode();
    return this.#stream(file, { Length1: file.length });
  }

  #stream(bytes: Uint8Array, data: PdfDictionary = {}): PdfReference {
    const reference = this.#makeReference({ ...data, Filter: "FlateDecode" });
    reference.compress = false;
    reference.end(deflateSync(bytes, { level: FONT_LEVEL, memLevel: 9, chunkSize: CHUNK }));
    return reference;
  }

  #write(data: PdfDictionary): PdfReference {
    const reference = this.#makeReference(data);
    reference.end();
    return reference;
  }

  /** Font units to 1/1000 em. */
  #scale(units: number): number {
    return (units * 1000) / this.#face.unitsPerEm;
  }
}

/** W array: runs of codes whose advance is not the default. ISO 32000-1 9.7.4.3 */
function widths(glyphs: readonly EmbeddedGlyph[]): PdfValue[] {
  const array: PdfValue[] = [];
  let run: number[] = [];
  let next = -1;
  for (const { code, width } of glyphs.filter((glyph) => glyph.width !== DEFAULT_WIDTH)) {
    if (code !== next) {
      run = [];
      array.push(code, run);
    }
    run.push(width);
    next = code + 1;
  }
  return array;
}

/** A PostScript name as a PDF name. Fonts with blanks or brackets in it exist, against the rule. */
function nameObject(name: string): string {
  return name.replaceAll(/[^\w+.-]/g, "_");
}

function describe(cluster: string): string {
  const points = Array.from(
    cluster,
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `${JSON.stringify(cluster)} (${points.join(" ")})`;
}

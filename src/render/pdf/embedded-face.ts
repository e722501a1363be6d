import { constants, deflateSync, type ZlibOptions } from "node:zlib";
import type { Face } from "../../font/face.ts";
import { Subset } from "../../font/subset.ts";
import type { FaceUse, ShownGlyph } from "./face-use.ts";
import { Fingerprint } from "./fingerprint.ts";
import {
  type PdfDictionary,
  type PdfkitFont,
  type PdfReference,
  type PdfValue,
  pdfText,
} from "./pdfmake-internals.ts";
import { toUnicode } from "./to-unicode.ts";

/** Makes an indirect object of a document. */
type MakeReference = (data?: PdfDictionary) => PdfReference;

/**
 * Font files: of 300 glyphs level 3 takes 1.4 ms for 66 KB, level 6 2.0 ms for 65 KB. One output buffer for nearly every
 * font is a tenth faster than zlib's 16 KB pieces.
 */
const FILE: ZlibOptions = { level: 3, memLevel: 9, chunkSize: 128 * 1024 };
const TEXT: ZlibOptions = { level: 3 };
/** Glyph maps are runs of zeros: 0.03 ms, and a third smaller than what looks for anything else. */
const MAP: ZlibOptions = { level: 1, strategy: constants.Z_RLE };

/** Advance of all glyphs that the W array does not list: a full-width character. */
const DEFAULT_WIDTH = 1000;

/**
 * One face in one document: what its pages show of it is written, as a subset, when the document ends. Stands where
 * pdfkit would have its EmbeddedFont, and opens no font file.
 */
export class EmbeddedFace implements PdfkitFont {
  /** All that the document shows of the face. */
  readonly use: FaceUse;
  readonly reference: PdfReference;
  readonly #face: Face;
  readonly #subset: Subset;
  readonly #makeReference: MakeReference;

  constructor(use: FaceUse, makeReference: MakeReference) {
    this.use = use;
    this.#face = use.face;
    this.#subset = new Subset(use.face);
    this.#makeReference = makeReference;
    this.reference = makeReference();
  }

  /** Writes the font. Called by pdfkit when the document ends. The same glyphs give the same bytes, whatever came first. */
  finalize(): void {
    const glyphs = [...this.use.glyphs].sort((a, b) => a.glyph - b.glyph);
    for (const { glyph } of glyphs) this.#subset.include(glyph);
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
      CIDToGIDMap: this.#glyphMap(glyphs),
    });
    Object.assign(this.reference.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: this.#stream(Buffer.from(toUnicode(glyphs), "latin1"), TEXT),
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
    return this.#stream(file, FILE, { Length1: file.length });
  }

  /** Glyphs of the subset by code, two bytes each. ISO 32000-1 table 117 */
  #glyphMap(glyphs: readonly ShownGlyph[]): PdfReference {
    const map = new Uint8Array(2 * ((glyphs.at(-1)?.glyph ?? 0) + 1));
    for (const { glyph } of glyphs) {
      const place = this.#subset.idOf(glyph) ?? 0;
      map[2 * glyph] = place >> 8;
      map[2 * glyph + 1] = place & 0xff;
    }
    return this.#stream(map, MAP);
  }

  #stream(bytes: Uint8Array, options: ZlibOptions, data: PdfDictionary = {}): PdfReference {
    const reference = this.#makeReference({ ...data, Filter: "FlateDecode" });
    reference.compress = false;
    reference.end(deflateSync(bytes, options));
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
function widths(glyphs: readonly ShownGlyph[]): PdfValue[] {
  const array: PdfValue[] = [];
  let run: number[] = [];
  let next = -1;
  for (const { glyph, width } of glyphs) {
    if (width === DEFAULT_WIDTH) continue;
    if (glyph !== next) {
      run = [];
      array.push(glyph, run);
    }
    run.push(width);
    next = glyph + 1;
  }
  return array;
}

/** A PostScript name as a PDF name. Fonts with blanks or brackets in it exist, against the rule. */
function nameObject(name: string): string {
  return name.replaceAll(/[^\w+.-]/g, "_");
}

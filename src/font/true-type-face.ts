import { type CharacterMap, characterMapOf } from "./character-map.ts";
import type { Face } from "./face.ts";
import { type Metrics, metricsOf } from "./metrics.ts";
import { Outlines } from "./outlines.ts";
import { type Sfnt, sfntOf, tableOf } from "./sfnt.ts";
import { type VerticalGlyphs, verticalGlyphsOf } from "./vertical-glyphs.ts";

/** Not yet looked up. No glyph has this number: a font holds at most 65535. */
const UNKNOWN = 0xffff;
const BMP = 0x10000;

let faces = 0;

/** A face read from a TrueType file. Glyphs are looked up in the file's own tables and remembered. */
export class TrueTypeFace implements Face {
  readonly id: number;
  readonly name: string;
  readonly file: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly serif: boolean;
  readonly weight: number;
  readonly data: Uint8Array;
  readonly metrics: Metrics;
  readonly sfnt: Sfnt;
  readonly outlines: Outlines;
  readonly #map: CharacterMap;
  readonly #known = new Uint16Array(BMP).fill(UNKNOWN);
  readonly #hmtx: number;
  readonly #lastAdvance: number;
  /** Read for the first vertical line: most papers have none. */
  #verticals: VerticalGlyphs | null = null;

  /**
   * @param data the whole file
   * @throws FontFault when the file is no TrueType font or is damaged
   */
  constructor(file: string, data: Uint8Array) {
    const sfnt = sfntOf(data);
    const metrics = metricsOf(sfnt);
    this.name = metrics.name;
    this.file = file;
    this.unitsPerEm = metrics.unitsPerEm;
    this.ascent = metrics.ascent;
    this.descent = metrics.descent;
    this.capHeight = metrics.capHeight;
    this.xHeight = metrics.xHeight;
    this.italicAngle = metrics.italicAngle;
    this.bbox = metrics.bbox;
    this.serif = metrics.serif;
    this.weight = metrics.weight;
    this.data = data;
    this.metrics = metrics;
    this.sfnt = sfnt;
    this.#map = characterMapOf(sfnt);
    this.outlines = new Outlines(sfnt, metrics);
    this.#hmtx = tableOf(sfnt, "hmtx", metrics.advanceCount * 2 + metrics.glyphCount * 2).offset;
    this.#lastAdvance = metrics.advanceCount - 1;
    this.id = faces++;
  }

  glyph(codePoint: number, selector?: number): number {
    if (selector !== undefined) return this.#variation(codePoint, selector);
    if (codePoint >= BMP) return this.#search(codePoint);
    const known = this.#known[codePoint] ?? 0;
    if (known !== UNKNOWN) return known;
    const glyph = this.#search(codePoint);
    this.#known[codePoint] = glyph;
    return glyph;
  }

  /** @throws RangeError for a glyph the face does not have: our mistake, never the data's */
  advance(glyph: number): number {
    this.#check(glyph);
    return this.sfnt.view.getUint16(this.#hmtx + Math.min(glyph, this.#lastAdvance) * 4);
  }

  /** Left side bearing. @throws RangeError as `advance` does */
  bearing(glyph: number): number {
    this.#check(glyph);
    const short = glyph - this.#lastAdvance;
    const at = short <= 0 ? glyph * 4 + 2 : this.#lastAdvance * 4 + 2 + short * 2;
    return this.sfnt.view.getInt16(this.#hmtx + at);
  }

  /** @throws FontFault when GSUB is damaged: `cover` has told of it before layout asks. RangeError as `advance` does */
  vertical(glyph: number): number {
    this.#check(glyph);
    this.#verticals ??= verticalGlyphsOf(this.sfnt, this.metrics.glyphCount);
    return this.#verticals(glyph);
  }

  #variation(codePoint: number, selector: number): number {
    const glyph = this.#map.variations(codePoint, selector, (base) => this.glyph(base));
    return glyph < this.metrics.glyphCount ? glyph : 0;
  }

  #search(codePoint: number): number {
    const glyph = this.#map.search(codePoint);
    return glyph < this.metrics.glyphCount ? glyph : 0;
  }

  #check(glyph: number): void {
    if (!(glyph >= 0 && glyph < this.metrics.glyphCount))
      throw new RangeError(`no glyph ${glyph} in ${this.name}`);
  }
}

/** The face as this folder knows it. Faces come only from here; another kind is our mistake. */
export function trueTypeOf(face: Face): TrueTypeFace {
  if (face instanceof TrueTypeFace) return face;
  throw new TypeError(`${face.name} was not opened by font/`);
}

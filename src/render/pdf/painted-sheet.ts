import type { Face } from "../../font/face.ts";
import type { OutlineEntry, Page, PlacedLine } from "../../layout/page.ts";
import { FaceUse } from "./face-use.ts";
import { linksOf, type SheetLink } from "./link.ts";
import { deflated, paint } from "./paint.ts";
import { Marks, type SheetMark } from "./tags/marks.ts";
import type { PlaceOf } from "./tags/structure.ts";

/** What a sheet shows of one face. */
export interface SheetGlyphs {
  /** The face's PostScript name. */
  readonly face: string;
  /** Bytes of its font file: tells another version of the font from the one the sheet was painted with. */
  readonly size: number;
  /** The face's own numbers of its glyphs, in the order of first use. */
  readonly ids: Uint16Array;
  /** What each stands for. */
  readonly clusters: readonly string[];
}

/**
 * A page as painted, apart from any document: plain data, which can be cloned into another thread and kept in a file
 * (sheet-file.ts). Lengths in pt from the sheet's top left corner.
 */
export interface PaintedSheet {
  readonly width: number;
  readonly height: number;
  /** Its operators, deflated. Fonts are called by `FaceUse.id`, pictures I1, I2 … */
  readonly content: Uint8Array;
  readonly glyphs: readonly SheetGlyphs[];
  /** The pictures' `src`, in the order of their names. */
  readonly pictures: readonly string[];
  /** How wide each is shown. */
  readonly widths: readonly number[];
  readonly outline: readonly OutlineEntry[];
  readonly links: readonly SheetLink[];
  /** What of it belongs to its document's structure, by number; null = it is not tagged. */
  readonly marks: readonly SheetMark[] | null;
}

/**
 * Paints a page. Depends on the page only.
 * @param placeOf where elements stand in the structure of the page's document; null = nothing is tagged
 * @throws RangeError for a page layout must not make: glyph 0, a place that is no number
 */
export async function paintSheet(page: Page, placeOf: PlaceOf | null = null): Promise<PaintedSheet> {
  const marks = placeOf === null ? null : new Marks(placeOf);
  const known = new Map<Face, FaceUse>();
  const useOf = (face: Face): FaceUse => {
    const use = known.get(face) ?? new FaceUse(face);
    known.set(face, use);
    return use;
  };
  const { operators, uses, pictures } = paint(page, useOf, marks);
  const content = await deflated(operators);
  return {
    width: page.width,
    height: page.height,
    // zlib's buffer is longer than what is in it, and a clone takes all of it along.
    content: new Uint8Array(content),
    glyphs: [...uses].map(glyphsOf),
    pictures: pictures.map(({ picture }) => picture.src),
    widths: pictures.map(({ width }) => width),
    outline: page.outline.map(({ level, text, y }) => ({ level, text, y })),
    // What repeats a link is no part of the structure, and a link must be.
    links: linksOf(marks === null ? page.lines : page.lines.filter(isContent)),
    marks: marks?.marks ?? null,
  };
}

const isContent = ({ element, artifact }: PlacedLine): boolean => element !== null && artifact === null;

function glyphsOf({ face, glyphs }: FaceUse): SheetGlyphs {
  const shown = [...glyphs];
  return {
    face: face.name,
    size: face.data.length,
    ids: Uint16Array.from(shown, ({ glyph }) => glyph),
    clusters: shown.map(({ cluster }) => cluster),
  };
}

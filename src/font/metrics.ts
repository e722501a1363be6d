import { FontFault, type Sfnt, type Table, tableOf } from "./sfnt.ts";

/** What head, hhea, maxp, OS/2, post and name say of the whole font. Font units. */
export interface Metrics {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Entries of hmtx that carry an advance; later glyphs share the last one. */
  readonly advanceCount: number;
  readonly longOffsets: boolean;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly serif: boolean;
  readonly weight: number;
  /** fsType forbids embedding: the font may not go into a PDF. */
  readonly embeddingForbidden: boolean;
}

/** @throws FontFault when a table is missing, short, or contradicts another */
export function metricsOf(sfnt: Sfnt): Metrics {
  const name = postScriptNameOf(sfnt);
  const counts = countsOf(sfnt);
  const head = headOf(sfnt);
  return { name, ...head, ...counts, ...verticalOf(sfnt), ...lookOf(sfnt, name, head.unitsPerEm) };
}

type Head = Pick<Metrics, "unitsPerEm" | "longOffsets" | "bbox">;

function headOf(sfnt: Sfnt): Head {
  const { view } = sfnt;
  const { offset } = tableOf(sfnt, "head", 54);
  const unitsPerEm = view.getUint16(offset + 18);
  const format = view.getInt16(offset + 50);
  const sound = view.getUint32(offset + 12) === 0x5f0f3cf5 && format >= 0 && format <= 1;
  if (!sound || unitsPerEm < 16 || unitsPerEm > 16384) throw new FontFault("font/damaged", "head");
  const box = (at: number): number => view.getInt16(offset + at);
  return { unitsPerEm, longOffsets: format === 1, bbox: [box(36), box(38), box(40), box(42)] };
}

function countsOf(sfnt: Sfnt): Pick<Metrics, "glyphCount" | "advanceCount"> {
  const maxp = tableOf(sfnt, "maxp", 6);
  const hhea = tableOf(sfnt, "hhea", 36);
  const glyphCount = sfnt.view.getUint16(maxp.offset + 4);
  const advanceCount = sfnt.view.getUint16(hhea.offset + 34);
  if (glyphCount === 0) throw new FontFault("font/damaged", "maxp");
  if (advanceCount === 0 || advanceCount > glyphCount) throw new FontFault("font/damaged", "hhea");
  return { glyphCount, advanceCount };
}

function verticalOf(sfnt: Sfnt): Pick<Metrics, "ascent" | "descent" | "italicAngle"> {
  const hhea = tableOf(sfnt, "hhea", 36);
  const post = tableOf(sfnt, "post", 32);
  return {
    ascent: sfnt.view.getInt16(hhea.offset + 4),
    descent: sfnt.view.getInt16(hhea.offset + 6),
    italicAngle: sfnt.view.getInt32(post.offset + 4) / 65536,
  };
}

type Look = Pick<Metrics, "capHeight" | "xHeight" | "serif" | "weight" | "embeddingForbidden">;

/** OS/2. Versions before 2 know no cap height: seven tenths and half of an em stand in for it. */
function lookOf(sfnt: Sfnt, name: string, unitsPerEm: number): Look {
  const { view } = sfnt;
  const { offset, length } = tableOf(sfnt, "OS/2", 68);
  const hasHeights = view.getUint16(offset) >= 2 && length >= 90;
  return {
    weight: view.getUint16(offset + 4),
    embeddingForbidden: (view.getUint16(offset + 8) & 0x000f) === 2,
    serif: isSerif(view, offset + 32, name),
    xHeight: hasHeights ? view.getInt16(offset + 86) : Math.round(unitsPerEm * 0.5),
    capHeight: hasHeights ? view.getInt16(offset + 88) : Math.round(unitsPerEm * 0.7),
  };
}

/** PANOSE: Latin text family with serif style 2–10 (11 and up are sans). Without PANOSE the name has to tell. */
function isSerif(view: DataView, panose: number, name: string): boolean {
  const style = view.getUint8(panose + 1);
  if (view.getUint8(panose) === 2 && style >= 2) return style <= 10;
  return /mincho|serif|roman|song|ming/i.test(name) && !/sans/i.test(name);
}

/** Name ID 6: Unicode or Windows (UTF-16) first, Macintosh Roman else. Only ASCII letters are legal in it. */
function postScriptNameOf(sfnt: Sfnt): string {
  const table = tableOf(sfnt, "name", 6);
  const count = sfnt.view.getUint16(table.offset + 2);
  if (6 + count * 12 > table.length) throw new FontFault("font/damaged", "name");
  for (let index = 0; index < count; index++) {
    const name = nameAt(sfnt.view, table, table.offset + 6 + index * 12);
    if (name !== null) return name;
  }
  throw new FontFault("font/damaged", "name");
}

/** The record's text if it is a PostScript name, else null. */
function nameAt(view: DataView, table: Table, record: number): string | null {
  if (view.getUint16(record + 6) !== 6) return null;
  const length = view.getUint16(record + 8);
  const start = view.getUint16(table.offset + 4) + view.getUint16(record + 10);
  if (start + length > table.length) throw new FontFault("font/damaged", "name");
  let name = "";
  for (let at = 0; at < length; at++) name += String.fromCharCode(view.getUint8(table.offset + start + at));
  // UTF-16 of ASCII is ASCII with zero bytes between; everything else a PDF name cannot carry goes too.
  const clean = name.replace(/[^!-~]|[()<>[\]{}/%]/g, "");
  return clean === "" ? null : clean;
}

import { FontFault, type Sfnt, type Table, tableOf } from "./sfnt.ts";
import { type VariationMap, variationMapOf } from "./variation-map.ts";

/** Glyph of a code point; 0 = none. */
type Search = (codePoint: number) => number;

/** cmap: code point → glyph, searched in the file's own bytes. */
export interface CharacterMap {
  readonly search: Search;
  readonly variations: VariationMap;
}

/** A Unicode subtable by platform and encoding; higher rank is preferred (the whole of Unicode before the BMP). */
const ranks: ReadonlyMap<number, number> = new Map([
  [0x0003_000a, 6],
  [0x0000_0006, 5],
  [0x0000_0004, 4],
  [0x0003_0001, 3],
  [0x0000_0003, 2],
  [0x0000_0002, 1],
  [0x0000_0001, 1],
  [0x0000_0000, 1],
]);

/**
 * Reads cmap with the best of its Unicode subtables (formats 4 and 12) and the variation sequences (format 14).
 * @throws FontFault when there is none, or it runs out of the table
 * @see OpenType specification, cmap
 */
export function characterMapOf(sfnt: Sfnt): CharacterMap {
  const cmap = tableOf(sfnt, "cmap", 4);
  const count = sfnt.view.getUint16(cmap.offset + 2);
  if (4 + count * 8 > cmap.length) throw damaged();
  let best = 0;
  let search: Search | null = null;
  let variations: VariationMap | null = null;
  for (let record = cmap.offset + 4; record < cmap.offset + 4 + count * 8; record += 8) {
    const key = sfnt.view.getUint32(record);
    const start = sfnt.view.getUint32(record + 4);
    if (start + 2 > cmap.length) throw damaged();
    const table = { offset: cmap.offset + start, length: cmap.length - start };
    const rank = ranks.get(key) ?? 0;
    const format = sfnt.view.getUint16(table.offset);
    if (format === 14) variations ??= variationMapOf(sfnt.view, table);
    else if (rank > best && (format === 4 || format === 12)) {
      search = (format === 4 ? segments : groups)(sfnt.view, table);
      best = rank;
    }
  }
  if (search === null) throw damaged();
  return { search, variations: variations ?? (() => 0) };
}

/** Format 12: sorted groups {first, last, first glyph} of 12 bytes. */
function groups(view: DataView, table: Table): Search {
  const count = table.length >= 16 ? view.getUint32(table.offset + 12) : 0;
  if (count === 0 || 16 + count * 12 > table.length) throw damaged();
  const start = table.offset + 16;
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = start + middle * 12;
      const first = view.getUint32(at);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > view.getUint32(at + 4)) low = middle + 1;
      else return view.getUint32(at + 8) + codePoint - first;
    }
    return 0;
  };
}

/** Format 4: BMP segments in four parallel arrays: last, first, delta, offset into the glyph list. */
function segments(view: DataView, table: Table): Search {
  const doubled = table.length >= 16 ? view.getUint16(table.offset + 6) & ~1 : 0;
  if (doubled === 0 || 16 + doubled * 4 > table.length) throw damaged();
  const lasts = table.offset + 14;
  const firsts = lasts + doubled + 2;
  const end = table.offset + table.length;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = doubled / 2 - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (view.getUint16(lasts + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    const first = firsts + low * 2;
    if (view.getUint16(lasts + low * 2) < codePoint || view.getUint16(first) > codePoint) return 0;
    return segmentGlyph(view, first, doubled, codePoint, end);
  };
}

/** The glyph inside a segment whose first code stands at `first`; delta and offset stand one and two arrays further. */
function segmentGlyph(view: DataView, first: number, array: number, codePoint: number, end: number): number {
  const delta = view.getUint16(first + array);
  const offset = view.getUint16(first + array * 2);
  if (offset === 0) return (codePoint + delta) & 0xffff;
  const at = first + array * 2 + offset + (codePoint - view.getUint16(first)) * 2;
  if (at + 2 > end) return 0;
  const glyph = view.getUint16(at);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function damaged(): FontFault {
  return new FontFault("font/damaged", "cmap");
}

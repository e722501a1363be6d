import type { TableReader } from "./table-reader.ts";

/**
 * Glyphs a coverage table names, by coverage index.
 * @param at where it begins in its table
 * @throws FontFault when it runs out of its table, or its glyphs do not ascend: then none can stand in it twice
 * @see OpenType specification, "OpenType Layout Common Table Formats", Coverage table, formats 1 and 2
 */
export function coverageOf(reader: TableReader, at: number): readonly number[] {
  const glyphs: number[] = [];
  const format = reader.u16(at);
  const count = reader.u16(at + 2);
  if (format === 1) addGlyphs(reader, at + 4, count, glyphs);
  else if (format === 2) addRanges(reader, at + 4, count, glyphs);
  else throw reader.fault();
  return glyphs;
}

function addGlyphs(reader: TableReader, start: number, count: number, glyphs: number[]): void {
  let last = -1;
  for (let index = 0; index < count; index++) {
    const glyph = reader.u16(start + index * 2);
    if (glyph <= last) throw reader.fault();
    glyphs.push(glyph);
    last = glyph;
  }
}

/** Ranges {first glyph, last glyph, coverage index of the first}. */
function addRanges(reader: TableReader, start: number, count: number, glyphs: number[]): void {
  let last = -1;
  for (let at = start; at < start + count * 6; at += 6) {
    const first = reader.u16(at);
    if (first <= last || reader.u16(at + 4) !== glyphs.length) throw reader.fault();
    last = reader.u16(at + 2);
    if (last < first) throw reader.fault();
    for (let glyph = first; glyph <= last; glyph++) glyphs.push(glyph);
  }
}

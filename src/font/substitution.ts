import { coverageOf } from "./coverage.ts";
import type { TableReader } from "./table-reader.ts";

/** Glyph → the one that takes its place. */
export type Substitution = ReadonlyMap<number, number>;

const SINGLE = 1;
const EXTENSION = 7;
/** Glyphs are numbered in 16 bits: subtables that together cover more say of some glyph two things. */
const MOST_COVERED = 0x10000;

/** Where a subtable begins, and its lookup type. */
interface Subtable {
  readonly type: number;
  readonly at: number;
}

/**
 * What one lookup of GSUB puts in the place of single glyphs; nothing for lookups of another type (ligatures,
 * contexts), which need more than one glyph to decide.
 * @param at       where the lookup begins in the table
 * @param glyphCount glyphs of the font
 * @throws FontFault when it runs out of the table, has a format there is not, or leads to a glyph the font has not
 * @see OpenType specification, GSUB, lookup types 1 (formats 1 and 2) and 7
 */
export function substitutionOf(reader: TableReader, at: number, glyphCount: number): Substitution {
  const type = reader.u16(at);
  const count = reader.u16(at + 4);
  const found = new Map<number, number>();
  let covered = 0;
  for (let index = 0; index < count; index++) {
    const subtable = subtableAt(reader, type, reader.offset(at + 6 + index * 2, at));
    if (subtable.type !== SINGLE) continue;
    covered += addSingle(reader, subtable.at, glyphCount, found);
    if (covered > MOST_COVERED) throw reader.fault();
  }
  return found;
}

/** An extension says the type again, with an offset of 32 bits. */
function subtableAt(reader: TableReader, type: number, at: number): Subtable {
  if (type !== EXTENSION) return { type, at };
  const inner = reader.u16(at + 2);
  if (reader.u16(at) !== 1 || inner === EXTENSION) throw reader.fault();
  return { type: inner, at: at + reader.u32(at + 4) };
}

/**
 * Format 1 counts a fixed step on, format 2 lists a glyph for each covered one. Of several subtables the first that
 * covers a glyph holds.
 * @returns how many glyphs it covers
 */
function addSingle(reader: TableReader, at: number, glyphCount: number, found: Map<number, number>): number {
  const format = reader.u16(at);
  const glyphs = coverageOf(reader, reader.offset(at + 2, at));
  const third = reader.u16(at + 4);
  if (format !== 1 && (format !== 2 || third < glyphs.length)) throw reader.fault();
  glyphs.forEach((glyph, index) => {
    const other = format === 1 ? (glyph + third) & 0xffff : reader.u16(at + 6 + index * 2);
    if (other >= glyphCount) throw reader.fault();
    if (!found.has(glyph)) found.set(glyph, other);
  });
  return glyphs.length;
}

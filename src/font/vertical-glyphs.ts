import type { Sfnt } from "./sfnt.ts";
import { type Substitution, substitutionOf } from "./substitution.ts";
import { TableReader } from "./table-reader.ts";

/** A glyph's shape for vertical lines; the glyph itself where it has no other. */
export type VerticalGlyphs = (glyph: number) => number;

const tagOf = (name: string): number =>
  Array.from(name).reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0);

/** Scripts whose features set Japanese; the last two are asked by fonts that name no script of their own. */
const SCRIPTS: ReadonlySet<number> = new Set(["kana", "hani", "DFLT", "latn"].map(tagOf));
const JAPANESE = tagOf("JAN ");
const VERTICAL = tagOf("vert");
const ROTATED = tagOf("vrt2");
/** Fonts have one to five lookups for vertical lines. */
const MOST_LOOKUPS = 64;

/**
 * Reads the shapes for vertical lines from GSUB: feature `vert`. `vrt2` serves only where a font has no `vert`, since it
 * also turns Latin letters, which layout does itself.
 * @param glyphCount glyphs of the font
 * @throws FontFault when a list runs out of the table or leads to a glyph the font has not
 * @see OpenType specification, GSUB; registered features vert, vrt2
 */
export function verticalGlyphsOf(sfnt: Sfnt, glyphCount: number): VerticalGlyphs {
  const table = sfnt.tables.get("GSUB");
  if (table === undefined) return (glyph) => glyph;
  const reader = new TableReader(sfnt.view, table, "GSUB");
  if (reader.u16(0) !== 1) throw reader.fault();
  // A font may leave all of its lists out.
  if ([4, 6, 8].some((at) => reader.u16(at) === 0)) return (glyph) => glyph;
  const steps = lookupsOf(reader).map((at) => substitutionOf(reader, at, glyphCount));
  return (glyph) => steps.reduce((one, step: Substitution) => step.get(one) ?? one, glyph);
}

/** Where the lookups for vertical lines begin, in the order of the lookup list, which is that of their use. */
function lookupsOf(reader: TableReader): readonly number[] {
  const list = reader.u16(8);
  const chosen = [...lookupNumbers(reader)].sort((a, b) => a - b);
  if (chosen.length > MOST_LOOKUPS || (chosen.at(-1) ?? -1) >= reader.u16(list)) throw reader.fault();
  return chosen.map((number) => reader.offset(list + 2 + number * 2, list));
}

function lookupNumbers(reader: TableReader): ReadonlySet<number> {
  const list = reader.u16(6);
  const byTag = new Map<number, Set<number>>();
  for (const index of featureNumbers(reader)) {
    if (index >= reader.u16(list)) throw reader.fault();
    const record = list + 2 + index * 6;
    const tag = reader.u32(record);
    if (tag !== VERTICAL && tag !== ROTATED) continue;
    const lookups = byTag.get(tag) ?? new Set();
    byTag.set(tag, lookups);
    const feature = reader.offset(record + 4, list);
    if (reader.u16(feature + 2) > MOST_LOOKUPS) throw reader.fault();
    for (const lookup of numbersAt(reader, feature + 2)) lookups.add(lookup);
  }
  return byTag.get(VERTICAL) ?? byTag.get(ROTATED) ?? new Set();
}

/** Features in use for Japanese: of each script the language system for Japanese, else its default. */
function featureNumbers(reader: TableReader): ReadonlySet<number> {
  const list = reader.u16(4);
  const features = new Set<number>();
  for (let record = list + 2; record < list + 2 + reader.u16(list) * 6; record += 6) {
    if (!SCRIPTS.has(reader.u32(record))) continue;
    const system = languageOf(reader, reader.offset(record + 4, list));
    if (system === null) continue;
    const needed = reader.u16(system + 2);
    if (needed !== 0xffff) features.add(needed);
    for (const feature of numbersAt(reader, system + 4)) features.add(feature);
  }
  return features;
}

/** Where a script's language system begins; null = it has none for us. */
function languageOf(reader: TableReader, script: number): number | null {
  const count = reader.u16(script + 2);
  for (let record = script + 4; record < script + 4 + count * 6; record += 6) {
    if (reader.u32(record) === JAPANESE) return reader.offset(record + 4, script);
  }
  const standard = reader.u16(script);
  return standard === 0 ? null : script + standard;
}

/** A count and as many 16-bit numbers. */
function numbersAt(reader: TableReader, at: number): readonly number[] {
  return Array.from({ length: reader.u16(at) }, (_, index) => reader.u16(at + 2 + index * 2));
}

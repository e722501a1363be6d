import { bytes } from "./built-font.ts";

const { u16, u32 } = bytes;

/** Lookups under a feature in one script; `languages` are language systems beside the default one. */
export interface BuiltGsub {
  readonly script?: string;
  /** Feature tag → numbers of its lookups; all are features of the default language system. */
  readonly features: readonly (readonly [string, readonly number[]])[];
  /** Numbers of the features of the language system JAN; left out: there is none. */
  readonly japanese?: readonly number[];
  readonly lookups: readonly (readonly number[])[];
}

const tag = (name: string): number[] => Array.from(name, (letter) => letter.charCodeAt(0));
const numbers = (list: readonly number[]): number[] => u16(list.length, ...list);

/** A GSUB table of version 1.0. */
export function builtGsub({ script = "kana", features, japanese, lookups }: BuiltGsub): number[] {
  const all = features.map((_, index) => index);
  const system = (list: readonly number[]): number[] => u16(0, 0xffff).concat(numbers(list));
  const plain = system(all);
  const record = japanese === undefined ? [] : tag("JAN ").concat(u16(10 + plain.length));
  const scriptTable = u16(4 + record.length, record.length / 6).concat(
    record,
    plain,
    japanese === undefined ? [] : system(japanese),
  );
  const scripts = u16(1).concat(tag(script), u16(8), scriptTable);
  const featureList = listOf(
    features.map(([, list]) => u16(0).concat(numbers(list))),
    features.map(([name]) => tag(name)),
  );
  const lookupList = listOf(lookups);
  const header = 10;
  return u32(0x10000).concat(
    u16(header, header + scripts.length, header + scripts.length + featureList.length),
    scripts,
    featureList,
    lookupList,
  );
}

/** A count, an offset for each table (behind its tag where it has one), and the tables. */
function listOf(tables: readonly (readonly number[])[], tags: readonly (readonly number[])[] = []): number[] {
  let offset = 2 + tables.length * (tags.length > 0 ? 6 : 2);
  const records = tables.flatMap((table, index) => {
    const record = [...(tags[index] ?? []), ...u16(offset)];
    offset += table.length;
    return record;
  });
  return u16(tables.length).concat(records, ...tables.map((table) => [...table]));
}

/** A lookup with its subtables. */
export function lookup(type: number, ...subtables: readonly (readonly number[])[]): number[] {
  let offset = 6 + subtables.length * 2;
  const offsets = subtables.map((one) => {
    const at = offset;
    offset += one.length;
    return at;
  });
  return u16(type, 0, subtables.length, ...offsets).concat(...subtables.map((one) => [...one]));
}

/** Coverage of single glyphs. */
export const listed = (...glyphs: readonly number[]): number[] => u16(1).concat(numbers(glyphs));
/** Coverage of ranges [first, last]. */
export function ranged(...ranges: readonly (readonly [number, number])[]): number[] {
  let index = 0;
  const records = ranges.flatMap(([first, last]) => {
    const record = u16(first, last, index);
    index += last - first + 1;
    return record;
  });
  return u16(2, ranges.length).concat(records);
}

/** Single substitution format 1: so many glyphs further on. */
export const stepped = (coverage: readonly number[], delta: number): number[] =>
  u16(1, 6, delta & 0xffff).concat(coverage);
/** Single substitution format 2: one glyph for each covered. */
export const replaced = (coverage: readonly number[], ...glyphs: readonly number[]): number[] =>
  u16(2, 6 + glyphs.length * 2).concat(numbers(glyphs), coverage);
/** An extension subtable right before what it leads to. */
export const extended = (type: number, subtable: readonly number[]): number[] =>
  u16(1, type).concat(u32(8), subtable);

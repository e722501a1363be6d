/** A small TrueType font put together table by table, for what no real font in fonts/ has: composites, damage. */
export interface BuiltFont {
  readonly data: Uint8Array;
  /** Where each table stands in `data`. */
  readonly offsets: Readonly<Record<string, number>>;
}

export const bytes = {
  u16: (...values: readonly number[]): number[] =>
    values.flatMap((value) => [(value >> 8) & 255, value & 255]),
  u32: (...values: readonly number[]): number[] =>
    values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]),
};
const { u16, u32 } = bytes;

/** Glyphs: 0 .notdef and 3 blank, 1 a square, 2 the square twice (composite), 4 composite of 2 and 1, 5 a square. */
const square = u16(1, 0, 0, 100, 100, 3, 0).concat([1, 1, 1, 1], u16(0, 0, 100, 0), u16(0, 100, 0, 0xff9c));
const part = (flags: number, glyph: number): number[] => u16(flags, glyph, 10, 20);
const composite = (...parts: readonly number[][]): number[] =>
  u16(0xffff, 0, 0, 200, 200).concat(parts.flat());
export const WORDS = 1;
export const MORE = 0x20;
const SCALE = 8;

export const glyphsOfBuiltFont: readonly (readonly number[])[] = [
  [],
  square,
  composite(part(WORDS | MORE, 1), [...part(WORDS | SCALE, 1), 0x40, 0]),
  [],
  composite(part(WORDS | MORE, 2), part(WORDS, 1)),
  square,
];

/**
 * @param cmap its subtables: [platform, encoding, bytes]
 * @param glyphs outlines by number
 * @param further tables besides, by tag
 */
export function builtFont(
  cmap: readonly (readonly [number, number, readonly number[]])[] = [[3, 1, format4]],
  glyphs: readonly (readonly number[])[] = glyphsOfBuiltFont,
  further: Readonly<Record<string, readonly number[]>> = {},
): BuiltFont {
  const outlines = glyphs.map((glyph) => padded(glyph));
  const starts = [0];
  for (const one of outlines) starts.push((starts.at(-1) ?? 0) + one.length);
  const count = glyphs.length;
  const name = Array.from("Built-Regular", (letter) => u16(letter.charCodeAt(0))).flat();
  return assembled({
    "OS/2": u16(4, 0, 400).concat(new Array(90).fill(0)),
    cmap: cmapOf(cmap),
    glyf: outlines.flat(),
    head: u32(0x10000, 0, 0, 0x5f0f3cf5).concat(
      u16(0, 1000),
      new Array(16).fill(0),
      u16(0, 0, 200, 200, 0, 8, 2, 1, 0),
    ),
    hhea: u32(0x10000).concat(u16(880, 0xff88, 0), new Array(24).fill(0), u16(count - 2)),
    // The last two glyphs have a bearing only: their advance is that of the glyph before them.
    hmtx: Array.from({ length: count - 2 }, (_, id) => u16(500 + id, id))
      .flat()
      .concat(u16(71, 72)),
    loca: u32(...starts),
    maxp: u32(0x10000).concat(u16(count), new Array(26).fill(0)),
    name: u16(0, 1, 18, 3, 1, 0x409, 6, name.length, 0).concat(name),
    post: u32(0x30000).concat(new Array(28).fill(0)),
    ...further,
  });
}

/** A→1, B→2, あ→4 through the glyph list, い→5. */
export const format4 = u16(4, 16 + 4 * 8 + 4, 0, 8, 8, 2, 0)
  .concat(u16(0x42, 0x3042, 0x3044, 0xffff), [0, 0])
  .concat(u16(0x41, 0x3042, 0x3044, 0xffff))
  .concat(u16(1 - 0x41, 0, 5 - 0x3044, 1), u16(0, 6, 0, 0), u16(4, 0));

/** A→1, B→2, 𠮷→4; U+30000→9, a glyph the font has not. */
export const format12 = u16(12, 0)
  .concat(u32(16 + 36, 0, 3))
  .concat(u32(0x41, 0x42, 1), u32(0x20bb7, 0x20bb7, 4), u32(0x30000, 0x30000, 9));

/** With U+E0100: A is the default shape, B has shape 5. With U+E0101: A has shape 3 only. */
export const format14 = u16(14)
  .concat(u32(10 + 22 + 8 + 9 + 9, 2))
  .concat([0x0e, 0x01, 0x00], u32(32, 40), [0x0e, 0x01, 0x01], u32(0, 49))
  .concat(u32(1), [0, 0, 0x41, 0])
  .concat(u32(1), [0, 0, 0x42], u16(5))
  .concat(u32(1), [0, 0, 0x41], u16(3));

function cmapOf(subtables: readonly (readonly [number, number, readonly number[]])[]): number[] {
  let offset = 4 + subtables.length * 8;
  const records = subtables.flatMap(([platform, encoding, data]) => {
    const record = u16(platform, encoding).concat(u32(offset));
    offset += data.length;
    return record;
  });
  return u16(0, subtables.length).concat(records, ...subtables.map(([, , data]) => [...data]));
}

function padded(data: readonly number[]): number[] {
  return [...data, ...new Array((4 - (data.length % 4)) % 4).fill(0)];
}

function assembled(tables: Readonly<Record<string, readonly number[]>>): BuiltFont {
  const tags = Object.keys(tables);
  const offsets: Record<string, number> = {};
  const body: number[] = [];
  const directory = u32(0x10000).concat(u16(tags.length, 0, 0, 0));
  for (const tag of tags) {
    const data = tables[tag] ?? [];
    const offset = 12 + tags.length * 16 + body.length;
    offsets[tag] = offset;
    directory.push(...Array.from(tag, (letter) => letter.charCodeAt(0)), ...u32(0, offset, data.length));
    body.push(...padded(data));
  }
  return { data: Uint8Array.from([...directory, ...body]), offsets };
}

/**
 * The container of a TrueType file: its table directory. Everything is checked here once, so that a damaged file
 * becomes a finding and never a crash.
 *
 * @see OpenType specification, "Organization of an OpenType Font"
 */

/** One table: bytes from `offset`, `length` of them, inside the file. */
export interface Table {
  readonly offset: number;
  readonly length: number;
}

/** A TrueType file and where its tables are. */
export interface Sfnt {
  readonly view: DataView;
  readonly tables: ReadonlyMap<string, Table>;
}

/** A file that is no usable font. `part` names the table or property at fault, for the one who can read it. */
export class FontFault extends Error {
  readonly code: "font/not-truetype" | "font/damaged";
  readonly part: string;
  constructor(code: "font/not-truetype" | "font/damaged", part: string) {
    super(`${code}: ${part}`);
    this.code = code;
    this.part = part;
  }
}

export const HEADER_LENGTH = 12;
export const RECORD_LENGTH = 16;

/** What a file that is not plain TrueType is, by its first four bytes. */
const strangers: ReadonlyMap<number, string> = new Map([
  [0x4f54544f, "OpenType/CFF"],
  [0x74746366, "TrueType Collection"],
  [0x774f4646, "WOFF"],
  [0x774f4632, "WOFF2"],
]);

/**
 * Reads the table directory.
 * @param view begins with the file's header; need not hold the whole file
 * @param size bytes of the whole file: a table that ends beyond it means a truncated file
 * @throws FontFault
 */
export function directoryOf(view: DataView, size: number): ReadonlyMap<string, Table> {
  const count = tableCountOf(view);
  if (view.byteLength < HEADER_LENGTH + count * RECORD_LENGTH)
    throw new FontFault("font/damaged", "directory");
  const tables = new Map<string, Table>();
  for (let record = HEADER_LENGTH; tables.size < count; record += RECORD_LENGTH) {
    const tag = tagAt(view, record);
    const table = { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) };
    if (table.offset + table.length > size || tables.has(tag)) throw new FontFault("font/damaged", tag);
    tables.set(tag, table);
  }
  return tables;
}

/** Number of tables a TrueType header announces. */
export function tableCountOf(view: DataView): number {
  if (view.byteLength < HEADER_LENGTH) throw new FontFault("font/not-truetype", "—");
  const version = view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x74727565) {
    throw new FontFault("font/not-truetype", strangers.get(version) ?? "—");
  }
  return view.getUint16(4);
}

/** Opens the container of a whole file. @throws FontFault */
export function sfntOf(data: Uint8Array): Sfnt {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { view, tables: directoryOf(view, data.byteLength) };
}

/** A table that must be there with at least `least` bytes. @throws FontFault */
export function tableOf(sfnt: Sfnt, tag: string, least: number): Table {
  const table = sfnt.tables.get(tag);
  if (table === undefined || table.length < least) throw new FontFault("font/damaged", tag);
  return table;
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}

import { FontFault, type Table } from "./sfnt.ts";

/**
 * Numbers of one table, by their offset from the table's start. For tables full of offsets, where a damaged one may
 * point anywhere.
 */
export class TableReader {
  readonly #view: DataView;
  readonly #table: Table;
  readonly #tag: string;

  constructor(view: DataView, table: Table, tag: string) {
    this.#view = view;
    this.#table = table;
    this.#tag = tag;
  }

  /** @throws FontFault beyond the table's end */
  u16(at: number): number {
    return this.#view.getUint16(this.#place(at, 2));
  }

  /** @throws FontFault beyond the table's end */
  u32(at: number): number {
    return this.#view.getUint32(this.#place(at, 4));
  }

  /** Offset of a subtable: a 16-bit offset at `at`, counted from `base`. @throws FontFault when it is missing */
  offset(at: number, base: number): number {
    const offset = this.u16(at);
    if (offset === 0) throw this.fault();
    return base + offset;
  }

  /** What is wrong with this table cannot be said nearer. */
  fault(): FontFault {
    return new FontFault("font/damaged", this.#tag);
  }

  #place(at: number, size: number): number {
    if (at + size > this.#table.length) throw this.fault();
    return this.#table.offset + at;
  }
}

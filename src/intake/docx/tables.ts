import { type Attributes, attributeOf } from "../../records/sheet/xlsx/xml.ts";
import type { OpenCell } from "./paragraph.ts";

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  cell: OpenCell | null;
  /** Cells that go on downwards, by their column. */
  readonly downwards: Map<number, OpenCell>;
}

/** Follows tables while a part is read: which cell a paragraph stands in. */
export class Tables {
  readonly #open: OpenTable[] = [];
  #count = 0;

  /** The innermost cell open; null outside of tables. */
  get cell(): OpenCell | null {
    return this.#open.at(-1)?.cell ?? null;
  }

  /** 表2 3行2列. */
  path({ table, row, column }: OpenCell): string {
    return `表${table + 1} ${row + 1}行${column + 1}列`;
  }

  open(name: string, attributes: Attributes): void {
    const table = this.#open.at(-1);
    const value = attributeOf(attributes, "val");
    if (name === "tbl")
      this.#open.push({ table: this.#count++, row: -1, column: 0, cell: null, downwards: new Map() });
    else if (table === undefined) return;
    else if (name === "tr") {
      table.row++;
      table.column = 0;
    } else if (name === "gridBefore") table.column += Number(value) || 0;
    else if (name === "tc") table.cell = { table: table.table, row: table.row, column: table.column };
    else if (name === "gridSpan" && table.cell !== null && Number(value) > 1)
      table.cell.columns = Number(value);
    else if (name === "vMerge") goDown(table, value);
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === "tbl") this.#open.pop();
    if (name !== "tc" || table.cell === null) return;
    table.column += table.cell.columns ?? 1;
    table.cell = null;
  }
}

/** A cell that begins a merge downwards, or one that goes on: then the first has one row more. */
function goDown({ cell, downwards, row }: OpenTable, value: string | undefined): void {
  if (cell === null) return;
  if (value === "restart") {
    downwards.set(cell.column, cell);
    return;
  }
  const first = downwards.get(cell.column);
  if (first !== undefined) first.rows = row - first.row + 1;
}

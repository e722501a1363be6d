import type { Diagnostic } from "../../diagnostic/index.ts";
import type { CellFault } from "./grid.ts";

/** A column of a table whose heading is known. */
export interface TableColumn {
  /** English names from the top; ["kind"] for 種類. */
  readonly path: readonly string[];
  /** The Japanese path: 様式4/日付. */
  readonly heading: string;
  /** Column of the sheet, from 0. */
  readonly column: number;
}

export interface SheetCell {
  /** What the cell shows, or, for 同上, what the cell above shows. */
  readonly text: string;
  readonly fault: CellFault | null;
}

/** One record as it stands in a row. */
export interface SheetRow {
  /** Row as Excel counts, from 1. */
  readonly number: number;
  /** Line of the file on which it begins, from 1; null for Excel. */
  readonly line: number | null;
  /** Which record of the sheet it is, from 1. */
  readonly ordinal: number;
  /** One for each column of the table; null where nothing stands. */
  readonly cells: readonly (SheetCell | null)[];
}

/** A list of records of one kind as it stands in a sheet. Plain data: it may be sent to a worker thread. */
export interface SheetTable {
  /** Path as it is shown. */
  readonly file: string;
  /** Name of the sheet; null for CSV. */
  readonly sheet: string | null;
  /** Name of the record kind: report-case. */
  readonly kind: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly SheetRow[];
  /** Digits of the largest row number of the sheet: names made from rows are of one length. */
  readonly digits: number;
  /** Headings of needed columns that are not there: told once, not for every row. */
  readonly missing: readonly string[];
  /** What is to be told of the heading and the sheet. `sheetRecords` tells it with the rows. */
  readonly findings: readonly Diagnostic[];
}

/**
 * The rows from one up to another (as in Array.slice) as a table of their own. What concerns the sheet is told with its
 * first rows only.
 */
export function sliceOf(table: SheetTable, from: number, to: number): SheetTable {
  return { ...table, rows: table.rows.slice(from, to), findings: from === 0 ? table.findings : [] };
}

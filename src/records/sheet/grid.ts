import type { Code } from "../../diagnostic/index.ts";

/** Most rows with something in them that one sheet may have. */
export const ROW_LIMIT = 20_000;
/** Most columns. */
export const COLUMN_LIMIT = 500;
/** Largest file in bytes: 20 MiB. */
export const SHEET_SIZE_LIMIT = 20 * 1024 * 1024;

/** Why a cell has no value to read. Plain data: it goes to worker threads. */
export interface CellFault {
  readonly code: Extract<
    Code,
    "sheet/error-value" | "sheet/no-result" | "sheet/not-a-date" | "sheet/nothing-above"
  >;
  /** What stands in the cell. */
  readonly found: string;
}

/** One cell with something in it. */
export interface GridCell {
  /** What the cell shows, line ends as \n. */
  readonly text: string;
  /** Of a number, its digits without thousands separators, currency and units; null for everything else. */
  readonly digits: string | null;
  readonly fault: CellFault | null;
}

/** One row with something in it. */
export interface GridRow {
  /** As Excel counts: from 1, rows of the heading included. */
  readonly number: number;
  /** Line of the file where it begins, from 1; null for Excel. */
  readonly line: number | null;
  /** By column from 0; holes where nothing stands. */
  readonly cells: readonly (GridCell | undefined)[];
  /** How many cells a record of CSV has, empty ones counted; null for Excel, whose rows have no end. */
  readonly width: number | null;
}

/** Cells shown as one; columns from 0, rows from 1, both ends included. Only the first holds a value. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet as it is seen, before anything is known about its meaning. Rows and columns without a value are left out. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** Rows and columns (from 0) that are hidden or filtered away. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A cell that shows plain text. */
export function textCell(text: string): GridCell {
  return { text, digits: null, fault: null };
}

/** Whether text is nothing but blanks, full-width ones included: such a cell looks empty. */
export function isBlankText(text: string): boolean {
  return text.trim() === "";
}

/** A, B … Z, AA … of a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

import type { CellObject } from "write-excel-file/node";
import type { Validation } from "./validation.ts";

/** A cell as it is drawn; null under a merged cell, and where nothing stands. */
export type DrawnCell = CellObject | null;

/** One sheet of a workbook, ready to be written. */
export interface DrawnSheet {
  readonly name: string;
  readonly rows: readonly (readonly DrawnCell[])[];
  /** Width of each column in half-width characters. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in sight, and the rows are printed on every page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Sheets are printed landscape, as wide as the paper or, where that would be too small, as several sheets of it. */
  readonly paper: "A3" | "A4";
  readonly validations: readonly Validation[];
  /** Whether the columns go on below the last row as its cells are drawn. */
  readonly endless: boolean;
}

/** A1, B1 … AA1. @param row  1 = the first. @param column  0 = the first */
export function address(column: number, row: number): string {
  return `${letters(column)}${row}`;
}

/** A … Z, AA … @param column  0 = the first */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

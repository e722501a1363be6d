import type { Cell, Row } from "./tree.ts";

export interface GridFault {
  readonly row: Row;
  readonly kind: "not-full" | "span-too-long";
  /** Columns the row's cells and the cells reaching down into it take. */
  readonly filled: number;
}

/**
 * Rows whose cells, with the spans from above, do not fill exactly `columns` columns, and rows from which a cell
 * reaches down beyond the section (head or body).
 */
export function gridFaults(rows: readonly Row[], columns: number): GridFault[] {
  const faults: GridFault[] = [];
  // For each column, how many more rows the cell above reaches down.
  let reaching: number[] = new Array<number>(columns).fill(0);
  for (const [index, row] of rows.entries()) {
    const { filled, below } = place(row, reaching, columns);
    if (filled !== columns) faults.push({ row, kind: "not-full", filled });
    if (row.children.some((cell) => index + cell.rowspan > rows.length)) {
      faults.push({ row, kind: "span-too-long", filled });
    }
    reaching = below;
  }
  return faults;
}

function place(row: Row, reaching: readonly number[], columns: number): { filled: number; below: number[] } {
  const below = reaching.map((rows) => Math.max(0, rows - 1));
  const taken = reaching.map((rows) => rows > 0);
  for (const cell of row.children) put(cell, taken, below);
  const overlap =
    row.children.reduce((sum, cell) => sum + cell.colspan, 0) + reaching.filter((rows) => rows > 0).length;
  // Cells that found no room make the row too wide; a hole between spans makes it too narrow.
  const filled = overlap > columns ? overlap : taken.slice(0, columns).filter(Boolean).length;
  return { filled, below: below.slice(0, columns) };
}

function put(cell: Cell, taken: boolean[], below: number[]): void {
  let column = taken.indexOf(false);
  if (column < 0) column = taken.length;
  for (let covered = column; covered < column + cell.colspan; covered++) {
    taken[covered] = true;
    below[covered] = Math.max(below[covered] ?? 0, cell.rowspan - 1);
  }
}

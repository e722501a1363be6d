import { joins, type MatrixCell, matrixCell, type WrittenCell } from "./matrix-cell.ts";

/** A cell as it stands in its group: rows and columns from 0, `to` excluded. */
export interface GridCell {
  /** Row of the group and place among its cells where it was written. */
  readonly row: number;
  readonly index: number;
  readonly text: readonly string[];
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
}

/** Why the cells of a row do not make a grid. */
export interface MatrixFault {
  readonly kind: "count" | "span" | "join-left" | "join-up" | "join-shape";
  readonly row: number;
  /** The cell; null = the row as a whole. */
  readonly index: number | null;
  /** Columns the row's cells take, as far as counted. */
  readonly found: number;
}

/** What covers a place of the grid. */
interface Cover {
  readonly row: number;
  readonly index: number;
}

/** A row as written; an undefined cell, or a row without cells, is one that is wrong elsewhere and is not judged. */
export type WrittenCells = readonly (WrittenCell | undefined)[];
type Cells = readonly (MatrixCell | undefined)[];

/**
 * Sets the rows of a group on a grid of so many columns: 幅 and ← widen a cell, ↑ deepens the one above.
 *
 * @returns the cells in reading order, and what is wrong; cells of a faulty group are not to be used
 */
export function gridOfGroup(
  written: readonly WrittenCells[],
  columns: number,
): { readonly cells: readonly GridCell[]; readonly faults: readonly MatrixFault[] } {
  const rows = written.map((row) => row.map((cell) => cell && matrixCell(cell)));
  const faults: MatrixFault[] = [];
  const covers: (readonly Cover[])[] = [];
  for (const [row, cells] of rows.entries())
    covers.push(coversOf(cells, row, columns, covers[row - 1] ?? null, faults));
  if (faults.length > 0) return { cells: [], faults };
  const cells = cellsOf(covers, rows);
  return { cells, faults: shapeFaults(cells, covers) };
}

function coversOf(
  written: Cells,
  row: number,
  columns: number,
  above: readonly Cover[] | null,
  faults: MatrixFault[],
): readonly Cover[] {
  const line: Cover[] = [];
  // Cells that are wrong elsewhere, all together or one: how wide they are nobody knows, so the row is left alone.
  if (written.length === 0 || written.includes(undefined)) return line;
  for (const [index, cell] of written.entries()) {
    if (cell === undefined) continue;
    const column = line.length;
    const fault = (kind: MatrixFault["kind"]): void => {
      faults.push({ kind, row, index, found: column });
    };
    const own = { row, index };
    if (joins(cell, "left")) {
      const left = line.at(-1);
      if (left === undefined) fault("join-left");
      line.push(left ?? own);
    } else if (joins(cell, "up")) {
      // Above a row that could not be counted nothing is known either.
      if (row === 0) fault("join-up");
      for (let c = 0; c < cell.width; c++) line.push(above?.[column + c] ?? own);
    } else {
      if (column < columns && column + cell.width > columns) fault("span");
      for (let c = 0; c < cell.width; c++) line.push(own);
    }
  }
  const told = faults.some((one) => one.row === row && one.kind === "span");
  if (line.length !== columns && !told) faults.push({ kind: "count", row, index: null, found: line.length });
  return line;
}

function cellsOf(covers: readonly (readonly Cover[])[], rows: readonly Cells[]): readonly GridCell[] {
  const cells = new Map<Cover, GridCell>();
  for (const [row, line] of covers.entries())
    for (const [column, cover] of line.entries()) {
      const known = cells.get(cover);
      const text = rows[cover.row]?.[cover.index]?.text ?? [];
      const { columnFrom, columnTo } = known ?? { columnFrom: column, columnTo: column };
      cells.set(cover, {
        ...cover,
        text,
        rowTo: row + 1,
        columnFrom: Math.min(columnFrom, column),
        columnTo: Math.max(columnTo, column + 1),
      });
    }
  return [...cells.values()];
}

/** Cells that ↑ and ← have given another shape than a rectangle; told where the shape is broken. */
function shapeFaults(
  cells: readonly GridCell[],
  covers: readonly (readonly Cover[])[],
): readonly MatrixFault[] {
  return cells.flatMap((cell) => {
    for (let row = cell.row; row < cell.rowTo; row++)
      for (let column = cell.columnFrom; column < cell.columnTo; column++) {
        const cover = covers[row]?.[column];
        if (cover === undefined || cover.row !== cell.row || cover.index !== cell.index)
          return [{ kind: "join-shape", row: cell.rowTo - 1, index: null, found: cell.columnTo } as const];
      }
    return [];
  });
}

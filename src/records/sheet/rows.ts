import type { Column } from "./columns.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import type { SheetCell, SheetRow, TableColumn } from "./table.ts";

/** What stands for the value of the cell above. */
const DITTO = /^(?:同上|〃|”|″|"|〟)$/;

/**
 * The rows below the heading that hold a record, each with its cells in the order of the columns. Empty rows are left
 * out, cells merged over several rows count for each of them, 同上 and 〃 take the value above.
 */
export function sheetRows(
  grid: Grid,
  bottom: number,
  columns: readonly TableColumn[],
  kindColumns: ReadonlyMap<string, Column>,
): readonly SheetRow[] {
  const formats = columns.map(({ heading }) => kindColumns.get(heading)?.format?.name ?? null);
  const above: (SheetCell | null)[] = columns.map(() => null);
  const merged = mergedDown(grid, bottom);
  const rows: SheetRow[] = [];
  for (const row of grid.rows) {
    if (row.number <= bottom || columns.every(({ column }) => row.cells[column] === undefined)) continue;
    const cells = columns.map(({ column }, at) => {
      const cell = row.cells[column] ?? merged.get(column)?.(row.number);
      const value = cell === undefined ? null : readCell(cell, formats[at] ?? null, above[at] ?? null);
      above[at] = value;
      return value;
    });
    rows.push({ number: row.number, line: row.line, ordinal: rows.length + 1, cells });
  }
  return rows;
}

function readCell(cell: GridCell, format: string | null, above: SheetCell | null): SheetCell {
  if (cell.fault !== null) return { text: cell.text, fault: cell.fault };
  const { text } = cell;
  if (DITTO.test(text.trim()))
    return above ?? { text, fault: { code: "sheet/nothing-above", found: text.trim() } };
  // 1,234 and 106回 are how Excel shows a number; the number itself is wanted.
  if (format === "integer" && cell.digits !== null) return { text: cell.digits, fault: null };
  if (format === "flag" && /^(?:true|false)$/i.test(text)) return { text: text.toLowerCase(), fault: null };
  return { text, fault: null };
}

type CellAt = (row: number) => GridCell | undefined;

/** Cells merged over several rows below the heading, by their column. */
function mergedDown(grid: Grid, bottom: number): ReadonlyMap<number, CellAt> {
  const down = grid.merges.filter((merge) => merge.bottom > merge.top && merge.top > bottom);
  if (down.length === 0) return new Map();
  const byNumber = new Map(grid.rows.map((row: GridRow) => [row.number, row]));
  const columns = new Map<number, CellAt>();
  for (const column of new Set(down.map(({ left }) => left))) {
    const merges = down.filter(({ left }) => left === column).sort((a, b) => a.top - b.top);
    let at = 0;
    // Rows are asked for from the top.
    columns.set(column, (row) => {
      while (at < merges.length && (merges[at]?.bottom ?? 0) < row) at++;
      const merge = merges[at];
      return merge !== undefined && merge.top <= row ? byNumber.get(merge.top)?.cells[column] : undefined;
    });
  }
  return columns;
}

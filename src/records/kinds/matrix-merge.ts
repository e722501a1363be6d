import type { GridCell } from "./matrix-grid.ts";

/** Signs for nothing, and words that point at a neighbour: two of them say two things. */
const keepsApart = /^(?:[-－―—–ー−‐/／*＊]|同上|同左|同右|〃|″|々)$/u;

/**
 * Makes one cell of neighbours of the same height that say the same; of a whole table of equal cells this leaves no
 * fewer rows, because groups and items stand beside them.
 *
 * @param cells in reading order
 * @param down whether to go on down the columns, with cells of the same width
 */
export function mergedCells(cells: readonly GridCell[], down: boolean): readonly GridCell[] {
  const across = merged(cells, (a, b) =>
    a.columnTo === b.columnFrom && a.row === b.row && a.rowTo === b.rowTo ? { columnTo: b.columnTo } : null,
  );
  if (!down) return across;
  return merged(across, (a, b) =>
    a.rowTo === b.row && a.columnFrom === b.columnFrom && a.columnTo === b.columnTo
      ? { rowTo: b.rowTo }
      : null,
  );
}

function merged(
  cells: readonly GridCell[],
  join: (a: GridCell, b: GridCell) => Partial<GridCell> | null,
): readonly GridCell[] {
  const kept: GridCell[] = [];
  for (const cell of cells) {
    const at = kept.findIndex((one) => saysTheSame(one, cell) && join(one, cell) !== null);
    const before = kept[at];
    if (before === undefined) kept.push(cell);
    else kept[at] = { ...before, ...join(before, cell) };
  }
  return kept;
}

function saysTheSame(a: GridCell, b: GridCell): boolean {
  if (a.text.length === 0 || a.text.length !== b.text.length) return false;
  if (a.text.length === 1 && keepsApart.test(a.text[0]?.trim() ?? "")) return false;
  return a.text.every((line, index) => line === b.text[index]);
}

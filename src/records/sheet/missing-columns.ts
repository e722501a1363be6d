import type { Column } from "./columns.ts";
import type { SheetRow, TableColumn } from "./table.ts";

/** A column that records of the sheet cannot do without. */
export interface MissingColumn {
  readonly column: Column;
  /** Whether a record of the sheet needs it as it stands: always, or because its group is written in some row. */
  readonly needed: boolean;
}

/** Needed columns that the sheet does not have: of every record, or of a group that has other columns in the sheet. */
export function missingColumns(
  all: readonly Column[],
  present: readonly TableColumn[],
  rows: readonly SheetRow[],
): readonly MissingColumn[] {
  const there = new Set(present.map(({ heading }) => heading));
  return all.flatMap((column) => {
    if (there.has(column.headings.join("/")) || !column.field.required) return [];
    if (column.required) return [{ column, needed: true }];
    // The innermost group that may be left out decides: within it, the column is needed.
    const depth = column.above.findLastIndex((group) => !group.required) + 1;
    const group = `${column.headings.slice(0, depth).join("/")}/`;
    const beside = [...present.keys()].filter((at) => present[at]?.heading.startsWith(group) === true);
    if (beside.length === 0) return [];
    const needed = rows.some((row) => beside.some((at) => row.cells[at] !== null));
    return [{ column, needed }];
  });
}

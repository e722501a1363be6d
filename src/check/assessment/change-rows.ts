import type { PaperLine } from "../paper.ts";
import { foldLabel } from "./fold.ts";

/** One row of 別添3: the lines of each of its cells, by index. */
export interface ChangeRow {
  readonly date: readonly number[];
  readonly item: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly timing: readonly number[];
  readonly reason: readonly number[];
}

type Column = keyof ChangeRow;
const heads: readonly (readonly [string, Column])[] = [
  ["変更日", "date"],
  ["項目", "item"],
  ["変更前の記載", "before"],
  ["変更後の記載", "after"],
  ["提出時期", "timing"],
  ["提出時期に係る説明", "reason"],
];
const empty: ChangeRow = { date: [], item: [], before: [], after: [], timing: [], reason: [] };

/**
 * The rows of 別添3 in the lines of a paper: of every table whose head says 変更日, and what
 * stood before and after. A head that is repeated at a
 * page's beginning is no row.
 * @returns the rows, and all lines of these tables
 */
export function changeRowsIn(lines: readonly PaperLine[]): {
  readonly rows: readonly ChangeRow[];
  readonly lines: readonly number[];
} {
  const rows = new Map<string, Record<Column, number[]>>();
  const own: number[] = [];
  const columns = new Map<number, Map<number, Column>>();
  for (const [index, { text, cell }] of lines.entries()) {
    if (cell === null) continue;
    const head = heads.find(([word]) => foldLabel(text) === word)?.[1];
    const known = columns.get(cell.table);
    if (head !== undefined && (head === "date" || known !== undefined)) {
      columns.set(cell.table, (known ?? new Map()).set(cell.column, head));
      own.push(index);
      continue;
    }
    const column = known?.get(cell.column);
    if (column === undefined) continue;
    own.push(index);
    const key = `${cell.table} ${cell.row}`;
    const row = rows.get(key) ?? { date: [], item: [], before: [], after: [], timing: [], reason: [] };
    row[column].push(index);
    rows.set(key, row);
  }
  const isSheet = (table: number) => {
    const known = [...(columns.get(table)?.values() ?? [])];
    return known.includes("before") && known.includes("after");
  };
  const found = [...rows].filter(([key]) => isSheet(Number(key.split(" ")[0])));
  return {
    rows: found.map(([, row]) => ({ ...empty, ...row })),
    lines: own.filter((line) => isSheet(lines[line]?.cell?.table ?? -1)),
  };
}

import { plainText, type Table, type TableRow } from "../../../outline/index.ts";
import { columnsOf, type Measure } from "./columns.ts";
import type { OutlineTable } from "./model.ts";
import { type Places, wordsOf } from "./words.ts";

type Row = OutlineTable["head"][number];

/** A table typed with bars: every row has as many cells as the longest, the head's are centred. */
export function tableOf({ rows, head, align }: Table, measure: Measure, places: Places): OutlineTable {
  const filled = rows.filter(({ rule }) => !rule);
  const count = Math.max(1, ...filled.map(({ cells }) => cells.length));
  const texts = filled.map(({ cells }) => cells.map(({ text }) => plainText(text)));
  const made = filled.map((row, index) =>
    rowOf(row, count, (column) => (index < head ? "center" : (align[column] ?? "start")), places),
  );
  return { columns: columnsOf(texts, measure), head: made.slice(0, head), body: made.slice(head) };
}

function rowOf(
  { cells }: TableRow,
  count: number,
  alignOf: (column: number) => "start" | "center" | "end",
  places: Places,
): Row {
  return {
    cells: Array.from({ length: count }, (_, column) => {
      const cell = cells[column];
      return {
        align: alignOf(column),
        words: cell === undefined ? [] : wordsOf(cell.text, false, places),
      };
    }),
  };
}

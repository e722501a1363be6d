import { grouped } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface CellNumber {
  readonly row: number;
  readonly column: number;
  readonly line: number;
  /** Null: the cell holds something else. */
  readonly number: number | null;
}

/** A row says 計: every column of numbers adds up to it. */
export const tableSums: CheckRule = {
  codes: ["check/table-sum"],
  compares: {
    ja: "表の「計」「合計」の行と、その上の数の合計。",
    en: "The row 計 of a table against the numbers above.",
  },
  *find({ papers }) {
    for (const paper of papers) yield* ofPaper(paper);
  },
};

const total = /^(?:合?計|総計|総数)$/;
const number = /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:件|人|名|円|台|枚|回|か所|世帯|冊|時間)?$/;

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  const cells = paper.lines.flatMap(({ cell }, line) => (cell === null ? [] : [{ ...cell, line }]));
  for (const table of grouped(cells, (cell) => cell.table).values()) {
    const totals = table.filter(({ column, line }) => column === 0 && total.test(textOf(paper, line)));
    const [head] = totals;
    if (head === undefined || totals.length > 1) continue;
    // Sums within sums are somebody else's.
    if (table.some(({ line }) => /小計/.test(textOf(paper, line)))) continue;
    const read = table.map(({ row, column, line }) => ({ row, column, line, number: numberIn(paper, line) }));
    for (const column of grouped(read, (cell) => cell.column).values())
      yield* ofColumn(paper, column, head.row);
  }
}

function* ofColumn(paper: CheckedPaper, column: readonly CellNumber[], last: number): Iterable<CheckFinding> {
  const sum = column.find(({ row }) => row === last);
  const above = column.filter(({ row }) => row < last).sort((left, right) => left.row - right.row);
  // The heads of a column stand on top of its numbers; rows of another table may stand above those.
  const numbers = above.slice(above.findLastIndex((cell) => cell.number === null) + 1);
  if (sum?.number == null || numbers.length < 2) return;
  if (numbers.some(({ row }, index) => row !== last - numbers.length + index)) return;
  const right = numbers.reduce((all, cell) => all + (cell.number ?? 0), 0);
  if (right === sum.number) return;
  const text = paper.lines[sum.line]?.text ?? "";
  const params = { total: text.trim(), sum: right.toLocaleString("en-US"), paper: paper.name };
  yield found("check/table-sum", params, placeOf(paper, { line: sum.line, from: 0, to: text.length }));
}

function textOf(paper: CheckedPaper, line: number): string {
  return factsOf(paper).folded[line]?.text ?? "";
}

function numberIn(paper: CheckedPaper, line: number): number | null {
  const digits = number.exec(textOf(paper, line))?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}

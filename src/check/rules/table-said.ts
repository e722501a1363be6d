import { grouped } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { type CheckedPaper, type CheckFinding, placeOf, type Span } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Counted {
  readonly value: number;
  readonly unit: string;
  readonly span: Span;
}

/** 年間1,100件程度 right above a table whose 計 says 1,000件. */
export const tableSaid: CheckRule = {
  codes: ["check/table-said"],
  compares: {
    ja: "表のすぐ前後の文の数量（年間1,000件程度）と、その表の「計」の数。",
    en: "A number in the sentence beside a table against the table's 計.",
  },
  *find({ papers }) {
    for (const paper of papers) if (paper.form !== "change-table") yield* ofPaper(paper);
  },
};

const total = /^(?:合?計|総計|総数)$/;
const units = /^(?:件|人|名|円|台|枚|回|世帯|冊|時間|か所|箇所)/;
/** How many lines before a table, and after it, speak of it. */
const near = 2;
/** A number farther from all of the table's speaks of something else. */
const alike = 0.3;

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  const cells = paper.lines.flatMap(({ cell }, line) => (cell === null ? [] : [{ ...cell, line }]));
  for (const table of grouped(cells, (cell) => cell.table).values()) {
    const heads = table.filter(({ column, line }) => column === 0 && total.test(textOf(paper, line)));
    const [head, ...more] = heads;
    const [first, last] = [table[0], table.at(-1)];
    if (head === undefined || more.length > 0 || first === undefined || last === undefined) continue;
    const all = table.flatMap(({ line, row }) => numbersIn(paper, line).map((one) => ({ ...one, row })));
    const totals = all.filter(({ row }) => row === head.row);
    const beside = [...linesBeside(paper, first.line, -1), ...linesBeside(paper, last.line, 1)];
    for (const said of beside.flatMap((line) => numbersIn(paper, line))) {
      const meant = totals.find((one) => isNear(said, one));
      if (meant === undefined || all.some((one) => agrees(said, one))) continue;
      const params = {
        said: textAt(paper, said.span),
        total: textAt(paper, meant.span),
        paper: paper.name,
      };
      yield found("check/table-said", params, placeOf(paper, said.span), placeOf(paper, meant.span));
    }
  }
}

function textOf(paper: CheckedPaper, line: number): string {
  return factsOf(paper).folded[line]?.text ?? "";
}

function textAt(paper: CheckedPaper, { line, from, to }: Span): string {
  return paper.lines[line]?.text.slice(from, to) ?? "";
}

/** The lines next to a table that are not in one and not blank. */
function linesBeside(paper: CheckedPaper, from: number, step: 1 | -1): readonly number[] {
  const lines: number[] = [];
  for (let line = from + step; line >= 0 && line < paper.lines.length && lines.length < near; line += step) {
    if (paper.lines[line]?.cell !== null) break;
    if (textOf(paper, line) !== "") lines.push(line);
  }
  return lines;
}

function numbersIn(paper: CheckedPaper, line: number): readonly Counted[] {
  const text = textOf(paper, line);
  return (factsOf(paper).facts[line] ?? []).flatMap(({ kind, value, span, to }) => {
    const unit = kind === "number" ? units.exec(text.slice(to))?.[0] : undefined;
    return unit === undefined
      ? []
      : [{ value: Number(value), unit, span: { ...span, to: span.to + unit.length } }];
  });
}

function isNear(said: Counted, one: Counted): boolean {
  return said.unit === one.unit && one.value >= 10 && Math.abs(said.value - one.value) <= one.value * alike;
}

/** The same, or rounded to as many digits as are said. */
function agrees(said: Counted, one: Counted): boolean {
  if (said.unit !== one.unit) return false;
  const step = 10 ** (/0*$/.exec(String(said.value))?.[0].length ?? 0);
  const parts = one.value / step;
  return said.value === Math.floor(parts) * step || said.value === Math.ceil(parts) * step;
}

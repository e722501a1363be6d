import type { Fact } from "../fact/fact.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 令和3年（2021年）, 2021年度（令和3年度）: one year in two ways. */
export const yearPairs: CheckRule = {
  codes: ["check/year-pair"],
  compares: {
    ja: "並べて書いた元号の年と西暦の年（令和3年（2021年））。",
    en: "A year of an era and of the western calendar side by side.",
  },
  *find({ papers }) {
    for (const paper of papers) yield* ofPaper(paper);
  },
};

/** The year before each era's first. */
const before: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};
const era = "(明治|大正|昭和|平成|令和)(元|[0-9]{1,2})";
const western = "(?:西暦)?([12][0-9]{3})";
const pairs: readonly RegExp[] = [
  new RegExp(`${era}年?度?[(/]${western}(?:年度?)?[)年/]`, "g"),
  new RegExp(`(?<![0-9])${western}年?度?[(/]${era}(?:年度?)?[)年/]`, "g"),
];

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  const { folded, facts } = factsOf(paper);
  for (const [line, one] of folded.entries()) {
    if (!/[12][0-9]{3}/.test(one.text)) continue;
    for (const pair of pairs) {
      for (const match of one.text.matchAll(pair)) {
        const said = match.slice(1);
        const name = said.find((part) => part !== undefined && part in before) ?? "";
        const year = said.find((part) => part === "元" || /^[0-9]{1,2}$/.test(part ?? "")) ?? "";
        const other = said.find((part) => /^[0-9]{4}$/.test(part ?? "")) ?? "";
        const right = (before[name] ?? 0) + (year === "元" ? 1 : Number(year));
        // 令和元年 is 平成31年, too: the year a thing happened in is its own.
        if (String(right) === other) continue;
        const span = { line, ...unfold(one, match.index, match.index + match[0].length) };
        yield told(paper, span, match[0], String(right));
      }
    }
    yield* days(paper, facts[line] ?? [], line);
  }
}

/** 令和3年4月1日（2021年4月1日） */
function* days(paper: CheckedPaper, facts: readonly Fact[], line: number): Iterable<CheckFinding> {
  const folded = factsOf(paper).folded[line];
  for (const [index, other] of facts.entries()) {
    const one = facts[index - 1];
    if (one === undefined || folded === undefined || one.date?.precision !== "day") continue;
    if (other.date?.precision !== "day" || folded.text.slice(one.to, other.from) !== "(") continue;
    if (isWestern(one) === isWestern(other) || folded.text[other.to] !== ")") continue;
    // Another year is told above.
    if (one.value === other.value || one.value.slice(0, 4) !== other.value.slice(0, 4)) continue;
    const span = { line, ...unfold(folded, one.from, other.to + 1) };
    yield told(paper, span, `${one.text}（${other.text}）`, one.text);
  }
}

function isWestern({ text }: Fact): boolean {
  return /^[12１２]/.test(text.trim());
}

function told(
  paper: CheckedPaper,
  span: { line: number; from: number; to: number },
  said: string,
  right: string,
): CheckFinding {
  return found("check/year-pair", { said, right, paper: paper.name }, placeOf(paper, span));
}

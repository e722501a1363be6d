import { dayCount, fiscalYearOf } from "../../notation/index.ts";
import type { Fact } from "../fact/fact.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { monthsOf } from "../fact/months.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf, type Span } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Period {
  readonly first: Fact;
  readonly last: Fact;
}

/** 令和3年10月1日から令和4年3月31日までの6か月間; 令和3年度末（令和4年3月31日）. */
export const periods: CheckRule = {
  codes: ["check/period-order", "check/period-length", "check/year-term"],
  compares: {
    ja: "「○から○まで」の期間の前後と長さ（1年間、30日間）、「令和3年度（○から○まで）」「令和3年度末（○）」の年度と日付。",
    en: "Periods: that they do not end before they begin, the length said, and the 年度 said before its days.",
  },
  *find({ papers }) {
    for (const paper of papers) if (paper.form !== "change-table") yield* ofPaper(paper);
  },
};

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  const { folded, facts } = factsOf(paper);
  for (const [line, inLine] of facts.entries()) {
    const dates = inLine.filter(({ kind }) => kind === "date");
    if (dates.length < 2) continue;
    const text = folded[line]?.text ?? "";
    const pieceOf = (from: number, to: number): Span => {
      const whole = folded[line];
      return whole === undefined ? { line, from, to } : { line, ...unfold(whole, from, to) };
    };
    for (const [index, last] of dates.entries()) {
      const first = dates[index - 1];
      if (first === undefined) continue;
      if (isPeriod(text, first, last)) yield* ofPeriod(paper, text, { first, last }, pieceOf);
      if (first.date?.precision === "fiscalYear")
        yield* ofYear(paper, text, first, dates.slice(index), pieceOf);
    }
  }
}

/** From the one until the other, not changed from the one to the other. */
function isPeriod(text: string, first: Fact, last: Fact): boolean {
  if (first.date === null || last.date === null || first.date.precision !== last.date.precision) return false;
  const behind = text.slice(last.to);
  const between = text.slice(first.to, last.from);
  if (/^(?:に|へ)?(?:変更|改|繰|前倒|延期|遡)/.test(behind)) return false;
  return (
    /^[~-]$/.test(between) || (/^から$/.test(between) && /^(?:まで|の間|にかけ|[)」。,]|$)/.test(behind))
  );
}

function* ofPeriod(
  paper: CheckedPaper,
  text: string,
  { first, last }: Period,
  pieceOf: (from: number, to: number) => Span,
): Iterable<CheckFinding> {
  const [from, to] = [first.date?.iso ?? "", last.date?.iso ?? ""];
  const place = placeOf(paper, pieceOf(first.from, last.to));
  if (to < from) {
    const params = { first: first.text, last: last.text, paper: paper.name };
    yield found("check/period-order", params, place);
    return;
  }
  const match = length.exec(text.slice(last.to));
  const [whole = "", said = "", what = ""] = match ?? [];
  if (match === null || isLength(Number(said), what, from, to)) return;
  const params = {
    said: `${said}${what}`,
    period: `${first.text}から${last.text}まで`,
    paper: paper.name,
  };
  yield found("check/period-length", params, placeOf(paper, pieceOf(first.from, last.to + whole.length)));
}

/** までの6か月間, まで（30日間） */
const length =
  /^(?:まで)?(?:の|\()?([0-9]{1,4})(年間|か月間?|箇月間?|ヶ月間?|カ月間?|月間|日間|週間)(?!以|前|後|ごと|毎)/;

function isLength(said: number, what: string, from: string, to: string): boolean {
  const byDay = from.length === 10;
  if (what === "日間" || what === "週間") {
    const days = byDay ? dayCount(from, to) : null;
    const wanted = what === "週間" ? said * 7 : said;
    // Nights, or days between, count one less.
    return days === null || wanted === days || wanted === days - 1;
  }
  const months = monthsOf(from, to);
  const wanted = what === "年間" ? said * 12 : said;
  return months === null || (wanted >= months.least && wanted <= months.most);
}

/** 令和3年度（令和3年4月1日から令和4年3月31日まで）, 令和3年度末（令和4年3月31日） */
function* ofYear(
  paper: CheckedPaper,
  text: string,
  year: Fact,
  after: readonly Fact[],
  pieceOf: (from: number, to: number) => Span,
): Iterable<CheckFinding> {
  const [first, last] = after;
  if (first?.date === null || first === undefined) return;
  const opens = text.slice(year.to, first.from);
  const term = Number((year.date?.iso ?? "").slice(0, 4));
  const isEnd = /^末\($/.test(opens);
  const isSpan = /^\($/.test(opens) && last !== undefined && isPeriod(text, first, last);
  if (!isEnd && !isSpan) return;
  const end = isSpan ? last : first;
  const right = isEnd
    ? fiscalYearIn(first) === term && /-03(?:-|$)/.test(first.date.iso)
    : fiscalYearIn(first) === term && fiscalYearIn(end) === term;
  if (right) return;
  const params = { year: `${year.text}${isEnd ? "末" : ""}`, days: daysOf(first, end), paper: paper.name };
  yield found("check/year-term", params, placeOf(paper, pieceOf(year.from, end.to)));
}

function daysOf(first: Fact, last: Fact): string {
  return first === last ? first.text : `${first.text}から${last.text}まで`;
}

function fiscalYearIn({ date }: Fact): number | null {
  return date === null || date.precision === "year" || date.precision === "fiscalYear"
    ? null
    : fiscalYearOf(date.iso);
}

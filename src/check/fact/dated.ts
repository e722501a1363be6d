import type { CheckedPaper } from "../paper.ts";
import type { Said } from "./agree.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { factsToCompare } from "./like-statements.ts";

/** A day with the words that say what happens on it: 令和5年1月4日 住民記録の移行. */
export interface Dated {
  readonly paper: CheckedPaper;
  /** The folded clause without its day; of a cell that is a day alone, the row's other cells. */
  readonly words: string;
  /** 令和4年7月1日現在: the day of a list or a count, no event. */
  readonly isAsOf: boolean;
  readonly said: Said;
}

/** Days that other rules compare, and those on which many things happen: laws, letters, meetings, the time something lasts. */
const ofOthers =
  /施行|公布|制定|改正|附則|前回|次回|今回|諮問|答申|副申|会議録|議事録|議事要旨|第[0-9]+回|[0-9]回目|生まれ|生年月日|任期|更新日|作成日|訂正/;
/** A period, a limit, a letter's date, a day of which something else is told (の翌日), a day that moves. */
const notTheDay = /^(?:\([^)]*\))?(?:付|から|より|以[降前後]|まで|以内|[~～-]|の翌|時点|改|版|頃|ごろ)/;
const moved =
  /(?:延期|変更|繰り?[上下]げ|前倒し|遅らせ|早め|当初|改め|見直|従前|旧|例えば|たとえば|仮に|もし)/;
/** Who speaks, in minutes. */
const speaker = /^(?:\([^()]{2,24}\)|○[^:()]{2,16}[:(])/;

/** The days of a paper that are told of an event. */
export function datedIn(paper: CheckedPaper): readonly Dated[] {
  const { folded, facts } = factsOf(paper);
  return factsToCompare(paper).flatMap((line) => {
    const dates = facts[line]?.filter(({ kind }) => kind === "date") ?? [];
    const text = folded[line]?.text ?? "";
    return dates.flatMap((fact, index): readonly Dated[] => {
      if (fact.date?.precision !== "day") return [];
      const clause = clauseOf(text, fact, dates[index - 1], dates[index + 1]);
      const before = clause?.before.replace(speaker, "") ?? "";
      const words = clause === null ? "" : `${before}|${clause.after}`;
      const all = words === "|" ? rowOf(paper, line) : words;
      if (all === "" || clause === null || notTheDay.test(clause.after)) return [];
      if (ofOthers.test(all) || moved.test(all)) return [];
      return [{ paper, words: all, isAsOf: /^現在/.test(clause.after), said: saidOf(paper, fact) }];
    });
  });
}

function saidOf(paper: CheckedPaper, { value, span }: Fact): Said {
  return { paper, value, span };
}

/** The sentence around a day, and where it has several days the piece between commas that is this one's; null where two days are one period. */
function clauseOf(text: string, { from, to }: Fact, last: Fact | undefined, next: Fact | undefined) {
  let start = text.lastIndexOf("。", from) + 1;
  const stop = text.indexOf("。", to);
  let end = stop < 0 ? text.length : stop;
  if (last !== undefined && last.to > start) {
    const comma = text.lastIndexOf(",", from);
    if (comma < last.to) return null;
    start = comma + 1;
  }
  if (next !== undefined && next.from < end) {
    const comma = text.lastIndexOf(",", next.from);
    if (comma < to) return null;
    end = comma;
  }
  return { before: text.slice(start, from), after: text.slice(to, end) };
}

/** What the other cells of a row say; "" where they hold another day. */
function rowOf(paper: CheckedPaper, line: number): string {
  const own = paper.lines[line]?.cell;
  if (own === null || own === undefined) return "";
  const { folded, facts } = factsOf(paper);
  const words: string[] = [];
  for (let at = Math.max(0, line - most); at < Math.min(paper.lines.length, line + most); at++) {
    const cell = paper.lines[at]?.cell;
    if (at === line || cell?.table !== own.table || cell.row !== own.row) continue;
    if (facts[at]?.some(({ kind }) => kind === "date") ?? false) return "";
    words.push(folded[at]?.text ?? "");
  }
  return words.join("|");
}

/** Lines of one row that are looked at on either side. */
const most = 12;

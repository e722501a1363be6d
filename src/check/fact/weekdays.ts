import { dayCount, weekdayOf } from "../../notation/index.ts";
import { unfold } from "../fold.ts";
import type { CheckedPaper, Span } from "../paper.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { dateOfPaper } from "./fields.ts";

/** A date with a weekday it does not fall on. */
export interface WrongWeekday {
  /** As written, with the weekday. */
  readonly text: string;
  /** 月; of a date whose year is not said, the weekday of its likeliest year. */
  readonly right: string;
  readonly span: Span;
}

const bare = /^\(?([日月火水木金土])(?:曜|[・,]祝)日?\)?/;
const elsewhen = /(?:昨|前|翌|来|去|一昨)年?の?$|年前の?$/;
const bracketed = /\(([日月火水木金土])(?:曜日?)?\)$/;

/**
 * Weekdays that the reader of dates does not see: 令和3年5月10日月曜日, （月・祝）, and those of dates whose year stands
 * elsewhere: before it in the line, else the year that makes it near to the paper's date.
 */
export function wrongWeekdays(paper: CheckedPaper): readonly WrongWeekday[] {
  const { folded, facts } = factsOf(paper);
  const own = dateOfPaper(paper)?.value ?? null;
  return facts.flatMap((inLine, line) => {
    const whole = folded[line];
    if (whole === undefined) return [];
    return inLine.flatMap((fact, index): readonly WrongWeekday[] => {
      if (fact.kind !== "date") return [];
      const behind = bare.exec(whole.text.slice(fact.to));
      const written =
        behind?.[1] ?? (fact.date === null ? bracketed.exec(factText(fact, whole.text))?.[1] : undefined);
      const days =
        written === undefined
          ? []
          : daysOf(fact, inLine.slice(0, index), own, elsewhen.test(whole.text.slice(0, fact.from)));
      const [day] = days;
      if (written === undefined || day === undefined || days.some((one) => weekdayOf(one) === written))
        return [];
      const span = { line, ...unfold(whole, fact.from, fact.to + (behind?.[0].length ?? 0)) };
      const text = paper.lines[line]?.text.slice(span.from, span.to) ?? "";
      return [{ text, right: weekdayOf(day), span }];
    });
  });
}

function factText({ from, to }: Fact, text: string): string {
  return text.slice(from, to);
}

/** The days a date may mean. Without any year about: none. */
function daysOf(
  fact: Fact,
  before: readonly Fact[],
  own: string | null,
  isOfOtherYear: boolean,
): readonly string[] {
  if (fact.date !== null) return fact.date.precision === "day" ? [fact.date.iso] : [];
  const match = /^([0-9]{1,2})月([0-9]{1,2})日/.exec(fact.value);
  if (match === null) return [];
  const [, month = "", day = ""] = match;
  const said = before.findLast(({ date }) => date?.precision === "day" || date?.precision === "month");
  const near = said?.date?.iso ?? own;
  if (near === null) return [];
  const year = Number(near.slice(0, 4));
  const all = [year, year + 1, year - 1].map(
    (one) => `${one}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  return all.filter((iso) => isDay(iso) && (isOfOtherYear || isNear(iso, near)));
}

/** A date without its year is one of the months around: minutes of May speak of June, and of March. */
function isNear(iso: string, near: string): boolean {
  const day = near.length === 10 ? near : `${near.slice(0, 7)}-15`;
  return Math.abs(dayCount(day, iso) - 1) <= 190;
}

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

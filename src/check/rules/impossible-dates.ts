import type { DateFault } from "../fact/facts.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { wrongWeekdays } from "../fact/weekdays.ts";
import { mend } from "../notation/places.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Every date of every paper is a day of the calendar, of its era and of its week. */
export const impossibleDates: CheckRule = {
  codes: ["check/date-no-day", "check/date-out-of-era", "check/date-weekday"],
  compares: {
    ja: "文中のすべての日付を暦と比べる（ない日、元号の期間の外、曜日の違い）。",
    en: "Every date against the calendar: days that are none, eras, weekdays.",
  },
  *find({ papers }) {
    for (const paper of papers) {
      for (const fault of factsOf(paper).faults) yield* told(paper, fault);
      for (const { text, right, span } of wrongWeekdays(paper))
        yield found("check/date-weekday", { date: text, paper: paper.name, right }, placeOf(paper, span));
    }
  },
};

function* told(
  paper: CheckedPaper,
  { finding: { code, params }, text, span }: DateFault,
): Iterable<CheckFinding> {
  const right = "right" in params ? String(params.right) : "";
  const place = placeOf(paper, span);
  if (code === "notation/no-such-day" || code === "notation/no-such-month") {
    yield found("check/date-no-day", { date: text, paper: paper.name }, place);
  } else if (code === "notation/out-of-era") {
    const one = found("check/date-out-of-era", { date: text, paper: paper.name, right }, place);
    // Only the name of the year is wrong; with a weekday behind, more than that would be put in its place.
    const isPlain = right !== "" && !/[(（]/.test(text);
    yield isPlain
      ? { ...one, fix: mend({ paper, text, place, line: span.line, from: span.from }, right) }
      : one;
  } else if (code === "notation/wrong-weekday") {
    yield found("check/date-weekday", { date: text, paper: paper.name, right }, place);
  }
}

import type { Fact } from "../fact/fact.ts";
import { factPlace, factsOf } from "../fact/facts.ts";
import { dateOfPaper, fieldOf } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { foldText } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, fieldText, type Matter } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 経過: 令和3年3月19日 情報セキュリティ責任者による副申. The letter itself bears that day. */
export const courseDates: CheckRule = {
  codes: ["check/course-date"],
  compares: {
    ja: "経過の表や文の「○月○日 副申」「○月○日 諮問」「○月○日 答申」の日付と、その副申（様式3）・番号で挙げた諮問書・答申自身の日付。",
    en: "The day an account gives for the opinion, for the letter it names by number, or for the reply itself, against that letter's own.",
  },
  *find({ matters, papers }) {
    for (const matter of matters) yield* opinions(matter);
    for (const paper of papers) yield* reply(paper);
    for (const paper of papers) yield* consultations(paper, papers);
  },
};

/** Rows and items tell one thing: a longer line tells more. */
const longest = 50;

/** The one day a short line gives, or the cell left of it, for what it names. */
function dayOf(paper: CheckedPaper, line: number, event: RegExp): Fact | null {
  const { folded, facts } = factsOf(paper);
  const text = folded[line]?.text ?? "";
  if (text.length > longest || !event.test(text) || /予定|まで|以降|以前|前に|後に/.test(text)) return null;
  const own = facts[line]?.filter(({ kind }) => kind === "date") ?? [];
  const [cell, left] = [paper.lines[line]?.cell, paper.lines[line - 1]?.cell];
  const isBeside = cell != null && left?.row === cell.row && left.table === cell.table;
  const days =
    own.length > 0 || !isBeside ? own : (facts[line - 1] ?? []).filter(({ kind }) => kind === "date");
  const [day] = days;
  return days.length === 1 && day?.date?.precision === "day" ? day : null;
}

function* opinions({ papers }: Matter): Iterable<CheckFinding> {
  const letters = papers.filter(({ paper }) => paper.form === "report-form3");
  const [letter, ...more] = letters.map(({ paper }) => paper);
  const own = letter === undefined ? null : dateOfPaper(letter);
  if (letter === undefined || own === null || more.length > 0) return;
  for (const paper of new Set(papers.map((one) => one.paper))) {
    if (letterForms.has(paper.form)) continue;
    for (const line of paper.lines.keys()) {
      const day = dayOf(paper, line, /副申(?!書の様式|者)/);
      if (day !== null && day.value !== own.value) yield told(paper, day, letter, own);
    }
  }
}

/** 令和3年5月10日 答申: the last row of a reply's own account bears the reply's date. */
function* reply(paper: CheckedPaper): Iterable<CheckFinding> {
  const own = paper.form === "letter" ? dateOfPaper(paper) : null;
  const title = fieldOf(paper, "title");
  if (own === null || title === null || !/答申/.test(fieldText(paper, title).replace(/\s/gu, ""))) return;
  for (const line of paper.lines.keys()) {
    const day = dayOf(paper, line, /(?:^|[^一-龠]|[0-9]日)答申(?:書の交付|書の手交)?$/);
    if (day !== null && day.value !== own.value) yield told(paper, day, paper, own);
  }
}

/** A reply names the letter it answers by its number, and tells its course. */
function* consultations(paper: CheckedPaper, papers: readonly CheckedPaper[]): Iterable<CheckFinding> {
  if (paper.form !== "letter") return;
  const text = factsOf(paper)
    .folded.map((one) => one.text)
    .join("");
  for (const letter of papers) {
    const field = letter.form === "consultation-letter" ? fieldOf(letter, "number") : null;
    const own = dateOfPaper(letter);
    const number = field === null ? "" : foldText(fieldText(letter, field), "fact");
    if (own === null || number === "" || !text.includes(number)) continue;
    for (const line of paper.lines.keys()) {
      const day = dayOf(
        paper,
        line,
        /(?:市長|町長|村長|知事|実施機関)?(?:から|より)?の?諮問(?:書|$|,|\(|を受|[^題のさし一-龠])/,
      );
      if (day !== null && day.value !== own.value) yield told(paper, day, letter, own);
    }
  }
}

const letterForms = new Set<CheckedPaper["form"]>(["report-form4", "report-form3", "report-index"]);

function told(paper: CheckedPaper, day: Fact, letter: CheckedPaper, own: Fact): CheckFinding {
  const params = { date: day.text, paper: paper.name, letter: letter.name, own: own.text };
  return found("check/course-date", params, factPlace(paper, day), factPlace(letter, own));
}

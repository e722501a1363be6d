import { ALLOWED, COMMA, OPENING, WESTERN_MARK } from "./pair.ts";
import { bounded, type Choice, isBlank, leastWidth, legal, type Question, shortage } from "./question.ts";
import type { Workspace } from "./workspace.ts";

/** A last line of one character is avoided when it costs little: taken in by reduction, or given company by the line before it. */
export function withoutWidow(question: Question, choice: Choice): Choice {
  const { style, text, from, end, available, justify } = question;
  if (style.name === "word" || end !== text.count || choice.to >= end || !isLonely(text, choice.to, end))
    return choice;
  if (justify && style.reduce && leastWidth(question, end) <= available) return legal(end, "widow-in");
  for (let to = choice.to - 1; to > from + 1 && to > choice.to - 12; to--) {
    if (text.strength[to] !== ALLOWED || isLonely(text, to, end)) continue;
    return !justify || shortage(question, to) * 2 <= bounded(question, to) ? legal(to, "widow-out") : choice;
  }
  return choice;
}

/** At most one character besides marks that could not open a line anyway. */
export function isLonely({ kind }: Workspace, from: number, to: number): boolean {
  let characters = 0;
  for (let i = from; i < to && characters < 2; i++) {
    const one = kind[i] as number;
    const mark = (one >= OPENING && one <= COMMA) || one === 9 || one === WESTERN_MARK || isBlank(one);
    if (!mark) characters++;
  }
  return characters < 2;
}

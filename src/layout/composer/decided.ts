import { firstFit } from "./breaker.ts";
import { ALLOWED } from "./pair.ts";
import type { Choice, Question, Step } from "./question.ts";
import { found } from "./scan.ts";

/** A line as the search decided it. */
export interface DecidedLine {
  readonly question: Question;
  readonly choice: Choice;
  /** It ends its paragraph, or the part of it before a forced break. */
  readonly last: boolean;
  /** First cluster of the next line: a forced break belongs to the line it ends. */
  readonly next: number;
  /** A legal break fitted at natural width, whatever was chosen. */
  readonly fitted: boolean;
  /** For the step `look-back`: the step that the line after it had taken until then; else null. */
  readonly spares: Step | null;
}

/** Puts the question of the line that begins at `from`, in a stretch that ends before `end`; asked again where a line is. */
export type Ask = (from: number, end: number) => Question;

/** First fit for one line. */
export function decide(question: Question): DecidedLine {
  const { from, end } = question;
  if (from === end) return decidedAs(question, { to: from, held: ALLOWED, method: "fit", step: "end" });
  const choice = firstFit(question);
  return decidedAs(question, choice, found.natural > from);
}

/** A line that ends as somebody else chose. */
export function decidedAs(
  question: Question,
  chosen: Choice,
  fitted = false,
  spares: Step | null = null,
): DecidedLine {
  const { text, end } = question;
  const last = chosen.to === end && (end === text.count || text.feed[end] === 1);
  // All of the line fits, but what comes next is a tab that finds its stop on the next line only.
  const choice: Choice = chosen.step === "end" && !last ? { ...chosen, step: "tab" } : chosen;
  const next = last && end < text.count ? end + 1 : choice.to;
  return { question, choice, last, next, fitted, spares };
}

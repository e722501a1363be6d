import { type Ask, type DecidedLine, decide, decidedAs } from "./decided.ts";
import { ALLOWED } from "./pair.ts";
import {
  bounded,
  type Choice,
  leastWidth,
  type Method,
  type Question,
  shortage,
  shownEnd,
  squeezedWidth,
} from "./question.ts";
import { hangs } from "./scan.ts";
import { widthOf } from "./space.ts";
import { isLonely } from "./widow.ts";

/** Other breaks of the line before that are tried on each side: more than a line of 40 em can have within its limits. */
const CANDIDATES = 24;

/** A bad line put right: the line before it, ended elsewhere, and the line itself. */
export interface Moved {
  readonly before: DecidedLine;
  readonly line: DecidedLine;
}

/**
 * A justified line that no legal break could end, or whose gaps pass half an em. Nothing helps a single cluster that is wider
 * than its line; and `word` looks back as little as Word does.
 */
export function isBad({ question, choice, last }: DecidedLine): boolean {
  if (!question.justify || last || choice.method === "overfull" || question.style.name !== "jlreq")
    return false;
  if (choice.held !== ALLOWED) return true;
  return (choice.step === "expand" || choice.step === "address") && isLoose(question, choice.to);
}

/** Whether a line's break is free to move: not a forced break, nor one before a tab, and the line is a justified one. */
export function canMove({ question, choice }: DecidedLine): boolean {
  return question.justify && choice.to < question.end;
}

const isLoose = (question: Question, to: number): boolean => shortage(question, to) > bounded(question, to);

/**
 * Ends the line before a bad one elsewhere: at the legal break, earlier or later, with which both lines stay within their
 * limits and the more strained of the two is strained least; of equals, the nearest earlier one.
 *
 * @param end  of the stretch both lines are in
 * @returns null where there is no such break
 */
export function lookBack(ask: Ask, before: DecidedLine, bad: DecidedLine, end: number): Moved | null {
  const was = before.choice.to;
  const question = ask(before.question.from, end);
  const others = otherEnds(question, was);
  let best: Choice | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const choice of others) {
    const own = strainOf(question, choice.to, choice.method);
    if (own >= least) continue;
    const line = decide(ask(choice.to, end));
    if (line.choice.to <= was || line.choice.method === "overfull" || isBad(line)) continue;
    const strain = Math.max(own, strainOfLine(line));
    if (strain >= least) continue;
    best = choice;
    least = strain;
  }
  // What asking wrote down about tabs is put right for the two lines that stand.
  const again = ask(before.question.from, end);
  const line = ask(best === null ? was : best.to, end);
  if (best === null) return null;
  return { before: decidedAs(again, best, before.fitted, bad.choice.step), line: decide(line) };
}

/** The other legal breaks at which the line stays within its limits, nearest first on each side: earlier ones, then later ones. */
function otherEnds(question: Question, was: number): Choice[] {
  const { text, from, end, available } = question;
  const others: Choice[] = [];
  for (let to = was - 1; to > from && others.length < CANDIDATES; to--)
    if (text.strength[to] === ALLOWED) add(others, question, to);
  const earlier = others.length;
  for (let to = was + 1; to < end && others.length < earlier + CANDIDATES; to++) {
    // One mark may still hang beyond what no longer fits.
    if (squeezedWidth(question, to - 1) > available) break;
    if (text.strength[to] === ALLOWED) add(others, question, to);
  }
  return others;
}

function add(others: Choice[], question: Question, to: number): void {
  const method = methodWithin(question, to);
  if (method !== null) others.push({ to, held: ALLOWED, method, step: "look-back" });
}

/** How the line is ended at `to` within its limits: opened by at most half an em a gap, 追込み or ぶら下げ; null = not at all. */
function methodWithin(question: Question, to: number): Method | null {
  const { style, text, from, available } = question;
  if (shortage(question, to) >= 0) return isLoose(question, to) ? null : "fit";
  if (leastWidth(question, to) <= available) return "fit";
  const mark = shownEnd(style, text, from, to, available) - 1;
  if (style.hang && mark > from && hangs(text.code[mark])) {
    const rest = available - widthOf(style, text, from, mark) - (text.gap[mark] as number);
    if (rest >= 0) return rest <= bounded(question, mark) ? "hang" : null;
  }
  return squeezedWidth(question, to) <= available ? "fit" : null;
}

/** A last line of one character, this one or the next, is taken only for want of anything else; so nearly is a parted address. */
function strainOfLine({ question, choice, last }: DecidedLine): number {
  const { text, from, end } = question;
  const rest = last ? from : choice.to;
  const lonely = end === text.count && isLonely(text, rest, end) ? 2 : 0;
  if (last) return lonely;
  return lonely + (choice.step === "address" ? 1 : 0) + strainOf(question, choice.to, choice.method);
}

/**
 * How far a line is from its natural spaces: 1 = every gap opened to half an em. 追込み counts half of 追出し, for JLREQ prefers
 * it; what reaches into a no-break group's 和欧間 counts in full.
 *
 * @see JLREQ 3.8.2 詰める処理と空ける処理
 */
function strainOf(question: Question, to: number, method: Method): number {
  if (method === "hang") return 0.25;
  const room = shortage(question, to);
  if (room === 0) return 0;
  if (room > 0) return room / Math.max(1, bounded(question, to));
  const { available } = question;
  const least = leastWidth(question, to);
  return least > available ? 1 : (0.5 * -room) / (available - room - least);
}

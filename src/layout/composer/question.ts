import { ALLOWED, IDEOGRAPHIC_SPACE, WORD_SPACE } from "./pair.ts";
import { widthOf } from "./space.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/** How the line that was chosen is to be brought to its measure. */
export type Method = "fit" | "hang" | "overfull";

/**
 * Which step of the breaker ended the line: the rest fits (`end`) · it fits exactly · ragged lines end where they fit ·
 * 追込み · ぶら下げ · 追出し · 追込み with all of a group's 和欧間 · an address parted · the emergency order's three · one cluster
 * wider than the line · a lonely last character taken in, or given company (段落末尾処理) · ended elsewhere than it would have
 * been, so that the next line is a good one.
 */
export type Step =
  | "end"
  | "exact"
  | "ragged"
  | "reduce"
  | "hang"
  | "expand"
  | "squeeze"
  | "address"
  | "group"
  | "word"
  | "prohibition"
  | "overfull"
  | "widow-in"
  | "widow-out"
  | "look-back"
  | "tab";

/** A line's end: clusters up to `to` (excluded), and how strongly that place was kept together (`ALLOWED` = a legal break). */
export interface Choice {
  readonly to: number;
  readonly held: number;
  readonly method: Method;
  readonly step: Step;
}

/** What a breaker is asked: a line from `from`, in a stretch that ends (paragraph or forced break) before `end`. */
export interface Question {
  readonly style: CompositionStyle;
  readonly text: Workspace;
  readonly from: number;
  readonly end: number;
  readonly available: number;
  /** Lines are brought to the measure; false keeps every space natural. */
  readonly justify: boolean;
}

/** Chooses where a line ends. An optimal breaker can stand in for the first-fit one. */
export type Breaker = (question: Question) => Choice;

export const isBlank = (kind: number | undefined): boolean =>
  kind === WORD_SPACE || kind === IDEOGRAPHIC_SPACE;

/**
 * End of what shows on a line: word spaces at its end hang invisibly, and a U+3000 that does not fit; one that fits is text
 * (JLREQ 3.1.6: the em after ？ stays when there is room for it and is dropped when there is none).
 */
export function shownEnd(
  style: CompositionStyle,
  text: Workspace,
  from: number,
  to: number,
  available: number,
): number {
  let shown = to;
  while (shown > from && isBlank(text.kind[shown - 1])) {
    if (text.kind[shown - 1] === IDEOGRAPHIC_SPACE && widthOf(style, text, from, shown) <= available) break;
    shown--;
  }
  return shown;
}

/** A legal break. */
export const legal = (to: number, step: Step): Choice => ({
  to,
  held: ALLOWED,
  method: step === "hang" ? "hang" : "fit",
  step,
});

/** Natural shortage of a line that ends at `to`, the blank at its end included. */
export function shortage({ style, text, from, available }: Question, to: number): number {
  const shown = shownEnd(style, text, from, to, available);
  return available - widthOf(style, text, from, shown) - (text.trail[shown - 1] as number);
}

/** How much the gaps of the line can take before one of them is over half an em. */
export function bounded({ style, text, from, available }: Question, to: number): number {
  const shown = shownEnd(style, text, from, to, available);
  return (text.expandableBefore[shown] as number) - (text.expandableBefore[from + 1] as number);
}

/** Width after JLREQ's reduction in full, the blank at the line end gone. */
export function leastWidth({ style, text, from, available }: Question, to: number): number {
  const shown = shownEnd(style, text, from, to, available);
  const reducible = (text.reducibleBefore[shown] as number) - (text.reducibleBefore[from + 1] as number);
  return widthOf(style, text, from, shown) - reducible;
}

/** Width when the 和欧間 of no-break groups are given up as well (step 7). */
export function squeezedWidth(question: Question, to: number): number {
  const { style, text, from, available } = question;
  const shown = shownEnd(style, text, from, to, available);
  const { squeezableBefore } = text;
  const more = (squeezableBefore[shown] as number) - (squeezableBefore[from + 1] as number);
  return leastWidth(question, to) - (style.reduce ? more : 0);
}

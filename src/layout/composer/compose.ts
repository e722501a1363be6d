import { adjust, type Task } from "./adjust.ts";
import type { Composed, Frame, Line, LineEnd, MeasuredText } from "./border.ts";
import { firstFit } from "./breaker.ts";
import { classify } from "./classify.ts";
import { opportunities } from "./opportunity.ts";
import { ALLOWED, IN_GROUP, IN_LONG_WORD, IN_WORD } from "./pair.ts";
import { place } from "./place.ts";
import { type Breaker, type Choice, type Question, shownEnd } from "./question.ts";
import { space, sum, widthOf } from "./space.ts";
import { furnish } from "./span.ts";
import type { CompositionStyle } from "./style.ts";
import { longWords } from "./word.ts";
import { type Workspace, workspaceFor } from "./workspace.ts";

export { kinsokuList } from "./kinsoku.ts";

type Warnings = { code: "layout/forced-break" | "layout/overfull-line"; line: number }[];

/**
 * Breaks a paragraph into lines of the given measure (行長) and fits each line to it: classify → space → break opportunities →
 * fit → place.
 *
 * @param frame  lengths in composer units (1/18000 em of the body size); one measure for all lines
 * @returns at least one line; the lines' clusters are the text's, in order. A line that no legal break could end is warned of
 *   as `layout/forced-break`, a single cluster wider than the line as `layout/overfull-line`
 * @throws  RangeError when `frame.measure` ≤ 0: our mistake, never the data's
 * @see JLREQ 3.1.7 行頭禁則, 3.1.8 行末禁則, 3.1.10 分割禁止, 3.8.2 詰める処理と空ける処理
 */
export function compose(text: MeasuredText, frame: Frame, style: CompositionStyle): Composed {
  if (!(frame.measure > 0)) throw new RangeError(`measure must be positive: ${frame.measure}`);
  const prepared = prepare(text, frame, style);
  loosenWords(frame, style, prepared);
  const lines: Line[] = [];
  const warnings: Warnings = [];
  let end = -1;
  for (let from = 0; from < text.count || lines.length === 0; ) {
    if (end < from) end = stretchEnd(prepared, from);
    const line = composeLine(prepared, frame, style, from, end, firstFit);
    warn(line, lines.length, warnings);
    lines.push(line);
    from = line.to;
  }
  return { lines, warnings };
}

/** Natural width of the text on one line as composed: the width of the widest of an even group. */
export function spacedWidth(text: MeasuredText, style: CompositionStyle): number {
  const frame: Frame = { measure: 1, firstIndent: 0, restIndent: 0, endIndent: 0, align: "start" };
  const prepared = prepare(text, frame, style);
  const shown = shownEnd(style, prepared, 0, text.count, Number.POSITIVE_INFINITY);
  return shown === 0 ? 0 : widthOf(style, prepared, 0, shown) + (prepared.trail[shown - 1] as number);
}

/** Every stage before the search: what the text's clusters are, their spaces and where they may be parted. */
export function prepare(text: MeasuredText, frame: Frame, style: CompositionStyle): Workspace {
  const into = workspaceFor(text.count);
  classify(text, into);
  space(text, frame, style, into);
  opportunities(text, style, into);
  furnish(text, into);
  sum(into);
  return into;
}

/** Words longer than a line may be parted: known only where the measure is. */
export function loosenWords(frame: Frame, style: CompositionStyle, into: Workspace): void {
  longWords(style, into, Math.max(0, frame.measure - frame.restIndent - frame.endIndent));
}

/** The question of the line that begins at `from`. */
export function questionOf(
  text: Workspace,
  frame: Frame,
  style: CompositionStyle,
  from: number,
  end: number,
): Question {
  const indent = from === 0 ? frame.firstIndent : frame.restIndent;
  const available = Math.max(0, frame.measure - indent - frame.endIndent);
  return { style, text, from, end, available, justify: frame.align === "justify" };
}

const empty = (to: number): Choice => ({ to, held: ALLOWED, method: "fit", step: "end" });

export function choose(question: Question, breaker: Breaker): Choice {
  return question.end === question.from ? empty(question.from) : breaker(question);
}

/** Whether a line ends its paragraph, or the part of it before a forced break. */
export function isLast({ text, end }: Question, choice: Choice): boolean {
  return choice.to === end && (end === text.count || text.feed[end] === 1);
}

/** How the chosen line is to be fitted: last lines are not opened. */
export function taskOf(
  { style, text, from, available, justify }: Question,
  choice: Choice,
  last: boolean,
): Task {
  return {
    style,
    text,
    from,
    choice,
    available,
    expands: justify && !last,
    reduces: justify && style.reduce,
  };
}

function composeLine(
  text: Workspace,
  frame: Frame,
  style: CompositionStyle,
  from: number,
  end: number,
  breaker: Breaker,
): Line {
  const question = questionOf(text, frame, style, from, end);
  const choice = choose(question, breaker);
  const last = isLast(question, choice);
  const to = last && end < text.count ? end + 1 : choice.to;
  const fitted = adjust(taskOf(question, choice, last));
  return place(style, text, frame, from, to, fitted, lineEndOf(text, choice, to, last));
}

/** Next forced break, or the paragraph's end. */
export function stretchEnd({ feed, count }: Workspace, from: number): number {
  let end = from;
  while (end < count && feed[end] !== 1) end++;
  return end;
}

function lineEndOf(text: Workspace, { held }: Choice, to: number, last: boolean): LineEnd {
  if (last) return to === text.count ? "paragraph-end" : "forced";
  if (held === ALLOWED) return "break";
  if (held === IN_GROUP) return "emergency-group";
  return held === IN_LONG_WORD || held === IN_WORD ? "emergency-word" : "emergency-prohibition";
}

function warn({ lineEnd, adjustment }: Line, line: number, warnings: Warnings): void {
  if (lineEnd.startsWith("emergency")) warnings.push({ code: "layout/forced-break", line });
  if (adjustment.kind === "overfull") warnings.push({ code: "layout/overfull-line", line });
}

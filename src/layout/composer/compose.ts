import { adjust, type Task } from "./adjust.ts";
import type { Composed, Frame, Line, LineEnd, MeasuredText } from "./border.ts";
import { classify } from "./classify.ts";
import type { DecidedLine } from "./decided.ts";
import { opportunities } from "./opportunity.ts";
import { ALLOWED, IN_GROUP, IN_LONG_WORD, IN_NAME, IN_WORD } from "./pair.ts";
import { place } from "./place.ts";
import { type Question, shownEnd } from "./question.ts";
import { eachLine } from "./search.ts";
import { space, sum, widthOf } from "./space.ts";
import { furnish, roles } from "./span.ts";
import type { CompositionStyle } from "./style.ts";
import { setTabs } from "./tab.ts";
import { findTabs } from "./tab-place.ts";
import { units } from "./unit.ts";
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
  const ask = (from: number, end: number): Question => questionOf(prepared, frame, style, from, end);
  eachLine(prepared, ask, (decided) => {
    const line = lineOf(decided, frame);
    warn(line, lines.length, warnings);
    lines.push(line);
  });
  return { lines, warnings };
}

/** Natural width of the text on one line as composed: the width of the widest of an even group. */
export function spacedWidth(text: MeasuredText, style: CompositionStyle): number {
  const frame: Frame = { measure: 1, firstIndent: 0, restIndent: 0, endIndent: 0, align: "start", tabs: [] };
  const prepared = prepare(text, frame, style);
  const shown = shownEnd(style, prepared, 0, text.count, Number.POSITIVE_INFINITY);
  return shown === 0 ? 0 : widthOf(style, prepared, 0, shown) + (prepared.trail[shown - 1] as number);
}

/** Every stage before the search: what the text's clusters are, their spaces and where they may be parted. */
export function prepare(text: MeasuredText, frame: Frame, style: CompositionStyle): Workspace {
  const into = workspaceFor(text.count);
  classify(text, into);
  if (style.name === "jlreq") units(into);
  roles(text, into);
  space(text, frame, style, into);
  opportunities(text, style, into);
  furnish(text, into);
  findTabs(text, frame, style, into);
  sum(into);
  return into;
}

/** Words longer than a line may be parted: known only where the measure is. */
export function loosenWords(frame: Frame, style: CompositionStyle, into: Workspace): void {
  longWords(style, into, Math.max(0, frame.measure - frame.restIndent - frame.endIndent));
}

/** The question of the line that begins at `from`; its tabs are set for it, and its stretch ends where they say. */
export function questionOf(
  text: Workspace,
  frame: Frame,
  style: CompositionStyle,
  from: number,
  end: number,
): Question {
  const indent = from === 0 ? frame.firstIndent : frame.restIndent;
  const available = Math.max(0, frame.measure - indent - frame.endIndent);
  const justify = frame.align === "justify";
  if (text.tabs === null) return { style, text, from, end, available, justify };
  const tabbed = setTabs(style, text, text.tabs, from, available);
  return {
    ...{ style, text, from, end: Math.min(end, tabbed.end) },
    available: available + tabbed.beyond,
    justify: justify && tabbed.fills,
  };
}

/** How the chosen line is to be fitted: last lines are not opened. */
export function taskOf({ question, choice, last }: DecidedLine): Task {
  const { style, text, from, available, justify } = question;
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

function lineOf(decided: DecidedLine, frame: Frame): Line {
  const { question, next } = decided;
  const { style, text, from } = question;
  return place(style, text, frame, from, next, adjust(taskOf(decided)), lineEndOf(decided));
}

function lineEndOf({ question, choice, last, next }: DecidedLine): LineEnd {
  const { held } = choice;
  if (last) return next === question.text.count ? "paragraph-end" : "forced";
  if (held === ALLOWED) return "break";
  if (held === IN_GROUP || held === IN_NAME) return "emergency-group";
  return held === IN_LONG_WORD || held === IN_WORD ? "emergency-word" : "emergency-prohibition";
}

function warn({ lineEnd, adjustment }: Line, line: number, warnings: Warnings): void {
  if (lineEnd.startsWith("emergency")) warnings.push({ code: "layout/forced-break", line });
  if (adjustment.kind === "overfull") warnings.push({ code: "layout/overfull-line", line });
}

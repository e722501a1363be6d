import type { Adjustment } from "./border.ts";
import { MIDDLE_DOT } from "./pair.ts";
import { type Choice, shownEnd } from "./question.ts";
import { widthOf } from "./space.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/** A line brought to its measure: `text.added` holds what every gap gained or lost. */
export interface Fitted {
  /** End of what shows; blanks from here to the line's end have no width. */
  readonly shown: number;
  /** Blank kept after the last glyph: half an em or nothing, never between (JLREQ 3.1.9). */
  readonly tail: number;
  /** Width of what shows, tail included; a hung mark excluded. */
  readonly width: number;
  readonly adjustment: Adjustment;
}

/** Reduction steps inside the line after word spaces and line end: middle dots, brackets and commas, 和欧間, a group's 和欧間. */
const inLineSteps = [4, 5, 6, 7] as const;
/** Giving up a no-break group's 和欧間: ours, after JLREQ's six. */
const SQUEEZE = 7;

/** The line to be brought to its measure. */
export interface Task {
  readonly style: CompositionStyle;
  readonly text: Workspace;
  readonly from: number;
  readonly choice: Choice;
  readonly available: number;
  /** False for ragged lines and last lines: nothing is expanded. */
  readonly expands: boolean;
  readonly reduces: boolean;
}

const plain: Adjustment = { kind: "none", amount: 0, steps: [] };

/**
 * Brings a line to its measure in JLREQ's steps, each spread over all its candidates in proportion to what they can give,
 * in whole units and without remainder.
 *
 * @see JLREQ 3.8.3 詰める処理の優先順位, 3.8.4 空ける処理の優先順位
 */
export function adjust(task: Task): Fitted {
  const { style, text, from, choice, available } = task;
  const shown = shownEnd(style, text, from, choice.to, available);
  text.added.fill(0, from, choice.to);
  if (shown === from) return { shown, tail: 0, width: 0, adjustment: plain };
  if (choice.method === "hang") return hang(task, shown);
  const width = widthOf(style, text, from, shown);
  const tail = text.trail[shown - 1] as number;
  const over = width + tail - available;
  if (over > 0) return task.reduces ? reduce(task, shown, width, tail) : trim(task, shown, width, tail);
  if (over < 0 && task.expands) return expandLine(task, shown, width, tail);
  return { shown, tail, width: width + tail, adjustment: plain };
}

/** ぶら下げ: the text before the mark fills the measure, the mark stands just outside it. JLREQ 3.8.2 note. */
function hang(task: Task, shown: number): Fitted {
  const { style, text, from, available, expands } = task;
  const mark = shown - 1;
  const width = widthOf(style, text, from, mark) + (text.gap[mark] as number);
  const rest = expands ? expand(text, from, mark, available - width) : { left: available - width, steps: [] };
  const adjustment: Adjustment = { kind: "hung", amount: text.body[mark] as number, steps: rest.steps };
  return { shown, tail: 0, width: available - rest.left, adjustment };
}

/** No reduction: only the blank at the line end may go; what it leaves too much is shared out. */
function trim(task: Task, shown: number, width: number, tail: number): Fitted {
  if (width < task.available && task.expands) return expandLine(task, shown, width, 0);
  const over = width - task.available;
  if (over > 0) return { shown, tail: 0, width, adjustment: { kind: "overfull", amount: over, steps: [] } };
  return { shown, tail: 0, width, adjustment: { kind: "reduced", amount: tail, steps: [2] } };
}

function expandLine({ text, from, available }: Task, shown: number, width: number, tail: number): Fitted {
  const wanted = available - width - tail;
  const { left, steps } = expand(text, from, shown, wanted);
  const adjustment: Adjustment = left === wanted ? plain : { kind: "expanded", amount: wanted - left, steps };
  return { shown, tail, width: available - left, adjustment };
}

/** 追込み: word spaces if they suffice; else the line end's blank, all or nothing; then the steps within the line. */
function reduce(task: Task, shown: number, width: number, tail: number): Fitted {
  const { text, from, available } = task;
  const amount = width + tail - available;
  const steps: number[] = [];
  let over = amount;
  let end = tail;
  let inner = shown;
  if (tail > 0 && capacity(text, from, shown, 1) < over) {
    const dot = text.kind[shown - 1] === MIDDLE_DOT;
    over -= tail;
    end = 0;
    steps.push(dot ? 3 : 2);
    if (dot && shown - 1 > from) over -= close(text, --inner);
  }
  if (over < 0) {
    const rest = task.expands ? expand(text, from, shown, -over) : { left: -over };
    return { shown, tail: end, width: available - rest.left, adjustment: { kind: "reduced", amount, steps } };
  }
  for (const step of [1, ...inLineSteps]) {
    if (over === 0) break;
    const taken = take(text, from, inner, step, over);
    if (taken > 0) steps.push(step);
    over -= taken;
  }
  const kind = over > 0 ? "overfull" : "reduced";
  steps.sort((a, b) => a - b);
  return {
    shown,
    tail: end,
    width: available + over,
    adjustment: { kind, amount: over > 0 ? over : amount, steps },
  };
}

/** The quarters before and after a middle dot at the line end go whole and together (JLREQ 3.1.9, 3.8.3 c). */
function close(text: Workspace, dot: number): number {
  const less = text.reducible[dot] as number;
  text.added[dot] = -less;
  return less;
}

function capacityOf(text: Workspace, i: number, step: number): number {
  if (step === SQUEEZE) return text.squeezable[i] as number;
  return text.reduceStep[i] === step ? (text.reducible[i] as number) : 0;
}

function capacity(text: Workspace, from: number, to: number, step: number): number {
  let sum = 0;
  for (let i = from + 1; i < to; i++) sum += capacityOf(text, i, step);
  return sum;
}

/** Takes up to `amount` from the gaps of one step, each in proportion to what it can give. */
function take(text: Workspace, from: number, to: number, step: number, amount: number): number {
  const all = capacity(text, from, to, step);
  const taken = Math.min(all, amount);
  if (taken === 0) return 0;
  let seen = 0;
  let given = 0;
  for (let i = from + 1; i < to; i++) {
    seen += capacityOf(text, i, step);
    const due = Math.floor((taken * seen) / all);
    text.added[i] = (text.added[i] as number) - (due - given);
    given = due;
  }
  return taken;
}

/**
 * What a gap can take in each tier of 追出し: 1 word spaces to half an em; 2 和欧間 from a quarter to a half; 3 kana and kanji to a
 * quarter; 4 all that JLREQ opens last, together with kana and kanji, by a quarter more; 5 (still JLREQ's step 4) everything
 * alike, without limit. The fourth is split so that no gap passes half an em before every gap has reached it.
 */
function tierOf(text: Workspace, i: number, tier: number): number {
  const step = text.expandStep[i] as number;
  const most = text.expandable[i] as number;
  if (step === 0) return 0;
  if (tier === 5) return 1;
  if (step === 3) return tier === 3 || tier === 4 ? most >> 1 : 0;
  return step === tier ? most : 0;
}

/** Adds `amount` to the gaps of from … to, tier by tier; `left` is what found no gap at all. */
function expand(
  text: Workspace,
  from: number,
  to: number,
  amount: number,
): { left: number; steps: readonly number[] } {
  const steps: number[] = [];
  let left = amount;
  for (let tier = 1; tier <= 5 && left > 0; tier++) {
    let all = 0;
    for (let i = from + 1; i < to; i++) all += tierOf(text, i, tier);
    if (all === 0) continue;
    const given = tier === 5 ? left : Math.min(all, left);
    give(text, from, to, tier, given, all);
    left -= given;
    const step = Math.min(tier, 4);
    if (!steps.includes(step)) steps.push(step);
  }
  return { left, steps };
}

function give(text: Workspace, from: number, to: number, tier: number, amount: number, all: number): void {
  let seen = 0;
  let given = 0;
  for (let i = from + 1; i < to; i++) {
    seen += tierOf(text, i, tier);
    const due = Math.floor((amount * seen) / all);
    text.added[i] = (text.added[i] as number) + due - given;
    given = due;
  }
}

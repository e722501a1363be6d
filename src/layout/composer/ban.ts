import type { MeasuredText, Span } from "./border.ts";
import { eachGroup, eachWord } from "./group.ts";
import { kinsokuMask, maskOf, NO_LINE_END, NO_LINE_START } from "./kinsoku.ts";
import {
  ALLOWED,
  GLUE,
  IN_ADDRESS,
  IN_LONG_WORD,
  IN_SPAN,
  IN_WORD,
  INSEPARABLE,
  INSEPARABLE_MARK,
  NUMERAL,
  OPENING,
  POSTFIX,
  PREFIX,
  UNIT,
  WESTERN,
  WESTERN_MARK,
} from "./pair.ts";
import { isBlank } from "./question.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/** The rule that keeps two clusters together. */
export type BanRule =
  | "line-start"
  | "line-end"
  | "number"
  | "unit"
  | "unit-letters"
  | "number-unit"
  | "inseparable"
  | "word"
  | "address"
  | "group"
  | "office-word"
  | "even"
  | "attached"
  | "letter-spaced"
  | "indent"
  | "no-break-space"
  | "table-2";

/** A forbidden break: the rule, and the clusters `from … to` (to excluded) it speaks of: the mark, or what is kept whole. */
export interface Ban {
  readonly rule: BanRule;
  readonly from: number;
  readonly to: number;
}

/** A paragraph prepared for composing, with what is needed to say why a place is forbidden. */
export interface Prepared {
  readonly text: MeasuredText;
  readonly work: Workspace;
  readonly style: CompositionStyle;
  /** The office's own words, in order, then the no-break groups: what both hold is the word's. */
  readonly groups: readonly (Ban & { readonly rule: "office-word" | "group" })[];
}

export function groupsOf(text: MeasuredText, style: CompositionStyle): Prepared["groups"] {
  const groups: (Ban & { readonly rule: "office-word" | "group" })[] = [];
  if (!style.groups) return groups;
  eachWord(text, style.groupWords, (from, to) => groups.push({ rule: "office-word", from, to }));
  eachGroup(text, (from, to) => groups.push({ rule: "group", from, to }));
  return groups;
}

/**
 * Why no line may begin with cluster `i`: a second look at what opportunity.ts, group.ts, word.ts and span.ts decided.
 *
 * @returns null where nobody would part the text: before a blank, which belongs to the line before it
 * @see JLREQ 3.1.7 行頭禁則, 3.1.8 行末禁則, 3.1.10 分割禁止
 */
export function banAt({ text, work, style, groups }: Prepared, i: number): Ban | null {
  const { kind, code, strength } = work;
  const held = strength[i] as number;
  if (isBlank(kind[i])) return null;
  if (held === IN_SPAN) return spanBan(text.spans, i);
  const group = groups.find(({ from, to }) => from < i && i < to);
  if (group !== undefined) return group;
  if (kind[i] === UNIT) return unitBan(work, i);
  const word = wordAt(work, i);
  if (word !== null) return word;
  if (held === INSEPARABLE) return inseparable(work, i);
  if (kind[i] === GLUE || kind[i - 1] === GLUE) return { rule: "no-break-space", from: i - 1, to: i + 1 };
  const mask = kinsokuMask(style);
  if ((maskOf(mask, code[i] as number) & NO_LINE_START) !== 0)
    return { rule: "line-start", from: i, to: i + 1 };
  const shown = lastShown(work, i);
  if (shown < 0) return { rule: "indent", from: 0, to: i };
  if ((maskOf(mask, code[shown] as number) & NO_LINE_END) !== 0 || kind[shown] === OPENING)
    return { rule: "line-end", from: shown, to: shown + 1 };
  return { rule: "table-2", from: i - 1, to: i + 1 };
}

/** The letters of a unit, which JLREQ keeps together; before the first of them also its number, which we keep with it. */
function unitBan({ kind, strength, count }: Workspace, i: number): Ban {
  let from = i;
  let to = i;
  while (to < count && kind[to] === UNIT) to++;
  while (kind[from - 1] === UNIT) from--;
  if (from < i) return { rule: "unit-letters", from, to };
  while (from > 0 && (strength[from] === INSEPARABLE || isBlank(kind[from]))) from--;
  return { rule: "number-unit", from, to };
}

const isWestern = (kind: number | undefined): boolean =>
  kind === NUMERAL || kind === UNIT || kind === WESTERN || kind === WESTERN_MARK;

/** The Western word or address around place `i`, marks inside it included; null in plain numbers and outside words. */
function wordAt({ kind, strength, count }: Workspace, i: number): Ban | null {
  if (!isWestern(kind[i]) || !isWestern(kind[i - 1])) return null;
  let from = i - 1;
  let to = i + 1;
  while (from > 0 && isWestern(kind[from - 1]) && strength[from] !== ALLOWED) from--;
  while (to < count && isWestern(kind[to]) && strength[to] !== ALLOWED) to++;
  const held = strength.subarray(from + 1, to);
  if (held.includes(IN_ADDRESS)) return { rule: "address", from, to };
  const isWord = held.includes(IN_WORD) || held.includes(IN_LONG_WORD) || strength[i] !== INSEPARABLE;
  return isWord ? { rule: "word", from, to } : null;
}

function spanBan(spans: readonly Span[], i: number): Ban | null {
  const attached = spans.find(({ kind, from, to }) => kind === "attached" && from <= i && i < to);
  if (attached !== undefined)
    return { rule: "attached", from: Math.max(0, attached.from - 1), to: attached.to };
  const span = spans.find(({ from, to }) => from < i && i < to);
  if (span === undefined) return null;
  return { rule: span.kind === "even" ? "even" : "letter-spaced", from: span.from, to: span.to };
}

/** ……, ――; ￥100, 50％; 12,345. */
function inseparable(work: Workspace, i: number): Ban {
  const whole = stretchOf(work, i);
  if (work.kind[i - 1] === INSEPARABLE_MARK) return { rule: "inseparable", ...whole };
  const { kind } = work;
  const isUnit = kind[whole.from] === PREFIX || kind[whole.to - 1] === POSTFIX;
  return { rule: isUnit ? "unit" : "number", ...whole };
}

/** The inseparable clusters around place `i`, a unit apart. */
function stretchOf({ kind, strength, count }: Workspace, i: number): { from: number; to: number } {
  let from = i;
  let to = i;
  while (from > 0 && strength[from] === INSEPARABLE) from--;
  while (to < count && strength[to] === INSEPARABLE && kind[to] !== UNIT) to++;
  return { from, to };
}

/** The last cluster before `i` that is no blank; -1 when there is none since the paragraph's or the last forced break's head. */
function lastShown({ kind, feed }: Workspace, i: number): number {
  let shown = i - 1;
  while (shown >= 0 && isBlank(kind[shown])) shown--;
  return shown >= 0 && feed[shown] === 1 ? -1 : shown;
}

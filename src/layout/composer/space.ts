import type { Frame, MeasuredText } from "./border.ts";
import {
  BLANK_AFTER,
  BLANK_BEFORE,
  BLANK_BOTH,
  CLOSING,
  COMMA,
  expansion,
  FULL_STOP,
  INSEPARABLE_MARK,
  MIDDLE_DOT,
  NUMERAL,
  OPENING,
  QUARTER_BEFORE,
  reduction,
  SOLID,
  spacing,
  WESTERN,
  WESTERN_MARK,
  WORD_SPACE,
} from "./pair.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Natural space: the body of every glyph without its blank halves, the space before every cluster, and how far each
 * space may be reduced and expanded. A full-width bracket is half an em of body and half an em of blank (JLREQ 3.1.2);
 * a glyph narrower than its em has no blank, and none is put beside it.
 *
 * @see JLREQ 3.1.2–3.1.6, 3.2.6; Appendix B Table 1, D Table 3, E Table 6
 */
export function space(text: MeasuredText, frame: Frame, style: CompositionStyle, into: Workspace): void {
  bodies(text, style, into);
  for (let i = 1; i < text.count; i++) between(text, style, into, i);
  paragraphHead(text, frame, style, into);
}

function bodies({ count, advance, em }: MeasuredText, style: CompositionStyle, into: Workspace): void {
  const { kind, feed, body, lead, trail, squeezable } = into;
  for (let i = 0; i < count; i++) {
    const one = kind[i] as number;
    const width = feed[i] === 1 ? 0 : (advance[i] as number);
    const blank = one <= COMMA && style.compressPunctuation ? blankOf(one, width, em[i] as number) : 0;
    body[i] = width - blank;
    lead[i] = one === OPENING ? blank : one === MIDDLE_DOT ? blank >> 1 : 0;
    trail[i] = blank - (lead[i] as number);
    squeezable[i] = 0;
  }
}

function blankOf(one: number, width: number, em: number): number {
  const hasBlank =
    one === OPENING || one === CLOSING || one === MIDDLE_DOT || one === FULL_STOP || one === COMMA;
  return hasBlank && width * 10 >= em * 9 ? width - (em >> 1) : 0;
}

/** Table 1 for one pair, then its limits of Table 3 and Table 6. */
function between({ advance, em }: MeasuredText, style: CompositionStyle, into: Workspace, i: number): void {
  const { kind, feed, lead, trail, gap, code } = into;
  const before = kind[i - 1] as number;
  const pair = (before << 5) | (kind[i] as number);
  const natural = naturalGap(spacing[pair] as number, style, into, em, i);
  gap[i] = natural;
  if (feed[i] === 1 || feed[i - 1] === 1) {
    setLimits(into, i, 0, 0, 0, 0);
    return;
  }
  const size = em[i - 1] as number;
  if (before === WORD_SPACE) {
    const width = advance[i - 1] as number;
    const stretches = width > 0 && expansion[pair] !== 0;
    const most = Math.max(0, (size >> 1) - width);
    setLimits(into, i, 1, style.reduce ? Math.max(0, width - (size >> 2)) : 0, stretches ? 1 : 0, most);
    return;
  }
  const step = reduction[pair] as number;
  const onlyDot = step === 4 && spacing[pair] === BLANK_BOTH && trail[i - 1] !== lead[i];
  const reducible =
    !style.reduce || step === 0 ? 0 : step === 6 ? natural >> 1 : onlyDot ? (lead[i] as number) : natural;
  const twins = before === INSEPARABLE_MARK && isSameMark(code[i - 1] as number, code[i] as number);
  const opens = twins || kind[i] === WORD_SPACE ? 0 : openingStep(pair, style);
  setLimits(into, i, step, reducible, opens, opens === 3 ? size >> 1 : size >> 2);
}

function naturalGap(
  code: number,
  style: CompositionStyle,
  { lead, trail }: Workspace,
  em: Int32Array,
  i: number,
): number {
  if (code === SOLID) return 0;
  if (code === BLANK_BEFORE) return trail[i - 1] as number;
  if (code === BLANK_AFTER) return lead[i] as number;
  if (code === BLANK_BOTH) return (trail[i - 1] as number) + (lead[i] as number);
  if (!style.mixedSpacing) return 0;
  return (code === QUARTER_BEFORE ? (em[i - 1] as number) : (em[i] as number)) >> 2;
}

/** Word opens every gap but those inside Western words alike; JLREQ goes by Table 6. */
function openingStep(pair: number, style: CompositionStyle): number {
  if (style.name === "jlreq") return expansion[pair] as number;
  return isWestern(pair >> 5) && isWestern(pair & 31) ? 0 : 4;
}

const isWestern = (one: number): boolean =>
  one === NUMERAL || one === WESTERN || one === WESTERN_MARK || one === 0;

/** ― is — in another encoding. */
export function isSameMark(a: number, b: number): boolean {
  return a === b || (a + b === 0x2014 + 0x2015 && (a === 0x2014 || a === 0x2015));
}

function setLimits(
  into: Workspace,
  i: number,
  step: number,
  less: number,
  opens: number,
  most: number,
): void {
  into.reduceStep[i] = less > 0 ? step : 0;
  into.reducible[i] = less;
  into.expandStep[i] = opens;
  into.expandable[i] = opens === 0 ? 0 : most;
}

/**
 * Opening bracket at the head of a paragraph, also after typed 字下げ (JLREQ 3.1.5 ① 天付き, ② half an em kept,
 * ③ half an em less). Any other character keeps the blank it has.
 */
function paragraphHead(text: MeasuredText, frame: Frame, style: CompositionStyle, into: Workspace): void {
  let i = 0;
  while (i + 1 < text.count && text.text.charCodeAt(text.start[i] as number) === 0x3000) i++;
  const blank = into.lead[i] ?? 0;
  const bracket = into.kind[i] === OPENING;
  into.gap[0] = i === 0 ? blank : 0;
  if (!bracket) return;
  const indented = i > 0 || frame.firstIndent >= blank;
  into.gap[i] =
    style.lineHeadBracket === "half" ? blank : style.lineHeadBracket === "novel" && indented ? -blank : 0;
  if (i > 0) setLimits(into, i, 0, 0, 0, 0);
}

/** Space kept before the first cluster of a line: brackets stand at the head (天付き) unless the style keeps their half em. */
export function headOf(style: CompositionStyle, from: Workspace, first: number): number {
  if (first === 0) return from.gap[0] as number;
  if (from.kind[first] === OPENING && style.lineHeadBracket !== "half") return 0;
  return from.lead[first] as number;
}

/** Sums of everything before each cluster, so that the width of any stretch is a difference. */
export function sum(into: Workspace): void {
  const { count, gap, body, reducible, squeezable, expandable } = into;
  const { widthBefore, reducibleBefore, squeezableBefore, expandableBefore } = into;
  let width = 0;
  let less = 0;
  let squeezed = 0;
  let more = 0;
  reducible[0] = 0;
  squeezable[0] = 0;
  expandable[0] = 0;
  // …Before[i] holds the gaps up to and without the one before cluster i: a line from…to owns the gaps from+1 … to-1.
  for (let i = 0; i < count; i++) {
    widthBefore[i] = width;
    reducibleBefore[i] = less;
    squeezableBefore[i] = squeezed;
    expandableBefore[i] = more;
    width += (gap[i] as number) + (body[i] as number);
    less += reducible[i] as number;
    squeezed += squeezable[i] as number;
    more += expandable[i] as number;
  }
  widthBefore[count] = width;
  reducibleBefore[count] = less;
  squeezableBefore[count] = squeezed;
  expandableBefore[count] = more;
}

/** Natural width of the clusters from … to, blank at the line end apart. */
export function widthOf(style: CompositionStyle, from: Workspace, first: number, to: number): number {
  if (to <= first) return 0;
  const { widthBefore, gap } = from;
  return (
    (widthBefore[to] as number) -
    (widthBefore[first] as number) -
    (gap[first] as number) +
    headOf(style, from, first)
  );
}

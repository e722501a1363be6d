import type { Frame, MeasuredText } from "./border.ts";
import { limit, setLimits } from "./limit.ts";
import {
  BLANK_AFTER,
  BLANK_BEFORE,
  BLANK_BOTH,
  CLOSING,
  COMMA,
  FULL_STOP,
  MIDDLE_DOT,
  OPENING,
  QUARTER_BEFORE,
  SOLID,
  spacing,
} from "./pair.ts";
import { sizesOf } from "./span.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

export { isSameMark } from "./limit.ts";

/**
 * Natural space: the body of every glyph without its blank halves, the space before every cluster, and how far each
 * space may be reduced and expanded. A full-width bracket is half an em of body and half an em of blank (JLREQ 3.1.2);
 * a glyph narrower than its em has no blank, and none is put beside it. Where sizes meet, a blank is half of its mark's own em and
 * 和欧間 a quarter of the Japanese character's; 添え字 count with the em of the character they are attached to.
 *
 * @see JLREQ 3.1.2–3.1.6, 3.2.6; Appendix B Table 1, D Table 3, E Table 6
 */
export function space(text: MeasuredText, frame: Frame, style: CompositionStyle, into: Workspace): void {
  const em = sizesOf(text, into);
  bodies(text, em, style, into);
  for (let i = 1; i < text.count; i++) between(text, em, style, into, i);
  paragraphHead(text, frame, style, into);
}

function bodies(text: MeasuredText, em: Int32Array, style: CompositionStyle, into: Workspace): void {
  const { count, advance } = text;
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

/** Table 1 for one pair, then its limits. */
function between(text: MeasuredText, em: Int32Array, style: CompositionStyle, into: Workspace, i: number) {
  const { kind } = into;
  const pair = ((kind[i - 1] as number) << 5) | (kind[i] as number);
  into.gap[i] = naturalGap(spacing[pair] as number, style, into, em, i);
  limit(text, em, style, into, i, pair);
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

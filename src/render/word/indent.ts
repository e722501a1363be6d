import type { ParagraphFormat } from "../../document/tree.ts";
import type { Attributes } from "./element.ts";
import { charsOf, type Flow } from "./flow.ts";
import { type Scale, twipsOf } from "./geometry.ts";

/** Edges of a paragraph in twips from the column's: `first` for the first line, `left` for the others. */
export interface Edges {
  readonly first: number;
  readonly left: number;
  readonly right: number;
}

/** Edges that a format asks for inside a flow. */
export function edgesOf(format: ParagraphFormat, flow: Flow, scale: Scale): Edges {
  const left = flow.left + twipsOf(format.start, scale);
  return { left, first: left + twipsOf(format.indent, scale), right: rightOf(format, flow, scale) };
}

/**
 * 字上げ; none where a tab leads into it. Word would set a page number there as the PDF does, but LibreOffice 7.4 loses
 * it: better that titles go on to the column's edge and their last line turns a little later.
 */
function rightOf({ end, tabs }: ParagraphFormat, { page, left, inCell }: Flow, scale: Scale): number {
  const right = twipsOf(end, scale);
  const edge = page.charactersPerLine * page.fontSize * 10 - right;
  const leads = tabs.some(({ align, position }) => align === "end" && left + twipsOf(position, scale) > edge);
  return leads && !inCell ? 0 : right;
}

/**
 * w:ind in twips, with its twin in hundredths of a character where the text has the size of its style, so that a
 * clerk sees 1 字 in Word and the indent follows the text size. Word counts w:leftChars in the style's em and adds a
 * hanging indent to it (left = leftChars + hangingChars), so w:hangingChars never stands without w:leftChars.
 */
export function indentAttributes(
  { first, left, right }: Edges,
  size: number,
  styleSize: number,
): Attributes | null {
  const by = first - left;
  if (left === 0 && by === 0 && right === 0) return null;
  const twips = withoutZeros({
    "w:left": left,
    "w:right": right,
    "w:hanging": Math.max(0, -by),
    "w:firstLine": Math.max(0, by),
  });
  return size === styleSize ? { ...twips, ...characters({ first, left, right }, size) } : twips;
}

/** Word takes no w:leftChars for 0, and none of these counts back over the column's edge. */
function characters({ first, left, right }: Edges, size: number): Attributes {
  if (Math.min(first, left) < 0) return {};
  return withoutZeros({
    "w:leftChars": charsOf(Math.min(first, left), size),
    "w:rightChars": charsOf(right, size),
    "w:hangingChars": charsOf(Math.max(0, left - first), size),
    "w:firstLineChars": charsOf(Math.max(0, first - left), size),
  });
}

function withoutZeros(attributes: Readonly<Record<string, number>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== 0));
}

import type { ParagraphFormat } from "../../document/tree.ts";
import type { Attributes } from "./element.ts";
import { charsOf, type Flow } from "./flow.ts";
import { type Scale, twipsOf } from "./geometry.ts";
import { leadsOver } from "./margin-tab.ts";

/** Edges of a paragraph in twips from the column's: `first` for the first line, `left` for the others. */
export interface Edges {
  readonly first: number;
  readonly left: number;
  readonly right: number;
}

/** Edges that a format asks for inside a flow. @param overMargin a tab leads over the 字上げ that needs no room in the line */
export function edgesOf(format: ParagraphFormat, flow: Flow, scale: Scale, overMargin = false): Edges {
  const left = flow.left + twipsOf(format.start, scale);
  const right = overMargin ? twipsOf(format.end, scale) : rightOf(format, flow, scale);
  return { left, first: left + twipsOf(format.indent, scale), right };
}

/**
 * 字上げ; none where an ordinary tab leads into it. Word would set a page number there as the PDF does, but LibreOffice
 * 7.4 loses it: better that titles go on to the column's edge and their last line turns a little later.
 */
function rightOf(format: ParagraphFormat, flow: Flow, scale: Scale): number {
  const leads = format.tabs.some((stop) => leadsOver(stop, format, flow, scale));
  return leads && !flow.inCell ? 0 : twipsOf(format.end, scale);
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

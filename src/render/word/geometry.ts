import type { Length } from "../../document/tree.ts";
import { twipsOf as twipsIn } from "../../layout/length.ts";
import { type PageStyle, type Style, TWIPS_PER_PT } from "../../layout/style.ts";

/** What a length is measured against: text size in half-points, line pitch in twips. */
export interface Scale {
  readonly size: number;
  readonly lineFeed: number;
}

const TWIPS_PER_HALF_POINT = TWIPS_PER_PT / 2;

/** A length in whole twips: em of `scale.size`, 行 of `scale.lineFeed`. */
export function twipsOf(length: Length, scale: Scale): number {
  return Math.round(twipsIn(length, emOf(scale.size), scale.lineFeed));
}

/** A text size in half-points, as Word counts it; null = the size around it. */
export function sizeOf(length: Length | null, scale: Scale): number {
  return length === null ? scale.size : Math.round(twipsOf(length, scale) / TWIPS_PER_HALF_POINT);
}

/** One em of a text size (half-points) in twips. */
export function emOf(size: number): number {
  return size * TWIPS_PER_HALF_POINT;
}

/** The page style a page node names. @throws RangeError when the style has none of that name: our mistake, never the data's */
export function pageStyleOf(style: Style, name: string): PageStyle {
  const page = style.pages[name];
  if (page === undefined) throw new RangeError(`no page style "${name}"`);
  return page;
}

/** Exact line pitch in table cells, in twips, for a text size in half-points. */
export function cellLineFeed(style: Style, size: number): number {
  return Math.round((emOf(size) * style.table.lineFeed) / 100);
}

/**
 * Pitch of a line set larger than the page's text: the least whole number of grid lines it fits in. Left to itself
 * Word counts 1.3 em and would give 14 pt text two lines of 18 pt.
 */
export function largeLineFeed(size: number, lineFeed: number): number {
  return Math.max(1, Math.ceil(emOf(size) / lineFeed)) * lineFeed;
}

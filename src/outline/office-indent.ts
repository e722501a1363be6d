/** Where a line begins and where its further lines do, in em from the column's edge. */
export interface OfficeIndent {
  /** Of all lines but the first; with an item, of the label. */
  readonly start: number;
  /** Of the text after the label, and of an item's further lines, from `start`; with a paragraph, of its first line. */
  readonly hang: number;
}

/**
 * 公用文: each level stands one character further in, and turned-over lines one character in from the number. A
 * label wider than a character pushes only its first line.
 * @param depth of the item
 */
export function itemIndent(depth: number): OfficeIndent {
  return { start: depth, hang: 1 };
}

/**
 * A paragraph of a level: below the level's text, its first line one character further in.
 * @param depth how many items it stands in
 */
export function paragraphIndent(depth: number): OfficeIndent {
  return { start: depth, hang: 1 };
}

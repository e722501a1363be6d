import type { DrawnSheet } from "./sheet.ts";

/** Elements of one of a drawing's groups that give way to others, told twice: as a stretch of its text, and as elements. */
export interface DrawingChange {
  readonly group: "ink" | "words";
  /** Index of the first one in its group, and how many there are: 0 or more. */
  readonly first: number;
  readonly count: number;
  /** Where they stand in the text, in its units. */
  readonly from: number;
  readonly to: number;
  /** The elements in their place: none or more, well formed. */
  readonly text: string;
}

/**
 * What must be changed in one drawing to make it another, at most one stretch in each group, in the order of the text.
 * @returns null where what is around the groups differs as well (the sheet's size): then it is another drawing altogether
 */
export function changesBetween(before: DrawnSheet, now: DrawnSheet): readonly DrawingChange[] | null {
  if (before.head !== now.head || before.middle !== now.middle || before.foot !== now.foot) return null;
  const ink = changeIn("ink", before.ink, now.ink, before.head.length);
  const words = changeIn("words", before.words, now.words, startOfWords(before));
  return [ink, words].filter((one) => one !== null);
}

function startOfWords({ head, ink, middle }: DrawnSheet): number {
  return head.length + lengthOf(ink) + middle.length;
}

/** @param start where the group's elements begin in the text */
function changeIn(
  group: DrawingChange["group"],
  before: readonly string[],
  now: readonly string[],
  start: number,
): DrawingChange | null {
  const most = Math.min(before.length, now.length);
  let first = 0;
  while (first < most && before[first] === now[first]) first++;
  let behind = 0;
  while (behind < most - first && before.at(-1 - behind) === now.at(-1 - behind)) behind++;
  if (first === before.length && first === now.length) return null;
  const gone = before.slice(first, before.length - behind);
  const from = start + lengthOf(before.slice(0, first));
  const text = now.slice(first, now.length - behind).join("");
  return { group, first, count: gone.length, from, to: from + lengthOf(gone), text };
}

/** Units of the drawing as one text. */
export function sizeOf({ head, ink, middle, words, foot }: DrawnSheet): number {
  return head.length + lengthOf(ink) + middle.length + lengthOf(words) + foot.length;
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

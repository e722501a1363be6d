import { emWidth } from "../shared/outline/width.ts";
import { em } from "./grid.ts";
import type { Choice } from "./model.ts";

/** `[　` and `　]` round the answer. */
const BRACKETS = 3;
/** Room of a blank answer. */
const BLANK = 5;
/** `10) `. */
const NUMBER = 2;
/** Between answer and options, and between two options. */
const APART = 1;
/** Where options stand that have no room beside the answer. */
const BELOW = 2;
/** Options in one row at most. */
const MOST = 3;

/**
 * ＜選択肢＞ beside the answer, or below it where that takes fewer lines.
 * @param labels the options' words in the form's order
 * @param width of the cell in em
 */
export function optionsFor(labels: readonly string[], width: number): Omit<Choice, "answer" | "count"> {
  const beside = BRACKETS + APART + Math.max(BLANK, ...labels.map(emWidth));
  const pitch = NUMBER + APART + Math.max(...labels.map(emWidth));
  const columns = (start: number) =>
    Math.max(
      0,
      Math.min(MOST, labels.length > MOST * 2 ? MOST : 2, Math.floor((width - start + APART) / pitch)),
    );
  const lines = (count: number) =>
    count === 0 ? Number.POSITIVE_INFINITY : Math.ceil(labels.length / count);
  const isBeside = lines(columns(beside)) <= lines(Math.max(1, columns(BELOW)));
  const start = isBeside ? beside : BELOW;
  const count = Math.max(1, columns(start));
  const stops = Array.from({ length: count - 1 }, (_, i) => start + pitch * (i + 1));
  // The first stop is where ＜選択肢＞ stands, on the answer's line.
  const tabs = [...new Set([beside, ...stops])].sort((a, b) => a - b);
  return { tabs: tabs.map(em).join(" "), start: em(start), rows: rowsOf(labels, count) };
}

function rowsOf(labels: readonly string[], count: number): Choice["rows"] {
  const options = labels.map((label, index) => ({ number: index + 1, label }));
  return Array.from({ length: Math.ceil(options.length / count) }, (_, row) => ({
    options: options.slice(row * count, (row + 1) * count),
  }));
}

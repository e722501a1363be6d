import type { Site } from "./tree.ts";

/** A template's text with its line starts, which are counted only when a position is first asked for. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: readonly number[] | null = null;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** @param offset in UTF-16 units from 0 */
  siteAt(offset: number): Site {
    const starts = this.#starts();
    const line = lastAtMost(starts, offset);
    return { file: this.file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  }

  /** @param line from 1, @param column from 0, as Handlebars counts them */
  offsetAt(line: number, column: number): number {
    return (this.#starts()[line - 1] ?? this.text.length) + column;
  }

  /** The line around an offset, without its end and its indentation. */
  excerptAt(offset: number): string {
    const starts = this.#starts();
    const line = lastAtMost(starts, offset);
    return this.text.slice(starts[line], starts[line + 1]).replace(/^[ \t]+|[ \t\r\n]+$/g, "");
  }

  #starts(): readonly number[] {
    this.#lineStarts ??= [
      0,
      ...Array.from(this.text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length),
    ];
    return this.#lineStarts;
  }
}

/** Index of the last of the ascending numbers that is not above `limit`; 0 if there is none. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

import type { Position, Typed } from "../tree.ts";
import { peel } from "./blank.ts";
import type { Piece } from "./piece.ts";

/** One line of the text: its content, and what stands around it. */
export interface Line {
  readonly typed: Typed;
  /** Without indentation, blanks at the end and line end. */
  readonly content: Piece;
}

/** More lines, or more characters in one, are no explanation paper but a mistake of the hand. */
export const limits = { lines: 20_000, characters: 2_000 } as const;

/** Longer than is read. Counting characters is left for the few lines that could be. */
export function isTooLong(text: string): boolean {
  return text.length > limits.characters && Array.from(text).length > limits.characters;
}

const lineEnd = /\r\n|\r|\n/g;

/** The first `limits.lines` lines, and what lies beyond. A line end at the very end opens no further line. */
export function splitLines(text: string): { lines: readonly Line[]; rest: string } {
  const lines: Line[] = [];
  let start = 0;
  for (const end of text.matchAll(lineEnd)) {
    if (lines.length === limits.lines) break;
    lines.push(lineOf(text.slice(start, end.index), end[0], lines.length + 1));
    start = end.index + end[0].length;
  }
  if (start === text.length || lines.length === limits.lines) return { lines, rest: text.slice(start) };
  lines.push(lineOf(text.slice(start), "", lines.length + 1));
  return { lines, rest: "" };
}

function lineOf(written: string, eol: string, line: number): Line {
  const { before: indent, core: text, after: trail } = peel(written);
  const columns = columnsOf(text);
  const column = indent.length + 1;
  const at = (offset: number): Position => ({ line, column: column + (columns?.[offset] ?? offset) });
  return { typed: { at: at(0), indent, trail, eol }, content: { text, at } };
}

/** Characters before each UTF-16 unit; null where they are the units themselves, as nearly always. */
function columnsOf(text: string): readonly number[] | null {
  if (!/[\ud800-\udbff]/.test(text)) return null;
  const columns: number[] = [];
  let count = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) columns.push(count);
    count++;
  }
  columns.push(count);
  return columns;
}

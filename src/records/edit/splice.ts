import type { Tolerant } from "./reading.ts";

/** One piece of what was read, as offsets of `source.parsed`, becomes another text. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Puts a splice into the file. Lines it does not touch stay as they were written, also those that were mended in memory
 * to read on; a line it touches is written as mended.
 */
export function spliced({ source, written }: Tolerant, { from, to, text }: Splice): string {
  const lines = written.split(/(?<=\n)/);
  const first = source.lineAt(from);
  const last = source.lineAt(to);
  // Whole lines put in or taken out touch neither the line above nor the one below.
  const isWhole = from === source.startOf(first) && to === source.startOf(last) && /(^|\n)$/.test(text);
  const before = lines.slice(0, first).join("");
  if (isWhole) return before + text + lines.slice(last).join("");
  const head = source.parsed.slice(source.startOf(first), from);
  const tail = source.parsed.slice(to, source.startOf(last + 1));
  return before + head + text + tail + lines.slice(last + 1).join("");
}

/** The line end of a file: that of its first line. */
export function lineEndOf({ written }: Tolerant): string {
  return /\r?\n/.exec(written)?.[0] ?? "\n";
}

/** Lines put in below a line (from 0; -1 = at the top). A file whose last line had no end still has none. */
export function below(read: Tolerant, line: number, lines: readonly string[]): Splice {
  const { source } = read;
  const end = lineEndOf(read);
  const at = source.startOf(line + 1);
  const isOpen = line + 1 >= source.lineCount && !/(^|\n)$/.test(source.parsed);
  if (isOpen) return { from: at, to: at, text: lines.map((one) => end + one).join("") };
  return { from: at, to: at, text: lines.map((one) => one + end).join("") };
}

/** Lines taken out, from 0, both inclusive. */
export function without({ source }: Tolerant, first: number, last: number): Splice {
  const to = source.startOf(last + 1);
  const isOpen = last + 1 >= source.lineCount && first > 0;
  const from = isOpen ? source.startOf(first - 1) + source.line(first - 1).length : source.startOf(first);
  return { from, to, text: "" };
}

/** Leading blanks of a line in code units. */
export function blanks(count: number): string {
  return " ".repeat(count);
}

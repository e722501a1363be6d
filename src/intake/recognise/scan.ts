import type { PaperLine, Span } from "../../check/index.ts";
import { type Folded, folded, leadOf } from "./fold.ts";

/** Lines of a file under recognition: each with its key, folded once and only when asked for. */
export class Scan {
  readonly lines: readonly PaperLine[];
  readonly breaks: ReadonlySet<number>;
  readonly #folds: (Folded | undefined)[] = [];

  constructor(lines: readonly PaperLine[], breaks: ReadonlySet<number> = new Set()) {
    this.lines = lines;
    this.breaks = breaks;
  }

  get length(): number {
    return this.lines.length;
  }

  /** The line as labels are compared: NFKC, no blanks, no mark of a list or head before it; "" where there is no line. */
  key(line: number): string {
    return this.fold(line).key;
  }

  fold(line: number): Folded {
    const known = this.#folds[line];
    if (known !== undefined) return known;
    const { text } = this.lines[line] ?? { text: "" };
    const made = folded(text, leadOf(text));
    this.#folds[line] = made;
    return made;
  }

  text(line: number): string {
    return this.lines[line]?.text ?? "";
  }

  inTable(line: number): boolean {
    return (this.lines[line]?.cell ?? null) !== null;
  }

  isHeading(line: number): boolean {
    return this.lines[line]?.heading === true;
  }

  /** All of a line but blanks and list marks around it; null where nothing is left. */
  whole(line: number): Span | null {
    const { key, at } = this.fold(line);
    const from = at[0] ?? 0;
    return key === "" ? null : { line, from, to: at[key.length] ?? from };
  }

  /** Spans of whole lines. */
  wholes(from: number, to: number): readonly Span[] {
    const spans: Span[] = [];
    for (let line = from; line < to; line++) {
      const span = this.whole(line);
      if (span !== null) spans.push(span);
    }
    return spans;
  }

  /** The piece of a line that units `from` to `to` of its key were made from. */
  piece(line: number, from: number, to: number): Span {
    const { key, at } = this.fold(line);
    const start = at[Math.min(from, key.length)] ?? 0;
    const last = at[Math.max(from, to) - 1] ?? start;
    const text = this.text(line);
    return { line, from: start, to: to > from ? last + widthAt(text, last) : start };
  }

  /** What follows the first `units` of a key, less a colon; null where nothing follows. */
  rest(line: number, units: number): Span | null {
    const { key } = this.fold(line);
    const from = key[units] === ":" ? units + 1 : units;
    return from >= key.length ? null : this.piece(line, from, key.length);
  }
}

function widthAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

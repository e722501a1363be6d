import { type Folded, foldLine, unfold } from "../../check/fold.ts";
import type { PaperLine, Span } from "../../check/index.ts";
import { type Piece, sheetNumberAlone, sheetNumberBefore, withoutSheetNumber } from "./sheet-number.ts";

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
    return this.fold(line).text;
  }

  fold(line: number): Folded {
    const known = this.#folds[line];
    if (known !== undefined) return known;
    const { text } = this.lines[line] ?? { text: "" };
    const words = this.#beside(line)?.words ?? { from: 0, to: text.length };
    const made = foldLine(text.slice(0, words.to), "label", words.from + leadOf(text.slice(words.from)));
    this.#folds[line] = made;
    return made;
  }

  text(line: number): string {
    return this.lines[line]?.text ?? "";
  }

  /** The 資料番号 in a line: alone, beside a form mark, or beside the title that opens a page. */
  sheetNumber(line: number): Span | null {
    const found = this.isSheetNumber(line) ? sheetNumberAlone(this.text(line)) : this.#beside(line)?.number;
    return found == null ? null : { line, ...found };
  }

  /** Whether a 資料番号 is all there is in a line outside of tables: it opens a sheet. */
  isSheetNumber(line: number): boolean {
    const text = this.text(line);
    return text.includes("資料") && !this.inTable(line) && sheetNumberAlone(text) !== null;
  }

  /** Whether a line is one of a list of sheets: 資料1　報告一覧, or a cell of a row that begins so. Such a line opens none. */
  isListed(line: number): boolean {
    const cell = this.lines[line]?.cell ?? null;
    if (cell === null) return sheetNumberBefore(this.text(line)) !== null && this.#beside(line) === null;
    let first = line;
    while (sameRow(this.lines[first - 1], this.lines[line])) first--;
    const text = this.text(first);
    return text.includes("資料") && (sheetNumberAlone(text) !== null || sheetNumberBefore(text) !== null);
  }

  /** The 資料番号 beside the words of a line, which are no part of each other. */
  #beside(line: number): { words: Piece; number: Piece } | null {
    const text = this.text(line);
    if (!text.includes("資料") || this.inTable(line)) return null;
    const isFirst = line === 0 || this.breaks.has(line);
    // A page that begins with a list of sheets is no sheet of the first one.
    const isList = sheetNumberBefore(this.text(line + 1)) !== null;
    return withoutSheetNumber(text, isFirst && !isList);
  }

  inTable(line: number): boolean {
    return (this.lines[line]?.cell ?? null) !== null;
  }

  isHeading(line: number): boolean {
    return this.lines[line]?.heading === true;
  }

  /** All of a line but blanks and list marks around it; null where nothing is left. */
  whole(line: number): Span | null {
    const folded = this.fold(line);
    return folded.text === "" ? null : { line, ...unfold(folded, 0, folded.text.length) };
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
    return { line, ...unfold(this.fold(line), from, to) };
  }

  /** Whether the key's first `units` are told from the rest by a blank, a colon, or the line's end. */
  isApart(line: number, units: number): boolean {
    const { text: key, at } = this.fold(line);
    return (
      units >= key.length || key[units] === ":" || /\s/u.test(this.text(line)[(at[units] ?? 0) - 1] ?? "")
    );
  }

  isSameCell(one: number, other: number): boolean {
    const [a, b] = [this.lines[one], this.lines[other]];
    return sameRow(a, b) && a?.cell?.column === b?.cell?.column;
  }

  /** What follows the first `units` of a key, less a colon; null where nothing follows. */
  rest(line: number, units: number): Span | null {
    const key = this.key(line);
    const from = key[units] === ":" ? units + 1 : units;
    return from >= key.length ? null : this.piece(line, from, key.length);
  }
}

/** Whether two lines stand in one row of a table. */
export function sameRow(one: PaperLine | undefined, other: PaperLine | undefined): boolean {
  const a = one?.cell ?? null;
  const b = other?.cell ?? null;
  return a !== null && b !== null && a.table === b.table && a.row === b.row;
}

/** How many characters a text begins with that are blanks, list marks of plain text (- * ) or heads (#). */
function leadOf(text: string): number {
  return /^\s*(?:(?:#{1,6}|[-*])[ \u3000]+)?/u.exec(text)?.[0].length ?? 0;
}

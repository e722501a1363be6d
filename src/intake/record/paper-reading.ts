import { foldText } from "../../check/fold.ts";
import {
  type CheckedPaper,
  type FieldKey,
  fieldText,
  type PaperField,
  type PaperLine,
  type Span,
  spanText,
} from "../../check/index.ts";
import type { PlacedPicture } from "./pictures.ts";

/** A paper while it is made into a record: what has gone into it is ticked off, so that nothing gets lost unseen. */
export class PaperReading {
  readonly paper: CheckedPaper;
  /** Its pictures, in its order. */
  readonly pictures: readonly PlacedPicture[];
  readonly #used = new Set<number>();

  constructor(paper: CheckedPaper, pictures: readonly PlacedPicture[] = []) {
    this.paper = paper;
    this.pictures = pictures;
    // A sheet's number in the packet is the packet's: no record has it.
    for (const { key, value } of paper.fields)
      if (key === "sheet-number") this.use(...value.flatMap(aloneIn(paper)));
  }

  /** The text's lines: those of Word's headers and footers, which stand behind them, are none of it. */
  get lines(): readonly PaperLine[] {
    const first = this.paper.lines.findIndex(({ margin }) => margin === true);
    return first < 0 ? this.paper.lines : this.paper.lines.slice(0, first);
  }

  /** The first field of a key, ticked off. */
  field(key: FieldKey, row: number | null = null): PaperField | null {
    const found = this.paper.fields.find((one) => one.key === key && (row === null || one.row === row));
    if (found === undefined) return null;
    this.useField(found);
    return found;
  }

  fields(key: FieldKey): readonly PaperField[] {
    const found = this.paper.fields.filter((one) => one.key === key);
    for (const one of found) this.useField(one);
    return found;
  }

  useField({ label, value }: PaperField): void {
    if (label !== null) this.use(label.line);
    for (const { line } of value) this.use(line);
  }

  /** The words of a field, its lines joined; null where the paper has none. */
  words(key: FieldKey, row: number | null = null): string | null {
    const found = this.field(key, row);
    return found === null ? null : this.textOf(found);
  }

  textOf(field: PaperField): string {
    return fieldText(this.paper, field).trim();
  }

  linesOf({ value }: PaperField): readonly string[] {
    return value.map((span) => spanText(this.paper, span).trim()).filter((one) => one !== "");
  }

  spanText(span: Span): string {
    return spanText(this.paper, span);
  }

  use(...lines: readonly number[]): void {
    for (const line of lines) this.#used.add(line);
  }

  /** Lines that are the form's own words: labels, fixed sentences. */
  useFixed(test: RegExp): void {
    for (const [index, { text }] of this.lines.entries())
      if (test.test(foldText(text, "label"))) this.use(index);
  }

  isUsed(line: number): boolean {
    return this.#used.has(line);
  }

  /** Lines with text that have gone into no field. */
  rest(): readonly PaperLine[] {
    return this.lines.filter(({ text }, index) => !this.#used.has(index) && text.trim() !== "");
  }
}

/** The line of a span that is all there is in it. */
function aloneIn({ lines }: CheckedPaper): (span: Span) => readonly number[] {
  return ({ line, from, to }) => {
    const text = lines[line]?.text ?? "";
    return text.trim() === text.slice(from, to).trim() ? [line] : [];
  };
}

/** A line's span, whole. */
export function wholeSpan(paper: CheckedPaper, line: number): Span {
  return { line, from: 0, to: paper.lines[line]?.text.length ?? 0 };
}

/** Half-width letters, digits and brackets, no blanks: as words are compared. */
export function plain(text: string): string {
  return foldText(text, "label");
}

/** Blanks typed between Japanese and digits (本庁 1 号館, 令和 3 年) are layout, not text. */
export function closedUp(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。（）「」]) (?=[0-9])/gu, "")
    .replace(/(?<=[0-9]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。（）「」])/gu, "");
}

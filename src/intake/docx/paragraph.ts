import type { PaperLine } from "../../check/index.ts";
import type { Place } from "../../diagnostic/index.ts";

/** Where a cell stands; the spans grow while the table is read. */
export interface OpenCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  columns?: number;
  rows?: number;
}

/** A paragraph while it is read. */
export interface OpenParagraph {
  text: string;
  style: string | null;
  num: string | null;
  level: number | null;
  outline: number | null;
  indent: number;
  firstLine: number;
  breaksBefore: boolean;
  /** Kept with the next paragraph: a picture with its caption. */
  keepsNext: boolean;
  centred: boolean;
  /** A section ends with it: the next paragraph begins a page. */
  endsSection: boolean;
  /** Its mark was deleted: it is one with the next. */
  joins: boolean;
  /** Offsets in `text` where a page begins: each after a line feed. */
  readonly pages: number[];
  /** Text boxes anchored in it: their lines follow. */
  readonly boxes: BoxedLine[];
  /** Footnotes it refers to. */
  readonly notes: string[];
}

/** A line that is finished but stands in no file's order yet. */
export interface BoxedLine {
  readonly line: PaperLine;
  readonly begins: boolean;
}

export function openParagraph(): OpenParagraph {
  return {
    ...{ text: "", style: null, num: null, level: null, outline: null, indent: 0, firstLine: 0 },
    ...{ keepsNext: false, centred: false },
    ...{ breaksBefore: false, endsSection: false, joins: false, pages: [], boxes: [], notes: [] },
  };
}

/** The lines of a paragraph: one, or several where somebody typed line breaks. Those without text are none. */
export function linesOf(
  { text, indent, firstLine, pages }: OpenParagraph,
  label: string,
  common: { readonly place: Place; readonly cell: OpenCell | null; readonly heading: boolean },
): readonly BoxedLine[] {
  const { place, cell, heading } = common;
  const lines: BoxedLine[] = [];
  let from = 0;
  let begins = false;
  for (const part of text.split("\n")) {
    const to = from + part.length;
    begins ||= pages.includes(from);
    const whole = from === 0 ? label + part : part;
    if (whole.trim() !== "") {
      const at = from === 0 ? indent + firstLine : indent;
      const excerpt = whole.trim();
      lines.push({ line: { text: whole, place: { ...place, excerpt }, cell, heading, indent: at }, begins });
      begins = false;
    }
    from = to + 1;
  }
  return lines;
}

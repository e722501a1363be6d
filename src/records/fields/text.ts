import { trimBlanks, trimBlanksEnd } from "../blanks.ts";
import { type Field, readAs, refuse, textField } from "./field.ts";

/** The default limit of one line, in characters. */
const LINE_LIMIT = 300;
/** The default limit of prose, in characters. */
const PROSE_LIMIT = 20_000;

export interface TextLimits {
  /** Longest text in characters (code points). */
  readonly max?: number;
}

export interface LineOptions extends TextLimits {
  /** Whether the line names a picture in the office's folder. */
  readonly picture?: boolean;
}

/** 一行 of text: no line feeds. White space around it goes, U+3000 stays. */
export function line({ max = LINE_LIMIT, picture = false }: LineOptions = {}): Field<string> {
  const about = {
    name: "line",
    written: { ja: `1行の文字列（${max}字まで）`, en: `one line of text (up to ${max} characters)` },
    example: "見本",
    maxLength: max,
    picture,
  };
  return textField(about, (text) => {
    const value = trimBlanks(text);
    if (value.includes("\n")) return refuse("record/one-line", {});
    const tooLong = lengthFault(value, max);
    return tooLong ?? readAs(value);
  });
}

/**
 * Prose: each line feed ends a paragraph, as in Word; blank lines only part paragraphs. U+3000 at a paragraph's
 * head is text (字下げ somebody has typed) and stays.
 */
export function prose({ max = PROSE_LIMIT }: TextLimits = {}): Field<readonly string[]> {
  const about = {
    name: "prose",
    written: {
      ja: "文章。2段落以上は「|」のあとに改行し、字下げして書く（改行ごとに新しい段落）",
      en: "prose; for several paragraphs write | and indent the lines below it (each line is a paragraph)",
    },
    example: "見本の文章です。",
    maxLength: max,
  };
  return textField(about, (text) => {
    const tooLong = lengthFault(text, max);
    return (
      tooLong ??
      readAs(
        text
          .split(/\r\n|\r|\n/)
          .map(trimBlanksEnd)
          .filter(isFilled),
      )
    );
  });
}

/**
 * Plain text of several lines whose lines mean something (docs/outline.md): every line, blank and tab stays as it was
 * typed. What the lines mean is read and checked by the kind.
 */
export function outline({ max = PROSE_LIMIT }: TextLimits = {}): Field<string> {
  const about = {
    name: "outline",
    written: {
      ja: "「|」のあとに改行し、字下げして書く文章。1、(1)、ア、①、・、【見出し】、※などの行頭の印から構成を読み取る",
      en: "plain text below | and indented; its structure is read from what lines begin with (1, (1), ア, ①, ・, 【】, ※)",
    },
    example: "1 趣旨",
    maxLength: max,
    tabs: true,
  };
  return textField(about, (text) => lengthFault(text, max) ?? readAs(text.replace(/\r\n?/g, "\n")));
}

function lengthFault(text: string, max: number) {
  if (text.length <= max) return null;
  const length = [...text].length;
  return length <= max ? null : refuse("record/too-long", { length: String(length), max: String(max) });
}

function isFilled(text: string): boolean {
  return /[^ \t\u3000]/.test(text);
}

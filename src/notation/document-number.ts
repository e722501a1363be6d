import { type Digits, formatNumeral, readNumeral, toHalfWidth } from "./digits.ts";
import { excerptOf, type Reading, readAs, refuse } from "./reading.ts";
import type { DocumentNumber } from "./values.ts";

/** How a 文書番号 is printed. */
export interface DocumentNumberFormat {
  /** 文書記号 in front of 第　　　号 while the number is not yet taken. */
  readonly blankSymbol?: string | null;
  readonly digits?: Digits;
}

const number = "([0-9]{1,7}|[〇零一二三四五六七八九十百千万]{1,15})";
const shape = new RegExp(`^(.+?)第${number}号(?:[のノ]${number})?$`);

/**
 * Reads 企情第4751号の2: a symbol, 第, a number, 号 and perhaps a branch. Blanks and full-width or kanji numerals
 * are tolerated; the symbol's letters are kept as they are.
 * Refused: no symbol, no 第 or 号, number 0, a number left blank (a draft's number is left out altogether).
 */
export function readDocumentNumber(text: string): Reading<DocumentNumber> {
  const written = excerptOf(text);
  const found = shape.exec(toHalfWidth(text).replace(/\s+/g, ""));
  if (found === null) return refuse("notation/document-number-unreadable", { text: written });
  const [, symbol = "", numberText = "", branchText] = found;
  const value = readNumeral(numberText);
  const branch = branchText === undefined ? null : readNumeral(branchText);
  if (!value || (branchText !== undefined && !branch)) {
    return refuse("notation/document-number-unreadable", { text: written });
  }
  return readAs({ symbol, number: value, branch });
}

/** The printed form: 企情第4751号の2, and 第　　　号 for null with `blankSymbol` in front. */
export function formatDocumentNumber(
  value: DocumentNumber | null,
  format: DocumentNumberFormat = {},
): string {
  if (value === null) return `${format.blankSymbol ?? ""}第　　　号`;
  // No number is 0: a withheld one, whose symbol is its mark.
  if (value.number === 0) return value.symbol;
  const digits = format.digits ?? "half";
  const text = `${value.symbol}第${formatNumeral(value.number, digits)}号`;
  return value.branch === null ? text : `${text}の${formatNumeral(value.branch, digits)}`;
}

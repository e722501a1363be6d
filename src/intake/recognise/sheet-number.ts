/** 資料番号 of a sheet (資料2-1), in its corner, before its title or beside its form mark, and lists of such sheets. */

import { foldText } from "../../check/fold.ts";
import { formMarkIn } from "./marks.ts";

const digits = "[\\s\\u3000]*[0-9０-９]{1,2}(?:[\\s\\u3000]*[-－−‐–ー―の][\\s\\u3000]*[0-9０-９]{1,2}){0,2}";
/** 資料1, 資料2-1, 資料2の3, 参考資料, 当日配付資料2. */
const number = `(?:資料(?:№|[NＮ][oｏ][.．]?)?${digits}|(?:(?:当日|席上)配[付布]|参考|追加)資料(?:${digits})?)`;
const bracketed = `(?:[【［\\[（(〔][\\s\\u3000]*)?${number}(?:[\\s\\u3000]*[】］\\]）)〕])?`;
const alone = new RegExp(`^[\\s\\u3000]*(${bracketed})[\\s\\u3000]*$`, "u");
const before = new RegExp(
  `^[\\s\\u3000・○●◇□■-]*(${bracketed})(?:[\\s\\u3000]+|[:：][\\s\\u3000]*)(?=\\S)`,
  "u",
);
const behind = new RegExp(`[\\s\\u3000](${bracketed})[\\s\\u3000]*$`, "u");

/** A piece of a text by its offsets. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The 資料番号 that is all of a line; null where it is not. */
export function sheetNumberAlone(text: string): Piece | null {
  return text.length > 80 ? null : pieceOf(alone.exec(text));
}

/** The 資料番号 that a line begins with, told from what follows by a blank or a colon. */
export function sheetNumberBefore(text: string): Piece | null {
  return text.length > 160 || !text.includes("資料") ? null : pieceOf(before.exec(text));
}

/**
 * Where the words of a sheet's first line begin and end without the 資料番号 beside them: that is none of its title, nor of
 * its form mark.
 * @param isFirst whether the line opens a page; elsewhere a number stands beside a form mark only
 */
export function withoutSheetNumber(text: string, isFirst: boolean): { words: Piece; number: Piece } | null {
  if (text.length > 160 || !text.includes("資料")) return null;
  const left = sheetNumberBefore(text);
  if (left !== null) {
    const words = { from: left.to, to: text.length };
    return fits(text.slice(words.from), isFirst) ? { words, number: left } : null;
  }
  const right = pieceOf(behind.exec(text));
  if (right === null) return null;
  const words = { from: 0, to: right.from };
  return fits(text.slice(0, right.from), isFirst) ? { words, number: right } : null;
}

function fits(words: string, isFirst: boolean): boolean {
  if (words.trim() === "") return false;
  return (isFirst && !words.includes("。")) || formMarkIn(foldText(words, "label")) !== null;
}

function pieceOf(found: RegExpExecArray | null): Piece | null {
  if (found === null) return null;
  const [whole, own = ""] = found;
  const from = found.index + whole.indexOf(own);
  return { from, to: from + own.length };
}

import type { Scan } from "./scan.ts";

/** The number of an item at a line's beginning, and how many units of its key it takes with its mark. */
export interface ItemNumber {
  readonly number: number;
  readonly units: number;
  /** (1) and not 1. */
  readonly inBrackets: boolean;
}

const digits = /^[(]?([0-9]{1,2})([.)、．]?)/u;
/** What makes a number one of a sentence where it follows without a gap: 10月から, 3階, 2名. */
const counted = /^(?:[0-9年月日時分秒号条項回階人名件本台か箇個番款目級種社校館課室週%.,~]|つの?)/u;
/** Labels that begin with such a character. */
const label = /^(?:件名|年月日|人的|名称|日時|項目|目的|回答|時期|本人|個人|番号|種類|条件|室名|課題|年度)/u;

/** Null: no number, or one of a quantity or a date. */
export function numberAt(scan: Scan, line: number): ItemNumber | null {
  const { text: key, at } = scan.fold(line);
  const found = digits.exec(key);
  if (found === null) return null;
  const [whole, count = "", mark] = found;
  const units = whole.length;
  if (units >= key.length) return null;
  const before = scan.text(line)[(at[units] ?? 0) - 1] ?? "";
  const rest = key.slice(units);
  const isApart =
    mark !== ""
      ? !/^[0-9]/u.test(rest)
      : /\s/u.test(before) && (!counted.test(rest) || label.test(rest) || /\t/u.test(before));
  const isLabel = !counted.test(rest) || label.test(rest);
  return isApart || isLabel ? { number: Number(count), units, inBrackets: whole.startsWith("(") } : null;
}

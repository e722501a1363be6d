import { foldText } from "../fold.ts";

const ROMAN: Readonly<Record<string, string>> = { Ⅰ: "I", Ⅱ: "II", Ⅲ: "III", Ⅳ: "IV", Ⅴ: "V", Ⅵ: "VI" };

/**
 * A label of the 評価書 as it is compared: folded as names are, ① stays ①; and besides, for its numbers are typed in many
 * ways, Ⅰ as I, without ※ and the points after a number. Offices copy labels by hand: no other text is folded so.
 */
export function foldLabel(text: string): string {
  return foldText(text, "name")
    .replace(/[Ⅰ-Ⅵ]/g, (one) => ROMAN[one] ?? one)
    .replaceAll("※", "")
    .replace(/^<(.*)>$/, "$1")
    .replace(/^(\d{1,2}|リスク\d{1,2}|[①-⑳])[.:、]/, "$1")
    .replace(/\(7\.?リスク1⑨を除く。\)$/, "");
}

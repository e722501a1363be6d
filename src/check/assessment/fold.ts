const ROMAN: Readonly<Record<string, string>> = { Ⅰ: "I", Ⅱ: "II", Ⅲ: "III", Ⅳ: "IV", Ⅴ: "V", Ⅵ: "VI" };

/**
 * A label as it is compared: full-width letters, digits and brackets as half-width ones, Ⅰ as I, without blanks, ※ and
 * the points after a number. ① stays ① (NFKC would make it a 1).
 */
export function foldLabel(text: string): string {
  return text
    .replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[Ⅰ-Ⅵ]/g, (one) => ROMAN[one] ?? one)
    .replace(/[\s\u3000※]/g, "")
    .replace(/^<(.*)>$/, "$1")
    .replace(/^(\d{1,2}|リスク\d{1,2}|[①-⑳])[.:、]/, "$1")
    .replace(/\(7\.?リスク1⑨を除く。\)$/, "");
}

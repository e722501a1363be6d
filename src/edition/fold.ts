import { readKanjiNumeral } from "../notation/digits.ts";
import { withoutVariants } from "./variants.ts";

/**
 * A text as it is compared: width (NFKC), capitals and kana do not count, nor do blanks, line ends, marks and brackets, nor
 * common old forms of letters. 見 本・ﾀﾛｳ and みほん　タロウ come out alike where they sound alike; how a name is read
 * (見本 = みほん) nobody can tell.
 */
export function folded(text: string): string {
  return withoutVariants(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(.)々/gu, "$1$1")
    .replace(PARTING, "$1");
}

/** What parts the digits of a telephone number, and is a letter elsewhere: 000ー246ー1357, 000の246の1357. */
const PARTING = /([0-9〇零一二三四五六七八九])[ーの](?=[0-9〇零一二三四五六七八九])/g;

/** A folded text with its numbers in digits: 二〇二一年四月十二日 and 2021年4月12日 come out alike. */
export function counted(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百千]+/g, (numeral) =>
    /[十百千]/.test(numeral)
      ? String(readKanjiNumeral(numeral) ?? numeral)
      : [...numeral].map((sign) => DIGITS.get(sign)).join(""),
  );
}

const DIGITS = new Map([..."〇一二三四五六七八九"].map((sign, value) => [sign, String(value)]));
DIGITS.set("零", "0");

/** Width alone does not count: for numbers, whose marks tell where they end. */
export function narrowed(text: string): string {
  return text.normalize("NFKC").replace(/[‐‑‒–—―−ー]/g, "-");
}

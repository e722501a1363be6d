import type { Bilingual } from "../diagnostic/index.ts";
import type { Kind } from "./model-type.ts";

/** What a clerk calls the kinds of values. */
export const kindWords: Readonly<Record<Kind, Bilingual>> = {
  text: { ja: "文字列", en: "text" },
  number: { ja: "数", en: "a number" },
  boolean: { ja: "はい・いいえ", en: "yes or no" },
  object: { ja: "いくつかの項目のまとまり", en: "a group of fields" },
  list: { ja: "一覧", en: "a list" },
  record: { ja: "名前の付いた値の一覧", en: "a list of named values" },
  unknown: { ja: "種類の定まらない値", en: "a value of no certain kind" },
};

import { describe, expect, it } from "vitest";
import { notedArticle } from "../../../src/intake/record/legal-note.ts";
import { text } from "../../../src/intake/record/written.ts";

describe("the article of a note in brackets", () => {
  it.each([
    ["（条例第11条「電子計算機処理の制限について」）", null, null],
    ["【条例第11条「電子計算機処理の制限」に関して】", null, null],
    ["（条例第12条第2項「利用及び提供の制限について」）", "条例第12条第2項", "利用及び提供の制限"],
    ["（条例第11条「要配慮個人情報の取扱いの制限」に関して）", null, "要配慮個人情報の取扱いの制限"],
    [
      "（見本市特定個人情報の保護に関する条例第７条の２「特定個人情報の利用の制限」に関して）",
      "見本市特定個人情報の保護に関する条例第7条の2",
      "特定個人情報の利用の制限",
    ],
    ["【審議会限り】", null, null],
    [null, null, null],
  ])("%s", (note, article, title) => {
    expect(notedArticle(note)).toEqual({ 条文: text(article), 条文の見出し: text(title) });
  });
});

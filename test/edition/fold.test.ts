import { describe, expect, it } from "vitest";
import { counted, folded } from "../../src/edition/fold.ts";
import { Haystack, Ledger } from "../../src/edition/index.ts";

/** Whether a text says a withheld one, as the proof sees it. */
function says(text: string, withheld: string): boolean {
  const ledger = new Ledger();
  ledger.addText("a", withheld, { field: "x", record: "x", place: () => ({ file: "x" }) });
  return ledger.of(new Set()).some((secret) => new Haystack(text).has(secret));
}

describe("a withheld text in another writing", () => {
  it.each([
    ["half-width kana", "ﾀﾞｲｺﾞ ﾛｳ", "ダイゴ ロウ"],
    ["the voiced sign by itself", "ダイゴロウ".normalize("NFD"), "ダイゴ ロウ"],
    ["hiragana", "だいごろう", "ダイゴ ロウ"],
    ["capitals", "MIHON TARO", "mihon taro"],
    ["Latin letters in full width", "ＭＩＨＯＮ　ＴＡＲＯ", "mihon taro"],
    ["unseen signs between the letters", "山\u200b川\u00ad華\ufeff子", "山川 華子"],
    ["a variant selector", "渡邉\u{e0102}高子", "渡邉 高子"],
    ["old forms", "渡邊 髙子", "渡辺 高子"],
    ["new forms of what is written in old ones", "浜崎 真寿美", "濵﨑 眞壽美"],
    ["斎藤 for 斉藤", "斎藤花子", "齊藤 花子"],
    ["a letter twice for 々", "佐佐木 花子", "佐々木 花子"],
    ["a letter of the radicals", "⽇本⼭子", "日本 山子"],
    ["an address in kanji numbers", "見本市中央一丁目二十三番四号", "見本市中央1丁目23番4号"],
    ["an address in digits", "見本市中央1丁目23番4号", "見本市中央一丁目二十三番四号"],
    ["a phone in kanji", "〇〇〇―二四六―一三五七", "000-246-1357"],
    ["a phone with の", "000の246の1357", "000-246-1357"],
    ["a mail address with its sign written out", "hanako[at]mihon.example", "hanako@mihon.example"],
  ])("%s is the same", (_, text, withheld) => {
    expect(says(`先に${text}と書いた。`, withheld)).toBe(true);
  });

  it.each([
    ["another name", "山川桃子", "山川 華子"],
    ["a name in which only half is the same", "山川太郎", "山川 華子"],
    ["a number that has the digits of a short one in it", "21864233", "8642"],
    ["another number in kanji", "一丁目二十三番五号の見本市中央", "見本市中央1丁目23番4号"],
  ])("%s is another", (_, text, withheld) => {
    expect(says(`先に${text}と書いた。`, withheld)).toBe(false);
  });

  // What the handbook says is not found: a reader must look for it.
  it.each([
    ["how a name is read", "やまかわはなこ", "山川 華子"],
    ["a name in Latin letters", "Yamakawa Hanako", "ヤマカワ ハナコ"],
    ["other words for the same", "駅前の窓口に来た方", "山川 華子"],
    ["letters in reversed order", "子華川山", "山川 華子"],
    ["letters of which others stand between", "山田川口華江子", "山川 華子"],
  ])("%s is out of reach", (_, text, withheld) => {
    expect(says(text, withheld)).toBe(false);
  });

  it("has its numbers in digits however they are written", () => {
    expect(counted("二〇二一年四月十二日と千八百六十八")).toBe("2021年4月12日と1868");
    // No numeral: left as it is.
    expect(counted("十十")).toBe("十十");
    expect(folded("1ー2ー3のー")).toBe("123のー");
  });
});

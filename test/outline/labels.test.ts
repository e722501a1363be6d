import { describe, expect, it } from "vitest";
import { type Block, parseOutline } from "../../src/outline/index.ts";

function firstOf(text: string): Block | undefined {
  return parseOutline(text).outline.blocks[0];
}

describe("a label", () => {
  it.each([
    ["第1　趣旨", "第1", "第1", 1],
    ["第一　趣旨", "第1", "第一", 1],
    ["第十二章 補則", "第1章", "第十二章", 12],
    ["第３条　委員は", "第1条", "第３条", 3],
    ["Ⅲ 運用", "Ⅰ", "Ⅲ", 3],
    ["三　委員", "一", "三", 3],
    ["１　趣旨", "1", "１", 1],
    ["12 その他", "1", "12", 12],
    ["1 日時", "1", "1", 1],
    ["1 件名", "1", "1", 1],
    ["2.趣旨", "1.", "2.", 2],
    ["２．趣旨", "1.", "２．", 2],
    ["3、趣旨", "1.", "3、", 3],
    ["⒋趣旨", "1.", "⒋", 4],
    ["(1)市民の声", "(1)", "(1)", 1],
    ["（１２）　市民の声", "(1)", "（１２）", 12],
    ["⑶ 市民の声", "(1)", "⑶", 3],
    ["（二） 市民の声", "(一)", "（二）", 2],
    ["1) 市民の声", "1)", "1)", 1],
    ["３）市民の声", "1)", "３）", 3],
    ["ウ　端末", "ア", "ウ", 3],
    ["ｳ 端末", "ア", "ｳ", 3],
    ["ン　端末", "ア", "ン", 46],
    ["エ. 端末", "ア.", "エ.", 4],
    ["オ）端末", "ア)", "オ）", 5],
    ["（カ）端末", "(ア)", "（カ）", 6],
    ["c 端末", "a", "c", 3],
    ["(ｄ) 端末", "(a)", "(ｄ)", 4],
    ["e)端末", "a)", "e)", 5],
    ["①端末", "①", "①", 1],
    ["⑳ 端末", "①", "⑳", 20],
    ["㊿端末", "①", "㊿", 50],
    ["・端末", "・", "・", null],
    ["･ 端末", "・", "･", null],
    ["•　端末", "・", "•", null],
    ["◯端末", "○", "◯", null],
    ["►　端末", "▶", "►", null],
    ["├ 端末", "└", "├", null],
    ["－　端末", "-", "－", null],
    ["* 端末", "*", "*", null],
    ["⇒端末", "→", "⇒", null],
    ["□ 確かめた", "□", "□", null],
  ])("%s", (text, kind, label, number) =>
    expect(firstOf(text)).toMatchObject({ type: "item", kind, label, number }),
  );
});

describe("not a label, but words", () => {
  it.each([
    ...[
      "24 時間以内に消す。",
      "2 名",
      "10 ％を超える。",
      "1 号館で行う。",
      "3 か月以内",
      "1,000 件程度",
      "1.5 倍とする。",
    ],
    ...["2021 年度", "100 GB", "第1回の会議", "第1項の規定", "(078)000-0000", "(日)", "（案）", "(お知らせ)"],
    ...[
      "(1)及び(2)の書類",
      "①から③まで",
      "①～③",
      "(2)の場合は",
      "①② は欠番",
      "① → ②",
      "(ア)に掲げる者",
      "ガ 端末",
    ],
    ...["アクセスの記録", "server の設定", "〇〇課", "△△氏", "○×表", "△3.5", "-5 度", "--", "・・・", "→→"],
    ...[
      "◎は特に大切なもの",
      "◎：特に大切なもの",
      "\\1 趣旨",
      "\\・端末",
      "［図］",
      "図のとおり",
      "図1のとおり",
    ],
  ])("%s", (text) => expect(firstOf(text)).toMatchObject({ type: "paragraph" }));
});

describe("a heading", () => {
  it.each([
    ["【参考】", "【】", "【", "】", 1],
    ["　【 参考 】", "【】", "【", "】", 1],
    ["＜別表＞", "<>", "＜", "＞", 1],
    ["< 手続 >", "<>", "<", ">", 1],
    ["《参考》記録の例", "《》", "《", "》", 1],
    ["〈例〉", "〈〉", "〈", "〉", 1],
    ["≪例≫", "≪≫", "≪", "≫", 1],
    ["■ 流れ ■", "■", "■", "■", 1],
    ["■ 流れ", "■", "■", "", 1],
    ["★大切★", "★", "★", "★", 1],
    ["# 表題", "#", "#", "", 1],
    ["### 表題", "###", "###", "", 1],
    ["【甲【乙】丙】", "【】", "【", "】", 1],
  ])("%s", (text, kind, open, close, level) =>
    expect(firstOf(text)).toMatchObject({ type: "heading", kind, open, close, level }),
  );

  it.each(["【別紙】のとおり行う", "【注意】これは試行です。", "<5件", "■ これは文です。", "#表題", "＜＜"])(
    "is not: %s",
    (text) => expect(firstOf(text)?.type).not.toBe("heading"),
  );

  it("knows the number inside", () => {
    expect(firstOf("<②伝言>")).toMatchObject({ numbered: { kind: "①", label: "②", number: 2 } });
    expect(firstOf("【１　趣旨】")).toMatchObject({ numbered: { kind: "1", label: "１", number: 1 } });
    expect(firstOf("【別紙1】")).toMatchObject({ numbered: null });
  });
});

describe("bold", () => {
  it.each([
    ["**1 趣旨**", { type: "item", label: "1", bold: "all" }],
    ["**(1)** 趣旨", { type: "item", label: "(1)", bold: "label" }],
    ["- **① 趣旨**", { type: "item", label: "①", lead: "- ", bold: "all" }],
    ["## **1 趣旨**", { type: "item", label: "1", lead: "## ", bold: "all" }],
    ["**【参考】**", { type: "heading", kind: "【】", bold: "all" }],
    ["**本文**", { type: "paragraph" }],
    ["**1 趣旨** と **2 概要**", { type: "paragraph" }],
  ])("%s", (text, block) => expect(firstOf(text)).toMatchObject(block));
});

describe("other lines", () => {
  it.each([
    ["※時刻は予定", { type: "note", label: "※", gap: "" }],
    ["※2 時刻は予定", { type: "note", label: "※2", gap: " " }],
    ["※24時間以内に消す", { type: "note", label: "※" }],
    ["（注１）時刻は予定", { type: "note", label: "（注１）" }],
    ["*条例第7条", { type: "note", label: "*" }],
    ["図) 運用構成図", { type: "caption", label: "図)", gap: " " }],
    ["表１　一覧", { type: "caption", label: "表１", gap: "　" }],
    ["［図：構成図］", { type: "figure", open: "［図：", name: "構成図", close: "］" }],
    ["[ 図: 構成 図 ]", { type: "figure", open: "[ 図: ", name: "構成 図", close: " ]" }],
    ["　　以　上", { type: "closing", text: "以　上" }],
    ["端末 … 職員が使う", { type: "term", body: { leader: " … " } }],
    ["端末……職員が使う", { type: "term", body: { leader: "……" } }],
    ["「…」は省略", { type: "paragraph" }],
    ["諮　　問", { type: "paragraph" }],
    ["一つ目。　　二つ目。", { type: "paragraph" }],
    ["会長　　見本 太郎", { type: "row", body: { date: false } }],
    ["令和 2 年 9 月 18 日～", { type: "paragraph" }],
    ["令和元年 5月10日 運用開始", { type: "row", body: { date: true } }],
    ["2021/4/1　開始", { type: "row", body: { date: true } }],
    ["令和3年4月1日（木）～令和4年3月31日（木） 委託", { type: "row", body: { date: true } }],
    ["令和3年4月1日 から施行する。", { type: "paragraph" }],
    ["|甲|乙", { type: "table", head: 0 }],
    ["|甲", { type: "paragraph" }],
  ])("%s", (text, block) => expect(firstOf(text)).toMatchObject(block));
});

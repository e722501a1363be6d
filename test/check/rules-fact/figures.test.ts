import { describe, expect, it } from "vitest";
import type { CheckRule } from "../../../src/check/index.ts";
import { listedTwice } from "../../../src/check/rules/listed-twice.ts";
import { oddFigures } from "../../../src/check/rules/odd-figures.ts";
import { sumsSaid } from "../../../src/check/rules/sums-said.ts";
import { tableSaid } from "../../../src/check/rules/table-said.ts";
import { type LineSketch, packetOf, paperOf, row } from "../paper-of.ts";
import { told } from "./one-case.ts";

const inText = (rule: CheckRule, ...lines: LineSketch[]) =>
  told(rule, packetOf([paperOf("explanation", "説", lines)]));

describe("a list of things with numbers", () => {
  it.each([
    "市役所2号館・2号館の建替えに伴い",
    "類型3及び類型3を適用する",
    "本庁舎 7階、7階の会議室",
    "分庁舎3・3号館",
  ])("does not name one twice: %s", (line) =>
    expect(inText(listedTwice, line)).toEqual(["listed-twice 説:1"]),
  );

  it.each([
    "市役所2号館・3号館の建替え",
    "第2条と第2条の3",
    "条例第11条第1項及び第2項第1号",
    "12号館・2号館の間",
    "第1回及び第1回臨時会",
  ])("may name others: %s", (line) => expect(inText(listedTwice, line)).toEqual([]));
});

describe("a number beside a table", () => {
  const table = [row("区", "件数"), row("東区", "550件"), row("西区", "450件"), row("計", "1,000件")];

  it.each(["年間1,100件程度", "利用は900件である。"])("is the table's total: %s", (line) =>
    expect(inText(tableSaid, line, ...table)).toEqual(["table-said 説:1 説:9"]),
  );

  it.each(["年間1,000件程度", "約1千人", "東区では550件", "このほか20件の問合せがある。", "1,100人が使う"])(
    "may be the total, a row's number, or something else: %s",
    (line) => expect(inText(tableSaid, line, ...table)).toEqual([]),
  );

  it("may be the total rounded", () => {
    const odd = [...table.slice(0, 3), row("計", "1,032件")];
    expect(inText(tableSaid, "約1,000件", ...odd)).toEqual([]);
    expect(inText(tableSaid, "約1,200件", ...odd)).toEqual(["table-said 説:1 説:9"]);
  });
});

describe("a total in a sentence", () => {
  it.each([
    ["委員10名（出席8名、欠席1名）で開会した。", "sum-said 説:1"],
    ["窓口で5件、電話で7件の計13件であった。", "sum-said 説:1"],
    ["回答した120件のうち30件（26％）", "share-said 説:1"],
    ["定員10名中12名の参加", "part-more 説:1"],
  ])("is that of its parts: %s", (line, expected) => expect(inText(sumsSaid, line)).toEqual([expected]));

  it.each([
    "委員10名（出席8名、欠席2名）で開会した。",
    "窓口で5件、電話で7件の計12件であった。",
    "回答した120件のうち30件（25％）",
    "回答した3件のうち1件（33.3％）",
    "職員10名（うち再任用2名、任期付3名）",
    "参加10名（前年度8名、前々年度9名）",
    "1回10名（年2回、会場2か所）",
    "定員10名中8名の参加",
  ])("may be right, or no total: %s", (line) => expect(inText(sumsSaid, line)).toEqual([]));
});

describe("figures that are none", () => {
  it.each([
    ["31時30分に始める", "time-none"],
    ["午後14時30分", "time-none"],
    ["10時75分", "time-none"],
    ["対象は9,48人である", "number-grouping"],
    ["対象は010人である", "number-grouping"],
  ])("are told: %s", (line, code) => expect(inText(oddFigures, line)).toEqual([`${code} 説:1`]));

  it.each([
    "36時間以内に消す",
    "午後12時30分",
    "24時00分",
    "2,3名で行う",
    "1,000人",
    "000-000-0101",
    "5,10,15人",
  ])("others are not: %s", (line) => expect(inText(oddFigures, line)).toEqual([]));
});

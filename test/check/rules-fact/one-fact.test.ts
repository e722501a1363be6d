import { describe, expect, it } from "vitest";
import { checkAgreement } from "../../../src/check/index.ts";
import { articleNear } from "../../../src/check/rules/article-near.ts";
import { changeRowsPresent } from "../../../src/check/rules/change-rows-present.ts";
import { clauseRun } from "../../../src/check/rules/clause-run.ts";
import { legalMarks } from "../../../src/check/rules/legal-marks.ts";
import { namedClause } from "../../../src/check/rules/named-clause.ts";
import { statements } from "../../../src/check/rules/statements.ts";
import { field, type LineSketch, packetOf, paperOf, row } from "../paper-of.ts";
import { told } from "./one-case.ts";

const inMatter = (one: readonly LineSketch[], other: readonly LineSketch[]) =>
  packetOf([paperOf("explanation", "甲", one), paperOf("figure", "乙", other)], { 案件: ["甲", "乙"] });

describe("one name with two numbers", () => {
  it("is told between papers of a matter, in sentence and table", () => {
    expect(told(statements, inMatter(["名簿の保存期間は5年とする。"], [row("保存期間", "3年")]))).toEqual([
      "statement-differs 乙:2 甲:1",
    ]);
  });

  it.each([
    ["名簿の保存期間は5年とする。", "保存期間：5年間"],
    ["令和2年度の受付件数は1,318件", "令和3年度の受付件数は1,138件"],
    ["保存期間は5年、記録の保存期間は1年", "保存期間：3年"],
  ])("may be alike, or of two things: %s / %s", (one, other) =>
    expect(told(statements, inMatter([one], [other]))).toEqual([]),
  );

  it("is told of long numbers of which one digit differs", () => {
    expect(told(statements, inMatter(["受給者60,871人"], ["対象となる60,861人に送る。"]))).toEqual([
      "statement-differs 乙:1 甲:1",
    ]);
    expect(told(statements, inMatter(["児童642人"], ["通う児童は624人である。"]))).toEqual([
      "statement-differs 乙:1 甲:1",
    ]);
    expect(told(statements, inMatter(["児童642人"], ["保護者は624人である。"]))).toEqual([]);
    expect(told(statements, inMatter(["受給者60,871人", "退職者60,861人"], ["60,861人に送る。"]))).toEqual(
      [],
    );
  });

  it("is no number of a heading, nor what a sentence is about", () => {
    expect(
      told(statements, inMatter(["2 システムの概要", "3 構成図"], ["1 システムの概要", "2 構成図"])),
    ).toEqual([]);
    const speech = (number: string) => `（会長）諮問第${number}号は、適当と認めることでよろしいですか。`;
    expect(told(statements, inMatter([speech("7")], [speech("8")]))).toEqual([]);
  });
});

describe("one slip", () => {
  it("is told once, by the rule that knows most of it", () => {
    const sheet = (name: string, phone: string) =>
      paperOf("letter", name, [
        "担当：企画調整局情報化戦略部（研修担当）",
        `問合せは情報化戦略部の担当まで。電話：${phone}`,
        `電話：${phone}`,
      ]);
    const [one, other] = [sheet("a", "000-000-0102"), sheet("b", "000-000-0120")];
    const codes = checkAgreement(packetOf([one, other], { 案件: ["a", "b"] })).findings.map(
      ({ diagnostic }) => diagnostic.code,
    );
    expect(
      codes.filter((code) => code === "check/phone-differs" || code === "check/statement-differs"),
    ).toHaveLength(1);
  });
});

describe("clauses cited in brackets", () => {
  const law = "行政手続における特定の個人を識別するための番号の利用等に関する法律";
  const near = (...lines: string[]) => told(articleNear, packetOf([paperOf("explanation", "説", lines)]));

  it("of one law, by its full name, are one article", () => {
    expect(near(`（照会の根拠：${law}第14条、健康保険法第197条第1項）`, `（${law}第15条）`)).toEqual([
      "article-near 説:2 説:1",
    ]);
    expect(near(`（${law}第14条）`, `（${law}第14条）`)).toEqual([]);
    expect(near(`（${law}第14条）`, `（${law}第19条）`)).toEqual([]);
    expect(near(`（${law}第14条）`, `${law}第15条の規定による。`)).toEqual([]);
    expect(near("（番号法第14条）", "（番号法第15条）")).toEqual([]);
  });

  it("of annexes are none a part of another one's", () => {
    const run = (line: string) => told(clauseRun, packetOf([paperOf("letter", "答申", [line])]));
    expect(run("別紙1（条例第11条第2項）及び別紙2（条例第11条第2項第2号）")).toEqual(["clause-run 答申:1"]);
    expect(run("条例第11条第1項及び第2項第2号、別紙1（条例第11条）による")).toEqual(["clause-run 答申:1"]);
    expect(run("別紙1（条例第11条第1項）及び別紙2（条例第11条第2項第2号）")).toEqual([]);
    expect(run("別紙1（条例第9条第2項）及び別紙2（条例第11条第2項第2号）")).toEqual([]);
  });

  it.each(["条例第2第2号", "番号法第19案第8号", "条例12第条1項", "条例第11条第0項"])(
    "are whole: %s",
    (line) =>
      expect(told(clauseRun, packetOf([paperOf("other", "紙", [line])]))).toEqual(["clause-broken 紙:1"]),
  );
  it.each(["条例第2条第2号", "番号法第19条第8号", "規則第3回第2号議案", "第1次第2項目"])(
    "may be whole: %s",
    (line) => expect(told(clauseRun, packetOf([paperOf("other", "紙", [line])]))).toEqual([]),
  );
});

describe("a 号 left out", () => {
  it("is told where something falls under the paragraph and all others name the 号", () => {
    const letter = paperOf("other", "甲", ["条例第12条第1項及び第3項第4号の規定に基づき"]);
    const list = paperOf("other", "乙", ["条例第12条第3項第4号の情報"]);
    const odd = (words: string) => paperOf("other", "丙", [`条例第12条第3項${words}`]);
    expect(told(namedClause, packetOf([letter, list, odd("の規定に該当する場合は")]))).toEqual([
      "clause-alone 丙:1 甲:1 乙:1",
    ]);
    expect(told(namedClause, packetOf([letter, list, odd("第5号に該当する場合は")]))).toEqual([
      "clause-alone 丙:1 甲:1 乙:1",
    ]);
    expect(told(namedClause, packetOf([letter, list, odd("の規定により諮問する")]))).toEqual([]);
    const both = paperOf("other", "丁", ["条例第12条第3項第4号及び第5号"]);
    expect(told(namedClause, packetOf([letter, list, both, odd("第5号の情報")]))).toEqual([]);
  });

  it("is told of a legend only where some paper names a 号 of the paragraph", () => {
    const list = paperOf("item-list", "項目", [field("legend", "◎：条例第13条第2項に該当する情報"), "◎病歴"]);
    const letter = (basis: string) => paperOf("consultation-letter", "諮問", [field("basis", basis)]);
    expect(told(legalMarks, packetOf([letter("条例第13条第2項"), list], { 案件: ["諮問", "項目"] }))).toEqual(
      [],
    );
    expect(told(legalMarks, packetOf([letter("条例第13条第2項第3号"), list]))).toEqual([
      "legend-no-item 項目:1",
    ]);
  });
});

describe("the last rows of 別添3", () => {
  const head = row("変更日", "項目", "変更前の記載", "変更後の記載", "提出時期", "提出時期に係る説明");
  const sheet = (after: string, day = "令和6年12月9日") =>
    packetOf([
      paperOf("assessment-full", "評価書", [
        field("form-item", "番号法第19条第8号に基づく主務省令第2条の表の95の項", { item: "Ⅰ-6-②" }),
        head,
        row("令和6年12月9日", "Ⅰ 基本情報 2.", "前", "後", "事後", "軽微な変更"),
        row(day, "Ⅰ 基本情報 6. ②", "番号法別表第二の56の2の項", after, "事後", "軽微な変更"),
      ]),
    ]);

  it("say what the form says now", () => {
    expect(told(changeRowsPresent, sheet("番号法第19条第8号に基づく主務省令第2条の表の95の項"))).toEqual([]);
    expect(told(changeRowsPresent, sheet("番号法第19条第8号に基づく主務省令第2条の表の96の項"))).toEqual([
      "change-present 評価書:1 評価書:17",
    ]);
    // Of an older row nothing can be said, nor of another sentence.
    expect(
      told(changeRowsPresent, sheet("番号法第19条第8号に基づく主務省令第2条の表の96の項", "令和5年4月1日")),
    ).toEqual([]);
    expect(told(changeRowsPresent, sheet("番号法第9条第1項による別表の96の項"))).toEqual([]);
  });
});

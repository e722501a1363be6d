import { describe, expect, it } from "vitest";
import { clauseRun } from "../../../src/check/rules/clause-run.ts";
import { lawNumber } from "../../../src/check/rules/law-number.ts";
import { legalArticle } from "../../../src/check/rules/legal-article.ts";
import { legalBasis } from "../../../src/check/rules/legal-basis.ts";
import { legalMarks } from "../../../src/check/rules/legal-marks.ts";
import { namedClause } from "../../../src/check/rules/named-clause.ts";
import { tableItems } from "../../../src/check/rules/table-items.ts";
import { field, packetOf, paperOf } from "../paper-of.ts";
import { form4, oneCase, told } from "./one-case.ts";

describe("legal bases", () => {
  it("letters of a matter apply the same clauses in whatever order and notation", () => {
    const laws = "条例 11 条第 1 項 類型 10, 条例 11 条第 2 項第 2 号 類型 3";
    expect(
      told(legalBasis, oneCase({ laws }, { laws: "条例第11条第1項 類型10、条例第11条第2項第2号 類型3" })),
    ).toEqual([]);
    expect(told(legalBasis, oneCase({ laws }, { laws: laws.replace("類型 3", "類型 8") }))).toEqual([
      "laws-differ 3:4 4:7",
    ]);
  });

  it("an index claims what the cases apply", () => {
    const index = (basis: string) => paperOf("report-index", "一覧", [field("basis", basis)]);
    const packet = (basis: string) => packetOf([index(basis), form4("4")], { 案件: ["4"] });
    expect(told(legalBasis, packet("条例第11条第1項に基づく報告事項"))).toEqual([]);
    expect(told(legalBasis, packet("条例第11条第1項及び第2項第2号に基づく報告事項"))).toEqual([
      "index-basis-more 一覧:1 4:7",
    ]);
    expect(told(legalBasis, packet("条例第11条第2項第2号に基づく報告事項"))).toEqual([
      "index-basis-more 一覧:1 4:7",
      "index-basis-less 一覧:1 4:7",
    ]);
  });

  it("an article has one number under its caption, also in the title", () => {
    const paper = paperOf("other", "紙", ["（条例第12条「電子計算機処理の制限」に関して）"]);
    const other = paperOf("other", "他", ["【条例第 11 条「電子計算機処理の制限」について】"]);
    expect(told(legalArticle, packetOf([other, paper]))).toEqual(["article-differs 紙:1 他:1"]);
    expect(told(legalArticle, oneCase({ laws: "条例12条第1項 類型10" }, {}))).toEqual([
      "title-article 4:2 4:7",
    ]);
  });

  it("◎, its legend and the letter's basis say one thing", () => {
    const list = (legend: string | null, items: readonly string[]) =>
      paperOf("item-list", "項目", [...(legend === null ? [] : [field("legend", legend)]), ...items]);
    const with_ = (basis: string, paper: ReturnType<typeof list>) =>
      packetOf([paperOf("consultation-letter", "諮問", [field("basis", basis)]), paper], {
        案件: ["諮問", "項目"],
      });
    const both = "条例第11条第1項及び第2項第2号";
    const legend = "◎は条例第11条第2項第2号に該当するもの";
    expect(told(legalMarks, with_(both, list(legend, ["◎病歴"])))).toEqual([]);
    expect(told(legalMarks, with_("条例第11条第1項", list(legend, ["◎病歴"])))[0]).toBe(
      "marks-without-basis 諮問:1 項目:2",
    );
    expect(told(legalMarks, with_(both, list(legend, ["・氏名"])))).toEqual(["legend-without-mark 項目:1"]);
    expect(told(legalMarks, with_(both, list(null, ["◎病歴"])))).toEqual(["mark-without-legend 項目:1"]);
    expect(told(legalMarks, with_("条例第11条第1項及び第2項", list(legend, ["◎病歴"])))).toEqual([
      "legend-clause 項目:1 諮問:1",
    ]);
  });

  it("a heading of an annex cites what the letter cites", () => {
    const letter = paperOf("consultation-letter", "諮問", [field("basis", "条例第11条第1項")]);
    const annex = paperOf("type-reasons", "類型", ["新たに処理することについて（第11条第2項）"]);
    expect(told(legalArticle, packetOf([letter, annex], { 案件: ["諮問", "類型"] }))).toEqual([
      "annex-clause 類型:1 諮問:1",
    ]);
  });

  it("a run of clauses rises", () => {
    const lines = [
      "条例第11条及び第2項の規定",
      "条例第11条第2項及び第1項の規定",
      "条例第11条第1項及び第2項第2号の規定",
      "法第3条第1号及び第2号、第5条",
    ];
    expect(told(clauseRun, packetOf([paperOf("other", "紙", lines)]))).toEqual([
      "clause-run 紙:1",
      "clause-run 紙:2",
    ]);
  });

  it("a clause named again and again, and once with another 号", () => {
    const paper = paperOf("other", "紙", [
      "条例第11条第2項第2号の情報",
      "条例第11条第2項第2号",
      "条例第11条第2項第3号に該当",
      "条例第2条第3号",
    ]);
    expect(told(namedClause, packetOf([paper]))).toEqual(["clause-alone 紙:3 紙:1 紙:2"]);
  });

  it("the clause that defines a word is one", () => {
    const one = paperOf("other", "甲", ["条例第2条第2号に規定する特定個人情報の取扱い"]);
    const other = paperOf("other", "乙", ["条例第2条第3号で規定する特定個人情報は"]);
    const third = paperOf("other", "丙", ["条例第2条第4号に規定する保有個人情報は"]);
    expect(told(namedClause, packetOf([one, other, third]))).toEqual(["clause-alone 乙:1 甲:1"]);
  });

  it("one law has one number", () => {
    const lines = [
      "「健康保険法等の一部を改正する法律」（令和元年法律第9号）",
      "番号法の一部を改正する法律（令和元年法律第16号）",
    ];
    const odd = paperOf("other", "他", ["「健康保険法等の一部を改正する法律」(令和元年法律第8号)"]);
    expect(told(lawNumber, packetOf([paperOf("other", "紙", lines), odd]))).toEqual([
      "law-number-differs 他:1 紙:1",
    ]);
  });

  it("items of Ⅰ6② hold those of every 提供先", () => {
    const basis = (item: string, text: string) => field("form-item", text, { item });
    const paper = paperOf("assessment-full", "評価書", [
      basis("Ⅰ-6-②", "番号法第19条第8号に基づく主務省令第2条の表の80の項、95の項"),
      basis("Ⅱ-5-提供先1-①", "番号法第19条第8号に基づく主務省令第2条の表の80の項"),
      basis("Ⅱ-5-提供先2-①", "番号法第19条第8号に基づく主務省令第2条の表の96の項"),
    ]);
    expect(told(tableItems, packetOf([paper]))).toEqual(["provision-basis 評価書:3 評価書:1"]);
  });
});

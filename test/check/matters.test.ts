import { describe, expect, it } from "vitest";
import type { CheckedPaper } from "../../src/check/index.ts";
import { matters } from "../../src/check/index.ts";
import { field, paperOf } from "./paper-of.ts";

const portal = "公民連携ポータルサイト構築および提案内容の情報管理ツールの導入";
const calls = "本庁舎内電話の市民対応の品質向上等に向けた通話録音システム";
const inquiry = "グループウェアシステム上での照会業務における個人情報の電子計算機処理について";
const groupware = "グループウェアシステムにおける個人情報の電子計算機処理について";

const report = (form: "report-form4" | "report-form3", name: string, subject: string) =>
  paperOf(form, name, [field("subject", subject)]);
const explanation = (title: string, subject: string | null = null) =>
  paperOf("explanation", title, [
    field("title", title),
    ...(subject === null ? [] : [field("subject", subject)]),
  ]);
const index = (...subjects: readonly string[]) =>
  paperOf(
    "report-index",
    "報告一覧",
    subjects.map((subject, row) => field("subject", subject, { row })),
  );

/** Each matter as the names of its papers, rows of the index as 報告一覧0. */
function named(papers: readonly CheckedPaper[]): string[][] {
  return matters(papers).map((matter) => matter.papers.map(({ paper, row }) => `${paper.name}${row ?? ""}`));
}

describe("the papers of one matter", () => {
  it("are those of one subject, with what follows them and their row of the index", () => {
    const papers = [
      index(portal, calls),
      report("report-form4", "A4", portal),
      report("report-form3", "A3", portal),
      explanation("システム構成図"),
      report("report-form4", "B4", calls),
      report("report-form3", "B3", calls),
      explanation("概要"),
    ];
    expect(named(papers)).toEqual([
      ["報告一覧0", "A4", "A3", "システム構成図"],
      ["報告一覧1", "B4", "B3", "概要"],
    ]);
    expect(matters(papers).map(({ subject }) => subject)).toEqual([portal, calls]);
  });

  it("stay together when one of them has another subject", () => {
    const changed = "本庁舎内電話の県民対応の品質向上に向けた録音システム";
    const papers = [
      index(portal, "まったく別の件名になった行"),
      report("report-form4", "A4", portal),
      report("report-form3", "A3", portal),
      report("report-form4", "B4", calls),
      report("report-form3", "B3", changed),
    ];
    expect(named(papers)).toEqual([
      ["報告一覧0", "A4", "A3"],
      ["報告一覧1", "B4", "B3"],
    ]);
  });

  it("may stand in any order: the rows of the index need not follow the letters", () => {
    const papers = [
      report("report-form4", "B4", calls),
      report("report-form4", "A4", portal),
      report("report-form3", "A3", portal),
      report("report-form3", "B3", calls),
      index(portal, calls),
    ];
    expect(named(papers)).toEqual([
      ["B4", "B3", "報告一覧1"],
      ["A4", "A3", "報告一覧0"],
    ]);
  });

  it("are not those of another matter with a like name", () => {
    const letter = (name: string, subject: string) =>
      paperOf("consultation-letter", name, [field("subject", subject, { row: 0 })]);
    const papers = [
      explanation("説明A", groupware),
      letter("A", groupware),
      letter("B", inquiry),
      explanation("説明B", inquiry),
    ];
    expect(named(papers)).toEqual([
      ["説明A", "A0"],
      ["B0", "説明B"],
    ]);
  });

  it("are not an explanation that says it is about something else", () => {
    const other = "成人等健康診査に関する事務に係る特定個人情報保護評価書の変更について";
    const papers = [
      report("report-form4", "A4", portal),
      explanation("変更", other),
      paperOf("change-table", "変更箇所", []),
    ];
    expect(named(papers)).toEqual([["A4"], ["変更", "変更箇所"]]);
  });

  it("hold a letter of two subjects twice, once for each", () => {
    const letter = paperOf("consultation-letter", "諮問", [
      field("subject", groupware, { row: 0 }),
      field("subject", calls, { row: 1 }),
    ]);
    expect(named([letter, explanation("通話", calls)])).toEqual([["諮問0"], ["諮問1", "通話"]]);
  });

  it("none where no paper says what it is about", () => {
    expect(named([paperOf("other", "文書", ["一行"]), paperOf("minutes", "議事録", [])])).toEqual([]);
  });
});

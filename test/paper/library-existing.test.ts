import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  changesBetween,
  check,
  comparisonPaper,
  importPapers,
  readExistingPapers,
  recordOf,
  writtenTable,
} from "../../src/index.ts";
import { codesOf, got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const WORD = fileURLToPath(new URL("../../fixtures/existing/000/word", import.meta.url));
const files = readdirSync(WORD).map((name) => join(WORD, name));

describe("papers typed elsewhere", () => {
  it("are checked as one packet, but for what is accepted", async () => {
    const existing = await readExistingPapers(files);
    expect(existing.files).toBe(files.length);
    const report = check([], { existing });
    expect(report.findings.map(({ code }) => code)).toContain("check/start-differs");
    const accepted = [
      "check/start-differs 延期のため",
      { entry: "読めない", place: { file: "表", line: 7 } },
    ];
    const after = check([], { existing, accepted });
    expect(after.findings.map(({ code }) => code)).not.toContain("check/start-differs");
    expect(after.accepted.map(({ reason }) => reason)).toContain("延期のため");
    const [wrong] = after.findings.filter(({ code }) => code === "check/accepted-unreadable");
    expect(wrong?.places).toEqual([{ file: "表", line: 7 }]);
  });

  it("become records that can be read, those of one case one record", async () => {
    const { records } = await importPapers(await readExistingPapers(files));
    const cases = records.filter(({ kind }) => kind.kind === "report-case");
    expect(cases.map(({ papers }) => papers.length)).toEqual([2, 2, 2]);
    for (const { path, yaml, kind } of cases) {
      expect(path).toMatch(/^cases\/.+\.yaml$/);
      expect(yaml).toMatch(new RegExp(`^種類: ${kind.ja}$`, "m"));
    }
  });

  it("of no form make no record, and are told", async () => {
    const existing = await readExistingPapers([join(WORD, "05_別図_公民連携ポータルサイト.docx")]);
    const papers = existing.papers.map((paper) => ({ ...paper, form: "other" as const }));
    const { records, findings } = await importPapers({ papers });
    expect(records).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(papers.map(() => "intake/no-form"));
  });

  it("that are not there are findings, not exceptions", async () => {
    const { papers, findings } = await readExistingPapers(["ない.docx"]);
    expect(papers).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["file/not-found"]);
  });
});

describe("two versions", () => {
  const HEAD = "種類: 評価書\n版: 1\n評価書名: 予約 全項目評価書\n評価実施機関名: 見本市長\n";
  const version = (published: string, task: string): string =>
    `${HEAD}公表日: ${published}\n基本情報:\n  事務:\n    名称: ${task}\nファイル:\n  - 名称: 予約ファイル\n`;
  let office: OfficeFolder;
  beforeEach(() => {
    office = new OfficeFolder();
    office.write("旧.yaml", version("令和5年9月1日", "予約に関する事務"));
    office.write("新.yaml", version("令和6年9月2日", "予約と貸出しに関する事務"));
  });
  afterEach(() => office.remove());
  const at = () => ({ folder: office.root });

  it("give the rows of 別添3, and the record's text with them", () => {
    const report = got(changesBetween("旧.yaml", "新.yaml", at()));
    expect(report.merged.map(({ state, proposal }) => [state, proposal?.after])).toEqual([
      ["new", ["予約と貸出しに関する事務"]],
    ]);
    const text = got(writtenTable(report));
    const { value } = got(recordOf(text, "新.yaml"));
    expect(value).toMatchObject({ changes: [{ before: ["予約に関する事務"] }] });
    office.write("新.yaml", text);
    expect(got(changesBetween("旧.yaml", "新.yaml", at())).merged.map(({ state }) => state)).toEqual([
      "same",
    ]);
  });

  it("give a 新旧対照表", async () => {
    const paper = got(comparisonPaper("旧.yaml", "新.yaml", office.root));
    const now = new Date("2024-09-02T00:00:00Z");
    expect(
      Buffer.from(await paper.pdf(now))
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  it("of which one is missing fail with a finding", () => {
    expect(codesOf(changesBetween("ない.yaml", "新.yaml", at()))).toEqual(["file/not-found"]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check, Office, papersOf, recordOf, render } from "../../src/index.ts";
import { foundAt, got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const now = new Date("2021-04-05T00:00:00Z");
const FILE = "explanations/call-recording.yaml";
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const found = (name: string) => check([office.path(name)]).findings.map(foundAt);
/** Line of the file that begins with these words after its indentation, from 1. */
const lineOf = (words: string) =>
  office
    .read(FILE)
    .split("\n")
    .findIndex((line) => line.trim().startsWith(words)) + 1;

describe("a 説明資料", () => {
  it("is checked without a finding, and set as PDF and Word", async () => {
    expect(found(FILE)).toEqual([]);
    const report = await render([office.path(FILE)], { out: office.path("out"), now });
    expect(report.files.map(({ form, format, pages }) => [form, format, pages])).toEqual([
      ["explanation", "pdf", 3],
      ["explanation", "docx", null],
    ]);
  });

  it("names the file's own line for a character no font has, wherever in the text it stands", () => {
    office.change(FILE, "画面を開いたまま", "\u{1F600}画面を開いたまま");
    office.change(FILE, "クラウドPBX…", "クラウド\u{1F600}…");
    expect(found(FILE)).toEqual([
      // 　▶ and a blank stand before the words, ② and a blank before the term.
      `font/missing-glyph call-recording.yaml:${lineOf("▶ \u{1F600}")}:6 本文`,
      `font/missing-glyph call-recording.yaml:${lineOf("② ")}:5 本文`,
    ]);
  });

  it("tells of numbers in the file's own lines, and goes on", async () => {
    office.change(FILE, "(3) 情報化戦略部", "(5) 情報化戦略部");
    expect(found(FILE)).toEqual([
      `outline/number-gap call-recording.yaml:${lineOf("(5)")}:4 本文`,
      `outline/number-back call-recording.yaml:${lineOf("(4)")}:4 本文`,
    ]);
    const report = await render([office.path(FILE)], { out: office.path("out"), now });
    expect(report.ok).toBe(true);
  });

  it("names the record's line for a picture that is not there", () => {
    office.change(FILE, "assets/calls-by-day.svg", "assets/calls-by-days.svg");
    expect(found(FILE)).toEqual([
      `asset/not-found call-recording.yaml:${lineOf("ファイル: assets/calls-by-days")}:11 図/3/ファイル`,
    ]);
  });
});

describe("a drawn figure", () => {
  const diagram = (to: string) => `種類: 図面
版: 1
題名:
  - 流れ
図:
  - 名: 流れ
    図式:
      箱:
        - 名: 市民
        - 名: 窓口
      矢印:
        - から: 市民
          へ: ${to}
          説明: 申請
`;

  it("is placed with what it shows in words", async () => {
    const record = got(recordOf(diagram("窓口"), "流れ.yaml"));
    const [paper] = got(papersOf(got(Office.open(office.root)), record));
    const figures = paper?.tree.pages[0]?.children.filter(({ type }) => type === "figure");
    expect(figures).toMatchObject([{ alt: "市民、窓口の図。①市民から窓口へ申請（電子データ）。" }]);
    const pdf = Buffer.from((await paper?.pdf(now)) ?? []);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(Buffer.from((await paper?.pdf(now)) ?? []).equals(pdf)).toBe(true);
  });

  it("is told of where it was written", () => {
    office.write("figures/流れ.yaml", diagram("窓囗"));
    expect(found("figures/流れ.yaml")).toEqual([
      "record/diagram-unknown-name 流れ.yaml:13:14 図/1/図式/矢印/1/へ",
    ]);
    office.write("figures/流れ.yaml", diagram("窓口").replaceAll("窓口", "\u{1F600}"));
    expect(found("figures/流れ.yaml")[0]).toMatch(/^font\/missing-glyph 流れ\.yaml:7:5 図\/1\/図式$/);
  });
});

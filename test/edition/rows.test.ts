import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import { Ledger, proofOf } from "../../src/edition/index.ts";
import { bookBytes, type TestBook } from "../records/sheet/workbook-file.ts";
import { withOffice } from "./letter.ts";

const now = new Date("2021-05-01T12:34:56Z");
const HEAD =
  "件名,概要,稼働時期,類型事項/適用,実施機関,様式4/文書番号,様式4/日付,様式4/担当/担当者,様式4/担当/連絡先,非公開";
/** One case a row: its name is what only it withholds. */
const row = (n: number, more: { summary?: string; withheld?: string; date?: string } = {}): string =>
  [
    `第${n}システム`,
    more.summary ?? `窓口の記録${n}を残す。`,
    "令和3年3月29日から",
    "条例第11条第1項 類型10",
    "企画調整局",
    `見企テ第${n}号`,
    more.date ?? "令和3年4月27日",
    "企画調整局情報化戦略部",
    `000-246-10${n}0`,
    more.withheld ?? "",
  ].join(",");
const list = (...rows: readonly string[]): string => `${[HEAD, ...rows].join("\n")}\n`;
const run = (path: string, to: readonly ("pdf" | "docx" | "txt")[] = ["pdf", "docx", "txt"]) =>
  render([path], { edition: "public", now, jobs: 1, to, forms: ["report-form4"] });
const codes = (findings: readonly { code: string; severity: string }[]): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ code }) => code);

describe("the rows of a list in the public edition", () => {
  it("are without what the office's rules and their own cells withhold, and each file is proven", () =>
    withOffice(async (office) => {
      const path = office.write("報告案件.csv", list(row(1), row(2, { withheld: "概要" }), row(3)));
      const report = await run(path);
      expect(codes(report.findings)).toEqual([]);
      expect(report.files.map(({ row: at, format }) => `${at} ${format}`)).toHaveLength(9);
      const ledger = new Ledger();
      const about = { record: "x", place: () => ({ file: "x" }) };
      for (const n of [1, 2, 3]) ledger.addText(`p${n}`, `000-246-10${n}0`, { ...about, field: "連絡先" });
      ledger.addText("s", "窓口の記録2を残す", { ...about, field: "概要" });
      for (const { file } of report.files) {
        expect(basename(file)).toMatch(/^公開版_報告案件_/);
        const proof = proofOf(
          { name: basename(file), bytes: readFileSync(file), records: new Set() },
          ledger,
        );
        expect(proof.leaks).toEqual([]);
      }
      const text = (at: string): string =>
        readFileSync(report.files.find((one) => one.row === at && one.format === "txt")?.file ?? "", "utf8");
      expect(text("2")).toContain("窓口の記録1を残す");
      expect(text("3")).toContain("■■■■");
    }));

  it("tell of a row that says what another one withholds, with both cells", () =>
    withOffice(async (office) => {
      const path = office.write(
        "報告案件.csv",
        list(row(1), row(2, { summary: "電話は000-246-1010です。" })),
      );
      const report = await run(path);
      expect(report.files).toEqual([]);
      const leaks = report.findings.filter(({ code }) => code === "edition/leak");
      expect(leaks.map(({ places }) => places[0]?.line)).toEqual(expect.arrayContaining([2]));
      expect(leaks.every(({ message }) => message.ja.includes("報告案件_3_"))).toBe(true);
    }));

  it("may print the day that only another row withholds", () =>
    withOffice(async (office) => {
      const path = office.write("報告案件.csv", list(row(1, { withheld: "様式4/日付" }), row(2)));
      const report = await run(path, ["txt"]);
      expect(codes(report.findings)).toEqual([]);
      const texts = report.files.map(({ file }) => readFileSync(file, "utf8"));
      expect(texts[0]).not.toContain("4月27日");
      expect(texts[1]).toMatch(/4\s*月\s*27\s*日/);
    }));

  it("are named without what they withhold, and the list's own name must not say it", () =>
    withOffice(async (office) => {
      const clean = await run(office.write("報告案件.csv", list(row(1, { withheld: "件名" }))), ["pdf"]);
      expect(codes(clean.findings)).toEqual([]);
      expect(clean.files.map(({ file }) => basename(file)).join()).not.toContain("第1システム");
      const named = await run(office.write("第1システム.csv", list(row(1, { withheld: "件名" }))), ["pdf"]);
      expect(named.files).toEqual([]);
      expect(named.findings.map(({ message }) => message.ja).join("\n")).toMatch(/「件名」.*ファイル名/);
    }));

  it("of two sheets of a workbook know each its own: the same row of both is looked for", () =>
    withOffice(async (office) => {
      const cells = (line: string) => line.split(",");
      const book: TestBook = {
        sheets: [
          { name: "一", rows: [HEAD, row(1)].map(cells) },
          { name: "二", rows: [HEAD, row(2, { summary: "電話は000-246-1020です。" })].map(cells) },
        ],
      };
      const path = office.path("報告案件.xlsx");
      writeFileSync(path, bookBytes(book));
      const report = await run(path, ["pdf"]);
      expect(codes(report.findings)).toContain("edition/leak");
      const [leak] = report.findings.filter(({ code }) => code === "edition/leak");
      expect(leak?.places[0]).toMatchObject({ sheet: "二" });
      expect(report.files).toEqual([]);
    }));
});

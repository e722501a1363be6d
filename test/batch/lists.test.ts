import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { render } from "../../src/batch/render.ts";
import { OfficeFolder } from "../paper/office-folder.ts";

const HEAD = "件名,概要,稼働時期,類型事項/適用,実施機関,様式4/文書番号,様式4/日付";
const ROWS = 120;
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

/** A list of so many cases; some rows have a day that is not in the calendar. */
function listWith(bad: readonly number[], name = "報告案件.csv"): string {
  const row = (n: number): string =>
    [
      `第${n}システム,窓口の記録を残す。,令和3年3月29日から,条例第11条第1項 類型10,企画調整局,見企テ第${n}号`,
      bad.includes(n) ? "令和7年2月30日" : "令和3年4月27日",
    ].join(",");
  return office.write(name, `${[HEAD, ...Array.from({ length: ROWS }, (_, i) => row(i + 1))].join("\n")}\n`);
}

describe("a list", () => {
  it("becomes one paper a row, named by its row, and is known again", async () => {
    const list = listWith([]);
    const report = await render([list], { to: ["txt"], forms: ["report-form4"] });
    expect([report.failure, report.files.length, report.findings]).toEqual([null, ROWS, []]);
    expect(office.list("out")[0]).toBe("報告案件_002_様式4_第1システム.txt");
    expect(report.files[11]).toMatchObject({ row: "013", unchanged: false });
    expect(office.read("out/報告案件_013_様式4_第12システム.txt")).toContain("見企テ第12号");
    office.write("報告案件.csv", office.read("報告案件.csv").replace("見企テ第12号", "見企テ第500号"));
    const again = await render([list], { to: ["txt"], forms: ["report-form4"] });
    expect(again.files.filter(({ unchanged }) => !unchanged).map(({ row }) => row)).toEqual(["013"]);
  });

  it("with wrong cells names every one of them and writes nothing", async () => {
    const bad = Array.from({ length: 40 }, (_, i) => i * 3 + 1);
    const report = await render([listWith(bad)], { to: ["txt"], forms: ["report-form4"] });
    expect([report.failure, report.files]).toEqual(["input", []]);
    // The heading is line 1 of the file.
    expect(report.findings.map(({ code, places }) => [code, places[0]?.line])).toEqual(
      bad.map((n) => ["notation/no-such-day", n + 1]),
    );
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it("tells of wrong cells and of missing glyphs in one run", async () => {
    const list = listWith([5]);
    office.write("報告案件.csv", office.read("報告案件.csv").replace("第9システム", "第9シス\u{1F600}テム"));
    const { failure, findings } = await render([list], { to: ["txt"], forms: ["report-form4"] });
    expect(failure).toBe("input");
    expect(findings.map(({ code, places }) => [code, places[0]?.line])).toEqual([
      ["notation/no-such-day", 6],
      ["font/missing-glyph", 10],
    ]);
  });

  it("gives the right rows when told to go on: each wrong one is a failure of its own", async () => {
    const list = listWith([5, 50]);
    office.write("報告案件.csv", office.read("報告案件.csv").replace("第9システム", "第9シス\u{1F600}テム"));
    const report = await render([list], { to: ["txt"], forms: ["report-form4"], continueOnError: true });
    expect([report.ok, report.failure, report.files.length]).toEqual([false, "partial", ROWS - 3]);
    expect(report.findings.map(({ places }) => places[0]?.line)).toEqual([6, 51, 10]);
  });
});

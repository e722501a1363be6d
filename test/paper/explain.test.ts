import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { type ExplainedLine, explain } from "../../src/paper/explain.ts";
import { gather } from "../../src/paper/gather.ts";
import type { Paper } from "../../src/paper/paper.ts";
import { captured, captureOutput } from "../cli/captured.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const file = (name: string): string => join(fixtures, name);
const papers: readonly Paper[] = gather([
  file("office"),
  file("report-case/longest.yaml"),
  file("consultation/longest.yaml"),
  file("change-table/longest.yaml"),
]).papers;
const cases = papers.map((paper) => [`${paper.record.stem} ${paper.form.id}`, paper] as const);

const longest = papers.find(
  ({ record, form }) => record.file.endsWith("report-case/longest.yaml") && form.id === "report-form4",
) as Paper;

function lineWith(lines: readonly ExplainedLine[], text: string): ExplainedLine {
  const found = lines.find((one) => one.text.includes(text));
  if (found === undefined) throw new Error(`no line with ${text}`);
  return found;
}

describe.each(cases)("%s", (_, paper) => {
  const lines = explain(paper);

  it("explains every line of every page but the page numbers, in reading order", () => {
    const placed = paper
      .pages()
      .pages.flatMap((page) =>
        page.lines.filter((one) => one.artifact !== "page-number").map((one) => [page.number, one.text]),
      );
    const told = lines.flatMap((one) => [
      ...(one.label === null ? [] : [[one.page, one.label]]),
      [one.page, one.text],
    ]);
    expect(told).toEqual(placed);
  });

  it("numbers the lines of each page from 1", () => {
    for (const page of new Set(lines.map((one) => one.page))) {
      const numbers = lines.filter((one) => one.page === page).map((one) => one.line);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  it("marks exactly the lines that layout warns of", () => {
    const warned = paper.pages().warnings.filter(({ code }) => code !== "layout/table-too-wide");
    expect(lines.filter((one) => one.forced && !one.repeated)).toHaveLength(warned.length);
  });

  it("says something of every line, in both languages, with where it was written down", () => {
    for (const { sentences, places } of lines) {
      expect(sentences.length).toBeGreaterThan(0);
      for (const { ja, en } of sentences)
        expect(`${ja}${en}`).not.toMatch(/undefined|NaN|「」|“”|""|Infinity|\n/);
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it("lengths agree: what was reduced and expanded is what lies between natural and set width", () => {
    for (const { natural, width, changes } of lines) {
      if (changes.some(({ way }) => way === "hung")) continue;
      const total = changes.reduce((sum, { way, total: { em } }) => sum + (way === "reduced" ? -em : em), 0);
      expect(natural.em + total).toBeCloseTo(width.em, 2);
    }
  });
});

describe("sentences", () => {
  const ja = (text: string): readonly string[] =>
    lineWith(explain(longest), text).sentences.map((one) => one.ja);

  it("追込み", () => {
    expect(ja("者の通院と買物を支える")).toEqual([
      "「では、」までこの行に入れるため、空きを合わせて1字分（10.5pt）詰めました（追込み、JLREQ 3.8.2）。",
      "「までは｜、利用」では切れません。「、」は行の頭に置けません（行頭禁則、JLREQ 3.1.7）。",
      "読点（、，）の後の空きを0.5字から0字に詰めました（0.5字・5.25pt、JLREQ 3.8.3）。",
      "行の終わりの「、」の後の空きを0.5字から0字に詰めました（0.5字・5.25pt、JLREQ 3.1.9・3.8.3）。",
    ]);
  });

  it("追出し", () => {
    expect(ja("公共交通活性化再生協議会との")).toEqual([
      "下に示す所では切れないので、「（平成18年」からを次の行へ送り、余った0.5字分（5.25pt）を字間などに分けました（追出し、JLREQ 3.8.2）。",
      "「テム（｜平成1」では切れません。「（」は行の終わりに置けません（行末禁則、JLREQ 3.1.8）。",
      "ほかに切れない所: 「平成18年度」（分けない組、このプログラムの決まり）。",
      "字間34か所を0字から0.015字に広げました（1か所につき0.015字・0.15pt、JLREQ 3.8.4）。",
    ]);
  });

  it("explaining does not change the pages", () => {
    const before = longest.pages().pages;
    explain(longest);
    expect(longest.pages().pages).toBe(before);
  });
});

describe("yoshiki explain", () => {
  captureOutput();

  const record = file("office/cases/call-recording.yaml");
  const yoshiki = (...args: string[]): Promise<number> => run(["explain", ...args], {});

  it("one line of one page", async () => {
    expect(await yoshiki(record, "--form", "様式4", "--page", "1", "--line", "9")).toBe(0);
    expect(captured.out).toMatch(/call-recording\.yaml {2}様式4\n\n1ページ 9行 {2}下記の/);
    expect(captured.out).toContain("\n  ・「理的・」までこの行に入れるため");
    expect(captured.out).toMatch(/\n1行。規則を守れなかった行はありません。\n\n$/);
    expect(captured.told).toBe("");
  });

  it("marks forced lines and says where they were written", async () => {
    expect(await yoshiki(file("change-table/longest.yaml"))).toBe(0);
    expect(captured.out).toMatch(/\[★規則を守れなかった行・表の中\] {2}averyvery/);
    expect(captured.out).toMatch(
      /気になるときは、言い換えるか、欄の幅を広げてください。\n {2}場所 {2}.*longest\.yaml:\d+/,
    );
    expect(captured.out).toContain("規則を守れなかった行が1行あります（★の行）。");
  });

  it("JSON for machines", async () => {
    expect(await yoshiki(record, "--form", "様式4", "--page", "1", "--line", "9", "--json")).toBe(0);
    expect(JSON.parse(captured.out)).toMatchObject({
      papers: [{ form: "report-form4", lines: [{ page: 1, line: 9, step: "reduce", clause: "3.8.2" }] }],
      findings: [],
    });
  });

  it("English", async () => {
    expect(await yoshiki(record, "--form", "report-form4", "--line", "9", "--lang", "en")).toBe(0);
    expect(captured.out).toContain(`to take in "理的・" (追込み, JLREQ 3.8.2).`);
  });

  it("what is not there, and what is no number, is told", async () => {
    expect(await yoshiki(record, "--form", "様式4", "--page", "9")).toBe(1);
    expect(captured.told).toContain("指定のページ・行はありません（全1ページ）。");
    expect(await yoshiki(record, "--line", "0")).toBe(1);
    expect(captured.told).toContain("1以上の整数で書きます。");
    expect(await yoshiki(record, "--form", "変更箇所")).toBe(1);
    expect(captured.told).toContain("指定の様式はありません");
    expect(await yoshiki(file("report-case/no-such.yaml"))).toBe(2);
  });
});

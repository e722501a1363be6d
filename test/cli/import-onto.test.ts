import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { Office, papersOf, recordOf } from "../../src/index.ts";
import { checkedPaper } from "../../src/paper/checked.ts";
import { documentXml, spotsIn, withDocumentXml, withLetters } from "../intake/onto/edited-docx.ts";
import { got } from "../outcome.ts";
import { captured, captureOutput } from "./captured.ts";

const OFFICE = fileURLToPath(new URL("../../fixtures/office", import.meta.url));
const RECORD = "cases/call-recording.yaml";
let folder: string;
captureOutput();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-onto-"));
  for (const name of ["yoshiki.yaml", "cases", "assets"])
    cpSync(join(OFFICE, name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);
const yoshiki = (...args: string[]): Promise<number> => run(["import", ...args], {});

/** 様式4 as a Word file, some of its words given way to others of as many letters. */
async function form4(was = "", now = ""): Promise<string> {
  const record = got(recordOf(readFileSync(at(RECORD), "utf8"), at(RECORD)));
  const [paper] = got(papersOf(got(Office.open(at(RECORD))), record, { forms: ["report-form4"] }));
  if (paper === undefined) throw new RangeError("no 様式4");
  const { bytes } = await paper.render("docx", new Date("2025-06-01T00:00:00Z"));
  const xml = documentXml(bytes);
  const spots = spotsIn(xml, checkedPaper(paper).lines);
  const from = spots
    .map(({ letter }) => letter)
    .join("")
    .indexOf(was);
  const changed = [...now].flatMap((other, step) => {
    const spot = spots[from + step];
    return spot === undefined ? [] : [{ ...spot, other }];
  });
  writeFileSync(at("直した.docx"), withDocumentXml(bytes, withLetters(xml, changed)));
  return at("直した.docx");
}

describe("import --onto", () => {
  it("writes the record with what the paper says otherwise, and leaves the old one alone", async () => {
    const before = readFileSync(at(RECORD), "utf8");
    const paper = await form4("令和3年4月27日", "令和3年5月16日");
    expect(await yoshiki(paper, "--onto", at(RECORD), "-o", at("cases/new.yaml"))).toBe(0);
    expect(readFileSync(at("cases/new.yaml"), "utf8")).toBe(
      before.replace("令和3年4月27日", "令和3年5月16日"),
    );
    expect(readFileSync(at(RECORD), "utf8")).toBe(before);
    expect(captured.out).toContain("様式4/日付: 「令和3年4月27日」 → 「令和3年5月16日」");
  });

  it("writes the same bytes where nothing has changed, also with a mark at the head and lines of Windows", async () => {
    const windows = `\uFEFF${readFileSync(at(RECORD), "utf8").replaceAll("\n", "\r\n")}`;
    const paper = await form4();
    writeFileSync(at(RECORD), windows);
    expect(await yoshiki(paper, "--onto", at(RECORD), "-o", at("cases/new.yaml"))).toBe(0);
    expect(readFileSync(at("cases/new.yaml"), "utf8")).toBe(windows);
    expect(captured.out).toContain("記録と違うところはありません");
  });

  it("only tells without --out", async () => {
    const paper = await form4("令和3年4月27日", "令和3年5月16日");
    expect(await yoshiki(paper, "--onto", at(RECORD), "--json")).toBe(0);
    expect(JSON.parse(captured.out)).toMatchObject({
      ok: true,
      file: null,
      changes: [{ path: "様式4/日付", was: "令和3年4月27日", now: "令和3年5月16日" }],
    });
    expect(existsSync(at("cases/new.yaml"))).toBe(false);
  });

  it("tells what could not be carried by its exit code", async () => {
    const paper = await form4("令和3年4月27日", "令和3年4月31日");
    expect(await yoshiki(paper, "--onto", at(RECORD), "-o", at("cases/new.yaml"))).toBe(4);
    expect(readFileSync(at("cases/new.yaml"), "utf8")).toBe(readFileSync(at(RECORD), "utf8"));
    expect(captured.told).toContain("令和3年4月31日");
  });

  it("writes nothing for another record, a list, a file that is there, and a public paper", async () => {
    const paper = await form4();
    expect(await yoshiki(paper, "--onto", at("cases/insurance-check.yaml"), "-o", at("a.yaml"))).toBe(2);
    expect(captured.told).toContain("intake/other-paper");
    expect(await yoshiki(paper, "--onto", at("list.xlsx"), "-o", at("a.yaml"))).toBe(1);
    expect(await yoshiki(paper, "--onto", at(RECORD), "-o", at(RECORD))).toBe(3);
    expect(captured.told).toContain("file/exists");
    const shown = await form4("（様式4）", "〔公開用〕");
    expect(await yoshiki(shown, "--onto", at(RECORD), "-o", at("a.yaml"))).toBe(2);
    expect(captured.told).toContain("intake/public-paper");
    expect(existsSync(at("a.yaml"))).toBe(false);
  });
});

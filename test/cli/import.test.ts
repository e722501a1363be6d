import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import { captured, captureOutput } from "./captured.ts";

const EXISTING = fileURLToPath(new URL("../../fixtures/existing/000/word", import.meta.url));
let folder: string;
captureOutput();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-import-"));
  cpSync(EXISTING, join(folder, "word"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => join(folder, ...names);
const yoshiki = (...args: string[]): Promise<number> => run(["import", ...args], {});
const FORM4 = "03_様式4_公民連携ポータルサイト.docx";
const FORM3 = "04_様式3_公民連携ポータルサイト.docx";

describe("import", () => {
  it("makes one record of the papers of a case", async () => {
    expect(await yoshiki(at("word", FORM4), at("word", FORM3), "-o", at("case.yaml"))).toBe(0);
    const record = readFileSync(at("case.yaml"), "utf8");
    expect(record).toContain("種類: 報告案件\n版: 1\n件名: 公民連携ポータルサイト");
    expect(record).toContain("様式3:\n  文書番号: 見企情第4751号の2\n");
    expect(captured.out).toContain("報告案件 ← 様式4（見企む第86号）、様式3（見企情第4751号の2）");
  });

  it("overwrites nothing", async () => {
    writeFileSync(at("case.yaml"), "mine");
    expect(await yoshiki(at("word", FORM4), "-o", at("case.yaml"))).toBe(3);
    expect(readFileSync(at("case.yaml"), "utf8")).toBe("mine");
    expect(captured.told).toContain("file/exists");
  });

  it("writes a packet's records into a folder, each kind in its own", async () => {
    expect(await yoshiki(at("word", "*.docx"), "-o", at("office"), "--json")).toBe(0);
    const told = JSON.parse(captured.out) as { records: { kind: string; file: string; doubts: unknown[] }[] };
    expect(told.records.map(({ kind }) => kind)).toEqual([
      "cover",
      "report-index",
      "report-case",
      "explanation",
      "report-case",
      "explanation",
      "report-case",
      "explanation",
      "meeting",
    ]);
    expect(told.records.every(({ file }) => existsSync(file))).toBe(true);
    expect(await run(["check", at("office", "covers")], {})).toBe(0);
  });

  it("wants a folder for several records", async () => {
    expect(await yoshiki(at("word", "01_表紙.docx"), at("word", FORM4), "-o", at("case.yaml"))).toBe(1);
    expect(existsSync(at("case.yaml"))).toBe(false);
    expect(captured.told).toContain("フォルダー");
  });

  it("refuses what it cannot read, and says how to mend it", async () => {
    writeFileSync(at("古い.doc"), "x");
    expect(await yoshiki(at("古い.doc"), "-o", at("office"), "--json")).toBe(2);
    expect(JSON.parse(captured.out)).toMatchObject({ ok: false, findings: [{ code: "intake/file-kind" }] });
    captured.out = "";
    expect(await yoshiki(at("無い.docx"), "--lang", "en")).toBe(2);
    expect(captured.told).toContain("file/not-found");
  });
});

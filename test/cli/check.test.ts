import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/program.ts";
import type { CheckReport } from "../../src/packet/check.ts";
import { captured, captureOutput } from "./captured.ts";

const EXISTING = fileURLToPath(new URL("../../fixtures/existing/000", import.meta.url));
let folder: string;
captureOutput();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-check-"));
  cpSync(EXISTING, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (): string => join(folder, "資料一式.txt");
const yoshiki = (...args: string[]): Promise<number> => run(["check", ...args], {});

async function reportOf(...args: string[]): Promise<CheckReport> {
  captured.out = "";
  await yoshiki(...args, "--json");
  return JSON.parse(captured.out) as CheckReport;
}

describe("papers typed elsewhere", () => {
  it("are one packet, in one text file or in one Word file each", async () => {
    const [asText, asWord] = [await reportOf(text()), await reportOf(join(folder, "word", "*.docx"))];
    expect(asText.files).toBe(1);
    expect(asWord.files).toBe(asWord.papers);
    const contradictions = ({ findings }: CheckReport): readonly string[] =>
      findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(contradictions(asWord).toSorted()).toEqual(contradictions(asText).toSorted());
    expect(contradictions(asText)).toContain("check/start-differs");
  });

  it("are those of a folder that holds no record", async () => {
    const report = await reportOf(join(folder, "word"));
    expect(report.papers).toBeGreaterThan(8);
    expect(report.findings.map(({ code }) => code)).not.toContain("file/no-records");
  });

  it("say both places of a contradiction", async () => {
    const { findings } = await reportOf(text());
    const [start] = findings.filter(({ code }) => code === "check/start-differs");
    expect(start?.places.length).toBeGreaterThan(1);
    for (const { file, line, column, excerpt } of start?.places ?? []) {
      const written = readFileSync(join(folder, "資料一式.txt"), "utf8").split("\n")[(line ?? 0) - 1] ?? "";
      expect(file).toMatch(/資料一式\.txt$/);
      expect(
        [...written]
          .slice((column ?? 0) - 1)
          .join("")
          .startsWith(excerpt ?? "\u0000"),
      ).toBe(true);
    }
  });

  it("that are no papers are refused, and the others checked", async () => {
    writeFileSync(join(folder, "古い.doc"), "x");
    const report = await reportOf(text(), join(folder, "古い.doc"), join(folder, "ない.docx"));
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toContain("intake/file-kind");
    expect(codes).toContain("file/not-found");
    expect(codes).toContain("check/start-differs");
  });
});

describe("点検済", () => {
  const list = (...lines: string[]): string => {
    const file = join(folder, "点検済.txt");
    writeFileSync(file, ["# 確かめたもの", "", ...lines].join("\r\n"));
    return file;
  };

  it("takes a finding off, and tells it with its reason", async () => {
    const file = list("check/start-differs 「令和3年10月1日」 延期が決まったため");
    const report = await reportOf(text(), "--accepted", file);
    expect(report.findings.map(({ code }) => code)).not.toContain("check/start-differs");
    expect(report.accepted.map(({ reason }) => reason)).toEqual(["延期が決まったため"]);
    captured.out = "";
    await yoshiki(text(), "--accepted", file);
    expect(captured.out).toMatch(/点検済 check\/start-differs .*\n {2}理由 {2}延期が決まったため\n/);
    expect(captured.out).toContain("、点検済 1件。");
  });

  it("of other words leaves it, and says that it is idle", async () => {
    const report = await reportOf(text(), "--accepted", list("check/start-differs 「令和9年」 延期のため"));
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toContain("check/start-differs");
    expect(codes).toContain("check/accepted-idle");
    expect(report.accepted).toEqual([]);
  });

  it.each(["check/start-differs", "開始日は正しい", "start-differs 正しい"])(
    "that says %s is told of",
    async (line) => {
      const report = await reportOf(text(), "--accepted", list(line));
      expect(report.findings.map(({ code }) => code)).toContain("check/accepted-unreadable");
    },
  );

  it("needs a file that is there", async () => {
    expect(await yoshiki(text(), "--accepted", join(folder, "ない.txt"))).toBe(2);
    expect(captured.told).toContain("ない.txt");
  });
});

describe("点検結果", () => {
  it("is written as PDF and as Word, byte for byte the same each time, and never over another file", async () => {
    const made = (name: string): string => join(folder, name);
    for (const name of ["1.pdf", "2.pdf", "1.docx"])
      expect(await yoshiki(text(), "--report", made(name), "--now", "2026-04-01")).toBe(2);
    expect(readFileSync(made("1.pdf")).equals(readFileSync(made("2.pdf")))).toBe(true);
    expect(readFileSync(made("1.docx")).subarray(0, 2).toString()).toBe("PK");
    const before = readFileSync(made("1.pdf"));
    expect(await yoshiki(text(), "--report", made("1.pdf"), "--now", "2027-04-01")).toBe(3);
    expect(readFileSync(made("1.pdf")).equals(before)).toBe(true);
  });

  it("of another kind is refused before anything is read", async () => {
    expect(await yoshiki(text(), "--report", join(folder, "結果.xlsx"))).toBe(1);
    expect(captured.told).toContain(".pdf か .docx");
    expect(existsSync(join(folder, "結果.xlsx"))).toBe(false);
  });
});

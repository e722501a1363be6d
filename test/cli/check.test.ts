import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  it("are the texts of a folder that holds neither records nor Word files", async () => {
    const texts = join(folder, "文");
    mkdirSync(texts);
    cpSync(text(), join(texts, "資料一式.txt"));
    const codes = async (): Promise<readonly string[]> =>
      (await reportOf(texts)).findings.map(({ code }) => code);
    expect(await codes()).toContain("check/start-differs");
    writeFileSync(join(texts, "予約.yaml"), "種類: 表紙\n");
    expect((await codes()).filter((code) => code.startsWith("check/"))).toEqual([]);
  });

  it("are not checked without a word when the office's settings are wrong", async () => {
    const profile = join(folder, "試し.yaml");
    const checked = async (more: string): Promise<readonly string[]> => {
      await run(["init", join(folder, "会議室")], {});
      const office = readFileSync(join(folder, "会議室", "yoshiki.yaml"), "utf8");
      rmSync(join(folder, "会議室"), { recursive: true });
      writeFileSync(profile, `${office}\n${more}`);
      return (await reportOf(text(), "--profile", profile)).findings
        .map(({ code }) => code)
        .filter((code) => !code.startsWith("check/"));
    };
    expect(await checked("点検:\n  用字:\n    - 正: サーバー\n      誤: [サーバ]\n")).toEqual([]);
    expect(await checked("点検:\n  用事:\n    - 正: サーバー\n")).toEqual(["record/unknown-key"]);
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
    const [word, print, ichitaro] = ["古い.doc", "紙.pdf", "一太郎.jtd"].map((name) => join(folder, name));
    for (const file of [word, print, ichitaro]) writeFileSync(file ?? "", "x");
    const report = await reportOf(text(), word ?? "", print ?? "", ichitaro ?? "", join(folder, "ない.docx"));
    const codes = report.findings.map(({ code }) => code);
    expect(codes.filter((code) => code === "intake/file-kind")).toHaveLength(3);
    expect(codes.filter((code) => code.startsWith("record/"))).toEqual([]);
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
    const file = list("- check/start-differs 「令和3年10月1日」 延期が決まったため");
    const report = await reportOf(text(), "--accepted", file);
    expect(report.findings.map(({ code }) => code)).not.toContain("check/start-differs");
    expect(report.accepted.map(({ reason }) => reason)).toEqual(["延期が決まったため"]);
    captured.out = "";
    await yoshiki(text(), "--accepted", file);
    expect(captured.out).toMatch(/点検済 check\/start-differs .*\n {2}理由 {2}延期が決まったため\n/);
    expect(captured.out).toMatch(/、表記 \d+件、点検済 1件。/);
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

  it("that nobody can read is told with its line, and a code that no rule has with the nearest one", async () => {
    const file = list("check/start-difers 延期のため", "見た");
    const told = (await reportOf(text(), "--accepted", file)).findings;
    const [unknown] = told.filter(({ code }) => code === "check/accepted-unknown");
    expect(unknown?.hint?.ja).toContain("「check/start-differs」");
    expect(unknown?.places).toEqual([{ file, line: 3 }]);
    const [unreadable] = told.filter(({ code }) => code === "check/accepted-unreadable");
    expect(unreadable?.places).toEqual([{ file, line: 4 }]);
    expect(told.map(({ code }) => code)).not.toContain("check/accepted-idle");
  });

  it("of a meeting's record holds for every paper of its packet, of a paper's own for its papers only", async () => {
    const office = join(folder, "会議室");
    await run(["init", office], {});
    const meeting = join(office, "meetings", "記入例_会議.yaml");
    const add = (file: string, more: string): void =>
      writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n${more}`);
    add(meeting, "      - 記録: explanations/記入例_説明資料.yaml\n");
    const explanation = join(office, "explanations", "記入例_説明資料.yaml");
    const three = "次の4点を行う。\n  ① 録音\n  ② 保存\n  ③ 消去\n";
    const before = readFileSync(explanation, "utf8");
    writeFileSync(explanation, before.replace("(1) 通話は自動で録音する。\n", `$&  ${three}`));
    const codes = async (): Promise<readonly string[]> =>
      (await reportOf(meeting)).findings
        .map(({ code }) => code)
        .filter((code) => /accepted|count-said/.test(code));
    expect(await codes()).toEqual(["check/count-said"]);
    const entry = "点検済:\n  - check/count-said 四つ目は当日に説明するため\n";
    const other = join(office, "cases", "記入例_報告案件.yaml");
    const otherBefore = readFileSync(other, "utf8");
    add(other, entry);
    expect(await codes()).toEqual(["check/count-said", "check/accepted-idle"]);
    writeFileSync(other, otherBefore);
    add(meeting, entry);
    const report = await reportOf(meeting);
    expect(report.findings.map(({ code }) => code)).toEqual(["check/figure-missing"]);
    expect(report.accepted.map(({ reason }) => reason)).toEqual(["四つ目は当日に説明するため"]);
    add(meeting, "  - check/start-differs 延期のため\n");
    const [idle] = (await reportOf(meeting)).findings.filter(({ code }) => code === "check/accepted-idle");
    const lines = readFileSync(meeting, "utf8").split("\n");
    expect(lines[(idle?.places[0]?.line ?? 0) - 1]).toContain("check/start-differs");
  });

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
    expect(captured.out).toContain(`点検結果を ${made("1.docx")} に書き出しました。`);
    expect(await yoshiki(text(), "--report", made("1.pdf"), "--now", "2027-04-01")).toBe(3);
    expect(readFileSync(made("1.pdf")).equals(before)).toBe(true);
  });

  it("of another kind is refused before anything is read", async () => {
    expect(await yoshiki(text(), "--report", join(folder, "結果.xlsx"))).toBe(1);
    expect(captured.told).toContain(".pdf か .docx");
    expect(existsSync(join(folder, "結果.xlsx"))).toBe(false);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../../src/cli/program.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { inputWorkbook, standsInSheet } from "../../../src/records/workbook/workbook.ts";
import { captured, captureOutput } from "../../cli/captured.ts";

let folder: string;
captureOutput();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-workbook-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const init = (...args: string[]): Promise<number> => run(["init", ...args], {});

describe("yoshiki init --xlsx", () => {
  it.each([
    ["report-case", "報告案件"],
    ["報告案件", "報告案件"],
    ["様式４", "報告案件"],
    ["report-form3", "報告案件"],
    ["表紙", "表紙"],
  ])("%s: the workbook of %s, in a folder that is made", async (name, ja) => {
    expect(await init("--xlsx", name, join(folder, "入力"))).toBe(0);
    const kind = recordKinds.find((one) => one.ja === ja);
    if (kind === undefined) throw new Error(ja);
    const written = readFileSync(join(folder, "入力", `${ja}.xlsx`));
    expect(Buffer.compare(written, await inputWorkbook(kind))).toBe(0);
    expect(captured.out).toContain(`「${ja}」のシートに1行に1件ずつ書いて保存してください`);
    expect(captured.out).toMatch(/ {2}yoshiki render .*\.xlsx\n/);
  });

  it("takes a file's name, and speaks English", async () => {
    expect(await init("--xlsx", "report-case", join(folder, "cases.XLSX"), "--lang", "en")).toBe(0);
    expect(existsSync(join(folder, "cases.XLSX"))).toBe(true);
    expect(captured.out).toContain("Next: open it in Excel");
  });

  it("never overwrites", async () => {
    const file = join(folder, "報告案件.xlsx");
    writeFileSync(file, "名簿");
    expect(await init("--xlsx", "report-case", folder)).toBe(3);
    expect(captured.told).toContain("file/exists");
    expect(readFileSync(file, "utf8")).toBe("名簿");
    expect(await init("--xlsx", "report-case", join(file, "下"))).toBe(3);
    expect(readFileSync(file, "utf8")).toBe("名簿");
  });

  it.each([
    ["諮問案件", "「諮問案件」は、「事項」が1件にいくつもあり1行に収まらない"],
    ["団体設定", "「団体設定」は団体に1つなので"],
    ["change-table", "「変更箇所」は、「変更」が1件にいくつもあり"],
    ["様式9", "「様式9」という記録の種類や様式はありません。"],
    ["", "という記録の種類や様式はありません。"],
  ])("%s: refused, with what there is", async (name, words) => {
    expect(await init("--xlsx", name, folder)).toBe(1);
    expect(captured.told).toContain(words);
    for (const { kind, ja } of recordKinds.filter(standsInSheet))
      expect(captured.told).toContain(`${kind}（${ja}）`);
  });

  it("needs a folder only without --xlsx", async () => {
    expect(await init()).toBe(1);
    expect(captured.told).toContain("フォルダーを指定してください。");
    expect(await init("--xlsx")).toBe(1);
    expect(captured.told).toContain("値がありません");
  });
});

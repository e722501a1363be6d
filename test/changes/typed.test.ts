import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { comparedRecords } from "../../src/changes/compare-model.ts";
import type { Version } from "../../src/changes/index.ts";
import { run } from "../../src/cli/program.ts";
import { versionNamed } from "../../src/cli/typed-version.ts";
import { Office } from "../../src/paper/office.ts";
import { papersOf, recordOf } from "../../src/paper/record.ts";
import { captured, captureOutput } from "../cli/captured.ts";
import { fixture } from "../forms/fixtures.ts";
import { codesOf, got } from "../outcome.ts";

captureOutput();

let folder = "";
const at = (name: string): string => join(folder, name);
const office = got(Office.open(fixture("office")));
const now = new Date("2025-03-03T00:00:00Z");

/** Word files of a record, as Yoshiki writes them: 様式4 and 様式3 of a case. */
async function word(name: string, text: string): Promise<void> {
  const papers = got(papersOf(office, got(recordOf(text, `${name}.yaml`))));
  for (const paper of papers) writeFileSync(at(`${name}_${paper.draft.form.id}.docx`), await paper.docx(now));
}

/** A Word file of a few paragraphs, with no more in it than Word needs. */
function wordFile(...lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  const parts = "http://schemas.openxmlformats.org";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${parts}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${parts}/package/2006/relationships"><Relationship Id="r1" Type="${parts}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${parts}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "typed-"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  writeFileSync(at("yoshiki.yaml"), readFileSync(fixture("office/yoshiki.yaml")));
  const text = readFileSync(fixture("office/cases/call-recording.yaml"), "utf8");
  const revised = text.replace(/^稼働時期: .*$/m, "稼働時期: 令和3年10月1日");
  expect(revised).not.toBe(text);
  await word("旧", text);
  await word("新", revised);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("two Word files of one paper", () => {
  it("are compared as the records they say", async () => {
    const [old, after] = await Promise.all(
      ["旧", "新"].map(async (one) => got(await versionNamed(`${one}_report-form4.docx`, folder)) as Version),
    );
    const kind = (old as Version).record.kind;
    const found = comparedRecords(kind, old?.record.value, after?.record.value);
    expect(found.map(({ item, before, after: to }) => [item.join(), before, to])).toEqual([
      ["稼働時期", ["令和3年3月29日から"], ["令和3年10月1日から"]],
    ]);
  });

  it("make a 新旧対照表 by the command; nothing is written into them", async () => {
    const names = ["旧_report-form4.docx", "新_report-form4.docx"];
    expect(await run(["changes", ...names, "--table", "-o", "表.pdf", "--now", "2025-03-03"], {})).toBe(0);
    expect(readFileSync(at("表.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await run(["changes", ...names], {})).toBe(2);
    expect(captured.told).toContain("changes/not-an-assessment");
  });

  it("are refused where they make no record, or one that is not whole", async () => {
    writeFileSync(at("壊.docx"), "これはWordの文書ではない");
    expect((await versionNamed("壊.docx", folder)).ok).toBe(false);
    expect((await versionNamed("無い.docx", folder)).ok).toBe(false);
    expect(await versionNamed("母子保健.yaml", folder)).toMatchObject({ ok: true, value: "母子保健.yaml" });
    const index = fixture("existing/000/word/02_報告一覧.docx");
    expect(codesOf(await versionNamed(index, folder))).toEqual(["changes/several-papers"]);
    writeFileSync(at("様式4.docx"), wordFile("（様式4）", "1 件名（システムの名称）", "会議室予約システム"));
    expect(codesOf(await versionNamed("様式4.docx", folder))).toEqual(["changes/paper-incomplete"]);
  });
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { comparedAssessments } from "../../src/changes/compare.ts";
import { run } from "../../src/cli/program.ts";
import { applyEdits, type Edit } from "../../src/records/edit/index.ts";
import { type Assessment, assessmentKind } from "../../src/records/kinds/assessment.ts";
import { captured, captureOutput } from "../cli/captured.ts";
import { got } from "../outcome.ts";
import { tidied } from "./edits.ts";
import { assessmentIn, fullAssessment } from "./full.ts";
import { type Row, versions } from "./versions.ts";
import { writtenRecord } from "./written.ts";

captureOutput();

/** The steps in the order a clerk took them, the first one first. */
const steps = versions(tidied(fullAssessment())).steps.toReversed();
const first = (steps[0] as (typeof steps)[number]).before;
const withRows = (record: Assessment, rows: readonly Row[]): Assessment =>
  ({ ...record, changes: rows.length === 0 ? undefined : rows }) as Assessment;

let folder = "";
const at = (name: string): string => join(folder, name);
const read = (name: string): Assessment => assessmentIn(readFileSync(at(name), "utf8"), name);
const rowsIn = (name: string): readonly Row[] => read(name).changes ?? [];
const yoshiki = async (...args: string[]): Promise<string> => {
  captured.out = "";
  expect([await run(args, {}), captured.told.includes("誤り")]).toEqual([0, false]);
  return captured.out;
};
const edit = (name: string, edits: readonly Edit[]): void =>
  writeFileSync(at(name), got(applyEdits(readFileSync(at(name), "utf8"), edits, assessmentKind)));

/** Year by year: the version is written with the rows of the last one, and the rows of this year are made. */
async function compiled(): Promise<void> {
  writeFileSync(at("1.yaml"), writtenRecord(withRows(first, [])));
  for (const [index, { day, after }] of steps.entries()) {
    const [old, now] = [`${index + 1}.yaml`, `${index + 2}.yaml`];
    writeFileSync(at(now), writtenRecord(withRows(after, rowsIn(old))));
    await yoshiki("changes", old, now, "--date", day, "--write");
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "versions-"));
  const profile = new URL("../../fixtures/office/yoshiki.yaml", import.meta.url);
  writeFileSync(at("yoshiki.yaml"), readFileSync(profile));
});
beforeEach(() => {
  vi.spyOn(process, "cwd").mockReturnValue(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("eight versions as files, one after the other", () => {
  it("are compiled by the command, and say what they were made of", async () => {
    await compiled();
    for (const [index, { after }] of steps.entries())
      expect(tidied(withRows(read(`${index + 2}.yaml`), []))).toEqual(tidied(withRows(after, [])));
  });

  it("leave a table of all seven steps, former rows untouched, by date", () => {
    const counts = steps.map(({ before, after }) => comparedAssessments(before, after).rows.length);
    expect(counts).toEqual([7, 2, 13, 4, 21, 12, 33]);
    let former: readonly Row[] = [];
    for (const [index, count] of counts.entries()) {
      const rows = rowsIn(`${index + 2}.yaml`);
      expect(rows.slice(0, former.length)).toEqual(former);
      expect(rows.length).toBe(former.length + count);
      expect(new Set(rows.slice(former.length).map(({ date }) => date.iso))).toEqual(
        new Set([steps[index]?.day]),
      );
      former = rows;
    }
    const days = former.map(({ date }) => date.iso);
    expect(days).toEqual(days.toSorted());
    expect(new Set(former.map(({ id }) => id)).size).toBe(former.length);
  });

  it("keep a clerk's words in a second run, and double nothing", async () => {
    const start = rowsIn("7.yaml").length;
    const own = (row: number, key: string, text: string): Edit => ({
      type: "set",
      path: ["変更", start + row, key],
      text,
    });
    edit("8.yaml", [
      ...[0, 1, 2].flatMap((row) => [
        own(row, "提出時期", rowsIn("8.yaml")[start + row]?.timing === "before" ? "事後" : "事前"),
        own(row, "説明", `職員の説明${row}`),
      ]),
      own(3, "変更後", "番号法の条項を改めた。"),
    ]);
    const mine = rowsIn("8.yaml");
    const text = readFileSync(at("8.yaml"), "utf8");
    const told = await yoshiki("changes", "7.yaml", "8.yaml", "--date", "令和6年12月9日", "--write");
    expect(readFileSync(at("8.yaml"), "utf8")).toBe(text);
    expect(told).toContain("変更箇所: 記載済 29件、手直しを残す行 4件");
    expect(told).toContain("［手直しを残す行］ 事前  Ⅰ 基本情報 4. 特定個人情報ファイルを取り扱う理由");
    expect(told).toContain("変更後  番号法の条項を改めた。");
    expect(rowsIn("8.yaml")).toEqual(mine);
    expect(mine.slice(start, start + 3).map(({ reason }) => reason)).toEqual([
      ["職員の説明0"],
      ["職員の説明1"],
      ["職員の説明2"],
    ]);
  });

  it("are the same from a repository of git, version by version", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=見本", "-c", "user.email=a@example.jp", ...args], {
        cwd: folder,
        stdio: "ignore",
      });
    git("init", "-q");
    for (const [index] of [first, ...steps].entries()) {
      writeFileSync(at("母子保健.yaml"), readFileSync(at(`${index + 1}.yaml`)));
      git("add", "母子保健.yaml");
      git("commit", "-qm", String(index + 1), "--allow-empty");
      if (index === 0) continue;
      const day = steps[index - 1]?.day ?? "";
      const rows = async (old: string, now: string) =>
        JSON.parse(await yoshiki("changes", old, now, "--date", day, "--json")).rows;
      const ofFiles = await rows(`${index}.yaml`, `${index + 1}.yaml`);
      expect(await rows("HEAD~1:母子保健.yaml", "母子保健.yaml")).toEqual(ofFiles);
      expect(ofFiles.length).toBeGreaterThan(0);
    }
  });
});

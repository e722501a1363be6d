import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Office, papersOf, recordOf } from "../../../src/index.ts";
import type { ImportedRecord } from "../../../src/intake/record/index.ts";
import { checkedPaper } from "../../../src/paper/checked.ts";
import { got } from "../../outcome.ts";
import { fixture, fixtures } from "../onto/fixtures.ts";
import { readBack } from "./read-back.ts";

/** Records that do not come back as far as their papers show them, and why. */
const differing: Readonly<Record<string, string>> = {
  "comparison/full.yaml": "of two records only their differences are printed",
  "comparison/minimal.yaml": "of two records only their differences are printed",
  "figure/longest.yaml": "sheets that each have a head of their own are taken for one explanation",
};

/** What a 報告一覧 does not say of its cases, and a case cannot be without: written in by a clerk. */
const blank = /^類型事項: # 要確認.*$/gmu;
const filledIn = "類型事項:\n  適用:\n    - 条例第11条第2項第2号 類型3";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The lines of the papers the record was read off, and of those made of what was read; null where no such record was. */
async function reprinted(name: string) {
  const { papers, office } = fixture(name);
  const made = await readBack(name);
  const record = made.find(({ kind }) => kind === papers[0]?.record.kind);
  return {
    before: printed(papers),
    after: record === undefined ? null : linesOf(made, record, office.root),
  };
}

/** The records in a folder of their own, with their pictures and the settings of the office they came from. */
function linesOf(
  made: readonly ImportedRecord[],
  record: ImportedRecord,
  root: string | null,
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-reprint-"));
  folders.push(folder);
  const written = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  if (root !== null) written("yoshiki.yaml", readFileSync(join(root, "yoshiki.yaml")));
  if (root !== null && existsSync(join(root, "assets")))
    cpSync(join(root, "assets"), join(folder, "assets"), { recursive: true });
  for (const { path, yaml, pictures } of made) {
    // Without an office's settings pictures lie beside the record.
    written(root === null ? basename(path) : path, yaml.replace(blank, filledIn));
    for (const picture of pictures) written(picture.path, picture.bytes);
  }
  const file = join(folder, root === null ? basename(record.path) : record.path);
  return printed(got(papersOf(got(Office.open(file)), got(recordOf(record.yaml, file)))));
}

function printed(papers: readonly Parameters<typeof checkedPaper>[0][]): readonly string[] {
  return papers.flatMap((paper) =>
    checkedPaper(paper).lines.map(({ text }) => text.replace(/[\s\u3000]/gu, "")),
  );
}

describe("a record read off its own Word files prints the same papers", () => {
  it.each(fixtures.filter((name) => !(name in differing)))("%s", async (name) => {
    const { before, after } = await reprinted(name);
    expect(after).toEqual(before);
  });

  it.each(Object.keys(differing))("but not yet %s", async (name) => {
    const { before, after } = await reprinted(name);
    expect(before.length).toBeGreaterThan(0);
    expect(after).not.toEqual(before);
  });
});

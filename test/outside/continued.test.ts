import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { gather } from "../../src/paper/gather.ts";
import { missing, needing, rawPages } from "./programs.ts";
import { misread } from "./reading.ts";
import { fixtures, now } from "./rendered.ts";
import { structuresOf } from "./structures.ts";

const absent = missing("pdftotext");

describe.skipIf(absent.length > 0)(needing("続きの表示 (needs pdftotext)", absent), () => {
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-continued-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("repeats 変更日 and 項目 with （続き） where a row goes on, as artifacts", async () => {
    cpSync(join(fixtures, "office"), folder, { recursive: true });
    rmSync(join(folder, "yoshiki.lock"), { force: true });
    const profile = join(folder, "yoshiki.yaml");
    writeFileSync(profile, readFileSync(profile, "utf8").replace("続きの表示: いいえ", "続きの表示: はい"));
    const record = join(folder, "changes", "longest.yaml");
    cpSync(join(fixtures, "change-table", "longest.yaml"), record);
    const [paper] = gather([record]).papers;
    if (paper === undefined) throw new Error("no paper");
    const file = join(folder, "longest.pdf");
    writeFileSync(file, await paper.pdf(now));
    const pages = await rawPages(file);
    const structures = structuresOf(paper.tree);
    const continued = { columns: [0, 1], mark: "（続き）" };

    expect(misread(pages, structures, { pageNumbers: true, continued })).toBeNull();
    // Without knowing of the label, the text on the second page is more than the tree's.
    expect(misread(pages, structures, { pageNumbers: true })).not.toBeNull();
    expect(pages[0]).not.toContain("（続き）");
    expect(pages[1]?.replace(/\s/g, "")).toContain("令和6年12月31日（続き）");
    const labels = paper
      .pages()
      .pages.flatMap(({ lines }) => lines.filter(({ artifact }) => artifact === "continued"));
    expect(labels.every(({ element }) => element === null)).toBe(true);
    expect(labels.map(({ text }) => text).join("")).toMatch(/^令和6年12月31日（続き）.*（続き）$/);
  });

  test("repeats the name of a 類型 with （続き）, and nothing else of it", async () => {
    const text = readFileSync(join(fixtures, "type-reasons", "longest.yaml"), "utf8");
    const record = join(folder, "longest.yaml");
    writeFileSync(record, text.replace("続きの表示: いいえ", "続きの表示: はい"));
    const [paper] = gather([record]).papers;
    if (paper === undefined) throw new Error("no paper");
    const file = join(folder, "types.pdf");
    writeFileSync(file, await paper.pdf(now));
    const pages = await rawPages(file);
    const structures = structuresOf(paper.tree);

    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(misread(pages, structures, { continued: { columns: [1], mark: "（続き）" } })).toBeNull();
    expect(misread(pages, structures)).not.toBeNull();
    expect(pages[1]?.replace(/\s/g, "")).toContain(
      "（グループウェアシステムにおける個人情報の電子計算機処理）（続き）",
    );
  });
});

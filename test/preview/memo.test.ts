import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LaidOut } from "../../src/layout/layout.ts";
import type { Page, PlacedLine, PlacedRun } from "../../src/layout/page.ts";
import { Desk } from "../../src/preview/desk/desk.ts";
import type { Edit } from "../../src/records/edit/edit.ts";
import { fixtures } from "../outside/rendered.ts";

/** Records with what is changed in them, one after the other: a word, a row before others, a name that lines never part. */
const CASES: Readonly<Record<string, readonly Edit[]>> = {
  "cases/partnership-portal.yaml": [
    { type: "set", path: ["件名"], text: "窓口予約システムの導入" },
    { type: "set", path: ["様式4", "担当", "担当者"], text: "見本 花子" },
  ],
  "changes/health-checkup.yaml": [
    { type: "set", path: ["変更", 1, "変更後"], text: "妊婦健康診査助成券と新生児聴覚検査費用助成券" },
    { type: "remove", path: ["変更", 0] },
  ],
  "explanations/call-recording.yaml": [{ type: "set", path: ["題名", 0], text: "通話録音について" }],
  "matrix/full.yaml": [
    { type: "set", path: ["区分", 0, "行", 0, "項目"], text: "職員が操作する端末" },
    { type: "move", path: ["列"], from: 0, to: 2 },
  ],
  "assessment/full.yaml": [
    { type: "set", path: ["基本情報", "事務", "内容"], text: "短い内容。\n1. 届出を受ける。" },
    {
      type: "set",
      path: ["ファイル", 0, "リスク対策", "接続", "リスク1", "対策は十分か"],
      text: "課題が残されている",
    },
    { type: "remove", path: ["変更", 3] },
  ],
};

let folder: string;
let desk: Desk;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-memo-"));
  cpSync(join(fixtures, "office"), folder, { recursive: true, filter: (from) => !from.includes(".yoshiki") });
  for (const kind of ["matrix", "assessment"])
    cpSync(join(fixtures, kind), join(folder, kind), { recursive: true });
  const clock = () => new Date("2026-04-01T00:00:00Z");
  desk = new Desk(folder, { language: "ja", missingGlyph: null, clock, tell: () => undefined });
});
afterAll(() => {
  desk.close();
  rmSync(folder, { recursive: true });
});

describe("paragraphs that are kept between two layouts give the same pages as composing all of them", () => {
  test.each(Object.entries(CASES))("%s", { timeout: 60_000 }, async (file, edits) => {
    const opened = desk.record(file);
    if (!opened.ok) throw new Error(`${file} cannot be opened`);
    const { value: record } = opened;
    const first = await record.view(null);
    for (const edit of edits) {
      const answer = await desk.edit({ file, base: 0, change: [edit], show: null });
      expect(answer.ok && answer.value.view.findings.filter(({ severity }) => severity === "error")).toEqual(
        [],
      );
      for (const { form } of first.papers) {
        const paper = record.paper(form);
        if (paper === null) throw new Error(`${file} has no ${form}`);
        expect(record.isCurrent(form)).toBe(true);
        // Who watches has everything composed anew.
        expect(told(paper.pages())).toEqual(told(paper.watched(() => undefined)));
      }
    }
  });

  test("lines that did not change are those that were there", async () => {
    const file = "assessment/minimal.yaml";
    const opened = desk.record(file);
    if (!opened.ok) throw new Error(`${file} cannot be opened`);
    const form = (await opened.value.view(null)).papers[0]?.form ?? "";
    const before = glyphsIn(opened.value.paper(form)?.pages());
    await desk.edit({
      file,
      base: 0,
      change: [{ type: "set", path: ["評価書番号"], text: "77" }],
      show: null,
    });
    const after = glyphsIn(opened.value.paper(form)?.pages());
    const kept = [...after].filter((one) => before.has(one)).length;
    expect(kept).toBeGreaterThan(after.size * 0.9);
    expect(kept).toBeLessThan(after.size);
  });
});

function glyphsIn(laid: LaidOut | undefined): ReadonlySet<unknown> {
  const runs = (laid?.pages ?? []).flatMap(({ lines }) => lines.flatMap((line) => line.runs));
  return new Set(runs.map(({ glyphs }) => glyphs));
}

/** All there is to say of pages, as plain data. */
function told({ pages, warnings }: LaidOut) {
  return { pages: pages.map(toldPage), warnings };
}

function toldPage({ lines, rules, outline, images, watermark }: Page) {
  const pictures = images.map(({ x, y, width, height, caption, after }) => ({
    x,
    y,
    width,
    height,
    caption,
    after,
  }));
  return {
    lines: lines.map(toldLine),
    rules,
    outline,
    pictures,
    watermark: watermark && toldLine(watermark),
  };
}

function toldLine({ y, text, runs, element, artifact }: PlacedLine) {
  const { role = null, actualText = null } = element ?? {};
  return {
    y,
    text,
    artifact,
    role,
    actualText,
    parent: element?.parent?.role ?? null,
    runs: runs.map(toldRun),
  };
}

function toldRun({ face, glyphs, x, at, ...rest }: PlacedRun) {
  const places = { site: at?.site ?? null, path: at?.path ?? null };
  return { ...rest, ...places, face: face.name, glyphs: [...Array.from(glyphs)], x: [...Array.from(x)] };
}

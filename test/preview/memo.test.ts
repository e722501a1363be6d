import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Form } from "../../src/forms/form.ts";
import type { LaidOut } from "../../src/layout/layout.ts";
import type { Page, PlacedLine, PlacedRun } from "../../src/layout/page.ts";
import { paperOf } from "../../src/paper/draft.ts";
import type { Paper } from "../../src/paper/paper.ts";
import type { RecordView } from "../../src/preview/contract.ts";
import { Desk } from "../../src/preview/desk/desk.ts";
import type { Edit } from "../../src/records/edit/edit.ts";
import { type DrawingChange, drawSheet, prepareSheet, sheetKey } from "../../src/render/svg/index.ts";
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

/** Records with fields that letters are typed into. */
const TYPED: readonly (readonly [string, readonly (readonly (string | number)[])[]])[] = [
  ["explanations/call-recording.yaml", [["本文"]]],
  [
    "assessment/full.yaml",
    [
      ["基本情報", "事務", "内容"],
      ["評価書名"],
      ["ファイル", 0, "リスク対策", "保管・消去", "リスク3", "手順の内容"],
    ],
  ],
];

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
        expect(told(paper.pages())).toEqual(told(freshOf(paper).pages()));
      }
    }
  });

  test.each(TYPED)("%s, typed into at random", { timeout: 120_000 }, async (file, fields) => {
    const opened = desk.record(file);
    if (!opened.ok) throw new Error(`${file} cannot be opened`);
    const { value: record } = opened;
    const form = (await record.view(null)).papers[0]?.form ?? "";
    const random = randomFrom(7);
    const shown = new Shown();
    for (let stroke = 0; stroke < 10; stroke++) {
      const path = fields[stroke % fields.length] ?? [];
      const text = typed(String(valueAt(record.text.text, path)), random);
      const page = 1 + Math.floor(random() * 3);
      const show = { form, pages: [page, page + 1, page + 2], known: shown.keys() };
      const answer = await desk.edit({ file, base: 0, change: [{ type: "set", path, text }], show });
      if (!answer.ok) throw new Error(`${file} was not changed: ${JSON.stringify(answer.errors)}`);
      shown.take(answer.value.view.drawings);
      const paper = record.paper(form);
      if (paper === null) throw new Error(`${file} has no ${form}`);
      const fresh = freshOf(paper);
      expect(told(paper.pages())).toEqual(told(fresh.pages()));
      await shown.compare(fresh.pages().pages);
    }
    expect(shown.changed).toBeGreaterThan(0);
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

/** The same paper made without anything kept. */
function freshOf({ draft }: Paper): Paper {
  const { office, record, form, options } = draft;
  const made = paperOf(office, record, form as Form, options);
  if (!made.ok) throw new Error(`${draft.name} cannot be made`);
  return made.value;
}

/** Drawings as the browser's page has them. */
class Shown {
  readonly #texts = new Map<string, string>();
  /** Drawings made of others. */
  changed = 0;

  keys(): readonly string[] {
    return [...this.#texts.keys()];
  }

  take(drawings: RecordView["drawings"]): void {
    for (const [key, drawing] of Object.entries(drawings)) {
      const other = typeof drawing === "string" ? null : (this.#texts.get(drawing.from) ?? "");
      if (other !== null) this.changed++;
      const text = typeof drawing === "string" ? drawing : changedText(other ?? "", drawing.changes);
      this.#texts.set(key, text);
    }
  }

  /** Each drawing of these pages is what the page itself gives. */
  async compare(pages: readonly Page[]): Promise<void> {
    let compared = 0;
    for (const page of pages) {
      const text = this.#texts.get(sheetKey(page));
      if (text === undefined) continue;
      await prepareSheet(page);
      expect(text === drawSheet(page), `page ${page.number}`).toBe(true);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  }
}

function changedText(other: string, changes: readonly DrawingChange[]): string {
  let text = "";
  let at = 0;
  for (const change of changes) {
    text += other.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + other.slice(at);
}

function valueAt(text: string, path: readonly (string | number)[]): unknown {
  let value: unknown = parse(text, { schema: "failsafe" });
  for (const part of path) value = (value as Readonly<Record<string | number, unknown>>)[part];
  return value;
}

const LETTERS = [
  "あ",
  "市民",
  "。",
  "1",
  "（",
  "）",
  "ー",
  "\n・項目",
  "長い文章が続くときの行の送り。".repeat(6),
];

/** A text with something more or less in it. */
function typed(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const gone = random() < 0.3 ? Math.floor(random() * 20) : 0;
  const letters = LETTERS[Math.floor(random() * LETTERS.length)] ?? "";
  const next = `${text.slice(0, at)}${letters}${text.slice(at + gone)}`.trim();
  return next === text ? `${text}い` : next;
}

/** The same numbers each time, 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

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

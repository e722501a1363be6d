import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OfficeView } from "../../../src/preview/contract.ts";
import { suggestions } from "../../../src/preview/page/source/complete.ts";
import { diff } from "../../../src/preview/page/source/diff.ts";
import { rangeIn } from "../../../src/preview/page/source/marks.ts";
import { lineOfPath, outlineOf, pathOfSteps } from "../../../src/preview/page/source/outline.ts";
import { fieldAt, fieldsAt, spotAt } from "../../../src/preview/page/source/spot.ts";
import { kindView } from "../../../src/records/fill/index.ts";
import { meetingKind, reportCaseKind } from "../../../src/records/kinds/index.ts";

const report = kindView(reportCaseKind);
const meeting = kindView(meetingKind);
const office = { records: [] } as unknown as OfficeView;

/** A text with the cursor at ｜: what may be written there. */
function offered(marked: string, kind = report, files: OfficeView = office): readonly string[] {
  const text = marked.replace("｜", "");
  const before = marked.slice(0, marked.indexOf("｜")).split("\n");
  const line = text.split("\n")[before.length - 1] ?? "";
  const column = before.at(-1)?.length ?? 0;
  return spotAt(outlineOf(text), line, before.length - 1, column).flatMap((spot) =>
    suggestions(spot, kind, files, line.slice(spot.from, column)).map((one) => one.label),
  );
}

describe("places by indentation", () => {
  const text = [
    "# 注釈: ではない",
    "件名: 窓口",
    "本文: |",
    "  見出し: これは文章",
    "",
    "  - これも",
    "一覧:",
    "- 題名: a",
    "  資料:",
    "    - x",
    "    - 様式: [様式4]",
    "- 題名: b",
    '"様式4":',
    "  日付: R8",
  ].join("\n");
  const outline = outlineOf(text);
  const paths = outline.map((line) => pathOfSteps(line.steps).join("/"));

  it("know keys, items at any depth and lists as far left as their key", () => {
    expect(paths.slice(6)).toEqual([
      ...["一覧", "一覧/0/題名", "一覧/0/資料", "一覧/0/資料/0", "一覧/0/資料/1/様式"],
      ...["一覧/1/題名", "様式4", "様式4/日付"],
    ]);
  });
  it("do not take text for keys", () => {
    expect(outline.map((line) => line.isText)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      ...Array.from({ length: 8 }, () => false),
    ]);
    expect(paths[3]).toBe("本文");
    expect(outline[0]?.isBlank).toBe(true);
  });
  it("are found again by their path, or by what holds them", () => {
    expect(lineOfPath(outline, ["一覧", 1, "題名"])).toBe(11);
    expect(lineOfPath(outline, ["様式4", "担当"])).toBe(12);
    expect(lineOfPath(outline, ["ない"])).toBeNull();
  });
  it("never throw, and give a place to every line", () => {
    const piece = fc.constantFrom("- ", "  ", "a: ", "｜", '"', "|", "\n", "#", "[", "件名:", "\r\n", "\t");
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join("")),
        (any) => {
          expect(outlineOf(any)).toHaveLength(any.split(/\r?\n/).length);
        },
      ),
    );
  });
});

describe("completion", () => {
  it("offers the keys of the level one is at, without those that are there", () => {
    const top = offered("種類: 報告案件\n件名: a\n｜");
    expect(top).toContain("概要");
    expect(top).not.toContain("件名");
    expect(top).not.toContain("文書番号");
  });
  it("goes by the indentation of an empty line", () => {
    const inside = offered("様式4:\n  日付: R8\n  ｜");
    expect(inside).toContain("文書番号");
    expect(inside).not.toContain("日付");
    expect(inside).not.toContain("件名");
    expect(offered("様式4:\n  日付: R8\n｜")).toContain("件名");
    expect(offered("様式4:\n  担当:\n    ｜")).toContain("連絡先");
  });
  it("goes by the indentation of a word that has no colon yet", () => {
    expect(offered("様式4:\n  担｜")).toContain("担当");
    expect(offered("様式4:\n  担当:\n    連絡先: 1\n概｜")).toContain("概要");
  });
  it("offers keys in items of lists of groups", () => {
    expect(offered("議題:\n  - 題名: a\n    ｜", meeting)).toContain("資料");
    expect(offered("議題:\n  - ｜", meeting)).toContain("題名");
    expect(offered("議題:\n  - 題名: a\n    資料:\n      - 様｜", meeting)).toContain("様式");
  });
  it("offers the words of a choice, and records of the right kinds", () => {
    expect(offered("状態: ｜")).toEqual(["案", "決裁済", "施行"]);
    expect(offered("状態: 決｜")).toContain("決裁済");
    const entry = { title: "窓口", state: null, isMeeting: false, errors: 0, warnings: 0 };
    const files = {
      records: [{ ...entry, file: "cases/a.yaml", kind: "report-case", kindJa: "報告案件" }],
    } as unknown as OfficeView;
    expect(offered("議題:\n  - 資料:\n      - 記録: ca｜", meeting, files)).toEqual(["cases/a.yaml"]);
  });
  it("offers an example where nothing is written yet, and nothing in prose or behind a comment", () => {
    expect(offered("件名: ｜")).toHaveLength(1);
    expect(offered("件名: あ｜")).toEqual([]);
    expect(offered("概要: |\n  様｜")).toEqual([]);
    expect(offered("# 様｜")).toEqual([]);
  });
  it("knows the fields of a path, and of no other", () => {
    expect(fieldAt(meeting, ["議題", 0, "資料", 1, "記録"])?.control).toBe("reference");
    expect(fieldAt(meeting, ["議題", 0, "ない"])).toBeNull();
    expect(fieldsAt(report, ["様式4"]).map((one) => one.ja)).toContain("日付");
    expect(fieldsAt(report, ["概要の項目"])).toEqual([]);
  });
});

describe("a text that changed elsewhere", () => {
  it("changes the editor's in one small place", () => {
    expect(diff("件名: a\n日付: b", "件名: ax\n日付: b")).toEqual({ from: 5, to: 5, insert: "x" });
    expect(diff("aa", "aaa")).toEqual({ from: 2, to: 2, insert: "a" });
    expect(diff("同じ", "同じ")).toBeNull();
  });
  it("is what it was meant to be", () => {
    const near = fc.string({ unit: fc.constantFrom("a", "b", "\n") });
    fc.assert(
      fc.property(near, near, (old, now) => {
        const change = diff(old, now);
        const made = change ? old.slice(0, change.from) + change.insert + old.slice(change.to) : old;
        expect(made).toBe(now);
      }),
    );
  });
});

describe("marks", () => {
  it("stand under the key or the value a column points to", () => {
    expect(rangeIn("  日付: R8.13.1  ", 3)).toEqual({ from: 2, to: 4 });
    expect(rangeIn("  日付: R8.13.1  ", 7)).toEqual({ from: 6, to: 13 });
    expect(rangeIn("  日付: R8", null)).toEqual({ from: 2, to: 4 });
  });
  it("have something to stand under, wherever a column points", () => {
    expect(rangeIn("件名:", 9)).toEqual({ from: 2, to: 3 });
    expect(rangeIn("", 1)).toEqual({ from: 0, to: 0 });
  });
});

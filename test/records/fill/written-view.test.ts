import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stateOf, titleOf, type WrittenView, writtenView } from "../../../src/records/fill/index.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { recordsBelow } from "../edit/seeds.ts";

const letter = recordKinds.find(({ kind }) => kind === "letter") ?? null;

/** What is written, as JavaScript has it; keys the model does not know with a ?. */
function bare(view: WrittenView | null): unknown {
  if (view === null || view.type === "empty") return null;
  if (view.type === "text") return view.text;
  if (view.type === "list") return view.items.map(bare);
  return Object.fromEntries(
    view.entries.map(({ key, known, value }) => [known ? key : `${key}?`, bare(value)]),
  );
}

describe("what is written", () => {
  test("keys as the model spells them, in the order written; of others as written", () => {
    const text = "種類: 往復文書\n件 名: 078\n担 当:\n  氏 名: x\n  担当者: 係\n別添: [一, 二]\nseal: no\n";
    expect(bare(writtenView(text, "yaml", letter))).toEqual({
      ...{ 種類: "往復文書", 件名: "078", 担当: { "氏 名?": "x", 担当者: "係" } },
      ...{ 別添: ["一", "二"], 公印: "no" },
    });
  });

  test("of JSON with the Japanese keys of its English names", () => {
    expect(
      bare(writtenView('{"kind": "letter", "contact": {"person": "係"}, "x": 1}', "json", letter)),
    ).toEqual({
      ...{ 種類: "letter", 担当: { 担当者: "係" }, "x?": "1" },
    });
  });

  test("without a kind no key is known", () => {
    expect(bare(writtenView("件名: 見本\n", "yaml", null))).toEqual({ "件名?": "見本" });
  });

  test.each([
    ["a full-width colon", "件名：見本", "本文: 次"],
    ["a value to be quoted", "件名: *見本", "本文: 次"],
    ["a line without a colon", "件名", "本文: 次"],
    ["a bracket left open", "件名: {見本", "本文: 次"],
    ["a quote left open", '件名: "見本', "本文: 次"],
    ["indentation that fits nothing", "   件名: 見本", "本文: 次"],
    ["a tab", "\t件名: 見本", "本文: 次"],
    ["nonsense", "}{ : [", "本文: 次"],
  ])("%s in one line leaves the rest", (_, broken, next) => {
    const view = bare(writtenView(`種類: 往復文書\n${broken}\n${next}\n別添:\n  - 一\n`, "yaml", letter));
    expect(view).toMatchObject({ 種類: "往復文書", 本文: "次", 別添: ["一"] });
  });

  test("null only where there is no map", () => {
    for (const text of ["", "# 注釈\n", "- 一\n", "これは文章です。\n"])
      expect(writtenView(text, "yaml", letter)).toBeNull();
    expect(writtenView('{"kind": ', "json", letter)).toBeNull();
  });

  test("any damage to one line of a record leaves its first and last keys", () => {
    const seeds = recordsBelow(false).filter(({ text }) => text.split("\n").length > 8);
    const damage = fc.constantFrom(
      "：",
      "{",
      "[",
      '"',
      "'",
      "\t",
      "　",
      "*",
      "&",
      "- ",
      "-",
      ":",
      "|",
      "#",
      "",
      "%",
    );
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(), damage, ({ text, kind }, at, sign) => {
        const lines = text.trimEnd().split("\n");
        const index = 3 + (at % (lines.length - 3));
        const broken = lines.with(index, sign + (lines[index] ?? ""));
        const view = writtenView(`${broken.join("\n")}\n`, "yaml", kind);
        expect(view?.type).toBe("map");
      }),
      { numRuns: 300 },
    );
  });
});

describe("in a list", () => {
  test("every record that is right has a title or a number of its meeting", () => {
    for (const { name, text, kind } of recordsBelow(false)) {
      const view = writtenView(text, "yaml", kind);
      const mayLack = ["report-index", "change-table", "comparison"].includes(kind.kind);
      if (view === null) throw new Error(name);
      const title = titleOf(view, kind);
      expect(title === null && !mayLack, name).toBe(false);
      expect(title ?? "", name).not.toMatch(/\n/);
    }
  });

  test.each([
    ["種類: 往復文書\n件名: 研修の実施\n", "研修の実施"],
    [
      "種類: 表紙\n回: １０６\n題名:\n  - 新たに個人情報等を\n  - 処理すること\n",
      "第106回 新たに個人情報等を処理すること",
    ],
    ["種類: 諮問案件\n事項:\n  - 件名: 予約について\n", "予約について"],
    ["種類: 往復文書\n件名:\n", null],
  ])("%j", (text, title) => {
    const kind = recordKinds.find(({ ja }) => text.startsWith(`種類: ${ja}\n`)) ?? null;
    const view = writtenView(text, "yaml", kind);
    expect(view === null ? "" : titleOf(view, kind)).toBe(title);
  });

  test.each([
    ["種類: 往復文書\n状態: 施 行\n", "施行"],
    ["種類: 往復文書\n", "案"],
    ["種類: 往復文書\n状態: 完了\n", null],
    ["種類: 表紙\n", null],
    ["件名: 見本\n", null],
  ])("state of %j", (text, state) => {
    const view = writtenView(text, "yaml", null);
    expect(view === null ? "" : stateOf(view)).toBe(state);
  });
});

import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import type {
  At,
  Block,
  DataPath,
  DocumentTree,
  Inline,
  Item,
  Length,
  Paragraph,
  ParagraphFormat,
  Table,
} from "../../src/document/tree.ts";
import { type CoverOptions, cover, fontSet } from "../../src/font/index.ts";

const zero: Length = { value: 0, unit: "em" };
const format: ParagraphFormat = {
  align: "start",
  indent: zero,
  start: zero,
  end: zero,
  size: null,
  family: "mincho",
  bold: false,
  keepWithNext: false,
};
const at = (line: number, path: DataPath | null = null): At => ({
  site: { file: "templates/form.hbs", line, column: 3 },
  path,
});
const text = (value: string, where?: At): Inline => ({
  type: "text",
  value,
  ...(where ? { at: where } : {}),
});
const p = (...children: readonly Inline[]): Paragraph => ({ type: "p", format, children });
const document = (...children: readonly Block[]): DocumentTree => ({
  type: "document",
  title: "件名☐",
  state: null,
  pages: [{ type: "page", style: "letter", number: "n/m", children }],
});
const item = (label: string, ...children: readonly Block[]): Item => ({
  type: "item",
  label,
  children,
  labelAt: at(9),
});
const table = (cell: Paragraph, continued: readonly number[]): Table => ({
  type: "table",
  columns: [{ value: 10, unit: "em" }],
  size: null,
  continued,
  continuedMark: "（☒）",
  summary: "☐",
  head: [],
  body: [
    {
      type: "row",
      keep: false,
      children: [
        { type: "cell", colspan: 1, rowspan: 1, header: false, scope: null, valign: "top", children: [cell] },
      ],
    },
  ],
});

const opened = fontSet();
if (!opened.ok) throw new Error("no fonts");
const fonts = opened.value;
const run = (tree: DocumentTree, options: Partial<CoverOptions> = {}, generated: readonly string[] = []) =>
  cover(tree, generated, fonts, { missingGlyph: null, ...options });
const told = (tree: DocumentTree, options: Partial<CoverOptions> = {}, generated: readonly string[] = []) =>
  findingsOf(run(tree, options, generated)).map(({ code, message, places }) => ({
    code,
    ja: message.ja,
    places,
  }));

describe("cover", () => {
  it("gives back the very tree when every character has a glyph", () => {
    const tree = document(
      p(text("見本　太郎と𠮷田と葛\u{e0100}城"), { type: "br" }),
      table(p(text("≒")), []),
    );
    expect(run(tree, {}, ["0123456789/", "〓", "案"])).toEqual({ ok: true, value: tree, warnings: [] });
    const outcome = run(tree, { missingGlyph: "〓" });
    expect(outcome.ok && outcome.value).toBe(tree);
  });

  it("names character, code point, count and place, all at once, once per character and place", () => {
    const tree = document(p(text("☐と☐と☒", at(3, ["items", 2, "title"])), text("☐", at(4))));
    expect(told(tree)).toEqual([
      {
        code: "font/missing-glyph",
        ja: "「☐」（U+2610）の字形が、どの書体にもありません（2か所）。",
        places: [{ file: "templates/form.hbs", line: 3, column: 3, path: "items/2/title" }],
      },
      {
        code: "font/missing-glyph",
        ja: "「☒」（U+2612）の字形が、どの書体にもありません。",
        places: [{ file: "templates/form.hbs", line: 3, column: 3, path: "items/2/title" }],
      },
      {
        code: "font/missing-glyph",
        ja: "「☐」（U+2610）の字形が、どの書体にもありません。",
        places: [{ file: "templates/form.hbs", line: 4, column: 3 }],
      },
    ]);
    expect(run(tree).ok).toBe(false);
  });

  it("calls what cannot be seen by its code point", () => {
    expect(told(document(p(text("目\u200b印"))))).toMatchObject([
      { ja: "目に見えない文字 U+200B の字形が、どの書体にもありません。", places: [] },
    ]);
    expect(told(document(p(text("x\u3099"))))).toMatchObject([
      { ja: expect.stringContaining("（U+0078 U+3099）") },
    ]);
  });

  it("asks the caller for places, only where something is wrong", () => {
    const asked: (At | null)[] = [];
    const locate = (one: At | null) => {
      asked.push(one);
      return [{ path: "様式4/件名" }];
    };
    const found = told(document(p(text("見本", at(1)), text("☐", at(2)))), { locate });
    expect(found).toMatchObject([{ places: [{ path: "様式4/件名" }] }]);
    expect(asked).toEqual([at(2)]);
  });

  it("reads labels, cells, nested inlines and the mark of continued rows, not what is never printed", () => {
    const deep = p({
      type: "u",
      children: [{ type: "jidori", width: zero, children: [{ type: "text", value: "☑" }] }],
    });
    const list: Block = { type: "list", start: zero, hang: zero, children: [item("☐", p(text("件名")))] };
    const marks = (tree: DocumentTree) => told(tree).map(({ ja }) => ja.slice(1, 2));
    expect(marks(document(list, table(deep, [0])))).toEqual(["☐", "☑", "☒"]);
    expect(marks(document(table(p(text("件名")), [])))).toEqual([]);
    expect(told(document(list))).toMatchObject([{ places: [{ line: 9 }] }]);
  });

  it("checks what layout will print itself", () => {
    expect(told(document(), {}, ["☐/☐"])).toMatchObject([{ code: "font/missing-glyph", places: [] }]);
    expect(told(document(), { missingGlyph: "☐" })).toMatchObject([{ code: "font/missing-glyph" }]);
  });
});

describe("missingGlyph", () => {
  it("is printed in its place, with a warning; what has not changed is shared", () => {
    const before = p(text("前"));
    const tree = document(before, p(text("☐と☐、", at(3))), table(p(text("☑終")), [0]));
    const outcome = run(tree, { missingGlyph: "〓" });
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value).toEqual(
      document(before, p(text("〓と〓、", at(3))), {
        ...table(p(text("〓終")), [0]),
        continuedMark: "（〓）",
      }),
    );
    expect(outcome.value.pages[0]?.children[0]).toBe(before);
    expect(outcome.warnings.map(({ code }) => code)).toEqual(new Array(3).fill("font/glyph-replaced"));
    expect(outcome.warnings[0]?.message.ja).toBe(
      "「☐」（U+2610）の字形がないため、〓 で印刷します（2か所）。",
    );
    expect(tree.pages[0]?.children[1]).toEqual(p(text("☐と☐、", at(3))));
  });
});

describe("warnings", () => {
  it("a variant no font has", () => {
    const found = told(document(p(text("葛\u{e01ef}城と葛\u{e01ef}", at(5)))));
    expect(found).toMatchObject([{ code: "font/unknown-variation", places: [{ line: 5 }] }]);
    expect(found[0]?.ja).toBe(
      "「葛」の異体字（U+845B U+E01EF）をもつ書体がないため、基本の字形で印刷します（2か所）。",
    );
  });
  it("bold of a fallback glyph, once per character, in every document", () => {
    const tree = document(
      p({ type: "b", children: [text("𠮷野と𠮷", at(5))] }),
      p({ type: "b", children: [text("𠮷")] }),
    );
    const warning = {
      code: "font/bold-missing",
      ja: "「𠮷」（U+20BB7）には太字がないため、標準の太さで印刷します。",
    };
    expect(told(tree)).toMatchObject([{ ...warning, places: [{ line: 5 }] }]);
    expect(told(tree)).toHaveLength(1);
  });
  it("not of bold in a document set in Noto Serif JP", () => {
    const noto = fontSet({ first: "noto" });
    if (!noto.ok) throw new Error("no fonts");
    const tree = document(p({ type: "b", children: [text("様式")] }));
    expect(findingsOf(cover(tree, [], noto.value, { missingGlyph: null }))).toEqual([]);
  });
});

describe("a font that cannot be read", () => {
  it("is told alone", () => {
    const none = fontSet({ folder: "/nowhere" });
    if (!none.ok) throw new Error("no fonts");
    const found = findingsOf(cover(document(p(text("様式"))), [], none.value, { missingGlyph: null }));
    expect(found.map(({ code }) => code)).toEqual(["file/not-found", "file/not-found"]);
  });
});

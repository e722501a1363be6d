import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import type {
  At,
  Block,
  Cell,
  DataPath,
  DocumentTree,
  Inline,
  Item,
  Length,
  Paragraph,
  ParagraphFormat,
  Table,
} from "../../src/document/tree.ts";
import { type CoverOptions, cover, type FaceStyle, type FontSet, fontSet } from "../../src/font/index.ts";
import { builtFont, bytes, glyphsOfBuiltFont } from "./built-font.ts";
import { builtGsub, listed, lookup, replaced } from "./built-gsub.ts";

const zero: Length = { value: 0, unit: "em" };
const format: ParagraphFormat = {
  align: "start",
  indent: zero,
  start: zero,
  end: zero,
  size: null,
  family: "mincho",
  bold: false,
  tabs: [],
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
const table = (
  cell: Paragraph,
  continued: readonly number[],
  writing: Cell["writing"] = "horizontal",
): Table => ({
  type: "table",
  columns: [{ value: 10, unit: "em" }],
  size: null,
  rules: "all",
  continued,
  continuedMark: "（☒）",
  summary: "☐",
  head: [],
  body: [
    {
      type: "row",
      keep: false,
      children: [
        {
          type: "cell",
          colspan: 1,
          rowspan: 1,
          header: false,
          scope: null,
          valign: "top",
          writing,
          children: [cell],
        },
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
    const list: Block = {
      type: "list",
      start: zero,
      hang: zero,
      gap: zero,
      children: [item("☐", p(text("件名")))],
    };
    const marks = (tree: DocumentTree) => told(tree).map(({ ja }) => ja.slice(1, 2));
    expect(marks(document(list, table(deep, [0])))).toEqual(["☐", "☑", "☒"]);
    expect(marks(document(table(p(text("件名")), [])))).toEqual([]);
    expect(told(document(list))).toMatchObject([{ places: [{ line: 9 }] }]);
  });

  it("looks into every inline, in the face it will be set in", () => {
    const inlines: readonly Inline[] = [
      { type: "dots", children: [text("☐")] },
      { type: "font", size: null, family: "gothic", children: [{ type: "b", children: [text("☑")] }] },
      { type: "sup", children: [{ type: "text", value: "☒" }] },
      { type: "sub", children: [{ type: "text", value: "☓" }] },
      { type: "tcy", children: [{ type: "text", value: "☔" }] },
      { type: "tab" },
    ];
    const asked: [string, FaceStyle][] = [];
    const watched: FontSet = {
      faces: fonts.faces,
      find: (cluster, style) => {
        asked.push([cluster, { family: style.family, bold: style.bold }]);
        return null;
      },
    };
    const tree = document(p(...inlines));
    expect(findingsOf(cover(tree, [], watched, { missingGlyph: null }))).toHaveLength(5);
    expect(asked).toEqual([
      ["☐", { family: "mincho", bold: false }],
      ["☑", { family: "gothic", bold: true }],
      ["☒", { family: "mincho", bold: false }],
      ["☓", { family: "mincho", bold: false }],
      ["☔", { family: "mincho", bold: false }],
    ]);
  });

  it("replaces inside every inline", () => {
    const tree = document(
      p(
        { type: "dots", children: [text("甲☐")] },
        { type: "font", size: null, family: null, children: [text("乙☐")] },
      ),
    );
    const outcome = run(tree, { missingGlyph: "〓" });
    expect(outcome.ok && outcome.value.pages[0]?.children).toEqual([
      p(
        { type: "dots", children: [text("甲〓")] },
        { type: "font", size: null, family: null, children: [text("乙〓")] },
      ),
    ]);
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
  const folder = mkdtempSync(join(tmpdir(), "yoshiki-cover-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** An office's font that alone has ☐: its glyph 4. Glyph 6 is an outline cut off. */
  const box = bytes.u16(12, 0).concat(bytes.u32(16 + 12, 0, 1, 0x2610, 0x2610, 4));
  const outlines = [...glyphsOfBuiltFont, [1, 2, 3, 4, 5]];
  const office = (name: string, gsub: readonly number[]): FontSet => {
    const own = join(folder, name);
    writeFileSync(own, builtFont([[3, 10, box]], outlines, { GSUB: gsub }).data);
    const set = fontSet({ extra: [own] });
    if (!set.ok) throw new Error("refused");
    return set.value;
  };
  const found = (set: FontSet, writing: Cell["writing"]) =>
    findingsOf(cover(document(table(p(text("号☐")), [], writing)), [], set, { missingGlyph: null }));

  it("in its vertical shapes is told where a vertical cell needs them, and only there", () => {
    const damaged = office("damaged.ttf", bytes.u16(1, 0, 10, 90, 90));
    expect(found(damaged, "horizontal")).toEqual([]);
    expect(found(damaged, "vertical")).toMatchObject([
      { code: "font/damaged", places: [{ file: join(folder, "damaged.ttf") }] },
    ]);
    expect(found(damaged, "vertical")).toHaveLength(1);
  });
  it("in the outline of a vertical shape is told", () => {
    const gsub = (glyph: number) =>
      builtGsub({ features: [["vert", [0]]], lookups: [lookup(1, replaced(listed(4), glyph))] });
    expect(found(office("sound.ttf", gsub(5)), "vertical")).toEqual([]);
    expect(found(office("torn.ttf", gsub(6)), "vertical")).toMatchObject([{ code: "font/damaged" }]);
  });

  it("is told alone", () => {
    const none = fontSet({ folder: "/nowhere" });
    if (!none.ok) throw new Error("no fonts");
    const found = findingsOf(cover(document(p(text("様式"))), [], none.value, { missingGlyph: null }));
    expect(found.map(({ code }) => code)).toEqual(["file/not-found", "file/not-found"]);
  });
});

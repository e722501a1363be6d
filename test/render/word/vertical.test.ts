import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/document/tree.ts";
import { shippedStyle } from "../../../src/layout/style.ts";
import { bodyXml, paragraphsOf, piece, runsOf, textOf, word } from "./opened.ts";
import { cell, document, dots, em, item, list, p, page, row, sup, table, tcy, text } from "./trees.ts";

type Content = Parameters<typeof cell>[0];
const down = (content: Content, more: Partial<Cell> = {}): Cell =>
  cell(content, { writing: "vertical", ...more });
const tableXml = (rows: Parameters<typeof table>[2], columns = [1, 20], style = word) =>
  bodyXml(document([page([table(columns, [], rows)])]), style);
const cellXml = async (one: Cell) => piece(await tableXml([row([one, cell("横")])]), "<w:tc>", "</w:tc>");
const heights = (xml: string): (number | null)[] =>
  (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((one) => {
    const height = /<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/.exec(one)?.[1];
    return height === undefined ? null : Number(height);
  });

const { padY, rule, slack } = shippedStyle.table;
/** A row for a vertical text of `length` em of 10.5 pt. */
const rowFor = (length: number): number => length * 210 + 2 * padY - rule + slack;

describe("a vertical cell", () => {
  test("has its text upright from top to bottom, in the middle of its width", async () => {
    const xml = await cellXml(down("個人情報"));
    expect(xml).toContain(
      '<w:tcMar><w:left w:type="dxa" w:w="0"/><w:right w:type="dxa" w:w="0"/></w:tcMar><w:textDirection w:val="tbRlV"/><w:vAlign w:val="center"/></w:tcPr>',
    );
    expect(xml).not.toContain("<w:jc ");
    expect(textOf(xml)).toBe("個人情報");
    expect(await cellXml(cell("横書き"))).not.toContain("textDirection");
  });

  test("has its text in the middle along the line where the tree says so, unless it says otherwise itself", async () => {
    expect(await cellXml(down("名", { valign: "middle" }))).toContain('<w:jc w:val="center"/>');
    expect(await cellXml(down([p("名", { align: "end" })], { valign: "middle" }))).toContain(
      '<w:jc w:val="right"/>',
    );
    expect(await cellXml(down([p("名", { align: "center" })]))).toContain('<w:jc w:val="center"/>');
  });

  test("one or two digits and a single capital are 縦中横, each by itself; others are turned by Word", async () => {
    const runs = runsOf(await cellXml(down("令和3年12月A欄第100号Web")));
    const across = runs.map((run) => [
      textOf(run),
      /<w:eastAsianLayout w:id="(\d+)" w:vert="true"\/>/.exec(run)?.[1],
    ]);
    expect(across).toEqual([
      ["令和", undefined],
      ["3", "1"],
      ["年", undefined],
      ["12", "2"],
      ["月", undefined],
      ["A", "3"],
      ["欄第100号Web", undefined],
    ]);
  });

  test("tcy is 縦中横 whatever it holds, squeezed where it is wider than an em", async () => {
    const [three = "", two = ""] = runsOf(await cellXml(down([tcy("100"), tcy("!?")])));
    expect(three).toContain('w:vert="true" w:vertCompress="true"/>');
    expect(two).toMatch(/w:vert="true"\/>/);
  });

  test("添え字 lie with the text they belong to; 圏点 leave marks out", async () => {
    expect(await cellXml(down([text("m"), sup("2")]))).not.toContain("eastAsianLayout");
    const runs = runsOf(await cellXml(down([dots(text("甲、12"))])));
    expect(runs.map((run) => [textOf(run), run.includes("<w:em "), run.includes("w:vert=")])).toEqual([
      ["甲", true, false],
      ["、", false, false],
      ["12", true, true],
    ]);
  });

  test("digits take no 和欧間 along the line", async () => {
    expect(await cellXml(down("令和3年"))).toContain('<w:autoSpaceDN w:val="0"/>');
  });
});

describe("room for vertical cells", () => {
  test("the row is as high as the text is long, with the cell's free space", async () => {
    expect(
      heights(await tableXml([row([down("個人情報の種類"), cell("横")]), row([cell("横"), cell("横")])])),
    ).toEqual([rowFor(7), null]);
  });

  test("heading rows too; the longest paragraph counts, indents and labels with it", async () => {
    const listed = down([list([item("1", p("五字の文章"))], 0, 2)]);
    const xml = await bodyXml(
      document([
        page([
          table(
            [3, 20],
            [row([down("見出し"), cell("横")])],
            [row([down([p("短"), p("長い段落", { start: em(2) })]), cell("横")]), row([listed, cell("横")])],
          ),
        ]),
      ]),
      word,
    );
    expect(heights(xml)).toEqual([rowFor(3), rowFor(6), rowFor(7)]);
  });

  test("縦中横 is a good em long, turned text as long as it is wide, 和欧間 counted where it is set", async () => {
    // Three ideographs, 1.3 em for 12; four letters of half an em.
    expect(heights(await tableXml([row([down("十12月日"), cell("横")])]))).toEqual([rowFor(3 + 1.3)]);
    expect(heights(await tableXml([row([down("Webで"), cell("横")])]))).toEqual([rowFor(2.5)]);
    // A quarter em of 210 twips is 52.5.
    const spaced = heights(await tableXml([row([down("Webで"), cell("横")])], [1, 20], shippedStyle));
    expect(spaced).toEqual([rowFor(2.5) + 53]);
  });

  test("several rows share what is needed, those that are high already give theirs", async () => {
    const grouping = (length: number, second: Cell) => [
      row([down("題".repeat(length), { rowspan: 3 }), cell("横")]),
      row([second]),
      row([cell("横")]),
    ];
    const third = Math.ceil(rowFor(15) / 3);
    expect(heights(await tableXml(grouping(15, cell("横"))))).toEqual([third, third, third]);
    // Five paragraphs: 5 × 294 twips and the free space.
    const tall = cell(Array.from({ length: 5 }, () => p("段落")));
    const half = Math.ceil((rowFor(15) - (5 * 294 + 2 * padY - rule)) / 2);
    expect(heights(await tableXml(grouping(15, tall)))).toEqual([half, null, half]);
    // Three rows of a line are 3 × 364 twips.
    expect(heights(await tableXml(grouping(4, cell("横"))))).toEqual([null, null, null]);
  });

  test("a cell over several rows counts what other cells have asked for", async () => {
    const rows = [
      row([down("題".repeat(10), { rowspan: 2 }), down("題".repeat(9)), cell("横")]),
      row([cell("横"), cell("横")]),
    ];
    expect(heights(await tableXml(rows, [1, 1, 20]))).toEqual([rowFor(9), null]);
  });

  test("text of more than twenty characters is broken there if its lines stand side by side", async () => {
    const long = down("題".repeat(25), { valign: "middle" });
    const wide = await tableXml([row([long, cell("横")])], [4, 20]);
    expect(heights(wide)).toEqual([rowFor(20)]);
    expect(paragraphsOf(wide)[0]).not.toContain("<w:jc ");
    // One column of characters: it stays one line.
    const narrow = await tableXml([row([long, cell("横")])], [1, 20]);
    expect(heights(narrow)).toEqual([rowFor(25)]);
    expect(paragraphsOf(narrow)[0]).toContain('<w:jc w:val="center"/>');
  });

  test("the width is that of the columns the cell spans, also below cells of rows above", async () => {
    const long = "題".repeat(25);
    const rows = [
      row([cell("縦", { rowspan: 2 }), cell("横"), cell("横")]),
      row([down(long, { colspan: 2 })]),
      row([down(long), cell("横"), cell("横")]),
    ];
    expect(heights(await tableXml(rows, [1, 2, 2]))).toEqual([null, rowFor(20), rowFor(25)]);
  });

  test("no line is longer than most of a sheet", async () => {
    const { height, marginTop, marginBottom } = shippedStyle.pages.letter ?? {
      height: 0,
      marginTop: 0,
      marginBottom: 0,
    };
    const [made] = heights(await tableXml([row([down("題".repeat(200)), cell("横")])]));
    expect(made).toBeLessThanOrEqual(height - marginTop - marginBottom);
    expect(made).toBeGreaterThan(rowFor(40));
  });
});

import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import {
  type DocumentTree,
  type Markup,
  parse,
  plainMarkup,
  textOf,
  vocabulary,
  walk,
} from "../../src/document/index.ts";

const options = { title: "題", state: null };
const read = (text: string) => parse(plainMarkup(text, "a.hbs"), options);

function treeOf(inside: string): DocumentTree {
  const tree = read(`<page style="letter">${inside}</page>`);
  if (!tree.ok) throw new Error(JSON.stringify(tree.errors));
  return tree.value;
}

/** The block as plain data, positions left out. */
function blockOf(inside: string): unknown {
  return JSON.parse(
    JSON.stringify(treeOf(inside).pages[0]?.children[0], (key, value) =>
      /^(labelA|a)t$/.test(key) ? undefined : value,
    ),
  );
}

/** Markup of literals ("…") and values (["…"]), as the expansion of a template makes it. */
function pieces(...all: readonly (string | readonly [string])[]): Markup {
  const starts: number[] = [];
  let text = "";
  for (const piece of all) {
    starts.push(text.length);
    text += typeof piece === "string" ? piece : piece[0];
  }
  const isValue = (piece: number) => typeof all[piece] !== "string";
  const at = (piece: number, offset: number) => ({
    site: { file: "a.hbs", line: piece + 1, column: offset + 1 },
    path: isValue(piece) ? ["field", piece] : null,
  });
  return { text, starts, isValue, at };
}

const plain = {
  align: "justify",
  indent: { value: 0, unit: "em" },
  start: { value: 0, unit: "em" },
  end: { value: 0, unit: "em" },
  size: null,
  family: "mincho",
  bold: false,
  tabs: [],
  keepWithNext: false,
};
const p = (...texts: string[]) => ({
  type: "p",
  format: plain,
  children: texts.map((value) => ({ type: "text", value })),
});

describe("parse", () => {
  it("reads pages with style and number", () => {
    const tree = read('<page style="letter"/>\n<page style="change-table" number="n/m"/>');
    expect(tree).toMatchObject({
      ok: true,
      value: {
        title: "題",
        pages: [
          { style: "letter", number: "none" },
          { style: "change-table", number: "n/m" },
        ],
      },
    });
  });

  it("reads every attribute of a paragraph", () => {
    const attributes =
      'align="end" indent="-1em" start="21mm" end="2.5em" size="10.5pt" family="gothic" bold="true" keep="true"';
    expect(blockOf(`<p ${attributes}>甲</p>`)).toEqual({
      type: "p",
      format: {
        align: "end",
        indent: { value: -1, unit: "em" },
        start: { value: 21, unit: "mm" },
        end: { value: 2.5, unit: "em" },
        size: { value: 10.5, unit: "pt" },
        family: "gothic",
        bold: true,
        tabs: [],
        keepWithNext: true,
      },
      children: [{ type: "text", value: "甲" }],
    });
  });

  it.each([
    ["<p/>", "p", "justify", false],
    ['<heading level="2">甲</heading>', "heading", "start", true],
    ["<kigaki>記</kigaki>", "kigaki", "center", true],
  ])("gives %s its own defaults", (text, type, align, keepWithNext) => {
    expect(blockOf(text)).toMatchObject({ type, format: { align, keepWithNext } });
  });

  it("reads the other blocks", () => {
    expect(blockOf("<seal/>")).toEqual({
      type: "seal",
      kind: "placeholder",
      src: null,
      size: { value: 21, unit: "mm" },
      anchor: "last-character",
      alt: "公印",
    });
    expect(blockOf('<space height="1.5行"/>')).toEqual({ type: "space", height: { value: 1.5, unit: "行" } });
    expect(blockOf("<rule/>")).toEqual({ type: "rule" });
    expect(blockOf("<pagebreak/>")).toEqual({ type: "pagebreak" });
  });

  it("reads inlines; empty ones fall away", () => {
    expect(
      blockOf(
        '<p><b>太<u>線</u></b><br/><jidori width="4em">日時</jidori><kinto gap="1em">諮問</kinto><b></b></p>',
      ),
    ).toMatchObject({
      children: [
        { type: "b", children: [{ value: "太" }, { type: "u", children: [{ value: "線" }] }] },
        { type: "br" },
        { type: "jidori", width: { value: 4, unit: "em" }, children: [{ value: "日時" }] },
        { type: "kinto", gap: { value: 1, unit: "em" }, group: null, children: [{ value: "諮問" }] },
      ],
    });
  });

  it("puts text straight in an item or a cell into paragraphs; an empty one holds an empty paragraph", () => {
    expect(
      blockOf('<list hang="2em"><item label="1">甲<p>乙</p>\n丙 </item><item label="2"> </item></list>'),
    ).toEqual({
      type: "list",
      start: { value: 0, unit: "em" },
      hang: { value: 2, unit: "em" },
      gap: { value: 0.25, unit: "em" },
      children: [
        { type: "item", label: "1", children: [p("甲"), p("乙"), p("丙")] },
        { type: "item", label: "2", children: [p()] },
      ],
    });
  });

  it("reads tables", () => {
    const table =
      blockOf(`<table columns="3em 4em" size="9pt" continued="0 1" continued-mark="（続き）" summary="表">
      <head><row><cell>甲</cell><cell header="false">乙</cell></row></head>
      <row keep="true"><cell rowspan="2" valign="middle" header="true" scope="row"/><cell/></row><row><cell/></row></table>`);
    expect(table).toMatchObject({
      columns: [{ value: 3 }, { value: 4 }],
      size: { value: 9, unit: "pt" },
      continued: [0, 1],
      continuedMark: "（続き）",
      summary: "表",
      head: [
        {
          keep: false,
          children: [
            { header: true, scope: "col" },
            { header: false, scope: null },
          ],
        },
      ],
      body: [
        {
          keep: true,
          children: [{ rowspan: 2, valign: "middle", header: true, scope: "row" }, { children: [p()] }],
        },
        {},
      ],
    });
  });

  it("keeps every tag of the vocabulary describable", () => {
    for (const { means } of Object.values(vocabulary))
      expect(means.ja.length * means.en.length).toBeGreaterThan(0);
  });
});

describe("white space", () => {
  it.each([
    ["<p>\n  甲\n  乙\n</p>", "甲乙"],
    ["<p>甲\nabc</p>", "甲abc"],
    ["<p>abc\n甲</p>", "abc甲"],
    ["<p>abc\r\n  def</p>", "abc def"],
    ["<p> 甲  乙 </p>", "甲 乙"],
    ["<p>　甲\n　乙</p>", "　甲　乙"],
    ["<p>甲<b>\n乙</b>\n丙</p>", "甲乙丙"],
    ["<p>abc <b> def</b></p>", "abc def"],
    ["<p>甲\n<br/>\n乙</p>", "甲\n乙"],
    ["<p>①\nabc\n…\nabc</p>", "①abc…abc"],
    ["<p>葛\u{E0100}\nabc</p>", "葛\u{E0100}abc"],
    ["<p>𠮷\nabc</p>", "𠮷abc"],
    ["<p>a&#10;b&#32;&amp;&lt;&#x41;</p>", "a b &<A"],
  ])("%j is %j", (markup, text) => {
    expect(textOf(treeOf(markup))).toBe(text);
  });

  it("leaves values as they are", () => {
    const markup = pieces(
      '<page style="x"><p>\n甲',
      [" 市 民  "],
      "\n",
      [""],
      "\n乙",
      ["abc"],
      "\n",
      ["def"],
      "\n</p></page>",
    );
    const tree = parse(markup, options);
    const texts: unknown[] = [];
    if (tree.ok)
      walk(
        tree.value,
        (node) =>
          node.type === "text" &&
          texts.push([node.value, node.at?.path, node.at?.site?.line, node.at?.site?.column]),
      );
    expect(texts).toEqual([
      ["甲", null, 1, 21],
      [" 市 民  ", ["field", 1], 2, 1],
      ["乙", null, 5, 2],
      ["abc", ["field", 5], 6, 1],
      [" ", null, 7, 1],
      ["def", ["field", 7], 8, 1],
    ]);
  });

  it("decodes values piece by piece", () => {
    const markup = pieces(
      '<page style="x"><p>',
      ["&#x3D;&lt;&amp;amp;"],
      "&amp;",
      ["&#x60;&quot;"],
      "</p></page>",
    );
    const tree = parse(markup, options);
    expect(tree.ok && textOf(tree.value)).toBe('=<&amp;&`"');
  });

  it("says where a label comes from", () => {
    const tree = parse(pieces('<page style="x"><list><item label="第', ["1"], '"/></list></page>'), options);
    const list = tree.ok ? tree.value.pages[0]?.children[0] : undefined;
    expect(list).toMatchObject({ children: [{ label: "第1", labelAt: { path: ["field", 1] } }] });
  });
});

describe("faults of the markup", () => {
  const row = "<row><cell/><cell/></row>";
  it.each([
    ["unknown-tag", "<p>x</p>▲<pp>x</pp>"],
    ["unknown-attribute", '<p ▲algin="end">x</p>'],
    ["unknown-attribute", '<b ▲x="1">x</b>'.replace("<b", "<p><b").concat("</p>")],
    ["bad-attribute", '<p align="end"\n  ▲indent="1">x</p>'],
    ["bad-attribute", '<p ▲end="-1em">x</p>'],
    ["bad-attribute", '<p ▲indent="2行">x</p>'],
    ["bad-attribute", '<p ▲indent="１em">x</p>'],
    ["bad-attribute", '<p ▲bold="yes">x</p>'],
    ["bad-attribute", '<heading ▲level="7">x</heading>'],
    ["bad-attribute", `<table ▲columns="1em 2">${row}</table>`],
    ["bad-attribute", `<table ▲columns="">${row}</table>`],
    ["missing-attribute", "▲<heading>x</heading>"],
    ["missing-attribute", "<list>▲<item>x</item></list>"],
    ["missing-attribute", "▲<space/>"],
    ["one-attribute-of", "<p>▲<kinto>x</kinto></p>"],
    ["one-attribute-of", '<p>▲<kinto gap="1em" group="a">x</kinto></p>'],
    ["misplaced-tag", "<p>▲<p>x</p></p>"],
    ["misplaced-tag", "▲<b>x</b>"],
    ["misplaced-tag", "▲<row/>"],
    ["misplaced-tag", '▲<page style="letter"/>'],
    ["misplaced-tag", '<p><kinto gap="1em">▲<b>x</b></kinto></p>'],
    ["misplaced-tag", `<table columns="1em"><row><cell>▲<seal/></cell></row></table>`],
    ["stray-text", "<p>x</p>\n ▲甲"],
    ["stray-text", '<list>▲x<item label="1"/></list>'],
    ["row-not-full", `<table columns="1em 1em">${row}\n▲<row><cell/></row></table>`],
    ["row-not-full", `<table columns="1em 1em">▲<row><cell colspan="3"/></row></table>`],
    [
      "row-not-full",
      `<table columns="1em 1em"><row><cell rowspan="2"/><cell/></row>▲<row><cell/><cell/></row></table>`,
    ],
    ["row-not-full", `<table columns="1em 1em"><head>▲<row><cell/></row></head>${row}</table>`],
    ["rowspan-too-long", `<table columns="1em">▲<row><cell rowspan="2"/></row></table>`],
    [
      "rowspan-too-long",
      `<table columns="1em 1em"><head>▲<row><cell/><cell rowspan="2"/></row></head>${row}</table>`,
    ],
    ["head-not-first", `▲<table columns="1em 1em">${row}<head>${row}</head></table>`],
    ["no-such-column", `▲<table columns="1em 1em" continued="2">${row}</table>`],
    ["malformed", "<p>x▲<!-- y --></p>"],
    ["malformed", "▲<p>x<b>y"],
  ])("%s: %s", (code, written) => {
    const all = `<page style="letter">\n${written}${written.endsWith("<b>y") ? "" : "</page>"}`;
    const outcome = read(all.replace("▲", ""));
    const before = all.slice(0, all.indexOf("▲")).split("\n");
    const expected = [`markup/${code}`, before.length, (before.at(-1)?.length ?? 0) + 1];
    expect(outcome.ok).toBe(false);
    const found = findingsOf(outcome).map(({ code, places: [place] }) => [code, place?.line, place?.column]);
    if (code === "malformed") expect(found[0]?.[0]).toBe("markup/malformed");
    else expect(found).toEqual([expected]);
  });

  it("are told all at once, in order, each line once", () => {
    const written = '<p align="x"/>';
    const markup = pieces(`<page style="a">`, [""], written, "<pp/>", "<list>", "x</list></page>");
    const repeated: Markup = {
      ...markup,
      at: () => ({ site: { file: "a.hbs", line: 1, column: 1 }, path: null }),
    };
    expect(findingsOf(parse(repeated, options)).map(({ code }) => code)).toEqual([
      "markup/bad-attribute",
      "markup/unknown-tag",
      "markup/stray-text",
    ]);
    const twice = { ...repeated, text: repeated.text.replace(written, written + written) };
    expect(findingsOf(parse(twice, options))).toHaveLength(3);
  });

  it("name the data behind a wrong attribute, a line feed and stray text", () => {
    const markup = pieces('<page style="a"><p indent="', ["3"], '">', ["甲\n乙"], "</p>", ["丙"], "</page>");
    expect(
      findingsOf(parse(markup, options)).map(({ code, places }) => [
        code,
        places.map(({ line, path }) => [line, path]),
      ]),
    ).toEqual([
      [
        "markup/bad-attribute",
        [
          [1, undefined],
          [2, "field/1"],
        ],
      ],
      ["markup/line-feed-in-value", [[4, "field/3"]]],
      ["markup/stray-text", [[6, "field/5"]]],
    ]);
  });

  it("include a document without pages", () => {
    expect(findingsOf(read(" \n")).map(({ code }) => code)).toEqual(["markup/no-page"]);
    expect(findingsOf(read("<p/>")).map(({ code }) => code)).toEqual(["markup/misplaced-tag"]);
    expect(findingsOf(read("x")).map(({ code }) => code)).toEqual(["markup/stray-text"]);
  });
});

describe("page styles", () => {
  const styled = (style: string) =>
    parse(plainMarkup(`<page style="${style}"><p>あ</p></page>`, "a.hbs"), {
      ...options,
      styles: ["letter", "change-table"],
    });

  it("that there are not are told with the place, and the nearest name", () => {
    const [found] = findingsOf(styled("leter"));
    expect(found).toMatchObject({
      code: "markup/unknown-page-style",
      places: [{ file: "a.hbs", line: 1, column: 1 }],
    });
    expect(found?.hint?.ja).toBe("もしかして: letter");
    expect(findingsOf(styled("letter"))).toEqual([]);
  });
});

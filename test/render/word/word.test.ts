import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Style, shippedStyle } from "../../../src/layout/style.ts";
import { renderWord } from "../../../src/render/word/index.ts";
import { bodyXml, jlreq, opened, options, paragraphsOf, piece, textOf, word } from "./opened.ts";
import {
  cell,
  changeTable,
  document,
  em,
  gapped,
  grouped,
  heading,
  item,
  jidori,
  kigaki,
  letter,
  lines,
  list,
  p,
  page,
  row,
  seal,
  space,
  table,
  text,
} from "./trees.ts";

const one = (...blocks: Parameters<typeof page>[0]) => document([page(blocks)]);

describe("package", () => {
  test("the same input gives the same bytes", async () => {
    const first = await renderWord(letter("案"), options);
    await renderWord(changeTable(3), options);
    expect(Buffer.from(await renderWord(letter("案"), options)).equals(Buffer.from(first))).toBe(true);
  });

  test("parts are sorted, dated 1980 and free of what no paper uses", async () => {
    const bytes = await renderWord(letter(), options);
    const names = Object.keys(unzipSync(bytes));
    expect(names).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/app.xml",
      "docProps/core.xml",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/fontTable.xml",
      "word/footer1.xml",
      "word/header1.xml",
      "word/settings.xml",
      "word/styles.xml",
    ]);
    // DOS date 1980-01-01: year 0, month 1, day 1.
    expect(new DataView(bytes.buffer, bytes.byteOffset).getUint16(12, true)).toBe((1 << 5) | 1);
  });

  test("every relationship and every content type has its part", async () => {
    const parts = await opened(changeTable(2));
    const types = [...(parts["[Content_Types].xml"] ?? "").matchAll(/PartName="\/([^"]*)"/g)].map(
      (m) => m[1],
    );
    const targets = [...(parts["word/_rels/document.xml.rels"] ?? "").matchAll(/Target="([^"]*)"/g)];
    expect(types.filter((name) => !(name !== undefined && name in parts))).toEqual([]);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((m) => !(`word/${m[1]}` in parts))).toEqual([]);
  });

  test("says who, what and when, from the options alone", async () => {
    const core = (await opened(letter()))["docProps/core.xml"] ?? "";
    expect(core).toContain("<dc:title>報告 &#60;&#38;&#34;&#62;</dc:title>");
    expect(core).toContain("<dc:creator>見本市</dc:creator>");
    expect(core.match(/2021-04-05T00:00:00Z/g)).toHaveLength(2);
  });
});

describe("settings of a composition", () => {
  test("jlreq: 和欧間, compression, hanging", async () => {
    const parts = await opened(letter());
    expect(parts["word/settings.xml"]).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(parts["word/settings.xml"]).toContain("<w:useFELayout/>");
    const normal = piece(
      parts["word/styles.xml"] ?? "",
      '<w:style w:type="paragraph" w:default="1"',
      "</w:style>",
    );
    expect(normal).not.toContain("overflowPunct");
    for (const on of ["kinsoku", "autoSpaceDE", "autoSpaceDN", "snapToGrid"])
      expect(normal).toContain(`<w:${on} w:val="1"/>`);
  });

  test("word: no 和欧間, no compression, hanging still on", async () => {
    const parts = await opened(letter(), word);
    expect(parts["word/settings.xml"]).toContain('<w:characterSpacingControl w:val="doNotCompress"/>');
    expect(parts["word/settings.xml"]).not.toContain("useFELayout");
    expect(parts["word/styles.xml"]).toContain(
      '<w:kinsoku w:val="1"/><w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
    );
    const solid = { ...word, composition: { ...word.composition, hang: false } };
    expect((await opened(letter(), solid))["word/styles.xml"]).toContain('<w:overflowPunct w:val="0"/>');
  });

  test("the kinsoku list in force, ja-JP, ＭＳ 明朝, mode 15, no update prompt", async () => {
    const parts = await opened(letter());
    const settings = parts["word/settings.xml"] ?? "";
    expect(settings).toContain('<w:noLineBreaksAfter w:lang="ja-JP" w:val="「（"/>');
    expect(settings).toContain('<w:noLineBreaksBefore w:lang="ja-JP" w:val="、。」）々ー&#34;"/>');
    expect(settings).toMatch(/compatibilityMode"[^>]*w:val="15"/);
    expect(settings).not.toContain("updateFields");
    expect(parts["word/styles.xml"]).toContain(
      'w:ascii="ＭＳ 明朝" w:eastAsia="ＭＳ 明朝" w:hAnsi="ＭＳ 明朝"',
    );
    expect(parts["word/styles.xml"]).toContain('w:eastAsia="ja-JP"');
  });
});

test("Word takes 100 and 50 prohibited characters: the rarest of a longer list go", async () => {
  const ainu = "ㇰㇱㇲㇳㇴ";
  const kana = Array.from({ length: 98 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
  const bytes = await renderWord(letter(), { ...options, kinsoku: { before: ainu + kana, after: "（（「" } });
  const settings = strFromU8(unzipSync(bytes)["word/settings.xml"] ?? new Uint8Array());
  expect(settings).toContain(`<w:noLineBreaksBefore w:lang="ja-JP" w:val="${kana}ㇰㇱ"/>`);
  expect(settings).toContain('<w:noLineBreaksAfter w:lang="ja-JP" w:val="（「"/>');
});

describe("sections", () => {
  test("the measure is exact and the grid has the line feed", async () => {
    const sect = piece(await bodyXml(letter()), "<w:sectPr>", "</w:sectPr>");
    expect(sect).toContain('w:w="11906" w:h="16838" w:orient="portrait"');
    const [, right, left] = /w:right="(\d+)".*w:left="(\d+)"/.exec(sect) ?? [];
    expect(11906 - Number(left) - Number(right)).toBe(40 * 210);
    expect(sect).toMatch(/<w:docGrid[^>]*w:type="lines"/);
    expect(sect).toMatch(/<w:docGrid[^>]*w:linePitch="360"/);
  });

  test("landscape, the margins of the page style, the page number in the middle of the bottom one", async () => {
    const sect = piece(await bodyXml(changeTable(1)), "<w:sectPr>", "</w:sectPr>");
    expect(sect).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(sect).toMatch(/w:top="850".*w:bottom="850".*w:footer="365"/);
  });

  test("two page runs: two sections, each with its own foot; fields carry text and are not dirty", async () => {
    const parts = await opened(
      document([page([p("一")], { number: "n/m" }), page([p("二")], { style: "change-table" })]),
    );
    expect((parts["word/document.xml"] ?? "").match(/<w:sectPr>/g)).toHaveLength(2);
    expect(parts["word/footer1.xml"]).toMatch(/w:instr="PAGE".*<w:t[^>]*>1<.*w:instr="SECTIONPAGES"/s);
    expect(parts["word/footer1.xml"]).not.toContain("dirty");
    expect(parts["word/document.xml"]?.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    const alone = await opened(document([page([p("一")], { number: "n/m" })]));
    expect(alone["word/footer1.xml"]).toContain('w:instr="NUMPAGES"');
    expect(parts["word/footer2.xml"]).not.toContain("fldSimple");
    const second = paragraphsOf(parts["word/document.xml"] ?? "")[1];
    expect(second).toContain('<w:pStyle w:val="Body18"/>');
    expect(parts["word/styles.xml"]).toContain('w:styleId="Body18"><w:name w:val="本文 9pt"/>');
  });

  test("a run whose numbers go on from the run before does not begin them anew", async () => {
    const parts = await opened(
      document([page([p("一")], { number: "n" }), page([p("二")], { number: "n-on" })]),
    );
    expect(parts["word/document.xml"]?.match(/<w:pgNumType[^>]*>/g)).toEqual([
      '<w:pgNumType w:start="1"/>',
      "<w:pgNumType/>",
    ]);
    expect(parts["word/footer2.xml"] ?? parts["word/footer1.xml"]).toMatch(/w:instr="PAGE"/);
  });

  test("a heading in a cell is a heading, kept with the row below", async () => {
    const head = row([{ ...cell(""), children: [heading(2, "１．頭")] }]);
    const xml = await bodyXml(document([page([table([20], [], [head, row([cell("値")])])])]));
    expect(piece(xml, "<w:tc>", "</w:tc>")).toMatch(/w:pStyle w:val="Heading2".*<w:keepNext\/>.*１．頭/s);
  });

  test("案 is drawn in every head, 施行 draws nothing", async () => {
    const draft = await opened(document([page([p("一")]), page([p("二")])], "案"));
    expect(draft["word/header1.xml"]).toContain('string="案"');
    expect(draft["word/header2.xml"]).toContain('string="案"');
    expect((await opened(letter("施行")))["word/header1.xml"]).not.toContain("textpath");
  });
});

describe("paragraphs", () => {
  test("indents in twips with their twin in characters", async () => {
    const xml = await bodyXml(one(p("本文", { indent: em(1), start: em(2), end: em(3) })));
    const ind = piece(xml, "<w:ind ", "/>");
    for (const attribute of [
      'left="420"',
      'right="630"',
      'firstLine="210"',
      'leftChars="200"',
      'rightChars="300"',
    ])
      expect(ind).toContain(`w:${attribute}`);
    expect(ind).toContain('w:firstLineChars="100"');
  });

  test("突き出し: Word adds hangingChars to leftChars, so leftChars is the first line's edge", async () => {
    const ind = piece(await bodyXml(one(p("本文", { indent: em(-1), start: em(3) }))), "<w:ind ", "/>");
    for (const attribute of ['left="630"', 'hanging="210"', 'leftChars="200"', 'hangingChars="100"'])
      expect(ind).toContain(`w:${attribute}`);
  });

  test("text of another size has no indents in characters: Word would count another em", async () => {
    const ind = piece(
      await bodyXml(one(p("題", { start: em(1), size: { value: 12, unit: "pt" } }))),
      "<w:ind ",
      "/>",
    );
    expect(ind).toContain('w:left="240"');
    expect(ind).not.toContain("Chars");
  });

  test("alignment, keep with next, gothic and bold; large text stays on one line of the grid", async () => {
    const size = { value: 14, unit: "pt" } as const;
    const xml = await bodyXml(
      one(
        p("題", { align: "center", family: "gothic", bold: true, size, keepWithNext: true }),
        p("右", { align: "end" }),
      ),
    );
    const [title = "", right = ""] = paragraphsOf(xml);
    expect(title).toContain('<w:jc w:val="center"/>');
    expect(title).toContain("<w:keepNext/>");
    expect(title).toContain('w:eastAsia="ＭＳ ゴシック"');
    expect(title).toContain("<w:b/>");
    expect(title).toContain('<w:sz w:val="28"/>');
    expect(title).toContain('w:line="360" w:lineRule="exact"');
    expect(right).toContain('<w:jc w:val="right"/>');
  });

  test("pPr is in schema order whatever is set", async () => {
    const xml = await bodyXml(one(list([item("1", p("本文", { keepWithNext: true, align: "start" }))])));
    const names = [...piece(xml, "<w:pPr>", "</w:pPr>").matchAll(/<w:(keepNext|tabs|ind|jc)\b/g)].map(
      (m) => m[1],
    );
    expect(names).toEqual(["keepNext", "tabs", "ind", "jc"]);
  });

  test("headings have outline levels, 記 is Word's own style", async () => {
    const parts = await opened(one(heading(2, "第2"), kigaki));
    const [head = "", ki = ""] = paragraphsOf(parts["word/document.xml"] ?? "");
    expect(head).toContain('<w:pStyle w:val="Heading2"/>');
    expect(ki).toMatch(/<w:pStyle w:val="NoteHeading"\/><w:keepNext\/>/);
    expect(piece(parts["word/styles.xml"] ?? "", 'w:styleId="Heading2"', "</w:style>")).toContain(
      '<w:outlineLvl w:val="1"/>',
    );
  });

  test("template pieces of one look are one run; braces and markup signs stay text", async () => {
    const xml = await bodyXml(one(p([text("会長　"), text("{0} <b> & "), text("様")])));
    expect(xml.match(/<w:r>/g)).toHaveLength(1);
    expect(xml).toContain("会長　{0} &lt;b&gt; &amp; 様");
  });

  test("b, u and br", async () => {
    const xml = await bodyXml(
      one(p([{ type: "b", children: [text("太")] }, { type: "br" }, { type: "u", children: [text("線")] }])),
    );
    expect(xml).toMatch(/<w:b\/>.*太.*<w:br\/>.*<w:u w:val="single"\/>.*線/s);
  });

  test("space: whole lines are empty lines, others one exact paragraph", async () => {
    const xml = await bodyXml(one(p("上"), space(2), { type: "space", height: lines(0.5) }, p("下")));
    const [, first, second, half] = paragraphsOf(xml);
    expect([textOf(first ?? ""), textOf(second ?? "")]).toEqual(["", ""]);
    expect(half).toContain('w:line="180" w:lineRule="exact"');
    expect(paragraphsOf(xml)).toHaveLength(5);
  });

  test("pagebreak opens the page with the next paragraph, and a table with a hair line before it", async () => {
    const broken = { type: "pagebreak" } as const;
    const xml = await bodyXml(one(p("一"), broken, p("二"), broken, table([5], [], [row([cell("表")])])));
    const [first = "", second = "", hair = "", inCell = ""] = paragraphsOf(xml);
    expect(first).not.toContain("pageBreakBefore");
    expect(second).toContain("<w:pageBreakBefore/>");
    expect(hair).toContain("<w:pageBreakBefore/>");
    expect(inCell).not.toContain("pageBreakBefore");
  });
});

test("a break after a break leaves an empty page, one at the end opens the last", async () => {
  const broken = { type: "pagebreak" } as const;
  const xml = await bodyXml(one(p("一"), broken, broken, p("二"), broken));
  expect(paragraphsOf(xml).map((one) => [textOf(one), one.includes("pageBreakBefore")])).toEqual([
    ["一", false],
    ["", true],
    ["二", true],
    ["", true],
  ]);
});

describe("字取り and 均等割り", () => {
  test("字取り: fitText and the same as spacing on all but the last character", async () => {
    const xml = await bodyXml(one(p([jidori("連絡先", 5), text("：")])));
    const runs = xml.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.map(textOf)).toEqual(["連絡", "先", "："]);
    expect(runs[0]).toContain('<w:spacing w:val="210"/>');
    expect(runs[1]).not.toContain("w:spacing");
    for (const run of runs.slice(0, 2)) expect(run).toMatch(/<w:fitText w:val="1050" w:id="1"\/>/);
    expect(runs[2]).not.toContain("fitText");
  });

  test("twips that do not divide go to the first gaps, so the width is exact", async () => {
    const xml = await bodyXml(one(p([jidori("一二三四", 6.01)])));
    const spacings = (xml.match(/<w:r>.*?<\/w:r>/gs) ?? []).map((run) => [
      textOf(run),
      /<w:spacing w:val="(\d+)"/.exec(run)?.[1],
    ]);
    expect(spacings).toEqual([
      ["一二", "141"],
      ["三", "140"],
      ["四", undefined],
    ]);
    expect(4 * 210 + 2 * 141 + 140).toBe(Math.round(6.01 * 210));
  });

  test("text wider than its 字取り keeps its natural width", async () => {
    expect(await bodyXml(one(p([jidori("長い文字列", 3)])))).not.toMatch(/fitText|w:spacing/);
  });

  test("a group takes the width of its widest: full-width 1 em, half-width half an em, an IVS one character", async () => {
    const xml = await bodyXml(one(p([grouped("g", "企情第4751号の2")]), p([grouped("g", "葛\u{e0100}飾")])));
    // 企情第号の = 5 em, five digits = 2.5 em, 和欧間 at three places = 0.75 em.
    expect(xml).toContain('<w:fitText w:val="1733"');
    expect(xml).toContain('<w:spacing w:val="1313"/>');
    const solid = await bodyXml(one(p([grouped("g", "企情第4751号の2")]), p([grouped("g", "葛飾")])), word);
    expect(solid).toContain('<w:fitText w:val="1575"');
    expect(solid).toContain('<w:spacing w:val="1155"/>');
    expect(xml).toContain("葛\u{e0100}<");
    expect(paragraphsOf(xml)[0]).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
  });

  test("a fixed gap follows all but the last character", async () => {
    const runs = (await bodyXml(one(p([gapped("諮問")])))).match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.map(textOf)).toEqual(["諮", "問"]);
    expect(runs[0]).toContain('<w:spacing w:val="210"/>');
    expect(runs[1]).not.toContain("w:spacing");
  });
});

describe("lists", () => {
  test("the label is text, a tab leads to the hanging edge", async () => {
    const xml = await bodyXml(one(list([item("1", p("件名"), p("名称")), item("2", p("概要"))], 1, 2)));
    const [first = "", below = "", second = ""] = paragraphsOf(xml);
    expect([first, below, second].map(textOf)).toEqual(["1\t件名", "名称", "2\t概要"]);
    expect(first).toContain('<w:tab w:val="left" w:pos="630"/>');
    expect(piece(first, "<w:ind ", "/>")).toMatch(/w:left="630".*w:hanging="420"/);
    expect(piece(below, "<w:ind ", "/>")).toBe('<w:ind w:left="630" w:leftChars="300"/>');
  });

  test("a label wider than its room pushes the content a quarter em on", async () => {
    const xml = await bodyXml(one(list([item("（１）", p("本文"))])));
    expect(textOf(xml)).toBe("（１）本文");
    expect(xml).toContain('<w:spacing w:val="53"/>');
  });

  test("nested lists add up; an item that begins with a list keeps its label", async () => {
    const xml = await bodyXml(one(list([item("1", list([item("ア", p("本文"))]))])));
    const [label = "", inner = ""] = paragraphsOf(xml);
    expect([label, inner].map(textOf)).toEqual(["1\t", "ア\t本文"]);
    expect(piece(inner, "<w:ind ", "/>")).toMatch(/w:left="840".*w:hanging="420"/);
  });
});

describe("tables", () => {
  test("fixed geometry: n em + slack + padding", async () => {
    const { slack, padX } = shippedStyle.table;
    const xml = await bodyXml(changeTable(2));
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    const grid = [...piece(xml, "<w:tblGrid>", "</w:tblGrid>").matchAll(/w:w="(\d+)"/g)].map((m) =>
      Number(m[1]),
    );
    expect(grid).toEqual([9, 11, 23, 23, 5, 7].map((n) => n * 180 + slack + 2 * padX));
    expect(piece(xml, "<w:tc>", "</w:tcPr>")).toContain(`w:w="${grid[0]}"`);
    expect(xml).toContain('<w:tblDescription w:val="変更箇所の一覧"/></w:tblPr>');
  });

  test("heading rows repeat, rows split unless kept", async () => {
    const xml = await bodyXml(
      one(
        table(
          [5],
          [row([cell("頭", { header: true })])],
          [row([cell("割れる")]), row([cell("割れない")], true)],
        ),
      ),
    );
    const [head = "", loose = "", kept = ""] = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect([head, loose, kept].map((one) => one.includes("<w:tblHeader"))).toEqual([true, false, false]);
    expect([head, loose, kept].map((one) => one.includes("<w:cantSplit"))).toEqual([false, false, true]);
  });

  test("cells: exact pitch by style, flush left, middle, merged both ways, never without a paragraph", async () => {
    const parts = await opened(
      one(
        table(
          [5, 5],
          [],
          [
            row([cell("縦", { rowspan: 2, valign: "middle" }), cell("")]),
            row([cell([])]),
            row([cell("横", { colspan: 2 })]),
          ],
        ),
      ),
    );
    const xml = parts["word/document.xml"] ?? "";
    expect(xml).toContain('<w:vMerge w:val="restart"/>');
    expect(xml).toContain('<w:vMerge w:val="continue"/>');
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml).toContain('<w:vAlign w:val="center"/>');
    for (const one of xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? [])
      expect(one).toMatch(/(<\/w:p>|<w:p\/>)<\/w:tc>$/);
    expect(piece(parts["word/styles.xml"] ?? "", 'w:styleId="Cell21"', "</w:style>")).toContain(
      '<w:spacing w:line="294" w:lineRule="exact"/><w:jc w:val="left"/>',
    );
  });

  test("hanging in cells is as the composition says", async () => {
    const cells = async (style: Style) =>
      piece(
        (await opened(changeTable(1), style))["word/styles.xml"] ?? "",
        'w:styleId="Cell18"',
        "</w:style>",
      );
    const hanging = (hangInCells: boolean): Style => ({
      ...jlreq,
      composition: { ...jlreq.composition, hangInCells },
    });
    expect(await cells(hanging(false))).toContain('<w:overflowPunct w:val="0"/>');
    expect(await cells(hanging(true))).not.toContain("overflowPunct");
  });

  test("tables are kept apart and the body ends with a paragraph", async () => {
    const small = table([5], [], [row([cell("表")])]);
    const xml = await bodyXml(one(small, small));
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:tbl>.*<\/w:tbl><w:p>.*<\/w:p><w:sectPr>/s);
  });
});

describe("seal", () => {
  test("案: a dashed square after the name, once as DrawingML and once as VML", async () => {
    const xml = await bodyXml(letter("案"));
    const name = paragraphsOf(xml).find((one) => textOf(one).endsWith("三宮花子")) ?? "";
    expect(name).toContain('<a:prstDash val="dash"/>');
    expect(name).toContain('<v:stroke dashstyle="dash"/>');
    expect(name).toContain('descr="公印を押す位置"');
    // Half of the last character: 105 twips back.
    expect(name).toContain('relativeFrom="character"><wp:posOffset>-66675</wp:posOffset>');
  });

  test("beside the name, and nothing once it is decided", async () => {
    const beside = await bodyXml(document([page([p("見本市長"), seal("right")])], "案"));
    expect(beside).toContain('relativeFrom="character"><wp:posOffset>0</wp:posOffset>');
    for (const state of ["施行", "決裁済", null] as const)
      expect(await bodyXml(letter(state))).not.toContain("AlternateContent");
  });
});

test("no text is lost", async () => {
  const long = "あいうえお、かきくけこ。".repeat(400);
  const xml = await bodyXml(one(table([20], [], [row([cell(long)])]), p(long)));
  expect(textOf(xml)).toBe(long + long);
});

test("an unknown page style is our mistake", async () => {
  await expect(renderWord(document([page([], { style: "none" })]), options)).rejects.toThrow(RangeError);
});

import { describe, expect, test } from "vitest";
import type { Inline } from "../../../src/document/tree.ts";
import { takesDot } from "../../../src/layout/flow/dots.ts";
import { renderWord } from "../../../src/render/word/index.ts";
import { bodyXml, options, paragraphsOf, piece, runsOf, textOf, word } from "./opened.ts";
import {
  cell,
  document,
  dots,
  em,
  font,
  grouped,
  heading,
  item,
  jidori,
  list,
  p,
  page,
  pt,
  row,
  stop,
  sub,
  sup,
  tab,
  table,
  tcy,
  text,
} from "./trees.ts";

const one = (...blocks: Parameters<typeof page>[0]) => document([page(blocks)]);
/** Runs of the first paragraph. */
const runs = async (...blocks: Parameters<typeof page>[0]) => runsOf(await bodyXml(one(...blocks)));
const EXACT_360 = '<w:snapToGrid w:val="0"/><w:spacing w:line="360" w:lineRule="exact"/>';

describe("圏点", () => {
  const withDots = (xml: string): boolean => xml.includes('<w:em w:val="dot"/>');

  test("stand over characters, not over marks and blanks", async () => {
    const made = await runs(p([dots(text("「重要、 個人情報」")), text("は")]));
    expect(made.map((run) => [textOf(run), withDots(run)])).toEqual([
      ["「", false],
      ["重要", true],
      ["、 ", false],
      ["個人情報", true],
      ["」", false],
      ["は", false],
    ]);
  });

  test("stand over what they stand over in the PDF", async () => {
    const blocks: readonly (readonly [number, number])[] = [
      [0x20, 0x7e],
      [0xa7, 0xb7],
      [0x2010, 0x2019],
      [0x201c, 0x201d],
      [0x2020, 0x2027],
      [0x2030, 0x2033],
      [0x203b, 0x203d],
      [0x2047, 0x2049],
      [0x3000, 0x30ff],
      [0x4e00, 0x4e20],
      [0xff01, 0xff9f],
    ];
    const all = blocks.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)),
    );
    const made = await runs(p([dots(text(all.join("")))]));
    const dotted = made.filter(withDots).map(unescaped).join("");
    const inPdf = all.filter(takesDot).join("");
    expect(inPdf.length).toBeGreaterThan(300);
    expect(dotted).toBe(inPdf);
  });

  test("a quarter more height than the grid's pitch has room for: an exact line, else Word's own", async () => {
    // 10.5 pt: 1.3 × 1.25 em = 17.06 pt, within 18 pt. 12 pt: 19.5 pt.
    const xml = await bodyXml(
      one(p([dots(text("圏点"))]), p([dots(text("圏点"))], { size: pt(12) }), p("字", { size: pt(12) })),
    );
    const [small = "", large = "", plain = ""] = paragraphsOf(xml);
    expect(small).not.toContain("w:spacing");
    expect(large).toContain(EXACT_360);
    expect(plain).not.toContain("w:spacing");
  });
});

const unescaped = (xml: string): string =>
  textOf(xml)
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

describe("another size or family", () => {
  test("sizes in pt and in em of the paragraph, for both kinds of script", async () => {
    const inner = font({ size: em(0.5) }, text("小"));
    const [, large = "", small = ""] = await runs(p([text("並"), font({ size: pt(14) }, text("大"), inner)]));
    expect(large).toContain('<w:sz w:val="28"/><w:szCs w:val="28"/>');
    // Half of the paragraph's 10.5 pt (21 half-points), not of the 14 pt around it.
    expect(small).toContain('<w:sz w:val="11"/><w:szCs w:val="11"/>');
  });

  test("what is not said stays as it is around", async () => {
    const [outer = "", inner = "", back = ""] = await runs(
      p([
        font(
          { family: "gothic" },
          text("一"),
          font({ size: pt(12) }, text("二")),
          font({ family: "mincho" }, text("三")),
        ),
      ]),
    );
    expect(outer).toMatch(/w:ascii="ＭＳ ゴシック".*w:eastAsia="ＭＳ ゴシック"/);
    expect(outer).not.toContain("<w:sz ");
    expect(inner).toContain('w:eastAsia="ＭＳ ゴシック"');
    expect(inner).toContain('<w:sz w:val="24"/>');
    expect(back).not.toContain("rFonts");
  });

  test("inlines nest, run properties stand in schema order", async () => {
    const nested: Parameters<typeof p>[0] = [
      {
        type: "b",
        children: [
          dots({ type: "u", children: [font({ size: pt(12), family: "gothic" }, text("全部"), sup("2"))] }),
        ],
      },
    ];
    const made = await runs(p(nested));
    const names = made.map((run) =>
      [...piece(run, "<w:rPr>", "</w:rPr>").matchAll(/<w:(rFonts|b|sz|u|vertAlign|em)\b/g)].map((m) => m[1]),
    );
    expect(names).toEqual([
      ["rFonts", "b", "sz", "u", "em"],
      ["rFonts", "b", "sz", "u", "vertAlign", "em"],
    ]);
  });

  test("text larger than the pitch has room for takes an exact pitch", async () => {
    const [fitting = "", large = "", lines = ""] = paragraphsOf(
      await bodyXml(
        one(
          p([text("並"), font({ size: pt(12) }, text("大"))]),
          p([text("並"), { type: "b", children: [font({ size: pt(14) }, text("大"))] }]),
          p([text("並"), font({ size: pt(20) }, text("大"))]),
        ),
      ),
    );
    // 12 pt: 15.6 pt of 18. 14 pt: 18.2 pt, of which Word would make two lines. 20 pt: 26 pt, two lines in either way.
    expect(fitting).not.toContain("w:spacing");
    expect(large).toContain(EXACT_360);
    expect(lines).not.toContain("w:spacing");
  });

  test("in cells the pitch follows the largest size", async () => {
    const xml = await bodyXml(
      one(table([10, 10], [], [row([cell([p([font({ size: pt(14) }, text("大"))])]), cell("並")])])),
    );
    const [large = "", plain = ""] = paragraphsOf(xml);
    // 1.4 × 14 pt = 19.6 pt.
    expect(large).toContain('<w:spacing w:line="392" w:lineRule="exact"/>');
    expect(plain).not.toContain("w:spacing");
  });

  test("字取り is counted in the em of the text around it", async () => {
    const made = await bodyXml(one(p([font({ size: pt(20) }, jidori("連絡先", 5))])));
    expect(made).toContain('<w:fitText w:val="2000"');
    expect(paragraphsOf(made)[0]).toContain('<w:autoSpaceDE w:val="0"/>');
  });

  test("groups find their widest inside of 圏点 and other sizes", async () => {
    const members = [
      grouped("g", "短い"),
      dots(grouped("g", "四字あり")),
      font({ size: pt(21) }, grouped("g", "大字")),
    ];
    const xml = await bodyXml(one(...members.map((one) => p([text("・"), one]))));
    // Four characters of 10.5 pt and two of 21 pt are 840 twips.
    expect(xml.match(/<w:fitText w:val="840"/g)?.length).toBeGreaterThanOrEqual(3);
    const nested = font({ size: em(2) }, font({ family: "gothic" }, grouped("h", "三字だ")));
    expect(await bodyXml(one(p([nested]), p([grouped("h", "字二")])))).toContain('<w:fitText w:val="1260"');
  });
});

test("添え字 are Word's own, their size its own", async () => {
  const made = await runs(p([text("10m"), sup("2"), text("のH"), sub("2"), text("O")]));
  expect(made.map(textOf)).toEqual(["10m", "2", "のH", "2", "O"]);
  expect(made[1]).toContain('<w:vertAlign w:val="superscript"/>');
  expect(made[3]).toContain('<w:vertAlign w:val="subscript"/>');
  expect(made.join("")).not.toContain("<w:sz ");
});

test("縦中横 is ordinary text in a horizontal line", async () => {
  const made = await runs(p([text("令和3年"), tcy("12"), text("月")]));
  expect(made.map(textOf)).toEqual(["令和3年12月"]);
  expect(made[0]).not.toContain("eastAsianLayout");
});

describe("tabs", () => {
  const stopsOf = (paragraph: string): string[][] =>
    [...paragraph.matchAll(/<w:tab w:val="(\w+)" w:pos="(\d+)"(?: w:leader="(\w+)")?\/>/g)].map((m) =>
      m.slice(1),
    );

  test("a tab is a tab; stops in twips with their alignment and leader, in order", async () => {
    const tabs = [
      stop(em(40), "end", "dots"),
      stop(em(8)),
      stop(em(20), "center"),
      stop(pt(300), "point", "line"),
    ];
    const xml = await bodyXml(one(p([text("概要"), tab, text("内容"), tab, text("3")], { tabs })));
    expect(textOf(xml)).toBe("概要\t内容\t3");
    expect(stopsOf(xml)).toEqual([
      ["left", "1680", undefined],
      ["center", "4200", undefined],
      ["decimal", "6000", "underscore"],
      ["right", "8400", "middleDot"],
    ]);
  });

  const titled = (more: Partial<Parameters<typeof p>[1]> = {}, ...between: readonly Inline[]) =>
    p([text("資料1"), tab, text("題名"), ...between, tab, text("5")], {
      tabs: [stop(em(4)), stop(em(40), "end", "dots")],
      ...{ start: em(4), indent: em(-4), end: em(3) },
      ...more,
    });

  test("over the 字上げ to the column's edge is aligned to the margin; where that is not known its stop is at the 字上げ", async () => {
    const xml = await bodyXml(one(titled()));
    expect(stopsOf(xml)).toEqual([
      ["left", "840", undefined],
      ["right", "7770", "middleDot"],
    ]);
    expect(xml).toMatch(/<w:ind [^>]*w:right="630"/);
    expect(xml.match(/<w:tab\/>/g)).toHaveLength(1);
    expect(xml).toMatch(
      /題名<\/w:t><\/w:r><w:r><w:ptab w:alignment="right" w:relativeTo="margin" w:leader="middleDot"\/><\/w:r><w:r><w:t[^>]*>5</,
    );
  });

  test.for([
    ["has a fellow without a stop", titled({}, tab)],
    ["stops before the edge", titled({ tabs: [stop(em(4)), stop(em(39), "end", "dots")] })],
    ["has no 字上げ to lead over", titled({ end: em(0) })],
  ] as const)("that %s stays an ordinary one, and the 字上げ gives way", async ([, paragraph]) => {
    const [xml = ""] = paragraphsOf(await bodyXml(one(paragraph)));
    expect(textOf(xml)).toContain("題名\t");
    expect(xml).not.toContain("w:ptab");
    expect(xml).not.toContain("w:right=");
  });

  test("are counted in the paragraph's own em", async () => {
    expect(stopsOf(await bodyXml(one(p([tab, text("字")], { size: pt(12), tabs: [stop(em(10))] }))))).toEqual(
      [["left", "2400", undefined]],
    );
  });

  test("inside an item count from the item's column; the label has its stop beside them", async () => {
    const xml = await bodyXml(
      one(
        list(
          [
            item(
              "1",
              p([text("甲"), tab, text("乙")], { tabs: [stop(em(8))] }),
              p([tab], { tabs: [stop(em(8))] }),
            ),
          ],
          1,
          2,
        ),
      ),
    );
    const [first = "", second = ""] = paragraphsOf(xml);
    expect(stopsOf(first)).toEqual([
      ["left", "630", undefined],
      ["left", "2310", undefined],
    ]);
    expect(textOf(first)).toBe("1\t甲\t乙");
    expect(stopsOf(second)).toEqual([["left", "2310", undefined]]);
  });

  test("a stop on the way from the label to its text takes a tab of its own", async () => {
    // Label at 0, hanging edge at 3 em, text at 5 em; the stop at 1 em after the edge lies between.
    const stops = { indent: em(2), tabs: [stop(em(1)), stop(em(9))] };
    const [first = ""] = paragraphsOf(
      await bodyXml(one(list([item("1", p([text("甲"), tab, text("乙")], stops))], 0, 3))),
    );
    expect(textOf(first)).toBe("1\t\t\t甲\t乙");
    const wide = list([item("一二三四", p("甲", { indent: em(2) }))], 0, 3);
    // A label that reaches over the hanging edge does not stop there.
    expect(textOf(paragraphsOf(await bodyXml(one(wide)))[0] ?? "")).toBe("一二三四\t甲");
  });

  test("leaders look like the text around them", async () => {
    const [, leader = ""] = await runs(
      p([text("字"), { type: "u", children: [tab] }], { tabs: [stop(em(8))] }),
    );
    expect(leader).toMatch(/<w:u w:val="single"\/>.*<w:tab\/>/s);
  });
});

describe("行取り", () => {
  const headed = async (lines: number, content: Parameters<typeof heading>[1], more = {}) =>
    piece(await bodyXml(one(heading(1, content, { lines, ...more }))), "<w:pPr>", "</w:pPr>");

  test("the rest above and below, exact lines off the grid", async () => {
    // Three lines of 360 for one: 720 remain.
    expect(await headed(3, "見出し")).toContain(
      '<w:snapToGrid w:val="0"/><w:spacing w:before="360" w:after="360" w:line="360" w:lineRule="exact"/>',
    );
    expect(await headed(2, "見出し")).toContain('w:before="180" w:after="180" w:line="360"');
    // 20 pt takes two lines of the grid.
    expect(await headed(3, "見出し", { size: pt(20) })).toContain(
      'w:before="180" w:after="180" w:line="720"',
    );
    expect(await headed(2, [font({ size: pt(20) }, text("大"))])).toContain(
      'w:before="0" w:after="0" w:line="720"',
    );
  });

  test("longer headings leave less", async () => {
    const br = { type: "br" } as const;
    expect(await headed(3, [text("一行目"), br, text("二行目")])).toContain(
      'w:before="180" w:after="180" w:line="360"',
    );
    // 41 characters on a measure of 40.
    expect(await headed(3, "題".repeat(40))).toContain('w:before="360"');
    expect(await headed(3, "題".repeat(41))).toContain('w:before="180"');
    expect(await headed(3, "題".repeat(40), { end: em(1) })).toContain('w:before="180"');
    expect(await headed(1, "題".repeat(90))).toContain('w:before="0" w:after="0" w:line="360"');
  });

  test("none without it", async () => {
    expect(await bodyXml(one(heading(1, "見出し")))).not.toContain("w:before");
  });
});

test("the same input gives the same bytes", async () => {
  const tree = one(
    p([dots(text("点")), tab, sup("2")], { tabs: [stop(em(5))] }),
    heading(1, "題", { lines: 2 }),
  );
  const first = await renderWord(tree, options);
  expect(Buffer.from(await renderWord(tree, options)).equals(Buffer.from(first))).toBe(true);
  expect(await bodyXml(tree, word)).toBe(await bodyXml(tree));
});

import { describe, expect, it } from "vitest";
import {
  br,
  em,
  firstPage,
  heading,
  LEFT,
  lay,
  leftOf,
  list,
  p,
  rightOf,
  rounded,
  row,
  TOP,
  table,
  text,
  textsOf,
  topOf,
} from "./made.ts";

const long = "あ".repeat(50);

describe("a paragraph", () => {
  it("fills lines of the measure, on the grid, from the top of the sheet", () => {
    const { lines } = firstPage([p(long)]);
    expect(lines.map((line) => [line.text.length, leftOf(line), rightOf(line), topOf(line)])).toEqual([
      [20, LEFT, 220, TOP],
      [20, LEFT, 220, TOP + 20],
      [10, LEFT, 120, TOP + 40],
    ]);
  });

  it("indents its first line by indent, the others by start", () => {
    const { lines } = firstPage([p(long, { indent: em(1), start: em(2) })]);
    expect(lines.map(leftOf)).toEqual([LEFT + 30, LEFT + 20, LEFT + 20]);
  });

  it("hangs: a negative indent lets the first line stand out", () => {
    const { lines } = firstPage([p(long, { indent: em(-2), start: em(3) })]);
    expect(lines.map(leftOf)).toEqual([LEFT + 10, LEFT + 30, LEFT + 30]);
  });

  it("keeps 字上げ free at the line end", () => {
    const { lines } = firstPage([p(long, { end: em(4) })]);
    expect(rightOf(lines[0] as never)).toBe(180);
  });

  it.each([
    ["start", LEFT],
    ["center", LEFT + 80],
    ["end", LEFT + 160],
    ["justify", LEFT],
  ] as const)("aligns a short line: %s", (align, left) => {
    expect(leftOf(firstPage([p("あいうえ", { align })]).lines[0] as never)).toBe(left);
  });

  it("counts an em of its own size, and em sizes from the size around", () => {
    const [line] = firstPage([p("あ", { size: em(1.5), indent: em(2) })]).lines;
    expect([line?.runs[0]?.size, leftOf(line as never)]).toEqual([15, LEFT + 30]);
  });

  it("takes two lines of the grid when its size is beyond the line feed, one when it just fits", () => {
    const baselines = (size: number): number[] =>
      firstPage([p("大", { size: { value: size, unit: "pt" } }), p("小")]).lines.map(({ y }) => rounded(y));
    // The em box is centred in its lines; the baseline lies 0.88 em below its top.
    expect(baselines(20)).toEqual([TOP + 17.6, TOP + 20 + 13.8]);
    expect(baselines(24)).toEqual([49.12, TOP + 40 + 13.8]);
  });

  it("without text is one empty line", () => {
    const { lines } = firstPage([p("あ"), p(""), p("い")]);
    expect(lines.map(topOf)).toEqual([TOP, TOP + 40]);
  });

  it("breaks where it is told to, and keeps the break out of the text", () => {
    const { lines } = firstPage([p([text("一"), br, br, text("二")])]);
    expect(lines.map((line) => [line.text, topOf(line)])).toEqual([
      ["一", TOP],
      ["二", TOP + 40],
    ]);
  });

  it("warns of a line that had to be broken, with its text", () => {
    const narrow = p("令和3年3月22日", { end: em(16) });
    expect(lay([narrow]).warnings.map(({ code }) => code)).toContain("layout/forced-break");
  });

  it("keeps the look and the origin of every piece", () => {
    const [line] = firstPage([
      p([text("甲"), { type: "u", children: [text("乙")] }, { type: "b", children: [text("丙")] }]),
    ]).lines;
    expect(line?.runs.map(({ clusters, underline }) => [clusters.join(""), underline])).toEqual([
      ["甲", false],
      ["乙", true],
      ["丙", false],
    ]);
  });
});

describe("a list", () => {
  it("sets labels at the start and text at the hang", () => {
    const { lines } = firstPage([
      list([
        ["１", p(long)],
        ["２", p("い")],
      ]),
    ]);
    expect(lines.map((line) => [line.text.slice(0, 1), leftOf(line), topOf(line)])).toEqual([
      ["１", LEFT, TOP],
      ["あ", LEFT + 20, TOP],
      ["あ", LEFT + 20, TOP + 20],
      ["あ", LEFT + 20, TOP + 40],
      ["２", LEFT, TOP + 60],
      ["い", LEFT + 20, TOP + 60],
    ]);
  });

  it("pushes the first line a quarter em behind a label wider than the hang, the others not", () => {
    const { lines } = firstPage([list([["第十一", p(long)]])]);
    expect(leftOf(lines[1] as never)).toBe(LEFT + 32.5);
    expect(leftOf(lines[2] as never)).toBe(LEFT + 20);
  });

  it("pushes by what a label within a quarter em of the hang lacks", () => {
    const { lines } = firstPage([list([["甲乙", p("あ")]])]);
    expect(leftOf(lines[1] as never)).toBe(LEFT + 22.5);
  });

  it("indents lists in lists", () => {
    const { lines } = firstPage([list([["１", p("い"), list([["ア", p("ろ")]])]])]);
    expect(lines.map((line) => [line.text, leftOf(line)])).toEqual([
      ["１", LEFT],
      ["い", LEFT + 20],
      ["ア", LEFT + 20],
      ["ろ", LEFT + 40],
    ]);
  });

  it("sets a label alone where no paragraph stands beside it", () => {
    expect(textsOf(lay([list([["１", list([["ア", p("ろ")]])]])]).pages)).toEqual([["１", "ア", "ろ"]]);
  });

  it("tells labels and bodies apart in the structure", () => {
    const { lines } = firstPage([list([["１", p("い")]])]);
    expect(lines.map(({ element }) => [element?.role, element?.parent?.role])).toEqual([
      ["Lbl", "LI"],
      ["P", "LBody"],
    ]);
  });
});

describe("均等割り", () => {
  const kinto = (value: string, group: string | null, gap: number | null = null) =>
    ({
      type: "kinto",
      group,
      gap: gap === null ? null : em(gap),
      children: [{ type: "text", value }],
    }) as const;
  const ends = (blocks: Parameters<typeof firstPage>[0]): number[] => firstPage(blocks).lines.map(rightOf);

  it("spreads every member of a group to the widest", () => {
    expect(ends([p([kinto("企情第四七号", "a")]), p([kinto("令和年", "a")])])).toEqual([
      LEFT + 60,
      LEFT + 60,
    ]);
  });

  it("measures members in their own size, bold and underlined ones too", () => {
    const wide = p([{ type: "u", children: [kinto("四字あり", "a")] }], { size: em(1.5) });
    expect(ends([wide, p([kinto("令和年", "a")])])).toEqual([LEFT + 60, LEFT + 60]);
  });

  it("measures members in a table in the table's size", () => {
    const inCell = row([
      {
        type: "cell",
        colspan: 1,
        rowspan: 1,
        header: false,
        scope: null,
        valign: "top",
        writing: "horizontal",
        children: [p([kinto("四字あり", "a")])],
      },
    ]);
    const [first, second] = firstPage([
      table([10], [inCell], { size: em(0.5) }),
      p([kinto("令和", "a")]),
    ]).lines;
    expect(rightOf(first as never) - leftOf(first as never)).toBe(20);
    expect(rightOf(second as never)).toBe(LEFT + 20);
  });

  it("keeps a fixed gap, and the text clean", () => {
    const [line] = firstPage([p([kinto("諮問", null, 1)])]).lines;
    expect([line?.text, line?.runs[0]?.x[1]]).toEqual(["諮問", LEFT + 20]);
  });
});

describe("the outline", () => {
  it("names headings with level and place", () => {
    const { pages } = lay([p("あ"), heading("題", 2)]);
    expect(pages[0]?.outline).toEqual([{ level: 2, text: "題", y: TOP + 20 }]);
  });

  it("names a heading of two lines on one line", () => {
    const { pages } = lay([heading([text("第一章"), br, text("総則")])]);
    expect(pages[0]?.outline[0]?.text).toBe("第一章 総則");
  });

  it("names a heading on the page it begins on", () => {
    const { pages } = lay([...Array.from({ length: 10 }, () => p("あ")), heading("次")]);
    expect(pages.map(({ outline }) => outline.length)).toEqual([0, 1]);
  });
});

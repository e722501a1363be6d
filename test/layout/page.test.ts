import { describe, expect, it } from "vitest";
import type { PageNode } from "../../src/document/tree.ts";
import { layout } from "../../src/layout/layout.ts";
import {
  BOTTOM,
  em,
  firstPage,
  fonts,
  heading,
  LEFT,
  lay,
  lines,
  list,
  p,
  pagebreak,
  row,
  seal,
  space,
  style,
  TOP,
  table,
  textsOf,
  topOf,
} from "./made.ts";

const filled = (count: number) =>
  Array.from({ length: count }, (_, i) => p(String.fromCodePoint(0x3042 + i)));
const countsOf = (blocks: Parameters<typeof lay>[0]): number[] =>
  lay(blocks).pages.map((page) => page.lines.length);

describe("pages", () => {
  it("hold as many lines as the style says", () => {
    expect(countsOf(filled(25))).toEqual([10, 10, 5]);
  });

  it("begin anew where told to", () => {
    expect(textsOf(lay([p("一"), pagebreak, p("二")]).pages)).toEqual([["一"], ["二"]]);
  });

  it("drop space at the top of a further page, keep it at the top of the first", () => {
    const { pages } = lay([space(lines(1)), ...filled(9), space(lines(2)), p("次")]);
    expect(topOf(pages[0]?.lines[0] as never)).toBe(TOP + 20);
    expect(topOf(pages[1]?.lines[0] as never)).toBe(TOP);
  });

  it("keep space between two things", () => {
    const [, second] = firstPage([p("一"), space(em(1)), p("二")]).lines;
    expect(topOf(second as never)).toBe(TOP + 30);
  });

  it("draw a rule over the measure in a line of its own", () => {
    const page = firstPage([p("一"), { type: "rule" }, p("二")]);
    expect(page.rules).toEqual([
      { x1: LEFT, y1: TOP + 30, x2: 220, y2: TOP + 30, width: 0.5, line: "solid", pitch: 0 },
    ]);
    expect(page.lines.map(topOf)).toEqual([TOP, TOP + 40]);
  });

  it("set a line taller than the sheet all the same", () => {
    const huge = p("巨", { size: { value: 300, unit: "pt" } });
    expect(textsOf(lay([p("一"), huge, p("二")]).pages)).toEqual([["一"], ["巨"], ["二"]]);
  });
});

describe("keep-with-next", () => {
  it("takes a heading at a page's foot to what follows it", () => {
    expect(countsOf([...filled(9), heading("題"), p("文")])).toEqual([9, 2]);
  });

  it("lets it stay where one line of what follows finds room", () => {
    expect(countsOf([...filled(8), heading("題"), p("あ".repeat(40))])).toEqual([10, 1]);
  });

  it("takes a whole chain, space between included", () => {
    const chain = [heading("章"), space(lines(1)), heading("節"), p("項", { keepWithNext: true }), p("文")];
    expect(countsOf([...filled(6), ...chain])).toEqual([6, 4]);
    expect(countsOf([...filled(5), ...chain])).toEqual([9]);
  });

  it("takes a heading to the head and first row of a table", () => {
    const head = [row(["頭"])];
    const body = [row(["あ".repeat(10)])];
    // Head 14 pt, two lines of the row 24 pt: 20 + 38 do not fit into 40.
    expect(countsOf([...filled(8), heading("題"), table([5], body, { head })])).toEqual([8, 4]);
    expect(countsOf([...filled(7), heading("題"), table([5], body, { head })])).toEqual([11]);
  });

  it("keeps what it can of a chain longer than a sheet: each with the next, and its end as a whole", () => {
    const chain = Array.from({ length: 24 }, () => p("鎖", { keepWithNext: true }));
    expect(countsOf([p("前"), ...chain, p("後")])).toEqual([9, 7, 10]);
  });

  it("does not begin a sheet for a paragraph longer than one", () => {
    expect(countsOf([p("前"), p("あ".repeat(20 * 15), { keepWithNext: true }), p("後")])).toEqual([10, 7]);
  });

  it("holds for items of lists", () => {
    const items = list([
      ["１", p("い", { keepWithNext: true })],
      ["２", p("ろ")],
    ]);
    expect(textsOf(lay([...filled(9), items]).pages)[1]).toEqual(["１", "い", "２", "ろ"]);
  });

  it("ends at a page break", () => {
    expect(
      textsOf(lay([...filled(9), heading("題"), pagebreak, p("文")]).pages).map((all) => all.length),
    ).toEqual([10, 1]);
  });
});

describe("page numbers", () => {
  const numbers = (number: "n" | "n/m"): (string | undefined)[] =>
    lay(filled(25), { number }).pages.map((page) => page.lines.at(-1)?.text);

  it("count, or count of how many", () => {
    expect(numbers("n")).toEqual(["1", "2", "3"]);
    expect(numbers("n/m")).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("go on from the run before where they are to, and begin anew elsewhere", () => {
    const run = (number: PageNode["number"], count: number): PageNode => ({
      ...{ type: "page", style: "small", number },
      children: filled(count),
    });
    const runs = [run("n", 25), run("n-on", 15), run("n-on", 1), run("n", 1), run("none", 1), run("n-on", 1)];
    const { pages } = layout(
      { type: "document", title: "", state: null, pages: runs },
      fonts,
      style,
      () => [],
    );
    const feet = pages.map(({ lines }) => lines.find(({ artifact }) => artifact === "page-number")?.text);
    expect(feet).toEqual(["1", "2", "3", "4", "5", "6", "1", undefined, "2"]);
  });

  it("stand centred in the bottom margin, as artifacts", () => {
    const line = firstPage(filled(1), { number: "n" }).lines.at(-1);
    expect([line?.artifact, line?.element]).toEqual(["page-number", null]);
    expect(line?.y).toBe((BOTTOM + 240) / 2);
    expect(line?.runs[0]?.x[0]).toBe(115);
  });

  it("are absent when not asked for", () => {
    expect(firstPage(filled(1)).lines).toHaveLength(1);
  });
});

describe("案", () => {
  it("draws a pale watermark on every sheet, outside the text", () => {
    const { pages } = lay(filled(11), { state: "案" });
    for (const { watermark, lines: text } of pages) {
      expect(watermark).toMatchObject({ text: "案", artifact: "watermark", element: null });
      expect(watermark?.runs[0]?.grey).toBeGreaterThan(0.5);
      expect(text.some(({ artifact }) => artifact === "watermark")).toBe(false);
    }
    expect(pages).toHaveLength(2);
  });

  it.each(["施行", "決裁済", null] as const)("is not drawn when the state is %s", (state) => {
    const page = firstPage([p("市長"), seal()], { state });
    expect([page.watermark, page.rules]).toEqual([null, []]);
  });

  it("draws a dashed square for the seal, just right of the last character or over its half", () => {
    const square = (anchor: "right" | "last-character") =>
      firstPage([p("市長"), seal({ anchor })], { state: "案" }).rules;
    const right = square("right");
    expect(right).toHaveLength(4);
    expect(right.every(({ line }) => line === "dashed")).toBe(true);
    expect(Math.min(...right.map(({ x1 }) => x1))).toBe(LEFT + 20);
    expect(Math.max(...right.map(({ x1 }) => x1))).toBe(LEFT + 40);
    expect(Math.min(...square("last-character").map(({ x1 }) => x1))).toBe(LEFT + 15);
    // Its middle is the line's.
    expect([Math.min(...right.map(({ y1 }) => y1)), Math.max(...right.map(({ y1 }) => y1))]).toEqual([
      TOP,
      TOP + 20,
    ]);
  });

  it("takes no room, and goes with its line to the next sheet", () => {
    const { pages } = lay([...filled(10), p("市長"), seal(), p("後")], { state: "案" });
    expect(pages.map(({ rules }) => rules.length)).toEqual([0, 4]);
    expect(pages[1]?.lines.map(topOf)).toEqual([TOP, TOP + 20]);
  });

  it("draws no square where kind is none", () => {
    expect(firstPage([p("市長"), seal({ kind: "none" })], { state: "案" }).rules).toEqual([]);
  });
});

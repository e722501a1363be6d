import { describe, expect, it } from "vitest";
import type { Page, PlacedRule } from "../../../src/layout/page.ts";
import {
  BOTTOM,
  cell,
  em,
  LEFT,
  lay,
  leftOf,
  list,
  p,
  rounded,
  row,
  space,
  TOP,
  table,
  textsOf,
} from "../made.ts";

/** Two columns of five: 55 pt each. Ten characters are two lines of 10 pt. */
const text = (count: number, character = "あ"): string => character.repeat(count * 5);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => row([String.fromCodePoint(0x4e00 + i), ""]));

const horizontals = (page: Page | undefined): number[] =>
  [...new Set(page?.rules.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => rounded(y1)))].sort(
    (a, b) => a - b,
  );
const uprights = (page: Page | undefined): PlacedRule[] =>
  page?.rules.filter(({ x1, x2 }) => x1 === x2).sort((a, b) => a.x1 - b.x1 || a.y1 - b.y1) ?? [];
const artifacts = (page: Page | undefined): string[] =>
  page?.lines
    .filter(({ artifact }) => artifact !== null)
    .map(({ text: t, artifact }) => `${artifact} ${t}`) ?? [];

describe("a table", () => {
  it("has columns of n em with room at both sides and slack at the line end", () => {
    const page = lay([table([5, 3], [row(["あいうえお", "かきく"])])]).pages[0] as Page;
    expect(uprights(page).map(({ x1 }) => x1)).toEqual([LEFT, LEFT + 55, LEFT + 90]);
    expect(page.lines.map(leftOf)).toEqual([LEFT + 2, LEFT + 57]);
    expect(page.lines[0]?.text).toBe("あいうえお");
  });

  it("is as high as its highest cell, with room above and below", () => {
    const { pages } = lay([table([5, 5], [row([text(1), text(3)]), row([cell([]), cell([])])])]);
    expect(horizontals(pages[0])).toEqual([TOP, TOP + 34, TOP + 38]);
  });

  it("merges rules: one line where cells stand side by side, one upright through all rows", () => {
    const { pages } = lay([table([5, 5], [row(["一", "二"]), row(["三", "四"])])]);
    expect(pages[0]?.rules.filter(({ y1, y2 }) => y1 === y2)).toHaveLength(3);
    expect(uprights(pages[0]).map(({ y1, y2 }) => [y1, y2])).toEqual(Array(3).fill([TOP, TOP + 28]));
  });

  it("without rules stands where it would with them, and draws none", () => {
    const rows = [row([text(1), text(3)]), row(["一", "二"])];
    const [ruled, plain] = [table([5, 5], rows), table([5, 5], rows, { rules: "none" })].map(
      (one) => lay([one, p("後")]).pages[0] as Page,
    );
    expect(ruled?.rules.length).toBeGreaterThan(0);
    expect(plain?.rules).toEqual([]);
    const places = (page: Page | undefined) =>
      page?.lines.map(({ text: t, y, runs }) => [t, y, runs[0]?.x[0]]);
    expect(places(plain)).toEqual(places(ruled));
  });

  it("sets space between the blocks of a list in a cell", () => {
    const spaced = list([["１", p("前"), space(em(3)), p("後")]]);
    const { pages } = lay([table([9], [row([cell([spaced])])])]);
    const at = (wanted: string) => pages[0]?.lines.find(({ text: t }) => t === wanted)?.y ?? Number.NaN;
    // Lines of cells are 10 pt apart, three em 30 pt.
    expect(rounded(at("後") - at("前"))).toBe(40);
  });

  it("draws no upright through a cell that spans columns, and no line through one that spans rows", () => {
    const body = [row([cell("横", { colspan: 2 })]), row([cell("縦", { rowspan: 2 }), "一"]), row(["二"])];
    const { pages } = lay([table([5, 5], body)]);
    const middle = uprights(pages[0]).filter(({ x1 }) => x1 === LEFT + 55);
    expect(middle.map(({ y1, y2 }) => [y1, y2])).toEqual([[TOP + 14, TOP + 42]]);
    const inner = pages[0]?.rules.find(({ y1, y2 }) => y1 === y2 && y1 === TOP + 28);
    expect([inner?.x1, inner?.x2]).toEqual([LEFT + 55, LEFT + 110]);
  });

  it("stretches the last row under a cell that spans rows and is higher than they are", () => {
    const { pages } = lay([table([5, 5], [row([cell(text(4), { rowspan: 2 }), "一"]), row(["二"])])]);
    expect(horizontals(pages[0])).toEqual([TOP, TOP + 14, TOP + 44]);
  });

  it("sets cells in the middle when asked", () => {
    const { pages } = lay([table([5, 5], [row([cell("中", { valign: "middle" }), text(3)])])]);
    expect(pages[0]?.lines.map(({ y }) => rounded(y))).toEqual([30.8 + 10, 30.8, 40.8, 50.8].map(rounded));
  });

  it("sets lists in cells", () => {
    const { pages } = lay([table([5], [row([cell([p("あ"), list([["①", p("い")]])])])])]);
    expect(textsOf(pages)).toEqual([["あ", "①", "い"]]);
  });

  it("tells what its cells are: head, scope, spans, and what the table is", () => {
    const head = [row([cell("頭", { header: true, scope: "col", colspan: 2 })])];
    const { pages } = lay([table([5, 5], [row(["一", "二"])], { head, summary: "表" })]);
    const [th, td] = pages[0]?.lines.map(({ element }) => element?.parent) ?? [];
    expect(th).toMatchObject({ role: "TH", scope: "Column", colspan: 2 });
    const body = { role: "TBody", parent: { role: "Table", alt: "表" } };
    expect(td).toMatchObject({ role: "TD", parent: { role: "TR", parent: body } });
  });

  it("warns once when it is wider than the sheet", () => {
    const { warnings } = lay([table([30], [row(["一"])])]);
    expect(warnings.map(({ code }) => code)).toEqual(["layout/table-too-wide"]);
  });

  it("does not hang 。 into its rules", () => {
    const [line] = lay([table([5], [row(["ああああ。"])])]).pages[0]?.lines ?? [];
    expect(line?.text).toBe("ああああ。");
    const hanging = lay([table([5], [row(["あああああ。い"])])]).pages[0]?.lines ?? [];
    expect(hanging[0]?.text).not.toBe("あああああ。");
  });
});

describe("over the end of a sheet", () => {
  it("a row goes on, every cell in its own place, borders closed on both", () => {
    const { pages } = lay([...Array(8).fill(p("前")), table([5, 5], [row([text(2, "甲"), text(6, "乙")])])]);
    // 40 pt are left: three lines of each cell.
    expect(textsOf(pages).map((page) => page.filter((one) => one.startsWith("乙")).length)).toEqual([3, 3]);
    expect(horizontals(pages[0])).toEqual([TOP + 160, BOTTOM - 6]);
    expect(horizontals(pages[1])).toEqual([TOP, TOP + 34]);
    for (const page of pages)
      expect(uprights(page).map(({ x1 }) => x1)).toEqual([LEFT, LEFT + 55, LEFT + 110]);
  });

  it("a row begins only where two lines of every cell find room", () => {
    const { pages } = lay([...Array(9).fill(p("前")), table([5], [row([text(2)])])]);
    expect(pages.map(({ lines }) => lines.length)).toEqual([9, 2]);
    expect(pages[0]?.rules).toEqual([]);
  });

  it("a single line of a row does not go on alone", () => {
    const parted = (lines: number) => {
      const { pages } = lay([...Array(8).fill(p("前")), table([5, 5], [row([text(lines), "短"])])]);
      return pages.map((page) => page.lines.filter((line) => line.text.startsWith("あ")).length);
    };
    // 40 pt are left: three lines of the cell.
    expect(parted(3)).toEqual([3]);
    expect(parted(4)).toEqual([2, 2]);
    expect(parted(5)).toEqual([3, 2]);
    // Room for 19 lines on a sheet.
    expect(parted(23)).toEqual([3, 18, 2]);
  });

  it("a row of which two cells go on parts them where the sheet ends", () => {
    const { pages } = lay([table([5, 5], [row([text(20), text(20, "い")])])]);
    expect(textsOf(pages).map((page) => page.length)).toEqual([38, 2]);
  });

  it("a row that is to be kept goes on whole", () => {
    const kept = table([5], [row(["前"]), row([text(10)], true)]);
    expect(lay([...Array(5).fill(p("前")), kept]).pages.map(({ lines }) => lines.length)).toEqual([6, 10]);
  });

  it("a first row that is to be kept takes the table with it", () => {
    const kept = table([5], [row([text(10)], true)], { head: [row(["頭"])] });
    expect(textsOf(lay([...Array(5).fill(p("前")), kept]).pages)[1]?.slice(0, 2)).toEqual([
      "頭",
      "あああああ",
    ]);
  });

  it("a row to be kept that is taller than a sheet is split all the same", () => {
    const { pages } = lay([table([5], [row([text(30)], true)])]);
    expect(pages.map(({ lines }) => lines.length)).toEqual([19, 11]);
  });

  it("a line taller than the sheet is set, once", () => {
    const huge = cell([p("巨", { size: { value: 300, unit: "pt" } }), p("後")]);
    expect(textsOf(lay([table([5], [row([huge])])]).pages).flat()).toEqual(["巨", "後"]);
  });

  it("rows of empty cells stay above the sheet's foot", () => {
    const { pages } = lay([table([5, 5], Array(60).fill(row([cell([]), cell([])])))]);
    for (const page of pages) expect(Math.max(...horizontals(page))).toBeLessThanOrEqual(BOTTOM + 0.01);
    expect(pages).toHaveLength(2);
  });
});

describe("the head", () => {
  const head = [row([cell("頭", { header: true }), "二"])];

  it("is repeated on every further sheet, as an artifact without structure", () => {
    const { pages } = lay([table([5, 5], numbered(30), { head })]);
    expect(pages.map(artifacts)).toEqual([
      [],
      ["repeated-head 頭", "repeated-head 二"],
      ["repeated-head 頭", "repeated-head 二"],
    ]);
    expect(pages[1]?.lines[0]?.element).toBeNull();
    expect(pages[0]?.lines[0]?.element).not.toBeNull();
    // The words stand where they stood; the body goes on right below.
    expect(pages[1]?.lines[0]?.y).toBe(pages[0]?.lines[0]?.y);
  });

  it("keeps its own spans when repeated: no line through them", () => {
    const spanning = [row([cell("縦", { rowspan: 2 }), "一"]), row(["二"])];
    const { pages } = lay([table([5, 5], numbered(30), { head: spanning })]);
    const lineIn = (page: Page | undefined): (number | undefined)[] =>
      page?.rules.filter(({ y1, y2 }) => y1 === y2 && y1 === TOP + 14).map(({ x1 }) => x1) ?? [];
    expect(lineIn(pages[0])).toEqual([LEFT + 55]);
    expect(lineIn(pages[1])).toEqual([LEFT + 55]);
  });

  it("is never left alone at a sheet's foot", () => {
    const { pages } = lay([...Array(9).fill(p("前")), table([5, 5], numbered(1), { head })]);
    expect(textsOf(pages)[1]).toEqual(["頭", "二", "一"]);
  });

  it("taller than half the sheet is set once, and split like a row when it must be", () => {
    const tall = [row([text(12), ""])];
    const once = lay([table([5, 5], numbered(20), { head: tall })]);
    expect(once.pages.flatMap(artifacts)).toEqual([]);
    const taller = lay([table([5, 5], numbered(1), { head: [row([text(25), ""])] })]);
    expect(taller.pages.map(({ lines }) => lines.length)).toEqual([19, 7]);
  });

  it("of a table without a body is all there is", () => {
    expect(textsOf(lay([table([5, 5], [], { head })]).pages)).toEqual([["頭", "二"]]);
  });
});

describe("（続き）", () => {
  const going = (label: string) => table([5, 5], [row([label, text(30, "乙")])], { continued: [0] });

  it("repeats the first paragraph of a cell that is used up, as an artifact", () => {
    const { pages } = lay([going("令和")]);
    expect(pages.map(artifacts)).toEqual([[], ["continued 令和（続き）"]]);
    expect(pages[1]?.lines[0]?.element).toBeNull();
  });

  it("is not shown while the cell itself goes on", () => {
    const { pages } = lay([
      table([5, 5], [row([cell([p("甲"), p(text(24))]), text(50, "乙")])], { continued: [0] }),
    ]);
    expect(pages.map((page) => artifacts(page).length > 0)).toEqual([false, false, true]);
  });

  it("is not shown when rows end with the sheet", () => {
    expect(lay([table([5, 5], numbered(40), { continued: [0] })]).pages.flatMap(artifacts)).toEqual([]);
  });

  it("taller than half a sheet is left out: the row must come to its end", () => {
    const { pages } = lay([table([5, 5], [row([text(12, "甲"), text(60, "乙")])], { continued: [0] })]);
    expect(pages.flatMap(artifacts)).toEqual([]);
    expect(pages).toHaveLength(4);
  });

  it("is shown for a cell that spans rows when the sheet ends between them", () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      row(i === 0 ? [cell("長", { rowspan: 30 }), "一"] : ["二"]),
    );
    const { pages } = lay([table([5, 5], rows, { continued: [0] })]);
    expect(artifacts(pages[1]).join("")).toContain("長（続き");
  });

  it("warns of nothing twice", () => {
    const { warnings } = lay([table([2, 5], [row(["令和3年", text(30)])], { continued: [0] })]);
    expect(warnings.length).toBeLessThanOrEqual(1);
  });
});

describe("spans over the end of a sheet", () => {
  it("go on in every sheet they reach: text in order, borders closed", () => {
    const long = cell(text(45, "甲"), { rowspan: 3 });
    const { pages } = lay([table([5, 5], [row([long, "一"]), row(["二"]), row(["三"])])]);
    expect(pages.map(({ lines }) => lines.filter((one) => one.text.startsWith("甲")).length)).toEqual([
      19, 19, 7,
    ]);
    for (const page of pages) {
      const rules = horizontals(page);
      const sides = uprights(page).filter(({ x1 }) => x1 === LEFT);
      expect([sides[0]?.y1, sides.at(-1)?.y2].map((y) => rounded(y as number))).toEqual([
        rules[0],
        rules.at(-1),
      ]);
    }
  });

  it("stand before the cells of later rows in the order of reading", () => {
    const { pages } = lay([table([5, 5], [row([cell("甲", { rowspan: 2 }), "一"]), row(["二"])])]);
    expect(textsOf(pages)).toEqual([["甲", "一", "二"]]);
  });

  it("end when everything in them is longer than a sheet, whatever the rows", () => {
    const rows = [row([cell(text(30, "甲"), { rowspan: 2 }), ""]), row([""])];
    const { pages } = lay([table([5, 5], rows)]);
    expect(pages.flatMap(({ lines }) => lines)).toHaveLength(30);
    expect(pages).toHaveLength(2);
  });
});

describe("many rows", () => {
  it("are placed in time that grows with their number: every cell is composed and set once", () => {
    let looked = 0;
    const rows = Array.from({ length: 500 }, (_, i) =>
      row([text(3, String.fromCodePoint(0x4e00 + i)), "二"]),
    );
    for (const one of rows)
      for (const child of one.children) {
        const { children } = child;
        Object.defineProperty(child, "children", {
          get() {
            looked++;
            return children;
          },
        });
      }
    const { pages } = lay([table([5, 5], rows)]);
    expect(pages.flatMap(({ lines }) => lines)).toHaveLength(2000);
    expect(looked).toBeLessThan(rows.length * 2 * 8);
    const order = pages.flatMap(({ lines }) =>
      lines.filter(({ text: t }) => t !== "二").map(({ text: t }) => t[0]),
    );
    expect(order).toEqual(rows.flatMap((_, i) => Array(3).fill(String.fromCodePoint(0x4e00 + i))));
  });

  it("take their width from the size of the table", () => {
    const { pages } = lay([table([5], [row(["あいうえお"])], { size: em(0.5) })]);
    expect(uprights(pages[0]).map(({ x1 }) => x1)).toEqual([LEFT, LEFT + 30]);
    expect(pages[0]?.lines[0]?.runs[0]?.size).toBe(5);
  });
});

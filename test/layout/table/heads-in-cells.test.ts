import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/document/tree.ts";
import type { StructElement } from "../../../src/layout/page.ts";
import { cell, heading, lay, p, row, table, textsOf } from "../made.ts";

/** 14 lines of 14 pt fill a small sheet: every row takes one. */
const filled = (count: number): Row[] => Array.from({ length: count }, (_, i) => row([`行${i + 1}`, "値"]));
const head = (text: string, level: 1 | 2 | 3 = 2): Row => row([cell([heading(text, level)], { colspan: 2 })]);

const laid = (rows: readonly Row[]) => lay([table([5, 5], rows)]);
const firstTexts = (rows: readonly Row[]) => textsOf(laid(rows).pages).map(([first]) => first);

describe("a heading in a cell", () => {
  it("is a bookmark at its place, in the order of the rows", () => {
    const { pages } = laid([
      head("頭"),
      ...filled(2),
      head("二の頭", 3),
      ...filled(13),
      head("次"),
      ...filled(1),
    ]);
    expect(pages.map(({ outline }) => outline.map(({ level, text, y }) => [level, text, y]))).toEqual([
      [
        [2, "頭", 22],
        [3, "二の頭", 64],
      ],
      [[2, "次", expect.any(Number)]],
    ]);
    const [, next] = pages;
    const line = next?.lines.find(({ text }) => text === "次");
    expect((line?.y ?? 0) - (next?.outline[0]?.y ?? 0)).toBeCloseTo(8.8);
  });

  it("is tagged as a heading inside its cell, and its bookmark is made once where the cell goes on", () => {
    const long = row([cell([heading("頭"), p("文".repeat(300))], { colspan: 2 })]);
    const { pages, structure } = laid([long]);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ outline }) => outline)).toHaveLength(1);
    const roles = (element: StructElement): unknown =>
      element.kids === undefined || element.kids.length === 0
        ? element.role
        : [element.role, ...element.kids.map(roles)];
    expect(roles(structure)).toEqual(["Document", ["Table", ["TBody", ["TR", ["TD", "H1", "P"]]]]]);
  });
});

describe("a row whose cells are kept with what follows", () => {
  it("goes to the next sheet with the row below it", () => {
    expect(firstTexts([...filled(13), head("頭"), ...filled(3)])).toEqual(["行1", "頭"]);
    expect(firstTexts([...filled(12), head("頭"), ...filled(3)])).toEqual(["行1", "行2"]);
  });

  it("takes the heads above it along, and what stands between it and them", () => {
    const rows = [
      ...filled(11),
      head("頭"),
      head("小", 3),
      row([cell([p("値", { keepWithNext: true })]), cell([p("名", { keepWithNext: true })])]),
      ...filled(2),
    ];
    expect(firstTexts(rows)).toEqual(["行1", "頭"]);
  });

  it("is not held by a cell that is not kept", () => {
    const loose = row([cell([heading("頭")]), "値"]);
    expect(firstTexts([...filled(13), loose, ...filled(1)])).toEqual(["行1", "行1"]);
  });

  it("ends: more heads than a sheet holds are parted", () => {
    const { pages } = laid(Array.from({ length: 40 }, (_, i) => head(`頭${i + 1}`)));
    expect(pages.flatMap(({ lines }) => lines)).toHaveLength(40);
  });

  it("takes a cell that reaches down along with it", () => {
    const rows = [
      ...filled(12),
      row([cell("幹", { rowspan: 4 }), "枝1"]),
      row([cell([heading("頭")])]),
      row(["枝2"]),
      row(["枝3"]),
    ];
    expect(textsOf(laid(rows).pages).map((all) => all.slice(-3))).toEqual([
      ["値", "幹", "枝1"],
      ["頭", "枝2", "枝3"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { headingSpace } from "../../src/layout/heading.ts";
import { br, firstPage, heading, lay, p, rounded, TOP, text, topOf } from "./made.ts";

describe("行取り", () => {
  it.each([
    // Two lines of 360 are free: half of them before.
    [3, 360, { before: 360, after: 360 }],
    [2, 360, { before: 180, after: 180 }],
    // An odd rest: the smaller half before.
    [2, 355, { before: 182, after: 183 }],
    [1, 360, { before: 0, after: 0 }],
    [2, 1080, { before: 0, after: 0 }],
    [null, 360, { before: 0, after: 0 }],
  ] as const)("%s lines of 360 twips for a heading of %s", (lines, needed, space) => {
    expect(headingSpace(lines, needed, 360)).toEqual(space);
  });

  it("sets a heading in the middle of its lines; what follows stands on the grid", () => {
    const tops = (wanted: number | null): number[] =>
      firstPage([p("前"), heading("題", 1, wanted), p("後")]).lines.map(topOf);
    expect(tops(null)).toEqual([TOP, TOP + 20, TOP + 40]);
    expect(tops(1)).toEqual([TOP, TOP + 20, TOP + 40]);
    expect(tops(2)).toEqual([TOP, TOP + 30, TOP + 60]);
    expect(tops(3)).toEqual([TOP, TOP + 40, TOP + 80]);
  });

  it("holds all lines of a heading together", () => {
    const { lines } = firstPage([heading([text("第一章"), br, text("総則")], 1, 3), p("後")]);
    expect(lines.map(topOf)).toEqual([TOP + 10, TOP + 30, TOP + 60]);
  });

  it("gives a heading of a larger size its whole lines first", () => {
    const large = heading("題", 1, 3);
    const { lines } = firstPage([
      { ...large, format: { ...large.format, size: { value: 24, unit: "pt" } } },
      p("後"),
    ]);
    // Two of the three lines are its own; half a line above, then the em box of 24 pt in the middle of 40.
    expect(lines.map(({ y }) => rounded(y))).toEqual([TOP + 10 + 8 + 21.12, TOP + 60 + 13.8].map(rounded));
  });

  it("is the height that is kept with what follows, and where the bookmark leads", () => {
    const before = Array.from({ length: 6 }, () => p("前"));
    // Ten lines a sheet: three for the heading and one after it still fit.
    expect(lay([...before, heading("題", 1, 3), p("後")]).pages).toHaveLength(1);
    const { pages } = lay([...before, p("前"), heading("題", 1, 3), p("後")]);
    expect(pages.map((page) => page.lines.length)).toEqual([7, 2]);
    expect(pages[1]?.outline).toEqual([{ level: 1, text: "題", y: TOP }]);
  });

  it("has a bookmark on one line: breaks and tabs are blanks in it", () => {
    const { outline } = firstPage([heading([text("(1)"), { type: "tab" }, text("趣旨"), br, text("概要")])]);
    expect(outline.map((entry) => entry.text)).toEqual(["(1) 趣旨 概要"]);
  });
});

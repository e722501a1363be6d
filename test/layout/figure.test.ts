import { describe, expect, it } from "vitest";
import type { PlacedImage } from "../../src/layout/page.ts";
import {
  BOTTOM,
  em,
  figure,
  firstPage,
  heading,
  LEFT,
  lay,
  lines,
  list,
  p,
  pagebreak,
  picture,
  rounded,
  space,
  TOP,
  text,
  textsOf,
  topOf,
} from "./made.ts";

/** Lines are 20 pt apart, the column 200 pt wide and 200 pt high. */
const assets = new Map([
  ["small", picture(60, 30)],
  ["grid", picture(60, 40)],
  ["wide", picture(400, 100)],
  ["tall", picture(100, 500)],
  ["half", picture(100, 110)],
]);
const caption = (value: string) => ({ children: [text(value)] });
const boxOf = ({ x, y, width, height }: PlacedImage) => [x, y, width, height].map(rounded);
const only = (blocks: Parameters<typeof firstPage>[0]): PlacedImage => {
  const [image] = firstPage(blocks, { assets }).images;
  if (image === undefined) throw new Error("no picture");
  return image;
};

describe("a figure's size", () => {
  it("is its own, in the middle of the column and of whole lines", () => {
    // 30 pt take two lines; 5 pt are free above and below.
    expect(boxOf(only([figure("small")]))).toEqual([LEFT + 70, TOP + 5, 60, 30]);
    expect(boxOf(only([figure("grid")]))).toEqual([LEFT + 70, TOP, 60, 40]);
  });

  it("is at most the column's width, without a word", () => {
    const { pages, warnings } = lay([figure("wide")], { assets });
    expect(pages[0]?.images.map(boxOf)).toEqual([[LEFT, TOP + 5, 200, 50]]);
    expect(warnings).toEqual([]);
  });

  it("is what it asks for, in proportion", () => {
    expect(boxOf(only([figure("small", { width: em(8) })]))).toEqual([LEFT + 60, TOP, 80, 40]);
    expect(boxOf(only([figure("small", { width: { value: 25.4, unit: "mm" } })])).slice(2)).toEqual([72, 36]);
  });

  it("is no higher than it may be", () => {
    expect(boxOf(only([figure("tall", { height: lines(2) })])).slice(2)).toEqual([8, 40]);
    expect(boxOf(only([figure("small", { height: lines(9) })])).slice(2)).toEqual([60, 30]);
  });

  it("that asks for more than the column is scaled down, and told", () => {
    const { pages, warnings } = lay([figure("small", { width: em(40) })], { assets });
    expect(pages[0]?.images.map(boxOf)).toEqual([[LEFT, TOP, 200, 100]]);
    expect(warnings.map(({ code, message }) => [code, message.ja])).toEqual([
      ["layout/figure-scaled", "図が紙面に収まらないため50%に縮めました: small"],
    ]);
  });

  it("taller than a page is scaled to what its caption leaves, and told", () => {
    const { pages, warnings } = lay([figure("tall", caption("図"))], { assets });
    // A caption of one line leaves nine: 180 pt, a fifth as wide.
    expect(pages[0]?.images.map(boxOf)).toEqual([[LEFT + 82, TOP, 36, 180]]);
    expect(pages).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toEqual(["layout/figure-scaled"]);
  });

  it("in a list is counted from the item's column", () => {
    const { images, lines: set } = firstPage([list([["１", p("本文"), figure("wide")]], 4)], { assets });
    expect(images.map(boxOf)).toEqual([[LEFT + 40, TOP + 20, 160, 40]]);
    expect(set.map((line) => line.text)).toEqual(["１", "本文"]);
  });
});

describe("a figure's place", () => {
  it("leaves the text below it in the lines of the grid", () => {
    const { lines: set } = firstPage([p("前"), figure("small"), p("後")], { assets });
    expect(set.map(topOf)).toEqual([TOP, TOP + 60]);
  });

  it("has its caption in the middle below or above it", () => {
    const below = firstPage([figure("small", caption("図１"))], { assets });
    const above = firstPage([figure("small", { ...caption("図１"), captionSide: "above" })], { assets });
    expect(below.images.map(boxOf)).toEqual([[LEFT + 70, TOP + 5, 60, 30]]);
    expect(above.images.map(boxOf)).toEqual([[LEFT + 70, TOP + 20 + 5, 60, 30]]);
    // 10.5 pt in a line of 20: two characters in the middle of 200 pt.
    const [line] = below.lines;
    expect(line?.runs[0]).toMatchObject({ size: 10.5 });
    expect(line?.runs[0]?.x[0]).toBeCloseTo(LEFT + 100 - 10.5, 2);
    expect(rounded((below.lines[0]?.y ?? 0) - (above.lines[0]?.y ?? 0))).toBe(40);
  });

  it("is the next page where it does not fit: it is never split, nor parted from its caption", () => {
    const before = [p("前"), space(lines(4))];
    // Five lines are left: 100 pt. The picture takes six.
    expect(lay([...before, figure("half")], { assets }).pages.map(({ images }) => images.length)).toEqual([
      0, 1,
    ]);
    const fits = lay([p("前"), space(lines(3)), figure("half")], { assets });
    expect(fits.pages.map(({ images }) => images.length)).toEqual([1]);
    const captioned = lay([p("前"), space(lines(3)), figure("half", caption("図１"))], { assets });
    expect(captioned.pages.map(({ images }) => images.length)).toEqual([0, 1]);
    expect(textsOf(captioned.pages)).toEqual([["前"], ["図１"]]);
  });

  it("keeps a heading before it", () => {
    const { pages } = lay([p("前"), space(lines(3)), heading("見出し"), figure("half")], { assets });
    expect(textsOf(pages)).toEqual([["前"], ["見出し"]]);
    expect(pages.map(({ images }) => images.length)).toEqual([0, 1]);
  });

  it("is kept with what follows it where it asks for it", () => {
    const blocks = (keepWithNext: boolean) => [
      p("前"),
      space(lines(3)),
      figure("half", { keepWithNext }),
      p("後"),
    ];
    expect(textsOf(lay(blocks(false), { assets }).pages)).toEqual([["前"], ["後"]]);
    expect(lay(blocks(false), { assets }).pages.map(({ images }) => images.length)).toEqual([1, 0]);
    expect(lay(blocks(true), { assets }).pages.map(({ images }) => images.length)).toEqual([0, 1]);
  });

  it("is within the page whatever stands before it", () => {
    for (let free = 0; free < 12; free++) {
      const blocks = [space(lines(free)), figure("half", caption("図")), pagebreak, figure("tall")];
      for (const { images } of lay(blocks, { assets }).pages)
        for (const { y, height } of images) {
          expect(y).toBeGreaterThanOrEqual(TOP);
          expect(rounded(y + height)).toBeLessThanOrEqual(BOTTOM);
        }
    }
  });
});

describe("a figure's meaning", () => {
  it("is an element with what it shows, its caption inside it", () => {
    const { images, lines: set } = firstPage(
      [p("前"), figure("small", { ...caption("図１"), alt: "二つの箱" })],
      { assets },
    );
    expect(images[0]).toMatchObject({
      caption: "図１",
      after: 1,
      element: { role: "Figure", alt: "二つの箱", parent: { role: "Document" } },
    });
    expect(set[1]?.element).toMatchObject({ role: "Caption" });
    expect(set[1]?.element?.parent).toBe(images[0]?.element);
  });

  it("is a picture that was loaded: another is our mistake", () => {
    expect(() => lay([figure("missing")], { assets })).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import type { Inline, TabStop } from "../../src/document/tree.ts";
import type { Page, PlacedRule } from "../../src/layout/page.ts";
import {
  cell,
  em,
  firstPage,
  heading,
  LEFT,
  leftOf,
  list,
  p,
  rightOf,
  rounded,
  row,
  script,
  TOP,
  tab,
  table,
  text,
} from "./made.ts";

type Align = TabStop["align"];
const stop = (position: number, align: Align = "start", leader: TabStop["leader"] = "none"): TabStop => ({
  position: em(position),
  align,
  leader,
});
const set = (content: readonly Inline[], ...tabs: TabStop[]): Page => firstPage([p(content, { tabs })]);
/** Left edge of every run, in em from the column's start. */
const starts = ({ lines }: Page): number[] =>
  lines.flatMap(({ runs }) => runs.map(({ x }) => rounded(((x[0] as number) - LEFT) / 10)));
const roundedRule = ({ x1, y1, x2, y2, width, line, pitch }: PlacedRule) => ({
  x: [rounded(x1), rounded(x2)],
  y: [rounded(y1), rounded(y2)],
  width: rounded(width),
  line,
  pitch: rounded(pitch),
});

describe("a tab", () => {
  it("leads to its stop: text begins, ends, is centred or has its point there", () => {
    expect(starts(set([text("一"), tab, text("二")], stop(5)))).toEqual([0, 5]);
    expect(starts(set([text("一"), tab, text("二三")], stop(9, "end")))).toEqual([0, 7]);
    expect(starts(set([text("一"), tab, text("二三四五")], stop(9, "center")))).toEqual([0, 7]);
    expect(starts(set([text("一"), tab, text("12.5")], stop(9, "point")))).toEqual([0, 7]);
  });

  it("is in the line's text and in no run", () => {
    const [line] = set([text("一"), tab, text("二")], stop(5)).lines;
    expect(line?.text).toBe("一\t二");
    expect(line?.runs.map(({ clusters }) => clusters.join(""))).toEqual(["一", "二"]);
  });

  it("counts from the column its paragraph stands in: after the label of an item", () => {
    const beside = p([text("い"), tab, text("ろ")], { tabs: [stop(5)] });
    const { lines } = firstPage([list([["１", beside]])]);
    expect(lines.map(leftOf)).toEqual([LEFT, LEFT + 20]);
    expect(lines[1]?.runs[1]?.x[0]).toBe(LEFT + 70);
  });

  it("leads into the 字上げ what the last one leads to: titles turn before their page numbers", () => {
    const title = "一二三四五六七八九十一二三四五";
    const toc = (content: readonly Inline[], ...stops: TabStop[]): Page =>
      firstPage([p(content, { end: em(10), align: "justify", tabs: stops })]);
    const numbered = toc([text(title), tab, text("12")], stop(13, "end", "dots"));
    expect(numbered.lines.map((line) => line.text)).toEqual(["一二三四五六七八九十", "一二三四五\t12"]);
    expect(numbered.lines.map((line) => rounded((rightOf(line) - LEFT) / 10))).toEqual([10, 13]);
    expect(numbered.rules.map(({ x1, x2 }) => [x1, x2].map((x) => rounded((x - LEFT) / 10)))).toEqual([
      [5.25, 10.75],
    ]);
    // A line that is full goes on beside its number without a leader.
    const full = toc([text("一二三四五六七八九十"), tab, text("12")], stop(13, "end", "dots"));
    expect(full.lines.map((line) => line.text)).toEqual(["一二三四五六七八九十\t12"]);
    // Only the last tab does, and only to the end of its text.
    const two = toc([text("一"), tab, text("二"), tab, text("三")], stop(12, "end"), stop(13, "end"));
    expect(two.lines.map((line) => line.text)).toEqual(["一", "\t二\t三"]);
    expect(starts(two)).toEqual([0, 1, 11]);
    expect(starts(toc([text("一"), tab, text("二")], stop(12)))).toEqual([0, 1]);
  });

  it("counts em of its own paragraph", () => {
    const [line] = firstPage([p([tab, text("あ")], { size: em(1.5), tabs: [stop(4)] })]).lines;
    expect(leftOf(line as never)).toBe(LEFT + 60);
  });
});

describe("a leader", () => {
  const toc = set([text("一"), tab, text("二")], stop(10, "end", "dots"));

  it("of dots fills the room but a quarter em at either end, three an em, in the middle of the em box", () => {
    expect(rightOf(toc.lines[0] as never)).toBe(LEFT + 100);
    expect(toc.rules.map(roundedRule)).toEqual([
      {
        x: [LEFT + 10 + 2.5, LEFT + 90 - 2.5],
        y: [TOP + 10, TOP + 10],
        width: 1,
        line: "dotted",
        pitch: rounded(10 / 3),
      },
    ]);
  });

  it("of a line stands on the baseline", () => {
    const { rules } = set([text("一"), tab, text("二")], stop(10, "start", "line"));
    expect(rules.map(roundedRule)).toEqual([
      {
        x: [LEFT + 10 + 2.5, LEFT + 100 - 2.5],
        y: [TOP + 13.8, TOP + 13.8],
        width: 0.5,
        line: "solid",
        pitch: 0,
      },
    ]);
  });

  it("belongs to the stop its tab has taken", () => {
    const stops = [stop(3, "start", "line"), stop(8), stop(15, "center", "dots"), stop(19, "end", "line")];
    const { rules } = set(
      [text("一"), tab, text("二"), tab, text("三"), tab, text("四五"), tab, text("六")],
      ...stops,
    );
    expect(rules.map(({ line, x1 }) => [line, rounded((x1 - LEFT) / 10)])).toEqual([
      ["solid", 1.25],
      ["dotted", 9.25],
      ["solid", 16.25],
    ]);
  });

  it("is that of a later stop where text does not fit before an earlier one", () => {
    const { rules } = set(
      [text("一二三四"), tab, text("五")],
      stop(3, "start", "line"),
      stop(9, "start", "dots"),
    );
    expect(rules.map(({ line }) => line)).toEqual(["dotted"]);
  });

  it("goes on to the stop where no text follows: a line to write on", () => {
    const { rules } = set([text("氏名"), tab], stop(12, "end", "line"));
    expect(rules.map(({ x1, x2 }) => [x1, x2].map(rounded))).toEqual([[LEFT + 22.5, LEFT + 117.5]]);
  });

  it("is left out where there is no room for it, and where the stop asks for none", () => {
    expect(set([text("一"), tab, text("二")], stop(1.6, "start", "dots")).rules).toEqual([]);
    expect(set([text("一"), tab, text("二")], stop(9)).rules).toEqual([]);
  });

  it("goes with its line: in the middle of a heading's lines, in a cell, on the next sheet", () => {
    const tabs = [stop(10, "end", "dots")];
    const content = [text("一"), tab, text("二")];
    const titled = heading(content, 1, 3);
    const page = firstPage([{ ...titled, format: { ...titled.format, tabs } }]);
    expect(page.rules.map(({ y1 }) => rounded(y1))).toEqual([TOP + 20 + 10]);

    const inCell = firstPage([table([12], [row([cell([p(content, { tabs })])])])]);
    const leader = inCell.rules.filter(({ line }) => line === "dotted");
    // Two pt of padding, no leading: the middle of the em box is 5 pt below the line's top.
    expect(leader.map(({ y1 }) => rounded(y1))).toEqual([TOP + 2 + 5]);
  });

  it("does not care for 添え字 in its line", () => {
    const { rules } = set([text("m"), script("sup", "2"), tab, text("二")], stop(10, "start", "dots"));
    expect(rules.map(({ x1 }) => rounded(x1))).toEqual([LEFT + 16 + 2.5]);
  });
});

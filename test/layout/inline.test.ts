import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/document/tree.ts";
import type { Face, FontSet } from "../../src/font/face.ts";
import { takesDot } from "../../src/layout/flow/dots.ts";
import type { Page, PlacedLine } from "../../src/layout/page.ts";
import {
  dots,
  em,
  face,
  firstPage,
  font,
  LEFT,
  p,
  rightOf,
  rounded,
  script,
  TOP,
  text,
  topOf,
} from "./made.ts";

const lineOf = (content: readonly Inline[]): PlacedLine => firstPage([p(content)]).lines[0] as PlacedLine;
const baselinesOf = ({ lines }: Page): number[] => lines.map(({ y }) => rounded(y));

describe("another size", () => {
  it("stands on the line's baseline, with its own advances", () => {
    const { runs, text: written } = lineOf([text("あ"), font(14, "大きい"), text("い")]);
    expect(written).toBe("あ大きいい");
    expect(runs.map(({ size, drop }) => [size, drop])).toEqual([
      [10, 0],
      [14, 0],
      [10, 0],
    ]);
    expect(runs.map(({ x }) => rounded(x[0] as number))).toEqual([LEFT, LEFT + 10, LEFT + 52]);
  });

  it("fills the measure by its own advances", () => {
    // 200 pt: ten characters of 14 pt and six of 10 pt.
    const { lines } = firstPage([p([font(14, "あ".repeat(10)), text("い".repeat(8))])]);
    expect(lines.map((line) => line.text.length)).toEqual([16, 2]);
    expect(rightOf(lines[0] as PlacedLine)).toBe(220);
  });

  it("beyond the line feed gives its own line two lines of the grid, the em box in their middle", () => {
    const page = firstPage([p([text("あ".repeat(20)), font(24, "大"), text("い".repeat(25))]), p("次")]);
    // Its baseline lies 0.88 of 24 pt below the top of the em box.
    expect(baselinesOf(page)).toEqual(
      [TOP + 13.8, TOP + 20 + 8 + 21.12, TOP + 60 + 13.8, TOP + 80 + 13.8].map(rounded),
    );
  });

  it("that just fits the line feed takes one line", () => {
    expect(baselinesOf(firstPage([p([text("あ"), font(20, "大")]), p("次")]))).toEqual([
      TOP + 17.6,
      TOP + 20 + 13.8,
    ]);
  });

  it("smaller than the paragraph's leaves the line as it is", () => {
    expect(topOf(lineOf([font(6, "小"), text("あ")]))).toBe(TOP);
    expect(topOf(lineOf([font(6, "小")]))).toBe(TOP);
  });

  it("counts em of the paragraph", () => {
    const inline: Inline = { type: "font", size: em(1.5), family: null, children: [text("あ")] };
    expect(lineOf([inline]).runs[0]?.size).toBe(15);
  });

  it("is what 字取り inside it counts em of", () => {
    const spread: Inline = { type: "jidori", width: em(4), children: [{ type: "text", value: "氏名" }] };
    const inline: Inline = { type: "font", size: em(1.5), family: null, children: [spread] };
    expect(rightOf(lineOf([inline]))).toBe(LEFT + 60);
  });

  it("widens the group of an even spacing it stands in", () => {
    const kinto = (value: string): Inline => ({
      type: "kinto",
      gap: null,
      group: "a",
      children: [{ type: "text", value }],
    });
    const large: Inline = { type: "font", size: em(2), family: null, children: [kinto("三字だ")] };
    const marked: Inline = { type: "dots", children: [kinto("二字")] };
    const { lines } = firstPage([p([large]), p([marked])]);
    expect(lines.map(rightOf)).toEqual([LEFT + 60, LEFT + 60]);
  });
});

describe("another family", () => {
  it("is looked up in its own faces", () => {
    const gothic: Face = { ...face, name: "Gothic" };
    const fonts: FontSet = {
      find: (cluster, { family }) => ({
        face: family === "gothic" ? gothic : face,
        glyph: cluster.codePointAt(0) as number,
      }),
      faces: [face, gothic],
    };
    const [line] = firstPage([p([text("明"), font(null, "黒", "gothic")])], { fonts }).lines;
    expect(line?.runs.map((run) => [run.face.name, run.size])).toEqual([
      ["One-Em", 10],
      ["Gothic", 10],
    ]);
  });
});

describe("添え字", () => {
  it("are 0.6 of the size, raised by a third or lowered by an eighth, right after their base", () => {
    const { runs, text: written } = lineOf([text("m"), script("sup", "2"), text("H"), script("sub", "3")]);
    expect(written).toBe("m2H3");
    expect(runs.map(({ size, drop }) => [size, rounded(drop)])).toEqual([
      [10, 0],
      [6, -3.3],
      [10, 0],
      [6, 1.2],
    ]);
    expect(runs.map(({ x }) => rounded(x[0] as number))).toEqual([LEFT, LEFT + 10, LEFT + 16, LEFT + 26]);
  });

  it("do not make their line taller", () => {
    const page = firstPage([p([text("m"), script("sup", "2"), script("sub", "3")]), p("次")]);
    expect(page.lines.map(topOf)).toEqual([TOP, TOP + 20]);
  });

  it("are counted from the size they stand in, for which the line has room", () => {
    const inline: Inline = {
      type: "font",
      size: { value: 24, unit: "pt" },
      family: null,
      children: [script("sup", "2")],
    };
    const page = firstPage([p([text("あ"), inline]), p("次")]);
    const run = page.lines[0]?.runs[1];
    expect([run?.size, rounded(run?.drop as number)]).toEqual([14.4, -7.92]);
    expect(baselinesOf(page)).toEqual([TOP + 8 + 21.12, TOP + 40 + 13.8].map(rounded));
  });

  it("are never parted from their base", () => {
    const { lines } = firstPage([p([text(`${"あ".repeat(19)}値`), script("sup", "注"), text("の")])]);
    // The base would be the line's twentieth character.
    expect(lines.map((line) => line.text)).toEqual(["あ".repeat(19), "値注の"]);
  });
});

describe("縦中横 in a horizontal line", () => {
  it("is ordinary text", () => {
    const tcy: Inline = { type: "tcy", children: [{ type: "text", value: "12" }] };
    const { runs } = lineOf([tcy]);
    expect(runs.map(({ clusters, turned, drop }) => [clusters.join(""), turned, drop])).toEqual([
      ["12", false, 0],
    ]);
  });
});

describe("圏点", () => {
  it("stand over the middle of every character, in its own size", () => {
    const inline: Inline = { type: "dots", children: [text("重要"), font(14, "大")] };
    expect(lineOf([text("あ"), inline]).runs.map((run) => run.dots)).toEqual([
      null,
      [LEFT + 15, LEFT + 25],
      [LEFT + 37],
    ]);
  });

  it("leave marks and blanks out", () => {
    const { runs } = lineOf([dots("甲、乙　丙")]);
    const [run] = runs;
    const middle = (i: number): number => (run?.x[i] as number) + 5;
    expect(run?.dots).toEqual([middle(0), middle(2), middle(4)]);
    expect(lineOf([dots("、　。")]).runs[0]?.dots).toBeNull();
  });

  it.each([..."。、，．「」（）『』〈〉【】・：；！？　 “”‘’(),.!?"])("none stands over %j", (mark) => {
    expect(takesDot(mark)).toBe(false);
  });

  it.each([..."漢かカー々ぁｱ１1Aａ％〆①℃"])("one stands over %j", (character) => {
    expect(takesDot(character)).toBe(true);
  });

  it("stand over a character of several code units once", () => {
    expect(lineOf([dots("\u845b\u{e0100}\u{20bb7}")]).runs[0]?.dots).toEqual([LEFT + 5, LEFT + 15]);
  });
});

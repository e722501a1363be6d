import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Inline, Row } from "../../../src/document/tree.ts";
import type { Face, FontSet } from "../../../src/font/face.ts";
import type { Page, PlacedLine, PlacedRun } from "../../../src/layout/page.ts";
import type { Style } from "../../../src/layout/style.ts";
import {
  br,
  cell,
  dots,
  em,
  face,
  font,
  LEFT,
  lay,
  list,
  p,
  rounded,
  row,
  script,
  small,
  style,
  TOP,
  table,
  text,
  textsOf,
} from "../made.ts";

/** A column of n em is 10 n + 5 pt wide; cells have 2 pt above and below, lines are 10 pt apart. */
const vertical = (content: string | readonly Inline[], more: Partial<Cell> = {}): Cell =>
  cell([p(content)], { writing: "vertical", ...more });
const alone = (content: string | readonly Inline[], columns = 1): Page =>
  lay([table([columns], [row([vertical(content)])])]).pages[0] as Page;
/** Middle of a first column of n em. */
const middleOf = (columns: number): number => LEFT + (10 * columns + 5) / 2;

/** Where a run's first glyph has its origin. */
const origin = ({ y }: PlacedLine, { x, drop }: PlacedRun): number[] => [
  rounded(x[0] as number),
  rounded(y + drop),
];
const origins = (line: PlacedLine): number[][] => line.runs.map((run) => origin(line, run));
/** Baseline of the nth character below the cell's rule: padding, characters of 10 pt, 0.88 of the last. */
const down = (n: number): number => rounded(TOP + 2 + 10 * n + 8.8);
const heightOf = ({ rules }: Page): number =>
  rounded(Math.max(...rules.map(({ y2 }) => y2)) - Math.min(...rules.map(({ y1 }) => y1)));

/** A sheet of 80 lines: 1600 pt. */
const tall: Style = { ...style, pages: { small: { ...small, height: 32_800, linesPerPage: 80 } } };

describe("a vertical cell", () => {
  it("sets its characters below each other, in the middle between its rules", () => {
    const [line] = alone("番号").lines;
    expect(origins(line as PlacedLine)).toEqual([
      [middleOf(1) - 5, down(0)],
      [middleOf(1) - 5, down(1)],
    ]);
    expect(line?.runs.map(({ turned }) => turned)).toEqual([false, false]);
  });

  it("leads where its words lead, upright, side by side or turned", () => {
    const ref: Inline = { type: "ref", to: "別紙", children: [text("別紙12 Web")] };
    const [line] = alone([text("第"), ref, text("の表")]).lines;
    const led = line?.runs.map(({ clusters, link }) => [clusters.join(""), link]);
    expect(led).toEqual([
      ["第", null],
      ...["別", "紙", "1", "2", " ", "Web"].map((one) => [one, "別紙"]),
      ["の", null],
      ["表", null],
    ]);
  });

  it("is one line with its text, part of the cell", () => {
    const { lines } = alone("番号");
    expect(lines.map((line) => line.text)).toEqual(["番号"]);
    expect(lines[0]?.element).toMatchObject({ role: "P", parent: { role: "TD" } });
  });

  it("asks for the length of its text and the room above and below", () => {
    expect(heightOf(alone("番号表"))).toBe(30 + 4);
  });

  it("asks for 20 em at most, then wraps, its lines from right to left", () => {
    const page = (count: number): Page =>
      lay([table([5], [row([vertical("字".repeat(count))])])], { style: tall }).pages[0] as Page;
    expect([heightOf(page(20)), page(20).lines.length]).toEqual([204, 1]);
    const { lines } = page(26);
    expect([heightOf(page(26)), lines.map((line) => line.text.length)]).toEqual([204, [20, 6]]);
    // Two lines 10 pt apart, the pair in the middle.
    expect(lines.map((line) => rounded(line.runs[0]?.x[0] as number))).toEqual([
      middleOf(5),
      middleOf(5) - 10,
    ]);
  });

  it("grows instead where it has no room for as many lines", () => {
    const { pages, warnings } = lay([table([1], [row([vertical("字".repeat(45))])])], { style: tall });
    expect(pages[0]?.lines.map((line) => line.text.length)).toEqual([45]);
    expect(warnings).toEqual([]);
  });

  it("warns where even most of a sheet has no room for its lines, and sets them all the same", () => {
    const { pages, warnings } = lay([table([1], [row([vertical("字".repeat(45))])])]);
    expect(pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("")).toBe("字".repeat(45));
    expect(warnings.map(({ code }) => code)).toEqual(["layout/overfull-line"]);
  });

  it("breaks where it is told to", () => {
    const { lines } = alone([text("上下"), br, text("左")], 3);
    expect(lines.map((line) => line.text)).toEqual(["上下", "左"]);
    expect(heightOf(alone([text("上下"), br, text("左")], 3))).toBe(24);
  });

  it("stands at the top of a taller row, or in its middle", () => {
    const beside = cell("あ".repeat(6));
    const first = (valign: Cell["valign"]): number => {
      const made = table([1, 1], [row([vertical("番号", { valign }), beside])]);
      const line = lay([made]).pages[0]?.lines[0] as PlacedLine;
      return origins(line)[0]?.[1] as number;
    };
    expect(first("top")).toBe(down(0));
    expect(first("middle")).toBe(down(2));
  });

  it("without text is an empty cell", () => {
    const { lines, rules } = alone("");
    expect([lines.length, rules.length > 0]).toEqual([0, true]);
  });

  it("sets lists with their labels before their text", () => {
    const items = list(
      [
        ["ア", p("甲")],
        ["イ", p("乙")],
      ],
      2,
    );
    const { lines } = lay([table([3], [row([cell([items], { writing: "vertical" })])])]).pages[0] as Page;
    expect(lines.map((line) => [line.text, line.element?.role, origins(line)[0]])).toEqual([
      ["ア", "Lbl", [middleOf(3), down(0)]],
      ["甲", "P", [middleOf(3), down(2)]],
      ["イ", "Lbl", [middleOf(3) - 10, down(0)]],
      ["乙", "P", [middleOf(3) - 10, down(2)]],
    ]);
  });
});

describe("characters in a vertical line", () => {
  const shape = (runs: readonly PlacedRun[]) =>
    runs.map(({ clusters, turned, size }) => [clusters.join(""), turned ? "turned" : "upright", size]);

  it("one or two digits stand side by side in one em, set smaller where they are wider", () => {
    const [line] = alone("第12条").lines;
    // Digits of this face are one em wide: two of half the size.
    expect(shape(line?.runs ?? [])).toEqual([
      ["第", "upright", 10],
      ["1", "upright", 5],
      ["2", "upright", 5],
      ["条", "upright", 10],
    ]);
    const middle = rounded(TOP + 2 + 15 + 0.38 * 5);
    expect(origins(line as PlacedLine).slice(1)).toEqual([
      [middleOf(1) - 5, middle],
      [middleOf(1), middle],
      [middleOf(1) - 5, down(2)],
    ]);
    expect(line?.text).toBe("第12条");
  });

  it("digits that were written in two pieces are one number", () => {
    const [line] = alone([text("第1"), text("2条")]).lines;
    expect(shape(line?.runs ?? []).map(([, , size]) => size)).toEqual([10, 5, 5, 10]);
    expect(line?.text).toBe("第12条");
  });

  it("longer numbers and words are turned, and go on downwards", () => {
    const [line] = alone("甲128").lines;
    const run = line?.runs[1] as PlacedRun;
    expect(shape(line?.runs ?? [])).toEqual([
      ["甲", "upright", 10],
      ["128", "turned", 10],
    ]);
    // A quarter em (和欧間) after the first character. The em box lies with its foot to the left.
    expect(origin(line as PlacedLine, run)).toEqual([middleOf(1) - 3.8, rounded(TOP + 2 + 12.5)]);
    expect(Array.from(run.x, (x) => rounded(x - (run.x[0] as number)))).toEqual([0, 10, 20]);
  });

  it("a capital stands upright, without 和欧間", () => {
    const [line] = alone("甲A乙").lines;
    expect(origins(line as PlacedLine).map(([, y]) => y)).toEqual([down(0), down(1), down(2)]);
  });

  it("縦中横 stands side by side, however long", () => {
    const tcy: Inline = { type: "tcy", children: [{ type: "text", value: "1024" }] };
    const [line] = alone([text("甲"), tcy, text("乙")]).lines;
    expect(shape(line?.runs ?? []).map(([, , size]) => size)).toEqual([10, 2.5, 2.5, 2.5, 2.5, 10]);
    expect(origins(line as PlacedLine).at(-1)?.[1]).toBe(down(2));
  });

  it("marks have their shape for vertical lines; a bracket or ー is turned where the font has none", () => {
    const shaped: Face = { ...face, vertical: (glyph) => (glyph === 0x30fc ? 7 : glyph) };
    const fonts: FontSet = {
      find: (cluster) => ({ face: shaped, glyph: cluster.codePointAt(0) as number }),
      faces: [shaped],
    };
    const [line] = lay([table([1], [row([vertical("ー「。")])])], { fonts }).pages[0]?.lines ?? [];
    expect(line?.runs.map(({ glyphs, turned }) => [glyphs[0], turned])).toEqual([
      [7, false],
      [0x300c, true],
      [0x3002, false],
    ]);
    expect(alone("ー").lines[0]?.runs[0]?.turned).toBe(true);
  });

  it("other sizes are in the middle of the line", () => {
    const [line] = alone([text("大"), font(6, "小")], 2).lines;
    expect(origins(line as PlacedLine)).toEqual([
      [middleOf(2) - 5, down(0)],
      [middleOf(2) - 3, rounded(TOP + 2 + 10 + 0.88 * 6)],
    ]);
  });

  it("添え字 are turned with what they belong to, their baseline to the right", () => {
    const [line] = alone([text("面積m"), script("sup", "2")]).lines;
    const [base, raised] = (line?.runs ?? []).slice(-2) as [PlacedRun, PlacedRun];
    expect([base.turned, raised.turned, raised.size]).toEqual([true, true, 6]);
    expect(rounded((raised.x[0] as number) - (base.x[0] as number))).toBe(3.3);
  });

  it("圏点 stand right of their characters, one each", () => {
    const [line] = alone([text("甲"), dots("乙、丙")]).lines;
    const marks = line?.runs.filter((run) => run.dots !== null) ?? [];
    expect(marks).toHaveLength(1);
    const [mark] = marks as [PlacedRun];
    expect([mark.glyphs.length, mark.turned]).toEqual([0, true]);
    const y = (mark.dots ?? []).map((dot) =>
      rounded((line?.y as number) + mark.drop + dot - (mark.x[0] as number)),
    );
    // 、 takes none, and half an em of it is blank.
    expect(y).toEqual([TOP + 2 + 15, TOP + 2 + 35]);
  });

  it("傍線 runs along the right", () => {
    const { rules } = alone([text("甲"), { type: "u", children: [text("乙丙")] }]);
    const side = rules.filter(
      ({ x1, x2, width }) => x1 === x2 && width === 0.5 && x1 > LEFT && x1 < LEFT + 15,
    );
    expect(side.map(({ x1, y1, y2 }) => [x1, y1, y2].map(rounded))).toEqual([
      [middleOf(1) + 5.4, TOP + 2 + 10, TOP + 2 + 30],
    ]);
  });
});

describe("a vertical cell over the end of a sheet", () => {
  const rows = (count: number, stub: Cell): Row[] =>
    Array.from({ length: count }, (_, i) => row(i === 0 ? [stub, "一"] : ["二"]));

  it("goes to the next sheet whole where it finds no room", () => {
    const before = Array.from({ length: 9 }, () => p("前"));
    const { pages } = lay([...before, table([1, 5], [row([vertical("縦書き"), "一"])])]);
    expect(textsOf(pages)).toEqual([Array(9).fill("前"), ["縦書き", "一"]]);
  });

  it("that spans rows keeps its text on the first sheet, and is repeated where it is listed", () => {
    const stub = vertical("長い区分", { rowspan: 20 });
    const { pages } = lay([table([1, 5], rows(20, stub), { continued: [0] })]);
    expect(pages.map(({ lines }) => lines[0]?.text)).toEqual(["長い区分", "長い区分（続き）"]);
    expect(pages[1]?.lines[0]).toMatchObject({ artifact: "continued", element: null });
    const silent = lay([table([1, 5], rows(20, stub))]);
    expect(silent.pages.map(({ lines }) => lines[0]?.text)).toEqual(["長い区分", "二"]);
  });

  it("stretches the last row it spans where its text is longer than they are", () => {
    const { pages } = lay([table([1, 5], rows(2, vertical("長い区分である", { rowspan: 2 })))]);
    expect(heightOf(pages[0] as Page)).toBe(74);
  });

  it("in a repeated head is repeated", () => {
    const head = [row([vertical("区分"), "名"])];
    const { pages } = lay([table([1, 5], Array(20).fill(row(["一", "二"])), { head })]);
    expect(pages.map(({ lines }) => [lines[0]?.text, lines[0]?.artifact])).toEqual([
      ["区分", null],
      ["区分", "repeated-head"],
    ]);
  });
});

describe("any vertical text", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        "条例",
        "（第",
        "）",
        "ー",
        "、",
        "。",
        "12",
        "128",
        "A",
        "ISO",
        " ",
        "　",
        "葛\u{e0100}",
        "𠮷",
        "%",
      ),
      fc.constantFrom("字", "句"),
    ),
    { minLength: 1, maxLength: 40 },
  );

  it("is whole and in order, inside its row", () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 3, max: 6 }), fc.boolean(), (written, columns, nested) => {
        const inlines = written.map((one, i): Inline => {
          if (!nested || i % 3 !== 0) return text(one);
          return { type: i % 2 === 0 ? "dots" : "b", children: [text(one)] };
        });
        const { pages } = lay([table([columns], [row([vertical(inlines)])])], { style: tall });
        const [page] = pages as [Page];
        expect(page.lines.map((line) => line.text).join("")).toBe(written.join(""));
        const bottom = Math.max(...page.rules.map(({ y2 }) => y2));
        for (const line of page.lines) {
          expect(line.runs.flatMap((run) => run.clusters).join("")).toBe(line.text);
          for (const run of line.runs.filter(({ glyphs }) => glyphs.length > 0)) {
            const [x, y] = origin(line, run) as [number, number];
            const reach = (run.x[run.x.length - 1] as number) - (run.x[0] as number);
            const end = run.turned ? y + reach : y;
            // The blank half of a bracket at a line's head is no ink: it may reach over the rule.
            const ink = run.clusters[0] === "（" ? y + 5 : y;
            expect(x).toBeGreaterThan(LEFT);
            expect(end).toBeLessThanOrEqual(bottom + 0.01);
            expect(ink).toBeGreaterThan(TOP);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a table inside an item of a cell", () => {
  it.each(["horizontal", "vertical"] as const)("is never lost: parse refuses it (%s)", (writing) => {
    const inner = table([2], [row(["中"])]);
    const blocks = [table([8], [row([cell([list([["１", p("い"), inner]])], { writing })])])];
    expect(() => lay(blocks)).toThrow("a table in a cell");
  });
});

it("sizes of a vertical cell are counted from the table's", () => {
  const { pages } = lay([table([1], [row([vertical("番号")])], { size: em(0.5) })]);
  expect(pages[0]?.lines[0]?.runs.map(({ size }) => size)).toEqual([5, 5]);
  expect(heightOf(pages[0] as Page)).toBe(14);
});

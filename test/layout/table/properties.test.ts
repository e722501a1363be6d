import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Row } from "../../../src/document/tree.ts";
import type { Page, PlacedLine } from "../../../src/layout/page.ts";
import { BOTTOM, cell, lay, p, row, TOP, table } from "../made.ts";

/** Where a cell stands in the grid, and which text it holds. */
interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly middle: boolean;
}

interface Grid {
  readonly columns: number;
  readonly rows: readonly { readonly keep: boolean; readonly blocks: readonly Block[] }[];
}

/** A kanji for every cell, no two alike: what is lost, doubled or out of order shows. */
const letter = (index: number): string => String.fromCodePoint(0x4e00 + index);

const shape = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 12 }),
  cells: fc.infiniteStream(
    fc.record({
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 3 }),
      length: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) },
        fc.integer({ min: 0, max: 400 }),
      ),
      middle: fc.boolean(),
      keep: fc.boolean(),
    }),
  ),
  before: fc.integer({ min: 0, max: 10 }),
  head: fc.integer({ min: 0, max: 3 }),
  continued: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** Fills a grid: each free place begins a cell that reaches as far as there is room. */
function gridOf(columns: number, rows: number, cells: Shape["cells"], first: number): Grid {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  let count = first;
  const grid = Array.from({ length: rows }, (_, r) => {
    const blocks: Block[] = [];
    let keep = false;
    for (let c = 0; c < columns; c++) {
      if (taken[r]?.[c] === true) continue;
      const made = cells.next().value;
      keep ||= made.keep && made.length % 3 === 0;
      let wide = 1;
      while (wide < made.columns && c + wide < columns && taken[r]?.[c + wide] === false) wide++;
      const high = Math.min(made.rows, rows - r);
      for (let i = r; i < r + high; i++) (taken[i] as boolean[]).fill(true, c, c + wide);
      const text = letter(count++).repeat(made.length);
      blocks.push({ row: r, column: c, rows: high, columns: wide, text, middle: made.middle });
    }
    return { keep, blocks };
  });
  return { columns, rows: grid };
}

const rowsOf = (grid: Grid): Row[] =>
  grid.rows.map(({ keep, blocks }) =>
    row(
      blocks.map(
        ({ rows, columns, text, middle }): Cell =>
          cell([p(text)], { rowspan: rows, colspan: columns, valign: middle ? "middle" : "top" }),
      ),
      keep,
    ),
  );

const firstOf = ({ text }: PlacedLine): string => text[0] ?? "";
const isBody = ({ artifact }: PlacedLine): boolean => artifact === null;

/** All text that stands in one cell, through the sheets. */
function textOf(pages: readonly Page[], block: Block): string {
  const own = pages.flatMap(({ lines }) =>
    lines.filter((one) => isBody(one) && firstOf(one) === block.text[0]),
  );
  return own.map(({ text }) => text).join("");
}

function expectBorders(page: Page): void {
  const { rules } = page;
  if (rules.length === 0) return;
  const xs = rules.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = rules.flatMap(({ y1, y2 }) => [y1, y2]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const drawn = (x1: number, y1: number, x2: number, y2: number): boolean =>
    rules.some((one) => near(one.x1, x1) && near(one.x2, x2) && one.y1 <= y1 + 0.02 && one.y2 >= y2 - 0.02);
  expect([
    drawn(left, top, right, top),
    drawn(left, bottom, right, bottom),
    drawn(left, top, left, bottom),
    drawn(right, top, right, bottom),
  ]).toEqual([true, true, true, true]);
  expect(bottom).toBeLessThanOrEqual(BOTTOM + 0.01);
  expect(top).toBeGreaterThanOrEqual(TOP);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02;

/** No two lines of text lie upon each other. The blank halves of （ and ） are no ink: they may reach over a rule. */
function expectApart(page: Page): void {
  const boxes = page.lines.map(({ y, runs }) => {
    const glyphs = runs.flatMap(({ x, clusters }) =>
      clusters.map((cluster, i) => [cluster, x[i] ?? 0] as const),
    );
    return {
      left: Math.min(...glyphs.map(([cluster, x]) => (cluster === "（" ? x + 5 : x))),
      right: Math.max(...glyphs.map(([cluster, x]) => (cluster === "）" ? x + 5 : x + 10))),
      top: y - 8.8,
      bottom: y + 1.2,
    };
  });
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      expect(across > 0.01 && down > 0.01).toBe(false);
    }
  });
}

describe("any table", () => {
  it("is placed whole: every character once, in order, inside the sheet and its borders", () => {
    fc.assert(
      fc.property(shape, ({ columns, rows, cells, before, head, continued }) => {
        const heads = gridOf(columns, head, cells, 0);
        const body = gridOf(columns, rows, cells, 100);
        const blocks = body.rows.flatMap((one) => one.blocks);
        const made = table(new Array<number>(columns).fill(4), rowsOf(body), {
          head: rowsOf(heads),
          continued: continued ? [0, 1].slice(0, columns) : [],
        });
        const { pages } = lay([...Array.from({ length: before }, () => p("あ")), made]);

        for (const block of [...heads.rows.flatMap((one) => one.blocks), ...blocks])
          expect(textOf(pages, block)).toBe(block.text);
        for (const page of pages) {
          expectBorders(page);
          expectApart(page);
          for (const { y } of page.lines) {
            expect(y - 8.8).toBeGreaterThanOrEqual(TOP - 0.01);
            expect(y + 1.2).toBeLessThanOrEqual(BOTTOM + 0.01);
          }
          // Cells follow each other as they are read.
          const order = page.lines.filter((one) => isBody(one) && firstOf(one) >= letter(100)).map(firstOf);
          expect(order).toEqual([...order].sort());
        }
      }),
      { numRuns: 400 },
    );
  });
});

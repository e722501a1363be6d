import type { Block, Cell, List, Row } from "../../document/tree.ts";
import { verticalCell } from "../../layout/style.ts";
import { type Flow, indented } from "./flow.ts";
import { cellLineFeed, emOf, twipsOf } from "./geometry.ts";
import { edgesOf } from "./indent.ts";
import { lookOf, textScale } from "./text.ts";
import { partWidths } from "./width.ts";

/** What the lines of a vertical cell need along them. */
export interface VerticalLine {
  /** Twips. */
  readonly length: number;
  /** No paragraph is broken. */
  readonly fits: boolean;
}

/** The lines of every vertical cell of a table's head or body, the columns being so many twips wide. */
export function verticalLines(
  rows: readonly Row[],
  widths: readonly number[],
  flow: Flow,
): ReadonlyMap<Cell, VerticalLine> {
  const lines = new Map<Cell, VerticalLine>();
  if (!rows.some(({ children }) => children.some(isVertical))) return lines;
  for (const [cell, column] of columnsOf(rows)) {
    if (!isVertical(cell)) continue;
    const width = widths.slice(column, column + cell.colspan).reduce((sum, one) => sum + one, 0);
    lines.set(cell, lineOf(cell, width, flow));
  }
  return lines;
}

const isVertical = ({ writing }: Cell): boolean => writing === "vertical";

/** The column each cell begins in, from 0; cells from above take theirs first. */
function columnsOf(rows: readonly Row[]): ReadonlyMap<Cell, number> {
  const columns = new Map<Cell, number>();
  /** Rows each column is still covered for. */
  const covered: number[] = [];
  for (const { children } of rows) {
    let column = 0;
    const begun = new Map<number, number>();
    for (const cell of children) {
      while ((covered[column] ?? 0) > 0) column++;
      columns.set(cell, column);
      for (const end = column + cell.colspan; column < end; column++) begun.set(column, cell.rowspan);
    }
    for (const [at, rowspan] of begun) covered[at] = rowspan;
    covered.forEach((left, at) => {
      covered[at] = left - 1;
    });
  }
  return columns;
}

function lineOf(cell: Cell, width: number, flow: Flow): VerticalLine {
  const lengths = cell.children.flatMap((block) => lengthsOf(block, { ...flow, vertical: cell.valign }));
  const longest = Math.max(0, ...lengths);
  const most =
    longest <= verticalCell.wanted * emOf(flow.size) ? longest : brokenLength(lengths, width, flow);
  return { length: Math.min(longest, most), fits: longest <= most };
}

/** The least length at which the lines stand side by side in a cell of `width` twips. */
function brokenLength(lengths: readonly number[], width: number, flow: Flow): number {
  const em = emOf(flow.size);
  const { padX } = flow.making.style.table;
  const leading = cellLineFeed(flow.making.style, flow.size) - em;
  const room = Math.floor((width - 2 * padX + leading) / (em + leading));
  const { height, marginTop, marginBottom } = flow.page;
  const tallest = (height - marginTop - marginBottom) * verticalCell.tallest;
  let length = verticalCell.wanted * em;
  while (length < tallest && linesAt(lengths, length) > Math.max(1, room)) length += verticalCell.step * em;
  return Math.min(length, tallest);
}

function linesAt(lengths: readonly number[], length: number): number {
  return lengths.reduce((sum, one) => sum + Math.max(1, Math.ceil(one / length)), 0);
}

/** Lengths of a block's lines if none is broken, their indents included. */
function lengthsOf(block: Block, flow: Flow): readonly number[] {
  if (block.type === "list") return listLengths(block, flow);
  if (block.type !== "p") return [];
  const scale = textScale(block.format, flow);
  const { first, left, right } = edgesOf(block.format, flow, scale);
  const look = lookOf(block.format, scale.size, flow.size);
  const widths = partWidths(block.children, look, flow);
  return widths.map((width, part) => (part === 0 ? first : left) + width + right);
}

function listLengths({ start, hang, children }: List, flow: Flow): readonly number[] {
  const scale = { size: flow.size, lineFeed: flow.page.lineFeed };
  const inner = indented(flow, twipsOf(start, scale) + twipsOf(hang, scale));
  return children.flatMap((item) => item.children.flatMap((block) => lengthsOf(block, inner)));
}

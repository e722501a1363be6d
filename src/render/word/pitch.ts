import type { Heading, Inline, Kigaki, Paragraph } from "../../document/tree.ts";
import { headingSpace } from "../../layout/heading.ts";
import { measureOf } from "../../layout/style.ts";
import type { Flow } from "./flow.ts";
import { cellLineFeed, emOf, largeLineFeed } from "./geometry.ts";
import type { Edges } from "./indent.ts";
import { lookIn } from "./inline.ts";
import type { ExtraProperties } from "./paragraph.ts";
import type { Look } from "./run.ts";
import { partWidths } from "./width.ts";

/** What Word's own line of a text size is high, in hundredths of an em: more than the grid's pitch takes two lines. */
const NATURAL_LINE = 130;
/** 圏点 make Word's line a quarter higher. */
const DOTTED_LINE = (NATURAL_LINE * 5) / 4;

/**
 * Line pitch of a paragraph where it differs from its style's. On the page text takes the least whole lines of the grid
 * it fits in: Word's own line feed where it comes to the same, line by line, else an exact one for all. In cells the
 * pitch follows the largest size.
 */
export function pitch(inlines: readonly Inline[], look: Look, flow: Flow): ExtraProperties {
  const looks = looksIn(inlines, look, flow);
  const largest = Math.max(...looks.map(({ size }) => size));
  if (flow.inCell) return largest === flow.size ? {} : exactPitch(cellLineFeed(flow.making.style, largest));
  const { lineFeed } = flow;
  const isOwn = naturalLine(look) <= lineFeed && looks.every((one) => keepsGrid(one, lineFeed));
  return isOwn ? {} : exactPitch(largeLineFeed(largest, lineFeed));
}

/** Whether Word, left to itself, takes as many lines of the grid as the text needs. */
function keepsGrid(look: Look, lineFeed: number): boolean {
  return Math.ceil(naturalLine(look) / lineFeed) * lineFeed === largeLineFeed(look.size, lineFeed);
}

function naturalLine({ size, dots }: Look): number {
  return (emOf(size) * (dots ? DOTTED_LINE : NATURAL_LINE)) / 100;
}

/** The paragraph's own look, which an empty line has too, and every look inside it. */
function looksIn(inlines: readonly Inline[], look: Look, flow: Flow): readonly Look[] {
  return [look, ...inlines.flatMap((inline) => looksOf(inline, look, flow))];
}

function looksOf(inline: Inline, look: Look, flow: Flow): readonly Look[] {
  switch (inline.type) {
    case "b":
    case "u":
    case "dots":
    case "font":
      return looksIn(inline.children, lookIn(inline, look, flow), flow);
    default:
      return [];
  }
}

/** Lines of exactly `line` twips, off the grid. */
function exactPitch(line: number): ExtraProperties {
  return { "w:snapToGrid": { "w:val": 0 }, "w:spacing": { "w:line": line, "w:lineRule": "exact" } };
}

/**
 * 行取り: the heading's lines in the middle of the grid lines it takes, by space before and after it. The lines are
 * exact and off the grid, so that no reader snaps each part of the sum to the grid by itself.
 *
 * @see JLREQ 4.1.6 行取りの処理例
 */
export function headingPitch(
  node: Paragraph | Heading | Kigaki,
  edges: Edges,
  look: Look,
  flow: Flow,
): ExtraProperties | null {
  if (node.type !== "heading" || node.lines === null) return null;
  const largest = Math.max(...looksIn(node.children, look, flow).map(({ size }) => size));
  const line = largeLineFeed(largest, flow.lineFeed);
  const needed = line * linesOf(node.children, edges, look, flow);
  const { before, after } = headingSpace(node.lines, needed, flow.lineFeed);
  const spacing = { "w:before": before, "w:after": after, "w:line": line, "w:lineRule": "exact" };
  return { ...exactPitch(line), "w:spacing": spacing };
}

/** Lines a text takes, by its natural width. */
export function linesOf(inlines: readonly Inline[], edges: Edges, look: Look, flow: Flow): number {
  const measure = measureOf(flow.page) - edges.left - edges.right;
  return partWidths(inlines, look, flow).reduce((lines, width, part) => {
    const indent = part === 0 ? edges.first - edges.left : 0;
    return lines + Math.max(1, Math.ceil((width + indent) / Math.max(1, measure)));
  }, 0);
}

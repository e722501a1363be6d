import type { Align, Block } from "../../document/tree.ts";
import type { Line } from "../composer/border.ts";
import type { FlowContext } from "../flow/context.ts";
import type { FlowLine, Setting } from "../flow/draft.ts";
import { warnLine } from "../flow/measure.ts";
import type { PlacedLine, StructElement } from "../page.ts";
import { verticalCell } from "../style.ts";
import { verticalBlocks } from "./vertical-blocks.ts";
import { Columns } from "./vertical-columns.ts";
import {
  acrossOf,
  type Composing,
  composedAt,
  extentOf,
  type Measured,
  measuredOf,
} from "./vertical-lines.ts";

/** Where a vertical cell stands. Lengths in twips. */
export interface VerticalCell {
  /** Middle of the cell between its rules. */
  readonly middle: number;
  /** Room for its lines side by side. */
  readonly width: number;
  readonly setting: Setting;
  /** Text size around it. */
  readonly around: number;
  readonly element: StructElement | null;
  /** Why it is no part of the text; null = it is. */
  readonly artifact: PlacedLine["artifact"];
}

/**
 * A cell whose lines run from top to bottom, set from right to left in the middle of its width: one FlowLine, which does
 * not split over pages. None when the cell is empty.
 *
 * @see JLREQ 2.3.2 文字の向き, 4.3.2 表自体の配置方向
 */
export function verticalLines(
  blocks: readonly Block[],
  cell: VerticalCell,
  context: FlowContext,
): FlowLine[] {
  const measured = verticalBlocks(blocks, cell, context).map((block) => measuredOf(block, cell, context));
  if (measured.every(({ content, label }) => content.measured.count === 0 && label === null)) return [];
  const height = heightOf(measured, cell, context);
  const composing = measured.map((one) => composedAt(one, height, null, cell, context));
  const columns = new Columns(cell, composing, context);
  const line = columns.line(height);
  if (cell.artifact === null && acrossOf(composing, cell) > cell.width) {
    const text = line.pieces.map((piece) => piece.text).join("");
    warnLine("layout/overfull-line", text, line.pieces[0]?.runs[0]?.at ?? null, context);
  }
  return [line];
}

/**
 * Length of the lines in twips: that of the longest where none has to be wrapped; else the length at which they are, which
 * grows while there is no room for all of them.
 */
function heightOf(measured: readonly Measured[], cell: VerticalCell, context: FlowContext): number {
  const { height: sheet, marginTop, marginBottom } = context.page;
  const most = Math.floor(verticalCell.tallest * (sheet - marginTop - marginBottom));
  const at = (height: number, align: Align | null): Composing[] =>
    measured.map((one) => composedAt(one, height, align, cell, context));
  for (
    let height = Math.min(verticalCell.wanted * cell.around, most);
    ;
    height += verticalCell.step * cell.around
  ) {
    const limit = Math.min(height, most);
    const composing = at(limit, "start");
    if (!composing.some(({ lines }) => lines.some(isWrapped)))
      return Math.ceil(Math.max(...composing.map(extentOf)));
    if (limit === most || acrossOf(at(limit, null), cell) <= cell.width) return limit;
  }
}

function isWrapped({ lineEnd }: Line): boolean {
  return lineEnd !== "paragraph-end" && lineEnd !== "forced";
}

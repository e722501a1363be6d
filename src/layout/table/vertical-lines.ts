import type { Align } from "../../document/tree.ts";
import { type Composed, type Frame, type Line, UNITS_PER_EM } from "../composer/border.ts";
import { compose } from "../composer/compose.ts";
import type { FlowContext } from "../flow/context.ts";
import { emOf, frameOf, largestOf } from "../flow/draft.ts";
import type { MeasuredInlines } from "../flow/measure.ts";
import { twipsOf } from "../length.ts";
import type { VerticalCell } from "./vertical.ts";
import type { VerticalBlock, VerticalText } from "./vertical-blocks.ts";
import { measureVertical } from "./vertical-text.ts";

/** A paragraph of a vertical cell, measured. */
export interface Measured {
  readonly block: VerticalBlock;
  /** Text size in twips. */
  readonly em: number;
  readonly content: MeasuredInlines;
  /** What stands on its first line before it. */
  readonly label: Measured | null;
  /** How far in twips a label longer than its hang pushes that line. */
  readonly pushed: number;
}

/** A paragraph composed at some length. */
export interface Composing {
  readonly measured: Measured;
  readonly frame: Frame;
  readonly composed: Composed;
  /** At least one; an empty paragraph has an empty line. */
  readonly lines: readonly Line[];
  /** Distance in twips each takes across. */
  readonly pitches: readonly number[];
}

export function measuredOf(block: VerticalBlock, cell: VerticalCell, context: FlowContext): Measured {
  const { em, content } = measuredText(block, cell, context);
  if (block.label === null) return { block, em, content, label: null, pushed: 0 };
  const text = { ...block.label, start: block.start - block.label.hang, label: null };
  const label: Measured = { block: text, ...measuredText(text, cell, context), label: null, pushed: 0 };
  const length = extentOf(composedAt(label, ENDLESS, "start", cell, context));
  return {
    block,
    em,
    content,
    label,
    pushed: Math.max(0, length - block.start + twipsOf(block.label.gap, em, context.page.lineFeed)),
  };
}

function measuredText(
  { format, inlines }: VerticalText,
  cell: VerticalCell,
  context: FlowContext,
): Pick<Measured, "em" | "content"> {
  const em = emOf(format, context, cell.around);
  return { em, content: measureVertical(inlines, format, em, context) };
}

/** Twips no label is longer than. */
export const ENDLESS = 1_000_000;

const emptyLine: Line = {
  from: 0,
  to: 0,
  x: new Int32Array(0),
  end: 0,
  lineEnd: "paragraph-end",
  adjustment: { kind: "none", amount: 0, steps: [] },
};

/** @param align in place of the paragraph's own; null = its own */
export function composedAt(
  measured: Measured,
  height: number,
  align: Align | null,
  { setting }: VerticalCell,
  context: FlowContext,
): Composing {
  const { block, em, content, pushed } = measured;
  const format = align === null ? block.format : { ...block.format, align };
  const place = { column: { left: 0, width: Math.max(em, height - block.start) }, firstStart: pushed };
  const frame = frameOf(format, place, em, context.page.lineFeed);
  const isEmpty = content.measured.count === 0;
  const composed = isEmpty
    ? { lines: [emptyLine], warnings: [] }
    : compose(content.measured, frame, setting.composition);
  const { lines } = composed;
  const pitches = lines.map((line) => setting.lineFeed(largestOf(content, line, em)));
  return { measured, frame, composed, lines, pitches };
}

/** Where the longest line ends, in twips: its last character with its blank, and what is kept free after it. */
export function extentOf({ measured: { block, em, content }, lines }: Composing): number {
  let end = 0;
  for (const line of lines) {
    const last = line.to - 1;
    const glyphEnd =
      last < line.from
        ? 0
        : (line.x[last - line.from] as number) + (content.measured.advance[last] as number);
    end = Math.max(end, line.end, glyphEnd);
  }
  const free = twipsOf(block.format.end, em, 0);
  return block.start + (end * em) / UNITS_PER_EM + free;
}

/** Width in twips all lines take side by side, without the leading at both sides. */
export function acrossOf(composing: readonly Composing[], { setting, around }: VerticalCell): number {
  const pitches = composing.flatMap((one) => one.pitches).reduce((sum, pitch) => sum + pitch, 0);
  return pitches - (setting.lineFeed(around) - around);
}

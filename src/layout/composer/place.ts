import type { Fitted } from "./adjust.ts";
import type { Frame, Line, LineAlign, LineEnd } from "./border.ts";
import { headOf } from "./space.ts";
import type { CompositionStyle } from "./style.ts";
import { holdsTab } from "./tab-place.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Origin of every glyph from the column's start edge. A glyph whose front blank is taken away stands that much further left.
 * A tab stands where the text before it ends: from there to the next cluster's origin is the room it has made.
 *
 * @param to  clusters of the line, a forced break included
 */
export function place(
  style: CompositionStyle,
  text: Workspace,
  frame: Frame,
  from: number,
  to: number,
  fitted: Fitted,
  lineEnd: LineEnd,
): Line {
  const { gap, added, body, lead } = text;
  const x = new Int32Array(to - from);
  const align = text.tabs !== null && holdsTab(text.tabs, from, to) ? "start" : frame.align;
  let pen = startOf(frame, align, from, fitted) + (fitted.shown > from ? headOf(style, text, from) : 0);
  for (let i = from; i < fitted.shown; i++) {
    if (i > from) pen += (gap[i] as number) + (added[i] as number);
    x[i - from] = pen - (lead[i] as number);
    pen += body[i] as number;
  }
  pen += fitted.tail;
  x.fill(pen, fitted.shown - from);
  return { from, to, x, end: pen, lineEnd, adjustment: fitted.adjustment };
}

/** Where a line begins: its indent, and the free space before it when it is centred or set to the end. Lines with tabs never are. */
function startOf(frame: Frame, align: LineAlign, from: number, fitted: Fitted): number {
  const indent = from === 0 ? frame.firstIndent : frame.restIndent;
  const free = frame.measure - indent - frame.endIndent - fitted.width;
  if (align === "end") return indent + Math.max(0, free);
  // Centred lines stand by their ink: the blank after the last mark does not count.
  if (align === "center") return indent + Math.max(0, (free + fitted.tail) >> 1);
  return indent;
}

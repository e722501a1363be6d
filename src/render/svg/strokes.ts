import type { Page, PlacedRun } from "../../layout/page.ts";
import { dotsOn } from "../dots.ts";
import { hundredth } from "../hundredth.ts";
import { runMarks, type Stroke } from "../run-marks.ts";
import { greyOf } from "./ink.ts";

/** A page's rules, underlines and 圏点, strokes of one look as one path. The very strokes of the PDF. */
export function strokesOf(page: Page): readonly string[] {
  const groups = new Map<string, string>();
  const add = (stroke: Stroke): void => {
    const drawn = path(stroke);
    if (drawn === null) return;
    const key = look(stroke);
    groups.set(key, (groups.get(key) ?? "") + drawn);
  };
  for (const rule of page.rules) add({ ...rule, grey: 0 });
  for (const line of page.lines) if (line.runs.some(hasMarks)) runMarks(line).forEach(add);
  return [...groups].map(([attributes, data]) => `<path fill="none"${attributes} d="${data}"/>`);
}

const hasMarks = ({ underline, dots }: PlacedRun): boolean => underline || dots !== null;

/**
 * Solid rules project by half their width, so that the corners of a table close; dashes are cut off square. A dot is a
 * stroke without length between round ends. SVG 2, 13.5.4, 13.5.6
 */
function look({ width, line, pitch, grey }: Stroke): string {
  return ` stroke="${greyOf(grey)}" stroke-width="${hundredth(width)}"${dash(line, pitch)}`;
}

function dash(line: Stroke["line"], pitch: number): string {
  if (line === "dashed") return ' stroke-dasharray="3 2"';
  if (line === "solid") return ' stroke-linecap="square"';
  const dots = pitch === 0 ? "" : ` stroke-dasharray="0 ${hundredth(pitch)}"`;
  return ` stroke-linecap="round"${dots}`;
}

function path(stroke: Stroke): string | null {
  const { x1, y1, x2, y2 } = stroke;
  const dots = stroke.line === "dotted" && x2 > x1 ? dotsOn(stroke) : { from: x1, to: x2 };
  if (dots === null) return null;
  const [fromX, fromY, toX, toY] = [dots.from, y1, dots.to, y2].map(hundredth);
  if (fromY === toY) return `M${fromX} ${fromY}H${toX}`;
  return fromX === toX ? `M${fromX} ${fromY}V${toY}` : `M${fromX} ${fromY}L${toX} ${toY}`;
}

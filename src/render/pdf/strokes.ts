import type { Page, PlacedRun } from "../../layout/page.ts";
import { dotsOn } from "../dots.ts";
import { hundredth } from "../hundredth.ts";
import { runMarks, type Stroke } from "../run-marks.ts";

/** Operators that draw a page's rules, underlines and 圏点, strokes of one look together; empty = none. */
export function strokeOperators(page: Page): string[] {
  const groups = new Map<string, string[]>();
  const add = (stroke: Stroke): void => {
    const drawn = path(stroke);
    if (drawn === null) return;
    const key = look(stroke);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [drawn]);
    else group.push(drawn);
  };
  for (const rule of page.rules) add({ ...rule, grey: 0 });
  for (const line of page.lines) if (line.runs.some(hasMarks)) runMarks(line).forEach(add);
  return [...groups].flatMap(([operators, paths]) => [operators, ...paths, "S"]);
}

const hasMarks = ({ underline, dots }: PlacedRun): boolean => underline || dots !== null;

/**
 * Solid rules project by half their width, so that the corners of a table close; dashes are cut off square. A dot is a
 * stroke without length between round ends. ISO 32000-1 8.4.3.3, 8.4.3.6, 8.5.3.2
 */
function look({ width, line, pitch, grey }: Stroke): string {
  return `${hundredth(width)} w ${dash(line, pitch)} ${hundredth(grey)} G`;
}

function dash(line: Stroke["line"], pitch: number): string {
  if (line === "dashed") return "[3 2] 0 d 0 J";
  if (line === "solid") return "[] 0 d 2 J";
  return pitch === 0 ? "[] 0 d 1 J" : `[0 ${hundredth(pitch)}] 0 d 1 J`;
}

function path(stroke: Stroke): string | null {
  const { x1, y1, x2, y2 } = stroke;
  if (stroke.line === "dotted" && x2 > x1) return dottedPath(stroke);
  return `${hundredth(x1)} ${hundredth(y1)} m ${hundredth(x2)} ${hundredth(y2)} l`;
}

function dottedPath(stroke: Stroke): string | null {
  const dots = dotsOn(stroke);
  if (dots === null) return null;
  const y = hundredth(stroke.y1);
  return `${hundredth(dots.from)} ${y} m ${hundredth(dots.to)} ${y} l`;
}

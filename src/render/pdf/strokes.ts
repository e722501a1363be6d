import type { Page, PlacedLine, PlacedRun } from "../../layout/page.ts";
import { endOf } from "./glyph-run.ts";
import { decimal } from "./number.ts";

/** A straight stroke; lengths in pt from the sheet's top left corner. */
interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly dashed: boolean;
  readonly grey: number;
}

/** Underline below the em box, whose foot is 0.12 em below the baseline; in em. */
const UNDERLINE = { below: 0.16, width: 0.05, bridges: 1 } as const;

/** Operators that draw a page's rules and underlines, strokes of one look together; empty = none. */
export function strokeOperators(page: Page): string[] {
  const groups = new Map<string, string[]>();
  const add = (stroke: Stroke): void => {
    const key = look(stroke);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path(stroke)]);
    else group.push(path(stroke));
  };
  for (const rule of page.rules) add({ ...rule, grey: 0 });
  for (const line of page.lines) underlines(line).forEach(add);
  return [...groups].flatMap(([operators, paths]) => [operators, ...paths, "S"]);
}

/** Solid rules project by half their width, so that the corners of a table close; dashes are cut off square. */
function look({ width, dashed, grey }: Stroke): string {
  const dash = dashed ? "[3 2] 0 d 0 J" : "[] 0 d 2 J";
  return `${decimal(width)} w ${dash} ${decimal(grey)} G`;
}

function path({ x1, y1, x2, y2 }: Stroke): string {
  return `${decimal(x1)} ${decimal(y1)} m ${decimal(x2)} ${decimal(y2)} l`;
}

/** One stroke a stretch of underlined runs: the space between two of them (和欧間) is underlined too. */
function underlines(line: PlacedLine): Stroke[] {
  const strokes: Stroke[] = [];
  for (const run of line.runs) {
    if (!run.underline || run.glyphs.length === 0) continue;
    const stroke = underline(line.y, run);
    const last = strokes.at(-1);
    if (last !== undefined && follows(last, stroke, run.size))
      strokes[strokes.length - 1] = { ...last, x2: stroke.x2 };
    else strokes.push(stroke);
  }
  return strokes;
}

function underline(baseline: number, run: PlacedRun): Stroke {
  const y = baseline + run.size * UNDERLINE.below;
  const x1 = run.x[0] ?? Number.NaN;
  return {
    x1,
    y1: y,
    x2: endOf(run),
    y2: y,
    width: run.size * UNDERLINE.width,
    dashed: false,
    grey: run.grey,
  };
}

function follows(last: Stroke, next: Stroke, size: number): boolean {
  const gap = next.x1 - last.x2;
  return last.y1 === next.y1 && last.grey === next.grey && gap <= size * UNDERLINE.bridges;
}

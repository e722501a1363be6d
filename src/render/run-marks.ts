import type { PlacedLine, PlacedRule, PlacedRun } from "../layout/page.ts";
import { endOf } from "./run-end.ts";

/** A straight stroke; lengths in pt from the sheet's top left corner. */
export interface Stroke extends PlacedRule {
  readonly grey: number;
}

/** Underline below the em box, whose foot is 0.12 em below the baseline; in em. */
const UNDERLINE = { below: 0.16, width: 0.05, bridges: 1 } as const;

/**
 * 圏点 in em of what they stand over: their centre a quarter em above the em box (whose top is 0.88 em above the baseline),
 * as if set in half the size and touching it. JLREQ 3.3.9.
 */
const DOT = { above: 0.88 + 0.25, width: 0.22 } as const;

/** Underlines and 圏点 of one line. */
export function runMarks(line: PlacedLine): Stroke[] {
  const marks = underlines(line);
  for (const run of line.runs) if (run.dots !== null) marks.push(...dotsOf(line.y, run, run.dots));
  return marks;
}

/** One stroke a stretch of underlined runs: the space between two of them (和欧間) is underlined too. */
function underlines(line: PlacedLine): Stroke[] {
  const strokes: Stroke[] = [];
  for (const run of line.runs) {
    if (!run.underline || run.glyphs.length === 0) continue;
    const stroke = run.turned ? besideOf(line.y, run) : underline(line.y, run);
    const last = strokes.at(-1);
    if (last !== undefined && !run.turned && follows(last, stroke, run.size))
      strokes[strokes.length - 1] = joined(last, stroke);
    else strokes.push(stroke);
  }
  return strokes;
}

/** What is lowered has its underline below it, what is raised where it would be if it were not. */
function underline(baseline: number, run: PlacedRun): Stroke {
  const y = baseline + Math.max(0, run.drop) + run.size * UNDERLINE.below;
  return { x1: run.x[0] ?? Number.NaN, y1: y, x2: endOf(run), y2: y, ...lookOf(run) };
}

/** What is turned has it at its foot all the same: to the left. */
function besideOf(baseline: number, run: PlacedRun): Stroke {
  const origin = run.x[0] ?? Number.NaN;
  const x = origin - run.size * UNDERLINE.below;
  const y = baseline + run.drop;
  return { x1: x, y1: y, x2: x, y2: y + endOf(run) - origin, ...lookOf(run) };
}

function lookOf({ size, grey }: PlacedRun): Pick<Stroke, "width" | "line" | "pitch" | "grey"> {
  return { width: size * UNDERLINE.width, line: "solid", pitch: 0, grey };
}

function follows(last: Stroke, next: Stroke, size: number): boolean {
  const gap = next.x1 - last.x2;
  return last.y1 === last.y2 && last.grey === next.grey && gap <= size * UNDERLINE.bridges;
}

/** Sizes that follow each other share one line: that of the largest. */
function joined(last: Stroke, next: Stroke): Stroke {
  const y = Math.max(last.y1, next.y1);
  return { ...last, x2: next.x2, y1: y, y2: y, width: Math.max(last.width, next.width) };
}

function dotsOf(baseline: number, run: PlacedRun, centres: readonly number[]): Stroke[] {
  const width = run.size * DOT.width;
  const above = run.size * DOT.above;
  const origin = run.x[0] ?? Number.NaN;
  const base = baseline + run.drop;
  return centres.map((centre): Stroke => {
    const x = run.turned ? origin + above : centre;
    const y = run.turned ? base + centre - origin : base - above;
    return { x1: x, y1: y, x2: x, y2: y, width, line: "dotted", pitch: 0, grey: run.grey };
  });
}

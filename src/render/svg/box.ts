import type { Page, PlacedRun } from "../../layout/page.ts";
import { endOf } from "../run-end.ts";

/** A place on a sheet; pt from its top left corner, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Top of the em box above the baseline, in em; its foot is 0.12 em below. */
const ASCENT = 0.88;

/**
 * Where a run stands: as wide as its advances, as high as its em box. Of a run without glyphs a box without width.
 * @param line index into the page's lines
 * @param run  index into the line's runs
 * @throws RangeError when there is no such run
 */
export function boxOfRun(page: Page, line: number, run: number): Box {
  const { y, run: found } = runAt(page, line, run);
  return boxOf(y, found, 0, found.glyphs.length);
}

/** Where glyphs `from … to` (to excluded) of a run stand. @throws RangeError when there is no such run */
export function boxOfGlyphs(page: Page, line: number, run: number, from: number, to: number): Box {
  const { y, run: found } = runAt(page, line, run);
  return boxOf(y, found, from, Math.min(to, found.glyphs.length));
}

/** Around all runs of a line; of a line without glyphs a box without size. @throws RangeError when there is no such line */
export function boxOfLine(page: Page, line: number): Box {
  const found = page.lines[line];
  if (found === undefined) throw new RangeError(`no line ${line} on page ${page.number}`);
  const boxes = found.runs
    .filter(({ glyphs }) => glyphs.length > 0)
    .map((run) => boxOf(found.y, run, 0, run.glyphs.length));
  return boxes.reduce<Box | null>(around, null) ?? { x: 0, y: found.y, width: 0, height: 0 };
}

function runAt(page: Page, line: number, run: number): { readonly y: number; readonly run: PlacedRun } {
  const placed = page.lines[line];
  const found = placed?.runs[run];
  if (placed === undefined || found === undefined)
    throw new RangeError(`no run ${run} in line ${line} of page ${page.number}`);
  return { y: placed.y, run: found };
}

/** What is turned stands on a baseline that runs downwards, the tops of its letters to the right. */
function boxOf(baseline: number, run: PlacedRun, from: number, to: number): Box {
  const { size, turned, drop } = run;
  const origin = run.x[0] ?? run.dots?.[0] ?? 0;
  const begin = run.x[from] ?? origin;
  const width = to > from ? endAt(run, to) - begin : 0;
  if (turned)
    return {
      x: origin - size * (1 - ASCENT),
      y: baseline + drop + begin - origin,
      width: size,
      height: width,
    };
  return { x: begin, y: baseline + drop - size * ASCENT, width, height: size };
}

/** Where the glyph before `to` ends. */
function endAt(run: PlacedRun, to: number): number {
  if (to >= run.glyphs.length) return endOf(run);
  const advance = run.face.advance(run.glyphs[to - 1] ?? 0) / run.face.unitsPerEm;
  return (run.x[to - 1] ?? Number.NaN) + advance * run.size;
}

function around(a: Box | null, b: Box): Box {
  if (a === null) return b;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

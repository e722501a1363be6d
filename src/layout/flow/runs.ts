import type { Face } from "../../font/face.ts";
import { type Line, UNITS_PER_EM } from "../composer/border.ts";
import type { PlacedRun } from "../page.ts";
import type { Stretch } from "./collect.ts";
import { dotsOver } from "./dots.ts";
import type { MeasuredInlines } from "./measure.ts";

/**
 * Glyph runs of one horizontal line: cut where the face, the look or the origin changes. A tab is room between two runs.
 *
 * @param left left edge of the column in pt
 * @param em   the paragraph's text size in twips
 * @param origins gets the stretch of each run, where anybody wants to know
 */
export function runsOf(
  content: MeasuredInlines,
  line: Line,
  left: number,
  em: number,
  origins: number[] | null = null,
): PlacedRun[] {
  const { clusters, glyphs, faces, stretches } = content;
  const scale = em / 20 / UNITS_PER_EM;
  const runs: PlacedRun[] = [];
  let s = 0;
  let i = line.from;
  const to = shownTo(content, line);
  while (i < to) {
    while ((stretches[s] as Stretch).to <= i) s++;
    const { look, at, to: last } = stretches[s] as Stretch;
    // Furniture is a stretch of its own.
    if (clusters[i] === "\t") {
      i++;
      continue;
    }
    const face = faces[i] as Face;
    const from = i;
    const end = Math.min(to, last);
    while (i < end && faces[i] === face) i++;
    const x = new Array<number>(i - from);
    for (let k = from; k < i; k++) x[k - from] = left + (line.x[k - line.from] as number) * scale;
    origins?.push(s);
    runs.push({
      face,
      size: look.size / 20,
      glyphs: glyphs.subarray(from, i),
      x,
      clusters: clusters.slice(from, i),
      at,
      grey: 0,
      underline: look.underline,
      drop: look.drop / 20,
      turned: false,
      link: look.link,
      dots: look.dots ? dotsOver(content, line, from, i, left, scale) : null,
    });
  }
  return runs;
}

/** First cluster after what a line shows: a forced break at its end is no text. */
export function shownTo({ clusters }: MeasuredInlines, { from, to }: Line): number {
  return to > from && clusters[to - 1] === "\n" ? to - 1 : to;
}

/** The line's text as it was written, without line ends. */
export function lineText(content: MeasuredInlines, line: Line): string {
  const { start, text } = content.measured;
  return text.slice(start[line.from], start[shownTo(content, line)]);
}

import type { PlacedImage, PlacedLine, PlacedRun } from "../../layout/page.ts";
import { escaped } from "./escape.ts";
import { decimal, numbers } from "./number.ts";

/** Places of letters that nobody sees, to 1/10 pt. */
const PLACES = 1;

/*
 * What can be selected, searched, clicked and heard: the text of every line, unseen, over its glyphs, and every picture by
 * what it shows; in reading order. A line is one `text`, so that copying breaks where the lines do and nowhere else. What
 * stands there tells its place in the page by `data-line` and `data-run`; a run in several pieces also by `data-glyph`,
 * the index of a later piece's first glyph. What is no content (page numbers, repeated heads) is not read out.
 */

/** What a picture shows, in its place. @param index into the page's pictures */
export function pictureWords({ x, y, width, height, element }: PlacedImage, index: number): string {
  const [left, top, across, down] = [x, y, width, height].map((one) => decimal(one, 2));
  const box = `x="${left}" y="${top}" width="${across}" height="${down}"`;
  return `<rect data-image="${index}" role="img" aria-label="${escaped(element.alt ?? "")}" ${box}/>`;
}

/** A line's text as one element; empty = it has none. @param index into the page's lines */
export function lineWords(line: PlacedLine, index: number): string {
  const spoken = line.artifact === null ? "" : ' aria-hidden="true"';
  const pieces: string[] = [];
  let at = 0;
  line.runs.forEach((run, j) => {
    // A tab has no glyph: it stands between two runs in the line's text only.
    const tabs = tabsAt(line.text, at);
    at += tabs.length + run.clusters.reduce((sum, one) => sum + one.length, 0);
    if (tabs !== "") pieces.push(tabs);
    if (run.glyphs.length > 0) pieces.push(runWords(run, line.y, index, j));
  });
  if (!pieces.some((piece) => piece !== "" && !piece.startsWith("\t"))) return "";
  return `<text${spoken} data-line="${index}">${pieces.join("")}</text>`;
}

function tabsAt(text: string, at: number): string {
  let end = at;
  while (text[end] === "\t") end++;
  return text.slice(at, end);
}

/** One or more pieces: letters that follow each other at one pitch are placed together, which browsers draw far faster. */
function runWords(run: PlacedRun, baseline: number, line: number, index: number): string {
  const place = `data-line="${line}" data-run="${index}" font-size="${decimal(run.size, 2)}"`;
  const y = baseline + run.drop;
  if (run.turned) return `<tspan ${place} ${turnedPlaces(run, y)}>${escaped(run.clusters.join(""))}</tspan>`;
  const pieces: string[] = [];
  for (let from = 0, to = 0; from < run.glyphs.length; from = to) {
    to = endOfPitch(run.x, from, run.glyphs.length);
    const glyph = from === 0 ? "" : ` data-glyph="${from}"`;
    const x = `x="${decimal(run.x[from] ?? Number.NaN, PLACES)}" y="${decimal(y, 2)}"`;
    const text = escaped(run.clusters.slice(from, to).join(""));
    pieces.push(`<tspan ${place}${glyph} ${x}${lengthOf(run, from, to)}>${text}</tspan>`);
  }
  return pieces.join("");
}

/** Letters whose places differ by no more than this from one pitch go together, pt. */
const TOLERANCE = 0.2;

/** Index after the last letter that follows at the pitch of the first two. */
function endOfPitch(x: ArrayLike<number>, from: number, count: number): number {
  const first = x[from] ?? Number.NaN;
  const pitch = (x[from + 1] ?? Number.NaN) - first;
  let to = Math.min(from + 2, count);
  while (to < count && Math.abs((x[to] ?? Number.NaN) - first - pitch * (to - from)) <= TOLERANCE) to++;
  return to;
}

/** The width that letters of whatever font the browser has are brought to. */
function lengthOf({ face, size, glyphs, x }: PlacedRun, from: number, to: number): string {
  const advance = (face.advance(glyphs[to - 1] ?? 0) / face.unitsPerEm) * size;
  const width = (x[to - 1] ?? Number.NaN) + advance - (x[from] ?? Number.NaN);
  return width > 0 ? ` textLength="${decimal(width, PLACES)}" lengthAdjust="spacingAndGlyphs"` : "";
}

/** What is turned goes downwards, each letter turned. */
function turnedPlaces({ x, clusters }: PlacedRun, y: number): string {
  const origin = x[0] ?? Number.NaN;
  const places: number[] = [];
  // One place for each UTF-16 unit, as SVG counts them.
  clusters.forEach((cluster, i) => {
    for (let k = 0; k < cluster.length; k++) places.push((x[i] ?? Number.NaN) - origin + y);
  });
  return `x="${decimal(origin, PLACES)}" y="${numbers(places, PLACES)}" rotate="90"`;
}

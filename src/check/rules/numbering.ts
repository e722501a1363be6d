import { found } from "../fact/finding.ts";
import { bareMarkerOf, type Marker, type MarkerKind, markerOf } from "../fact/markers.ts";
import {
  type CheckedPaper,
  type CheckFinding,
  type PaperForm,
  type PaperLine,
  placeOf,
  type Span,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Level {
  readonly kind: MarkerKind;
  last: Marker;
  line: number;
}

/** Forms whose numbers are printed, and start again where the form wants it; and rows of other people's words. */
const printed: ReadonlySet<PaperForm> = new Set([
  "assessment-full",
  "change-table",
  "matrix",
  "report-index",
  "packet-contents",
  "comparison",
]);

/** Numbers of items rise by one and start again under a new heading. */
export const numbering: CheckRule = {
  codes: ["check/numbering-gap", "check/numbering-repeat", "check/numbering-continues"],
  compares: {
    ja: "見出しと箇条の番号の飛び・重なり。ある所で①から始まり、別の所で前の番号から続いていないか。",
    en: "Gaps and repeats of numbers; lists that start again in one place and go on in another.",
  },
  *find({ papers }) {
    for (const paper of papers) if (!printed.has(paper.form)) yield* ofPaper(paper);
  },
};

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  const levels: Level[] = [];
  /** What stood last on a level that a heading above has closed. */
  const closed = new Map<MarkerKind, Level>();
  for (const [line, one] of paper.lines.entries()) {
    const marker = markerIn(one);
    if (marker === null) continue;
    const depth = levels.findIndex(({ kind }) => kind === marker.kind);
    if (depth < 0) {
      yield* opened(paper, marker, line, closed.get(marker.kind));
      levels.push({ kind: marker.kind, last: marker, line });
      continue;
    }
    for (const level of levels.splice(depth + 1)) closed.set(level.kind, level);
    const level = levels[depth];
    if (level === undefined) continue;
    yield* next(paper, level, marker, line);
    level.last = marker;
    level.line = line;
  }
}

/** A number that a tab parts from its words may stand in a cell of its own: the first of its row. */
function markerIn({ text, cell }: PaperLine): Marker | null {
  if (cell === null) return markerOf(text);
  return cell.column === 0 ? bareMarkerOf(text) : null;
}

function spanOf({ from, text }: Marker, line: number): Span {
  return { line, from, to: from + text.length };
}

/** A list begins. Only where the same kind began at 1 before is it wrong to go on. */
function* opened(
  paper: CheckedPaper,
  marker: Marker,
  line: number,
  before: Level | undefined,
): Iterable<CheckFinding> {
  if (marker.value === 1 || before === undefined || marker.value !== before.last.value + 1) return;
  const params = { number: marker.text, before: before.last.text, paper: paper.name };
  yield found(
    "check/numbering-continues",
    params,
    placeOf(paper, spanOf(marker, line)),
    placeOf(paper, spanOf(before.last, before.line)),
  );
}

function* next(paper: CheckedPaper, level: Level, marker: Marker, line: number): Iterable<CheckFinding> {
  const { last } = level;
  // From 1 it is another list; a plain number that falls is a number in a text.
  if (marker.value === 1 || marker.value === last.value + 1) return;
  const places = [placeOf(paper, spanOf(marker, line)), placeOf(paper, spanOf(last, level.line))];
  if (marker.value === last.value) {
    yield found("check/numbering-repeat", { number: marker.text, paper: paper.name }, ...places);
  } else if (marker.value > last.value + 1 && marker.value <= last.value + 3) {
    const params = { number: marker.text, before: last.text, paper: paper.name };
    yield found("check/numbering-gap", params, ...places);
  }
}

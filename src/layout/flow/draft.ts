import type { ParagraphFormat } from "../../document/tree.ts";
import type { Face } from "../../font/face.ts";
import { type Frame, type Line, type LineAlign, UNITS_PER_EM } from "../composer/border.ts";
import { compose } from "../composer/compose.ts";
import type { CompositionStyle } from "../composer/style.ts";
import { twipsOf } from "../length.ts";
import type { PlacedLine, PlacedRule, PlacedRun, StructElement } from "../page.ts";
import type { FlowContext } from "./context.ts";
import { type MeasuredInlines, measureInlines, warnLine } from "./measure.ts";

/** Baseline of the em box: 0.88 em below its top, as Japanese fonts have it. */
const BASELINE = 0.88;

/** A line of text (with what stands beside it on the same baseline) that pages and cells are filled with. pt. */
export interface FlowLine {
  readonly height: number;
  /** Baseline below the line's top. */
  readonly baseline: number;
  /** Text pieces; their `y` is relative to the baseline (always 0 here). */
  readonly pieces: readonly PlacedLine[];
  /** Drawn with the line, y relative to the line's top: the seal square. */
  readonly rules: readonly PlacedRule[];
}

/** Where a paragraph stands: left edge and width of its column in twips. */
export interface Column {
  readonly left: number;
  readonly width: number;
}

/** How text is set where it stands: whole lines of the grid on the page, a fixed pitch and no hanging in cells. */
export interface Setting {
  /** 行送り in twips for a text size in twips. */
  readonly lineFeed: (em: number) => number;
  readonly composition: CompositionStyle;
}

export interface ParagraphPlace {
  readonly column: Column;
  readonly setting: Setting;
  readonly element: StructElement | null;
  readonly artifact: PlacedLine["artifact"];
  /** Pushes the first line's start further, in twips: room for an item's label. */
  readonly firstStart: number;
}

/** Lines of one paragraph, and where its last line's ink ends (for a seal beside it). */
export interface ParagraphLines {
  readonly lines: readonly FlowLine[];
  readonly text: string;
  /** Twips from the sheet's left edge. */
  readonly lastCharacter: { readonly from: number; readonly to: number } | null;
}

export function emOf(format: ParagraphFormat, context: FlowContext, around: number): number {
  return format.size === null ? around : twipsOf(format.size, around, context.page.lineFeed);
}

/**
 * Composes a paragraph into lines.
 *
 * @param around text size in twips that an `em` size is counted from
 */
export function paragraphLines(
  format: ParagraphFormat,
  inlines: Parameters<typeof measureInlines>[0],
  place: ParagraphPlace,
  context: FlowContext,
  around: number,
): ParagraphLines {
  const em = emOf(format, context, around);
  const content = measureInlines(inlines, format, em, context);
  const lead = place.setting.lineFeed(em);
  const baseline = ((lead - em) / 2 + BASELINE * em) / 20;
  const height = lead / 20;
  if (content.measured.count === 0)
    return { lines: [{ height, baseline, pieces: [], rules: [] }], text: "", lastCharacter: null };
  const units = (twips: number): number => Math.round((twips * UNITS_PER_EM) / em);
  const of = (length: ParagraphFormat["start"]): number => twipsOf(length, em, context.page.lineFeed);
  const start = of(format.start);
  const frame: Frame = {
    measure: Math.floor((place.column.width * UNITS_PER_EM) / em),
    firstIndent: units(start + firstIndent(of(format.indent), place.firstStart)),
    restIndent: units(start),
    endIndent: units(of(format.end)),
    align: format.align as LineAlign,
  };
  const style = place.setting.composition;
  const composed = compose(content.measured, frame, style);
  for (const warning of composed.warnings) {
    const line = composed.lines[warning.line] as Line;
    warnLine(warning.code, lineText(content, line), atOf(content, line.from), context);
  }
  const scale = em / UNITS_PER_EM / 20;
  const left = place.column.left / 20;
  const runsOfLines = composed.lines.map((line) => runsOf(content, line, left, scale, em / 20));
  context.watch?.({ text: content.measured, frame, style, em, runs: runsOfLines });
  const lines = composed.lines.map((line, i): FlowLine => {
    const runs = runsOfLines[i] as PlacedRun[];
    const piece: PlacedLine = {
      y: 0,
      text: lineText(content, line),
      runs,
      element: place.element,
      artifact: place.artifact,
    };
    return { height, baseline, pieces: runs.length > 0 ? [piece] : [], rules: [] };
  });
  return {
    lines,
    text: content.measured.text,
    lastCharacter: lastCharacterOf(content, composed.lines, place, em),
  };
}

/** An item's label needs room; without one a first line may stand out to the left (突き出し). */
function firstIndent(indent: number, label: number): number {
  return label > 0 ? Math.max(indent, label) : indent;
}

function lastCharacterOf(
  content: MeasuredInlines,
  lines: readonly Line[],
  place: ParagraphPlace,
  em: number,
): ParagraphLines["lastCharacter"] {
  const line = lines[lines.length - 1] as Line;
  if (line.to === line.from) return null;
  const twips = (units: number): number => place.column.left + (units * em) / UNITS_PER_EM;
  const last = line.x[line.to - 1 - line.from] as number;
  return { from: twips(last), to: twips(last + (content.measured.advance[line.to - 1] as number)) };
}

function lineText(content: MeasuredInlines, line: Line): string {
  const { start, text } = content.measured;
  const end = text.slice(start[line.from], start[line.to]);
  return end.endsWith("\n") ? end.slice(0, -1) : end;
}

function atOf(content: MeasuredInlines, cluster: number): PlacedRun["at"] {
  return content.stretches.find((stretch) => cluster < stretch.to)?.at ?? null;
}

/** Glyph runs of one line: cut where the face, the origin or the underline changes. Coordinates in pt. */
function runsOf(
  content: MeasuredInlines,
  line: Line,
  left: number,
  scale: number,
  size: number,
): PlacedRun[] {
  const { clusters, glyphs, faces, stretches } = content;
  const runs: PlacedRun[] = [];
  let s = 0;
  let i = line.from;
  const to = line.to > line.from && clusters[line.to - 1] === "\n" ? line.to - 1 : line.to;
  while (i < to) {
    while ((stretches[s] as { to: number }).to <= i) s++;
    const stretch = stretches[s] as MeasuredInlines["stretches"][number];
    const face = faces[i] as Face;
    const from = i;
    const end = Math.min(to, stretch.to);
    while (i < end && faces[i] === face) i++;
    const x = new Array<number>(i - from);
    for (let k = from; k < i; k++) x[k - from] = left + (line.x[k - line.from] as number) * scale;
    runs.push({
      face,
      size,
      glyphs: glyphs.subarray(from, i),
      x,
      clusters: clusters.slice(from, i),
      at: stretch.at,
      grey: 0,
      underline: stretch.look.underline,
    });
  }
  return runs;
}

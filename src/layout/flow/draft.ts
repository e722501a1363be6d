import type { ParagraphFormat } from "../../document/tree.ts";
import { type Composed, type Frame, type Line, type TabPlace, UNITS_PER_EM } from "../composer/border.ts";
import { compose } from "../composer/compose.ts";
import type { CompositionStyle } from "../composer/style.ts";
import { twipsOf } from "../length.ts";
import type { OutlineEntry, PlacedLine, PlacedRule, PlacedRun, StructElement } from "../page.ts";
import type { FlowContext } from "./context.ts";
import { leadersOf } from "./leader.ts";
import { type MeasuredInlines, measureInlines, warnLine } from "./measure.ts";
import { lineText, runsOf } from "./runs.ts";
import type { LineSeal } from "./seal.ts";

/** Baseline of the em box: 0.88 em below its top, as Japanese fonts have it. */
export const BASELINE = 0.88;

/** A line of text (with what stands beside it on the same baseline) that pages and cells are filled with. pt. */
export interface FlowLine {
  readonly height: number;
  /** Baseline below the line's top. */
  readonly baseline: number;
  /** Text pieces; their `y` is relative to the baseline (always 0 here). */
  readonly pieces: readonly PlacedLine[];
  /** Drawn with the line, y relative to the line's top: the seal square, leaders. */
  readonly rules: readonly PlacedRule[];
  /** The bookmark of a heading that begins with the line; only in cells, whose flows are taken apart into lines. */
  readonly heading?: Omit<OutlineEntry, "y">;
  /** 公印 over the line; few have one. */
  readonly seal?: LineSeal;
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
  /** Text size around it in twips: an `em` size of the paragraph is counted from it. */
  readonly around: number;
  readonly element: StructElement | null;
  /** Why it is no part of the text; null = it is. What an artifact repeats is not warned of again. */
  readonly artifact: PlacedLine["artifact"];
  /** Pushes the first line's start further, in twips: room for an item's label. */
  readonly firstStart: number;
}

/** Lines of one paragraph, and where its last line's ink ends (for a seal beside it). */
export interface ParagraphLines {
  readonly lines: readonly FlowLine[];
  /** Twips from the sheet's left edge. */
  readonly lastCharacter: { readonly from: number; readonly to: number } | null;
}

/** Text size in twips. */
export function emOf(format: ParagraphFormat, context: FlowContext, around: number): number {
  return format.size === null ? around : twipsOf(format.size, around, context.page.lineFeed);
}

const NO_RULES: readonly PlacedRule[] = [];
const NO_TABS: readonly TabPlace[] = [];

/** Composes a paragraph into lines; one without text is one empty line. */
export function paragraphLines(
  format: ParagraphFormat,
  inlines: Parameters<typeof measureInlines>[0],
  place: ParagraphPlace,
  context: FlowContext,
): ParagraphLines {
  const em = emOf(format, context, place.around);
  const memo = context.watch === null ? context.memo : null;
  const same = memo?.same(format, inlines, place, em, context) ?? null;
  if (same !== null) return same;
  const key = memo?.key(format, inlines, place, em, context) ?? null;
  const known = key === null ? null : (memo?.find(key, format, inlines, place, em, context) ?? null);
  if (known !== null) return known;
  const content = measureInlines(inlines, format, em, context);
  const box = boxOf(em, place.setting);
  if (content.measured.count === 0)
    return { lines: [{ ...box, pieces: [], rules: NO_RULES }], lastCharacter: null };
  const frame = frameOf(format, place, em, context.page.lineFeed);
  const style = place.setting.composition;
  const composed = compose(content.measured, frame, style);
  if (place.artifact === null) warn(composed, content, context);
  const left = place.column.left / 20;
  const origins: number[][] = composed.lines.map(() => []);
  const runs = composed.lines.map((line, i) => runsOf(content, line, left, em, origins[i]));
  context.watch?.({ text: content.measured, frame, style, em, runs });
  const { tabs } = format;
  const lines = composed.lines.map((line, i): FlowLine => {
    const pieces = piecesOf(content, line, runs[i] ?? [], place);
    const { height, baseline } = content.mixed ? boxOf(largestOf(content, line, em), place.setting) : box;
    const rules =
      tabs.length === 0 ? NO_RULES : leadersOf(content, line, frame, tabs, { left, em, baseline });
    // Written out, not spread from a model: that costs a fifth of a long table's layout.
    return { height, baseline, pieces, rules };
  });
  const made = { lines, lastCharacter: lastCharacterOf(content, composed.lines, place, em) };
  // What is warned of is told each time; sizes that differ have line feeds the key does not know.
  if (memo !== null && key !== null && composed.warnings.length === 0 && !content.mixed)
    memo.keep(key, format, inlines, place, em, context, { made, origins });
  return made;
}

/** Height and baseline in pt of a line whose largest text size is `em` twips: half of the leading above the em box, half below. */
function boxOf(em: number, { lineFeed }: Setting): Pick<FlowLine, "height" | "baseline"> {
  const lead = lineFeed(em);
  return { height: lead / 20, baseline: ((lead - em) / 2 + BASELINE * em) / 20 };
}

/** The largest text size of a line in twips, the paragraph's at least: all stand on its baseline. */
export function largestOf({ stretches }: MeasuredInlines, { from, to }: Line, em: number): number {
  let largest = em;
  let start = 0;
  for (const stretch of stretches) {
    if (start >= to) break;
    if (stretch.to > from) largest = Math.max(largest, stretch.look.base);
    start = stretch.to;
  }
  return largest;
}

/** The paragraph's frame in composer units of its own size. */
export function frameOf(
  format: ParagraphFormat,
  place: Pick<ParagraphPlace, "column" | "firstStart">,
  em: number,
  lineFeed: number,
): Frame {
  const units = (twips: number): number => Math.round((twips * UNITS_PER_EM) / em);
  const start = twipsOf(format.start, em, lineFeed);
  return {
    measure: Math.floor((place.column.width * UNITS_PER_EM) / em),
    firstIndent: units(firstIndent(start + twipsOf(format.indent, em, lineFeed), place.firstStart)),
    restIndent: units(start),
    endIndent: units(twipsOf(format.end, em, lineFeed)),
    align: format.align,
    tabs:
      format.tabs.length === 0
        ? NO_TABS
        : format.tabs.map(({ position, align }) => ({
            position: units(twipsOf(position, em, lineFeed)),
            align,
          })),
  };
}

/** Tells of the lines no rule could save. */
export function warn({ lines, warnings }: Composed, content: MeasuredInlines, context: FlowContext): void {
  for (const { code, line: index } of warnings) {
    const line = lines[index] as Line;
    warnLine(code, lineText(content, line), atOf(content, line.from), context);
  }
}

function piecesOf(
  content: MeasuredInlines,
  line: Line,
  runs: readonly PlacedRun[],
  { element, artifact }: ParagraphPlace,
): PlacedLine[] {
  return runs.length === 0 ? [] : [{ y: 0, text: lineText(content, line), runs, element, artifact }];
}

/** Where a first line begins: an item's label needs room; without one it may stand out to the left (突き出し). */
function firstIndent(begin: number, label: number): number {
  return label > 0 ? Math.max(begin, label) : begin;
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

function atOf(content: MeasuredInlines, cluster: number): PlacedRun["at"] {
  return content.stretches.find((stretch) => cluster < stretch.to)?.at ?? null;
}

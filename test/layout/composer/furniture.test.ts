import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frame, Line, MeasuredText, Span, TabPlace } from "../../../src/layout/composer/border.ts";
import { compose } from "../../../src/layout/composer/compose.ts";
import { explainLines } from "../../../src/layout/composer/explain.ts";
import { type CompositionStyle, compositions } from "../../../src/layout/composer/style.ts";
import { column, EM, measured, textOf } from "./measured.ts";

// Random texts with tabs, spans and sizes.

const pieces = [
  ..."いろはにほへと漢字組版令和年月日っー々、。，．「」（）・：？…％￥　",
  ...["12", "3.5", "AB", "word", " ", "(", ")", "-", "12km", "令和3年3月22日"],
  ...["……", "12,345円", "𠮷", "葛󠄀", "が", "\n", "https://a.jp/b", "\u00a0"],
];
const tabbed = fc.tuple(
  fc.constantFrom("", "\t", "\t"),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
);
const prose = fc
  .array(tabbed, { maxLength: 12 })
  .map((all) => all.map(([tab, some]) => `${tab}${some.join("")}`).join(""));
const stops = fc.array(
  fc.record({
    position: fc.integer({ min: -2, max: 44 }).map((half) => (half * EM) / 2),
    align: fc.constantFrom<TabPlace["align"]>("start", "start", "end", "center", "point"),
  }),
  { maxLength: 5 },
);
const frames: fc.Arbitrary<Frame> = fc.record({
  measure: fc.integer({ min: 1, max: 40 }).map((half) => (half * EM) / 2),
  firstIndent: fc.constantFrom(0, EM, -EM / 2),
  restIndent: fc.constantFrom(0, EM / 2, 3 * EM),
  endIndent: fc.constantFrom(0, EM / 2),
  tabs: stops,
  align: fc.constantFrom<Frame["align"]>("justify", "justify", "justify", "start", "center", "end"),
});
const styles = fc.constantFrom<CompositionStyle>(
  compositions.jlreq,
  compositions.jlreq,
  compositions.word,
  { ...compositions.jlreq, kinsoku: "loose", lineHeadBracket: "half" },
  { ...compositions.jlreq, hang: false, lineHeadBracket: "novel" },
);

/** Cuts the text into ranges that are or are not spans, and those that are not, into sizes. */
interface Cut {
  readonly length: number;
  readonly kind: "attached" | "even" | "gap" | "tcy" | "size" | "none";
  readonly size: number;
}
const cuts = fc.array(
  fc.record<Cut>({
    length: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom<Cut["kind"]>(
      "attached",
      "attached",
      "even",
      "gap",
      "tcy",
      "size",
      "none",
      "none",
      "none",
    ),
    size: fc.constantFrom(0.5, 0.6, 1.5, 2),
  }),
  { maxLength: 20 },
);

function spanOf({ kind }: Cut, from: number, to: number): Span | null {
  if (kind === "attached") return { kind, from, to };
  if (kind === "even") return { kind, from, to, width: 4 * EM };
  if (kind === "gap") return { kind, from, to, gap: EM / 2 };
  return kind === "tcy" ? { kind, from, to: from + 1 } : null;
}

function furnished(string: string, all: readonly Cut[]): MeasuredText {
  const text = measured(string);
  const spans: Span[] = [];
  let from = 0;
  for (const cut of all) {
    const to = Math.min(text.count, from + cut.length);
    if (from === to) break;
    const span = spanOf(cut, from, to);
    if (span !== null) spans.push(span);
    if (cut.kind === "size" || cut.kind === "attached") resize(text, from, to, cut.size);
    from = to;
  }
  return { ...text, spans };
}

function resize(text: MeasuredText, from: number, to: number, size: number): void {
  for (let i = from; i < to; i++) {
    text.advance[i] = Math.round((text.advance[i] as number) * size);
    text.em[i] = EM * size;
  }
}

/** Within 添え字 of a base a blank is one of them. */
const isBlank = (text: MeasuredText, i: number): boolean =>
  /^[ 　]$/u.test(textOf(text, i, i + 1)) && !isBare(text, i);
const isForced = (line: Line | undefined): boolean =>
  line !== undefined && (line.lineEnd.startsWith("emergency") || line.adjustment.kind === "overfull");

/** A "\t" in no span. */
function isTab(text: MeasuredText, i: number): boolean {
  return textOf(text, i, i + 1) === "\t" && !text.spans.some(({ from, to }) => from <= i && i < to);
}

const hasBase = (text: MeasuredText, from: number): boolean =>
  from > 0 && !/^[\t\n 　\u00a0]$/u.test(textOf(text, from - 1, from));

/** 縦中横, and 添え字 of a base: what the characters are does not matter. */
function isBare(text: MeasuredText, i: number): boolean {
  const held = text.spans.find(({ from, to }) => from <= i && i < to);
  return held?.kind === "tcy" || (held?.kind === "attached" && hasBase(text, held.from));
}

/** No line begins with 添え字 that have a base, or between two of them. */
function keepsAttached(text: MeasuredText, lines: readonly Line[]): void {
  const heads = new Map(lines.map((line, index) => [line.from, index]));
  for (const { kind, from, to } of text.spans) {
    for (let i = hasBase(text, from) ? from : from + 1; kind === "attached" && i < to; i++) {
      const index = heads.get(i);
      const newline = textOf(text, i - 1, i) === "\n";
      if (index !== undefined && !newline && !isForced(lines[index - 1]))
        throw new Error(`parted before ${i}`);
    }
  }
}

interface Set {
  readonly text: MeasuredText;
  readonly style: CompositionStyle;
  readonly line: Line;
}
/** Where a text begins and ends, its outer blanks and the blank halves of its outer marks apart, and the cluster after it. */
interface Extent {
  readonly begin: number;
  readonly end: number;
  readonly to: number;
}

/** What there is of a line after a tab, up to the next tab. */
function textAfter(set: Set, tab: number): Extent {
  const { text, line } = set;
  let to = tab + 1;
  while (to < line.to && !isTab(text, to) && textOf(text, to, to + 1) !== "\n") to++;
  let last = to - 1;
  while (last > tab && isBlank(text, last)) last--;
  const begin = to === tab + 1 ? (line.x[to - line.from] ?? line.end) : beginOf(set, tab + 1);
  return { begin, end: last === tab ? begin : endOf(set, last), to };
}

/** Whether a cluster is set with blank halves: not in 添え字 of a base and 縦中横, and not in `word`. */
function hasBlanks({ text, style }: Set, i: number): boolean {
  const isWide = (text.advance[i] as number) >= (text.em[i] as number) * 0.9;
  return style.compressPunctuation && isWide && !isBare(text, i);
}

function beginOf(set: Set, i: number): number {
  const { text, style, line } = set;
  const origin = line.x[i - line.from] as number;
  const bracket = /^[「（]/u.test(textOf(text, i, i + 1)) && hasBlanks(set, i);
  return origin + (bracket && style.lineHeadBracket !== "half" ? (text.em[i] as number) / 2 : 0);
}

function endOf(set: Set, i: number): number {
  const { text, line } = set;
  const em = text.em[i] as number;
  const cluster = textOf(text, i, i + 1);
  const blank = /^[」）、。，．]/u.test(cluster) ? em / 2 : /^[・：]/u.test(cluster) ? em / 4 : 0;
  return (line.x[i - line.from] as number) + (text.advance[i] as number) - (hasBlanks(set, i) ? blank : 0);
}

const isTogether = (text: MeasuredText, i: number): boolean =>
  text.spans.some(({ kind, from }) => kind === "tcy" && from === i);

/** Whether the text after a tab stands at one of the stops, by the kind of that stop. */
function landsOn({ position, align }: TabPlace, { text, line }: Set, tab: number, extent: Extent): boolean {
  const { begin, end, to } = extent;
  if (position <= (line.x[tab - line.from] as number)) return false;
  if (align === "start") return begin === position;
  if (align === "center") return Math.abs((begin + end) / 2 - position) <= 1;
  for (let i = tab + 1; align === "point" && i < to; i++)
    if (/^[.．]/u.test(textOf(text, i, i + 1)) && !isTogether(text, i))
      return line.x[i - line.from] === position;
  return end === position;
}

/** Tabs lead to a stop, or are at most an em wide; how many lead to a stop. No line ends after one. */
function keepsTabs(
  text: MeasuredText,
  frame: Frame,
  style: CompositionStyle,
  lines: readonly Line[],
): number {
  let landed = 0;
  for (const line of lines) {
    for (let i = line.from; i < line.to; i++) {
      if (!isTab(text, i)) continue;
      const set = { text, style, line };
      const extent = textAfter(set, i);
      // What 字取り spreads ends elsewhere than its last character.
      if (text.spans.some(({ kind, from, to }) => kind === "even" && from < extent.to && to > i)) continue;
      const room = extent.begin - (line.x[i - line.from] as number);
      if (frame.tabs.some((stop) => landsOn(stop, set, i, extent))) landed++;
      // An emergency parts the text that was to stand at the stop.
      else if (!isForced(line) && (room < 0 || room > EM))
        throw new Error(`tab ${i} leads nowhere, over ${room}`);
      const open = i + 1 === line.to && line.to < text.count && textOf(text, i, i + 2) !== "\t\n";
      if (open && !isForced(line) && !isTab(text, i + 1)) throw new Error(`a line ends after tab ${i}`);
    }
  }
  return landed;
}

function keepsWhole({ text, start }: MeasuredText, { from }: Line): void {
  const offset = start[from] as number;
  if (/[\udc00-\udfff]/.test(text[offset] ?? "") && /[\ud800-\udbff]/.test(text[offset - 1] ?? ""))
    throw new Error("a surrogate pair is split");
  if (from > 0 && /^\p{M}/u.test(text.slice(offset))) throw new Error("a mark opens a line");
}

describe("furniture", () => {
  it("keeps the text, its attachments and its characters whole; tabs land on stops", () => {
    let landed = 0;
    fc.assert(
      fc.property(prose, cuts, frames, styles, (string, all, frame, style) => {
        const text = furnished(string, all);
        const { lines, warnings } = compose(text, frame, style);
        expect(lines.map((line) => textOf(text, line.from, line.to)).join("")).toBe(string);
        expect(lines.every((line, i) => line.from === (lines[i - 1]?.to ?? 0))).toBe(true);
        expect(compose(text, frame, style)).toEqual({ lines, warnings });
        expect(explainLines(text, frame, style).map(({ to }) => to)).toEqual(lines.map(({ to }) => to));
        for (const line of lines) keepsWhole(text, line);
        keepsAttached(text, lines);
        landed += keepsTabs(text, frame, style, lines);
      }),
      { numRuns: 4000 },
    );
    expect(landed).toBeGreaterThan(1000);
  });

  it("stays within the measure, where the text after a tab fits at all", () => {
    fc.assert(
      fc.property(
        prose,
        frames,
        fc.constantFrom("justify" as const, "start" as const),
        (string, given, align) => {
          const frame = { ...given, align };
          const text = measured(string);
          const inside = frame.measure - frame.endIndent;
          for (const line of compose(text, frame, compositions.jlreq).lines) {
            const { kind } = line.adjustment;
            // What the last tab leads to may end at a stop in the 字上げ.
            const leads = textOf(text, line.from, line.to).includes("\t");
            const stop = frame.tabs.find(({ align: at, position }) => at === "end" && position === line.end);
            const edge = leads && line.to === text.count && stop !== undefined ? stop.position : inside;
            if (kind !== "overfull" && kind !== "hung" && line.end > edge && edge > frame.restIndent + EM)
              throw new Error(`${textOf(text, line.from, line.to)} ends at ${line.end} of ${edge}`);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("opens and closes no gap before the last tab of a line", () => {
    const wide = column(1000, { align: "start" });
    fc.assert(
      fc.property(prose, stops, fc.integer({ min: 8, max: 30 }), (string, tabs, em) => {
        const text = measured(string.replaceAll("\n", ""));
        const natural = compose(text, { ...wide, tabs: [] }, compositions.jlreq).lines;
        const xs = natural.flatMap((line) => [...line.x]);
        for (const line of compose(text, column(em, { tabs }), compositions.jlreq).lines) {
          let last = line.to - 1;
          while (last >= line.from && !isTab(text, last)) last--;
          for (let i = line.from + 2; i < last; i++) {
            // What ends or opens one of the wide lines stands there without its blanks.
            if ([i - 2, i - 1, i].some((one) => isTab(text, one) || isBlank(text, one))) continue;
            const pitch = (line.x[i - line.from] as number) - (line.x[i - 1 - line.from] as number);
            const was = (xs[i] as number) - (xs[i - 1] as number);
            const headed = natural.some(({ from }) => from === i || from === i - 1);
            if (!headed && pitch !== was)
              throw new Error(`${textOf(text, i - 1, i + 1)}: ${pitch} for ${was}`);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["a tab every ten characters", "いろはにほへとちり\t".repeat(20_000), [8, 16, 24]],
    ["nothing but tabs", "\t".repeat(50_000), [2, 4]],
    ["one tab, then a long text", `い\t${"ろは、「に」12ほ".repeat(20_000)}`, [4]],
    ["a long text, then a tab", `${"ろは、「に」12ほ".repeat(20_000)}\tい`, [4]],
    ["brackets that end no line, then a tab", `${"「".repeat(30_000)}\tい`, [4]],
    ["tabs that no stop helps", "いろは\t「」".repeat(20_000), []],
  ])("%s is composed in time that grows with the text", (_, string, positions) => {
    const tabs = positions.map((em) => ({ position: em * EM, align: "start" as const }));
    const text = measured(string);
    const began = performance.now();
    const { lines } = compose(text, column(40, { tabs }), compositions.jlreq);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.at(-1)?.to).toBe(text.count);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Composed, Frame, Line, MeasuredText } from "../../../src/layout/composer/border.ts";
import { compose, kinsokuList } from "../../../src/layout/composer/compose.ts";
import {
  type CompositionStyle,
  compositions,
  type KinsokuLevel,
} from "../../../src/layout/composer/style.ts";
import { column, EM, measured, textOf } from "./measured.ts";

const levels: readonly KinsokuLevel[] = [
  "high",
  "standard",
  "loose",
  "css-loose",
  "css-normal",
  "css-strict",
];
const pieces = [
  ..."いろはにほへと漢字組版令和元年月日第号条項円っーァ々ゝ、。，．「」『』（）・：？！…―〜～％℃㎡￥　①Ⅰ○×㊞",
  ...[
    "12",
    "3",
    ",",
    ".",
    "AB",
    "word",
    " ",
    "(",
    ")",
    "-",
    "/",
    "https://a.jp/b",
    "令和3年3月22日",
    "第106回",
    "……",
    "――",
  ],
  ...["12,345円", "𠮷", "葛󠄀", "が", "ｶﾞ", "｢", "｣", "“", "”", "\n"],
];
const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(""));
const frames = fc.record({
  measure: fc.integer({ min: 1, max: 40 }).map((half) => (half * EM) / 2),
  firstIndent: fc.constantFrom(0, EM, -EM / 2),
  restIndent: fc.constantFrom(0, EM / 2),
  endIndent: fc.constantFrom(0, EM / 2),
  tabs: fc.constant([]),
  align: fc.constantFrom(
    "justify" as const,
    "justify" as const,
    "start" as const,
    "center" as const,
    "end" as const,
  ),
});
const styles = fc.record({
  base: fc.constantFrom(compositions.jlreq, compositions.jlreq, compositions.word),
  kinsoku: fc.constantFrom(...levels),
  lineHeadBracket: fc.constantFrom("tentsuki" as const, "half" as const, "novel" as const),
  hang: fc.boolean(),
});
const styleOf = ({
  base,
  ...rest
}: { base: CompositionStyle } & Partial<CompositionStyle>): CompositionStyle => ({
  ...base,
  ...rest,
});

const clustersOf = (text: MeasuredText, { from, to }: Line): string[] => {
  const all: string[] = [];
  for (let i = from; i < to; i++) all.push(textOf(text, i, i + 1));
  return all;
};
const isEmergency = (line: Line | undefined): boolean => line?.lineEnd.startsWith("emergency") ?? false;
const isHidden = (cluster: string): boolean => /^[ \n　]$/u.test(cluster);

function holdsTogether(text: MeasuredText, { lines, warnings }: Composed): void {
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.map((line) => textOf(text, line.from, line.to)).join("")).toBe(text.text);
  for (const line of lines) expect(line.x.length).toBe(line.to - line.from);
  const forced = lines.flatMap((line, index) => (isEmergency(line) ? [index] : []));
  expect(warnings.filter(({ code }) => code === "layout/forced-break").map(({ line }) => line)).toEqual(
    forced,
  );
}

function keepsKinsoku(text: MeasuredText, lines: readonly Line[], style: CompositionStyle): void {
  const { before, after } = kinsokuList(style);
  lines.forEach((line, index) => {
    const clusters = clustersOf(text, line);
    const previous = lines[index - 1];
    if (previous?.lineEnd === "break" && previous.adjustment.kind !== "overfull")
      expect([...before]).not.toContain([...(clusters[0] ?? "")][0]);
    const last = clusters.filter((one) => !isHidden(one)).at(-1) ?? "";
    if (line.lineEnd === "break") expect([...after]).not.toContain([...last][0]);
  });
}

function keepsUnits(text: MeasuredText, lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    if (line.lineEnd !== "break") return;
    const a = textOf(text, line.from, line.to);
    const b = textOf(text, line.to, lines[index + 1]?.to ?? line.to);
    expect(`${a}|${b}`).not.toMatch(
      /[0-9]\|[0-9％℃㎡]|[0-9]\|[.,][0-9]|[0-9][.,]\|[0-9]|￥\|[0-9]|[A-Za-z]\|[A-Za-z]|\|\p{M}/u,
    );
  });
}

/** A gap that justification can open: between two kana or kanji. */
const opens = (clusters: readonly string[]): boolean =>
  clusters.some(
    (one, i) =>
      i > 0 &&
      /[いろはにほへと漢字組版]/u.test(one) &&
      /[いろはにほへと漢字組版]/u.test(clusters[i - 1] ?? ""),
  );

function fillsMeasure(text: MeasuredText, lines: readonly Line[], frame: Frame): void {
  const edge = frame.measure - frame.endIndent;
  for (const line of lines) {
    const { kind } = line.adjustment;
    if (frame.align !== "justify" || kind === "overfull") continue;
    const indent = line.from === 0 ? frame.firstIndent : frame.restIndent;
    if (edge <= indent) continue;
    if (kind !== "hung") expect(line.end).toBeLessThanOrEqual(edge);
    const justified = line.lineEnd === "break" || isEmergency(line);
    if (justified && kind === "hung") expect(line.end).toBeGreaterThanOrEqual(edge);
    else if (justified && opens(clustersOf(text, line))) expect(line.end).toBe(edge);
  }
}

/** Kana and kanji are never squeezed together. */
function keepsBodies(text: MeasuredText, lines: readonly Line[]): void {
  for (const line of lines) {
    const clusters = clustersOf(text, line);
    for (let i = 1; i < clusters.length; i++)
      if (
        /[いろはにほへと漢字組版]/u.test(clusters[i - 1] ?? "") &&
        /[いろはに漢字]/u.test(clusters[i] ?? "")
      )
        expect((line.x[i] as number) - (line.x[i - 1] as number)).toBeGreaterThanOrEqual(EM);
  }
}

/** The most that JLREQ 3.8.3 lets the space between two characters lose; a no-break group's 和欧間 goes whole. */
function mostReduction(before: string, after: string): number {
  if (before === " ") return EM / 3 - EM / 4;
  const dots = (/[・：；]/u.test(before) ? EM / 4 : 0) + (/[・：；]/u.test(after) ? EM / 4 : 0);
  if (dots > 0) return dots + (/[」』）、，”]/u.test(before) ? EM / 2 : 0);
  if (/[。．]/u.test(before)) return 0;
  if (/[」』）、，”]/u.test(before) || /[「『（“]/u.test(after)) return EM / 2;
  return isMixed(before, after) || isMixed(after, before) ? EM / 4 : 0;
}
const isMixed = (one: string, other: string): boolean =>
  /^[0-9A-Za-z]/u.test(one) && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々ゝ①ⅠⅠ○×㊞！？]/u.test(other);
const isUnit = (before: string, after: string): boolean =>
  /^[0-9]/u.test(before) ? /^[0-9％℃㎡]/u.test(after) : before === after && /[…―]/u.test(before);

function keepsLimits(text: MeasuredText, line: Line, natural: Int32Array): void {
  if (line.adjustment.kind === "overfull") return;
  for (let i = line.from + 1; i < line.to; i++) {
    const [before, after] = [textOf(text, i - 1, i), textOf(text, i, i + 1)];
    if (isHidden(after) || before === "　") continue;
    const pitch = (line.x[i - line.from] as number) - (line.x[i - line.from - 1] as number);
    // The head of a line has its own blank: a bracket there stands without it.
    if (i - 1 === line.from && /[「『（“｢・：]/u.test(before)) continue;
    const added = pitch - ((natural[i] as number) - (natural[i - 1] as number));
    if (added < -mostReduction(before, after)) throw new Error(`${before}|${after} lost ${-added}`);
    if (added !== 0 && isUnit(before, after)) throw new Error(`${before}|${after} changed by ${added}`);
  }
}

/** No line begins inside a surrogate pair, or with the mark or variation selector of a character. */
function keepsWhole({ text, start }: MeasuredText, { from }: Line): void {
  const offset = start[from] as number;
  const point = text.codePointAt(offset) ?? 0;
  const pair = /[\ud800-\udbff]/.test(text[offset - 1] ?? "") && /[\udc00-\udfff]/.test(text[offset] ?? "");
  if (pair) throw new Error("a surrogate pair is split");
  if (from > 0 && /\p{M}/u.test(String.fromCodePoint(point)) && point !== 0)
    throw new Error("a mark opens a line");
}

describe("every composed paragraph", () => {
  it("keeps its text, its prohibitions, its units and its measure", () => {
    fc.assert(
      fc.property(prose, frames, styles, (string, frame, choices) => {
        const text = measured(string);
        const style = styleOf(choices);
        const composed = compose(text, frame, style);
        holdsTogether(text, composed);
        keepsKinsoku(text, composed.lines, style);
        keepsUnits(text, composed.lines);
        fillsMeasure(text, composed.lines, frame);
        keepsBodies(text, composed.lines);
        expect(compose(text, frame, style)).toEqual(composed);
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it("takes space away within JLREQ's limits only, and none from units", () => {
    fc.assert(
      fc.property(prose, frames, fc.constantFrom(...levels), (string, frame, kinsoku) => {
        const text = measured(string.replaceAll("\n", ""));
        const style = { ...compositions.jlreq, kinsoku };
        const wide = { ...column(10_000), align: "start" as const };
        const natural = compose(text, wide, style).lines[0]?.x ?? new Int32Array(0);
        for (const line of compose(text, { ...frame, align: "justify" }, style).lines)
          keepsLimits(text, line, natural);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });

  it("stands any Unicode, whose characters stay whole", () => {
    const any = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 1, max: 12 * EM }),
        fc.constantFrom("jlreq", "word"),
        (string, measure, name) => {
          const text = measured(string);
          const style = compositions[name as "jlreq" | "word"];
          const { lines, warnings } = compose(text, { ...column(1), measure }, style);
          if (lines.map((line) => textOf(text, line.from, line.to)).join("") !== string)
            throw new Error("lines are not the text");
          if (warnings.some(({ line }) => line >= lines.length)) throw new Error("warning of no line");
          for (const line of lines) keepsWhole(text, line);
        },
      ),
      { numRuns: 10_000, seed: 5 },
    );
  });
});

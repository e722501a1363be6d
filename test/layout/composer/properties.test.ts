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

  it("stands any Unicode", () => {
    const any = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 1, max: 12 * EM }),
        fc.constantFrom("jlreq", "word"),
        (string, measure, name) => {
          const text = measured(string);
          holdsTogether(
            text,
            compose(text, { ...column(1), measure }, compositions[name as "jlreq" | "word"]),
          );
        },
      ),
      { numRuns: 3000, seed: 5 },
    );
  });
});

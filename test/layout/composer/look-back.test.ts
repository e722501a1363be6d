import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frame, Line, MeasuredText } from "../../../src/layout/composer/border.ts";
import { compose } from "../../../src/layout/composer/compose.ts";
import { type CompositionStyle, compositions } from "../../../src/layout/composer/style.ts";
import { column, EM, measured, textOf } from "./measured.ts";
import { betterPair, isBad, preparedFor } from "./two-lines.ts";

const { jlreq } = compositions;

/** Bad lines, and those of them that another break of the line before would have put right, as text. */
function judged(
  text: MeasuredText,
  frame: Frame,
  style: CompositionStyle,
): { bad: number; missed: string[] } {
  const { lines } = compose(text, frame, style);
  const work = preparedFor(text, frame, style);
  const bad = lines.flatMap((line, i) => (isBad(text, work, frame, line) ? [i] : []));
  const missed = bad.flatMap((i) => {
    const [before, line] = [lines[i - 1], lines[i] as Line];
    if (before === undefined || before.lineEnd === "forced") return [];
    const better = betterPair(text, work, frame, before);
    if (better === null) return [];
    const pair = `${textOf(text, before.from, better[0])}|${textOf(text, ...better)}`;
    return [`${pair} not ${textOf(text, before.from, before.to)}|${textOf(text, line.from, line.to)}`];
  });
  return { bad: bad.length, missed };
}

const pieces = [
  ..."いろはにほへと漢字組版条項、。「」（）・ー",
  ..."いろはにほへと漢字組版条項、。",
  ...[
    "令和3年3月22日",
    "第106回",
    "12,345円",
    "word",
    "Web",
    "12km",
    "https://a.jp/b",
    "……",
    "午後6時30分",
    "見本 太郎",
  ],
];
const prose = fc
  .array(fc.constantFrom(...pieces), { minLength: 10, maxLength: 60 })
  .map((all) => all.join(""));

describe("look-back", () => {
  it("misses no break of the line before that would put a bad line right", () => {
    let bad = 0;
    fc.assert(
      fc.property(prose, fc.integer({ min: 10, max: 48 }), fc.constantFrom(0, EM), (string, half, indent) => {
        const text = measured(string);
        const frame = column(half / 2, { firstIndent: indent });
        const style = { ...jlreq, groupWords: ["見本 太郎"] };
        const found = judged(text, frame, style);
        bad += found.bad;
        expect(found.missed).toEqual([]);
      }),
      { numRuns: 4000 },
    );
    expect(bad).toBeGreaterThan(100);
  });
});

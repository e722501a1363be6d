import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MeasuredText, Span } from "../../../src/layout/composer/border.ts";
import { compose } from "../../../src/layout/composer/compose.ts";
import { explainLines, type LineReason } from "../../../src/layout/composer/explain.ts";
import { type CompositionStyle, compositions } from "../../../src/layout/composer/style.ts";
import { column, EM, measured, textOf } from "./measured.ts";

interface Told {
  readonly line: string;
  readonly step: string;
  /** Decisive ones: side, rule, what it speaks of. */
  readonly bans: readonly string[];
  /** Way, kind, places × em each. */
  readonly changes: readonly string[];
}

const emOf = (units: number): number => Math.round((units / EM) * 1000) / 1000;

function told(text: MeasuredText, reason: LineReason): Told {
  return {
    line: textOf(text, reason.from, reason.to),
    step: reason.step,
    bans: reason.forbidden
      .filter((one) => one.decisive)
      .map((one) => `${one.side} ${one.rule} ${textOf(text, one.from, one.to)}`),
    changes: reason.changes.map(
      (one) => `${one.way} ${one.kind} ${one.places}×${emOf(one.least)} of ${emOf(one.natural)}`,
    ),
  };
}

function firstLine(
  text: string,
  em: number,
  style: Partial<CompositionStyle> = {},
  spans: readonly Span[] = [],
): Told {
  const given = measured(text, spans);
  const reasons = explainLines(given, column(em), { ...compositions.jlreq, ...style });
  return told(given, reasons[0] as LineReason);
}

describe("steps", () => {
  it("exact fit (3.8.2)", () => {
    expect(firstLine("いろはにほへと", 5)).toEqual({
      line: "いろはにほ",
      step: "exact",
      bans: [],
      changes: [],
    });
  });

  it("追込み for 行頭禁則 (3.1.7, 3.8.3): the comma's blank and the line end's", () => {
    expect(firstLine("いろ、はにほへと。ちり", 8)).toEqual({
      line: "いろ、はにほへと。",
      step: "reduce",
      bans: ["before line-start 。"],
      changes: ["reduced after-comma 1×0.5 of 0.5", "reduced line-end 1×0.5 of 0.5"],
    });
  });

  it("ぶら下げ (3.8.2)", () => {
    expect(firstLine("いろはにほ、へと", 5)).toEqual({
      line: "いろはにほ、",
      step: "hang",
      bans: ["before line-start 、"],
      changes: ["hung hung-mark 1×0.5 of 0.5"],
    });
  });

  it("追出し for 行末禁則 (3.1.8, 3.8.4)", () => {
    expect(firstLine("いろはに（ほへと", 4.5)).toEqual({
      line: "いろはに",
      step: "expand",
      bans: ["after line-end （"],
      changes: ["expanded characters 3×0.167 of 0"],
    });
  });

  it("a no-break group gives up its 和欧間", () => {
    expect(firstLine("令和3年3月22日あいうえお", 7.5)).toMatchObject({
      line: "令和3年3月22日",
      step: "squeeze",
    });
    expect(firstLine("令和3年3月22日あいうえお", 7).changes).toContain(
      "reduced mixed-in-group 6×0.25 of 0.25",
    );
  });

  it("emergency: the group parted, and the break named", () => {
    const { step, bans } = firstLine("令和3年3月22日に", 6);
    expect(step).toBe("group");
    expect(bans).toContain("at group 令和3年3月22日");
  });

  it("emergency: a word, a prohibition", () => {
    expect(firstLine("ABCDEFGHIJK", 3)).toMatchObject({ step: "word", bans: ["at word ABCDEFGHIJK"] });
    expect(firstLine("「「「「「「（あ", 4)).toMatchObject({ step: "prohibition", bans: ["at line-end （"] });
  });

  it("one cluster wider than the line", () => {
    expect(firstLine("あいう", 0.5).step).toBe("overfull");
  });

  it("段落末尾処理 (3.5.4)", () => {
    expect(firstLine("いろはにほへとちりぬるをわ", 12).step).toBe("widow-out");
    expect(firstLine("い、ろ、はにほへとち", 9).step).toBe("widow-in");
  });

  it("says when gaps pass half an em, and when a looser line was avoided", () => {
    const loose = explainLines(measured("あいう50％え"), column(5), compositions.jlreq)[0];
    expect(loose).toMatchObject({ step: "expand", loose: true });
    const avoided = explainLines(
      measured("見本市は令和3年3月22日に決めた"),
      column(9),
      compositions.jlreq,
    )[0];
    expect(avoided).toMatchObject({ step: "group", tooLoose: true, loose: false });
  });
});

describe("look-back", () => {
  const reasonsOf = (text: string, em: number): readonly LineReason[] =>
    explainLines(measured(text), column(em), compositions.jlreq);

  it("a line ended earlier, so that the next one is not too loose", () => {
    const text = "いろはにほへとちりぬるをわ第106回か";
    expect(firstLine(text, 8)).toEqual({
      line: "いろはにほへと",
      step: "look-back",
      bans: [],
      changes: ["expanded characters 6×0.167 of 0"],
    });
    const [before, line] = reasonsOf(text, 8);
    expect(before).toMatchObject({ spares: "expand", loose: false });
    expect(line).toMatchObject({ step: "expand", spares: null, loose: false, tooLoose: false });
  });

  it("one ended later, with 追込み", () => {
    expect(firstLine("い、ろ、はにほへとちりぬる第106回をわかよ", 8)).toMatchObject({
      line: "い、ろ、はにほへと",
      step: "look-back",
      changes: ["reduced after-comma 2×0.5 of 0.5"],
    });
  });

  it("so that no group and no long word is parted", () => {
    expect(reasonsOf("いろはにほへとちりぬるをわかよた令和3年3月れ", 10)[0]?.spares).toBe("group");
    const word = `いろはにほへとちりぬるをわ${"A".repeat(17)}か`;
    expect(reasonsOf(word, 8)[0]).toMatchObject({ step: "look-back", spares: "word" });
  });

  it("a group of the line before gives up its 和欧間", () => {
    const { step, changes } = firstLine("いろ令和3年3月にほへとち第106回りぬ", 8);
    expect(step).toBe("look-back");
    expect(changes).toEqual(["reduced mixed-in-group 4×0.25 of 0.25"]);
  });
});

describe("rules", () => {
  const even: Span = { kind: "even", from: 2, to: 6, width: 5 * EM };
  const spaced: Span = { kind: "gap", from: 2, to: 5, gap: EM };
  it.each([
    ["number", "いろはに12,345.6ほへ", 8, "after number 12,345.6", []],
    ["unit", "いろはに50％ほへ", 5, "after unit 50％", []],
    ["unit symbol", "いろはにほへ12kmと", 7.5, "after number-unit 12km", []],
    ["across a blank", "いろはにほへ30 m²と", 7.5, "after number-unit 30 m²", []],
    ["letters of a unit", "いろはにほ500kWhほへ", 8, "after unit-letters kWh", []],
    ["prefix", "いろはに￥100ほへ", 5, "after unit ￥100", []],
    ["……", "いろはに……ほへ", 5, "after inseparable ……", []],
    ["word", "いろはにword.txtほへ", 6, "after word word.txt", []],
    ["group", "いろはに第106回ほへ", 6, "after group 第106回", []],
    ["字取り", "いろはにほへとちり", 4, "after even はにほへ", [even]],
    ["letter spacing", "いろはにほへとちり", 4, "after letter-spaced はにほ", [spaced]],
    ["no-break space", "いろはに\u00a0ほへと", 4, "after no-break-space に\u00a0", []],
  ] as const)("%s", (_, text, em, ban, spans) => {
    expect(firstLine(text, em, {}, spans).bans).toContain(ban);
  });

  it("the office's own words, before the rules for groups", () => {
    const style = { groupWords: ["見本 太郎", "3年2組"] };
    expect(firstLine("いろはにほへ見本 太郎と", 8, style).bans).toEqual(["after office-word 見本 太郎"]);
    expect(firstLine("見本 太郎", 3, style)).toMatchObject({
      step: "group",
      bans: ["at office-word 見本 太郎"],
    });
    expect(firstLine("いろはにほへとちり令和3年2組ぬ", 13, style).bans).toEqual([
      "after group 令和3年",
      "after office-word 3年2組",
    ]);
  });

  it("the office's own additions", () => {
    expect(firstLine("いろはに様ほへ", 4, { extraLineStart: "様" }).bans).toEqual(["after line-start 様"]);
  });

  it("a typed indent is not left alone", () => {
    const [line] = explainLines(measured("　ABCDEFGH"), column(3), compositions.jlreq);
    expect(line?.forbidden.map((one) => one.rule)).toContain("indent");
  });

  it("word spaces, middle dots, brackets and 和欧間 by name", () => {
    const kinds = (text: string, em: number): string[] =>
      explainLines(measured(text), column(em), compositions.jlreq).flatMap((one) =>
        one.changes.map(({ way, kind }) => `${way} ${kind}`),
      );
    expect(kinds("ab cd ef gh ij kl、いろは", 8)).toContain("reduced word-space");
    expect(kinds("い・ろ・は・にほへとち", 6.5)).toContain("reduced middle-dot");
    expect(kinds("いろ（は）にほへとちりぬ", 7.5)).toEqual(
      expect.arrayContaining(["reduced before-bracket", "reduced after-bracket"]),
    );
    expect(kinds("いAろBはCにほへとち", 6.5)).toContain("reduced mixed");
  });
});

describe("long paragraphs", () => {
  it.each([
    ["a word of 20,000 letters", "a".repeat(20_000)],
    ["20,000 closing brackets", "」".repeat(20_000)],
    ["prose of 20,000 characters", "見本市は、令和3年3月22日に「移動支援」を（試行で）始めた。".repeat(625)],
  ])("%s are explained in time that grows with them", (_, text) => {
    const given = measured(text);
    const began = performance.now();
    expect(explainLines(given, column(40), compositions.jlreq).length).toBeGreaterThan(200);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

const pieces = [
  ..."いろは漢字令和年月日第号っーァ々、。，「」（）・？…―％￥　",
  "12",
  "word",
  " ",
  "(",
  "-",
  "/",
];
const more = ["https://a.jp/b", "令和3年3月22日", "第106回", "……", "12,345円", "𠮷", "葛󠄀", "\n", "\u00a0"];
const prose = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }).map((all) => all.join(""));
const styles = fc.constantFrom<CompositionStyle>(
  compositions.jlreq,
  compositions.word,
  { ...compositions.jlreq, kinsoku: "loose", lineHeadBracket: "half" },
  { ...compositions.jlreq, hang: false, groups: false },
);
const aligns = fc.constantFrom("justify" as const, "justify" as const, "start" as const, "center" as const);
const cases = { text: prose, em: fc.integer({ min: 1, max: 24 }), style: styles, align: aligns };

describe("properties", () => {
  it("explains the very lines that compose makes, to the unit", () => {
    fc.assert(
      fc.property(fc.record(cases), ({ text, em, style, align }) => {
        const given = measured(text);
        const frame = column(em, { align, restIndent: EM / 2 });
        const { lines } = compose(given, frame, style);
        const reasons = explainLines(given, frame, style);
        expect(reasons.map(({ from, to }) => [from, to])).toEqual(lines.map(({ from, to }) => [from, to]));
        reasons.forEach((reason, i) => {
          const total = (way: string): number =>
            reason.changes.reduce((sum, one) => sum + (one.way === way ? one.total : 0), 0);
          if (!reason.changes.some(({ way }) => way === "hung"))
            expect(reason.natural - total("reduced") + total("expanded")).toBe(reason.width);
          else expect(lines[i]?.adjustment.kind).toBe("hung");
          expect(/^(group|word|prohibition)$/.test(reason.step)).toBe(
            (lines[i]?.lineEnd.startsWith("emergency") ?? false) && reason.step !== "overfull",
          );
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("tells a change of every adjusted line and none of others; a rule for every forced break", () => {
    fc.assert(
      fc.property(fc.record(cases), ({ text, em, style, align }) => {
        const given = measured(text);
        const { lines } = compose(given, column(em, { align }), style);
        explainLines(given, column(em, { align }), style).forEach((reason, i) => {
          const kind = lines[i]?.adjustment.kind;
          if (kind === "none") expect(reason.changes).toEqual([]);
          else if (kind !== "overfull") expect(reason.changes.length).toBeGreaterThan(0);
          if (lines[i]?.lineEnd.startsWith("emergency"))
            expect(reason.forbidden.filter(({ side }) => side === "at")).toHaveLength(1);
        });
      }),
      { numRuns: 1500 },
    );
  });
});

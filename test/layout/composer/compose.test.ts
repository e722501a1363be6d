import { describe, expect, it } from "vitest";
import { compose, kinsokuList, spacedWidth } from "../../../src/layout/composer/compose.ts";
import { compositions } from "../../../src/layout/composer/style.ts";
import { column, EM, measured } from "./measured.ts";

const { jlreq, word } = compositions;

describe("compose", () => {
  it("refuses a measure that is no length", () => {
    expect(() => compose(measured("い"), column(0), jlreq)).toThrow(RangeError);
    expect(() => compose(measured("い"), column(Number.NaN), jlreq)).toThrow(RangeError);
  });

  it("takes one cluster a line where the indents leave no room", () => {
    const { lines, warnings } = compose(
      measured("いろ"),
      column(2, { restIndent: 3 * EM, firstIndent: 2 * EM }),
      jlreq,
    );
    expect(lines.map((line) => line.to)).toEqual([1, 2]);
    expect(warnings).toEqual([
      { code: "layout/overfull-line", line: 0 },
      { code: "layout/overfull-line", line: 1 },
    ]);
  });

  it("warns of a forced break by line number", () => {
    const { warnings } = compose(measured("いろABCDEFGHIJ"), column(4), jlreq);
    expect(warnings).toEqual([{ code: "layout/forced-break", line: 0 }]);
  });

  it("leaves nothing of one paragraph behind in the next", () => {
    const first = compose(measured("「令和3年3月22日」、いろは（12）"), column(5), jlreq);
    compose(measured("（「『いろは』」）。AB CD・".repeat(40)), column(7, { firstIndent: EM }), word);
    expect(compose(measured("「令和3年3月22日」、いろは（12）"), column(5), jlreq)).toEqual(first);
  });

  it.each(["12m", "長さ3km", "12m/", "5", "A", ""])("looks no further than the text's end: %s", (string) => {
    compose(measured("mの幅、12kmと word".repeat(40)), column(7), jlreq);
    expect(compose(measured(string), column(10), jlreq).lines.map(({ to }) => to)).toEqual([string.length]);
  });

  it("sets mixed sizes by each character's own em", () => {
    const text = measured("い、ろ");
    text.advance[1] = EM / 2;
    text.em[1] = EM / 2;
    const [line] = compose(text, column(10), jlreq).lines;
    expect([...(line?.x ?? [])]).toEqual([0, EM, EM + EM / 2]);
  });

  it("shares a reduction in whole units without remainder", () => {
    const text = measured("い、ろ、は、にほへとち");
    const [line] = compose(text, { ...column(9), measure: 9 * EM + 7 }, jlreq).lines;
    expect(line?.end).toBe(9 * EM + 7);
  });

  it("stays linear: 200,000 clusters, and a word of 100,000 letters", () => {
    const lines = compose(measured("いろはにほへとちりぬ".repeat(20_000)), column(40), jlreq).lines;
    expect(lines.length).toBe(5000);
    expect(compose(measured("A".repeat(100_000)), column(40), jlreq).lines.length).toBe(1250);
    expect(compose(measured("」".repeat(50_000)), column(40), jlreq).lines.at(-1)?.to).toBe(50_000);
  });

  it.each([
    ["figures behind kanji", `年${"１".repeat(60_000)}`],
    ["figures and commas", `年${"1,".repeat(60_000)}`],
    ["numerals of a word", "十".repeat(60_000)],
    ["numbers and units", "12kmと".repeat(30_000)],
    ["names", "見本 太郎と".repeat(30_000)],
    ["bad lines only", "いろはにほ第106回".repeat(15_000)],
  ])("stays linear: %s", (_, string) => {
    const style = { ...jlreq, groupWords: ["見本 太郎", "第{数}分団", "{数}丁目", "{数}の{数}の{数}"] };
    const text = measured(string);
    const began = performance.now();
    expect(compose(text, column(8), style).lines.at(-1)?.to).toBe(text.count);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe("spacedWidth", () => {
  it("is the natural width on one line", () => {
    expect(spacedWidth(measured("企情第4751号の2"), jlreq)).toBe((3 + 2 + 2 + 0.5 + 4 * 0.25 - 0.25) * EM);
    expect(spacedWidth(measured("企情第4751号の2"), word)).toBe((3 + 2 + 2 + 0.5) * EM);
    expect(spacedWidth(measured(""), jlreq)).toBe(0);
  });
  it("counts letter spacing", () => {
    expect(spacedWidth(measured("諮問", [{ kind: "gap", from: 0, to: 2, gap: EM }]), jlreq)).toBe(3 * EM);
  });
});

describe("kinsokuList", () => {
  it("is Word's standard list, verbatim, at the level standard", () => {
    const { before, after } = kinsokuList({ ...jlreq, kinsoku: "standard" });
    expect(before).toBe("!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕゛゜ゝゞ・ヽヾ！％），．：；？］｝｡｣､･ﾞﾟ￠");
    expect(after).toBe("$([\\{£¥‘“〈《「『【〔＄（［｛｢￡￥");
  });
  it("at the level high lets off nothing that standard forbids, and has the office's own", () => {
    const high = kinsokuList({ ...jlreq, extraLineStart: "㊞", extraLineEnd: "〶" });
    const standard = kinsokuList({ ...jlreq, kinsoku: "standard" });
    for (const character of `${standard.before}ぁっゃーｰ〜～‐゠‼ㇿ㊞`)
      expect(high.before).toContain(character);
    for (const character of `${standard.after}〖｟〶`) expect(high.after).toContain(character);
  });
});

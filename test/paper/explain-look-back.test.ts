import { expect, describe as group, it } from "vitest";
import type { MeasuredText } from "../../src/layout/composer/border.ts";
import { explainLines } from "../../src/layout/composer/explain.ts";
import { type CompositionStyle, compositions } from "../../src/layout/composer/style.ts";
import { describe } from "../../src/paper/explained/describe.ts";
import { column, measured } from "../layout/composer/measured.ts";

/** The sentences of a line at 10.5 pt. */
function sentences(string: string, em: number, line = 0, more: Partial<CompositionStyle> = {}) {
  const text: MeasuredText = measured(string);
  const frame = column(em);
  const style = { ...compositions.jlreq, ...more };
  const reason = explainLines(text, frame, style)[line];
  if (reason === undefined) throw new Error(`no line ${line}`);
  return describe(reason, { text, frame, style, em: 210, runs: [] }).sentences;
}
const ja = (...args: Parameters<typeof sentences>): string[] => sentences(...args).map((one) => one.ja);

group("sentences of a line ended elsewhere", () => {
  const loose = "いろはにほへとちりぬるをわ第106回か";

  it("earlier, so that the next line is not too loose", () => {
    expect(ja(loose, 8)).toEqual([
      "次の行の字間が半字より広く空かないよう、この行を「ほへと」までにして、余った1字分（10.5pt）を字間などに分けました（行の見直し、このプログラムの決まり）。",
      "字間6か所を0字から0.167字に広げました（1か所につき0.167字・1.75pt、JLREQ 3.8.4）。",
    ]);
    expect(sentences(loose, 8)[0]?.en).toBe(
      'So that the gaps of the next line stay within half an em, this one ends with "ほへと", the 1 em (10.5pt) left over shared out (look-back, house rule).',
    );
  });

  it("later, so that the next line is not too loose", () => {
    expect(ja("い、ろ、はにほへとちりぬる第106回をわかよ", 8)[0]).toBe(
      "次の行の字間が半字より広く空かないよう、この行を「ほへと」までにして、空きを合わせて1字分（10.5pt）詰めました（行の見直し、このプログラムの決まり）。",
    );
  });

  it("so that no group, and no word, is parted", () => {
    expect(ja("いろはにほへとちりぬるをわかよた令和3年3月れ", 10)[0]).toMatch(
      /^次の行で分けない組を途中で切らずに済むよう、この行を「へとち」までにして、余った2字分/,
    );
    expect(ja(`いろはにほへとちりぬるをわ${"A".repeat(17)}か`, 8)[0]).toMatch(
      /^次の行で英数字の語を途中で切らずに済むよう、/,
    );
  });
});

group("sentences of words and units", () => {
  it("the office's own word", () => {
    expect(ja("いろはにほへ見本 太郎と", 8, 0, { groupWords: ["見本 太郎"] })[1]).toBe(
      "「見本 太郎」は氏名など、分割しない語なので、途中では切れません（分割しない語、このプログラムの決まり）。",
    );
  });

  it("a number keeps its unit by our own rule, a unit its letters by JLREQ's", () => {
    expect(ja("いろはにほへ12kmと", 7.5)).toContain(
      "「12km」は数と単位で一組なので、途中では切れません（数と単位、このプログラムの決まり）。",
    );
    expect(ja("いろはにほへ500kWhと", 8.75)).toContain(
      "「kWh」は一つの単位記号なので、途中では切れません（分割禁止、JLREQ 3.1.10）。",
    );
  });
});

import { describe, expect, it } from "vitest";
import { type Folding, foldLine, foldText, unfold } from "../../src/check/fold.ts";

const back = (line: string, folding: Folding, words: string): string => {
  const folded = foldLine(line, folding);
  const at = folded.text.indexOf(words);
  expect(at, folded.text).toBeGreaterThanOrEqual(0);
  const { from, to } = unfold(folded, at, at + words.length);
  return line.slice(from, to);
};

describe("a folded line", () => {
  it("is without blanks and in its usual width in every way", () => {
    for (const folding of ["name", "fact", "label"] as const)
      expect(foldText("　ＰＣ ｶﾞﾊﾞﾅﾝｽ システム\u200b\t", folding)).toBe("PCガバナンスシステム");
  });
  it("keeps Ⅲ, ① and ㈱ as a name, and is written out as a label", () => {
    expect(foldText("Ⅲ ① ㈱見本", "name")).toBe("Ⅲ①㈱見本");
    expect(foldText("Ⅲ ① ㈱見本", "label")).toBe("III1(株)見本");
  });
  it("keeps two numbers apart as a fact", () => {
    expect(foldText("２ ３　件、 1 ， 2 〜 4", "fact")).toBe("2 3件,1,2~4");
    expect(foldText("２ ３", "name")).toBe("23");
    expect(foldText("２３", "fact")).toBe("23");
  });
});

describe("the way back", () => {
  it("leads to the letters as they stand, blanks between them included, none behind them", () => {
    expect(back("担当　見 本　太 郎 様", "name", "見本太郎")).toBe("見 本　太 郎");
    expect(back("第 １ ２ 号 の写し", "fact", "第1 2号")).toBe("第 １ ２ 号");
    expect(back("（様式 ４）", "fact", "4")).toBe("４");
  });
  it("keeps ｶﾞ and pairs of surrogates whole", () => {
    expect(back("本 ｶﾞﾗｽ", "name", "ガ")).toBe("ｶﾞ");
    expect(back(" 𠮷田 ", "name", "𠮷")).toBe("𠮷");
    expect(back("、㈱見本", "label", "株")).toBe("㈱");
  });
  it("begins where the line was begun", () => {
    const folded = foldLine("- 件名", "label", 2);
    expect(folded.text).toBe("件名");
    expect(unfold(folded, 0, 2)).toEqual({ from: 2, to: 4 });
    expect(unfold(folded, 9, 9)).toEqual({ from: 4, to: 4 });
  });
});

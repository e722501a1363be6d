import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordRule } from "../../../src/layout/composer/office-word.ts";

function found(text: string, ...words: string[]): string[] {
  const rule = wordRule(words);
  return rule === null ? [] : [...text.matchAll(rule)].map(([word]) => word);
}

describe("wordRule", () => {
  it("finds words as they are written, the longest first", () => {
    expect(found("見本の森公園と見本の森", "見本の森", "見本の森公園")).toEqual(["見本の森公園", "見本の森"]);
    expect(found("見本太郎", "見本 太郎", "見本　太郎")).toEqual([]);
  });

  it("{数} is the whole of a number, in any figures", () => {
    expect(found("第3分団、第１２分団、第二十三分団", "第{数}分団")).toHaveLength(3);
    expect(found("第分団、第3.5分団", "第{数}分団")).toEqual([]);
    expect(found("12丁目", "{数}丁目")).toEqual(["12丁目"]);
    expect(found("三十年", "{数}十年")).toEqual([]);
    expect(found("{数}丁目", "{数}丁目")).toEqual([]);
    expect(found("1の2の3", "{数}の{数}", "{数}{数}の{数}の{数}")).toEqual(["1の2の3"]);
  });

  it("reads nothing else as an expression", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a.*+?()[]{}|^$\\-/見𠮷 　"), minLength: 1, maxLength: 8 }),
        fc.string({ unit: fc.constantFrom(..."a.*b()[見"), maxLength: 20 }),
        (word, text) => {
          expect(found(word, word)).toEqual([word]);
          expect(found(text, word).length > 0).toBe(text.includes(word));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is made once for a list, and few are kept", () => {
    const rule = wordRule(["見本 太郎"]);
    expect(wordRule(["見本 太郎"])).toBe(rule);
    for (let i = 0; i < 100; i++) wordRule([`見本 ${i}`]);
    expect(wordRule(["見本 太郎"])).not.toBe(rule);
    expect(wordRule(["見本 太郎"])).toEqual(rule);
    expect(wordRule([""])).toBeNull();
  });
});

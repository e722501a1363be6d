import fc from "fast-check";
import { expect, it } from "vitest";
import {
  formatNumeral,
  itemMarker,
  kanjiNumeral,
  normaliseKey,
  readKanjiNumeral,
  readNumeral,
  toFullWidth,
  toHalfWidth,
} from "../../src/notation/index.ts";

it("changes the width of digits and letters only", () => {
  expect(toHalfWidth("（ＰＣ１２台）　～")).toBe("（PC12台）　～");
  expect(toFullWidth("(PC12台) ~")).toBe("(ＰＣ１２台) ~");
});

it.each<[number, string]>([
  [0, "〇"],
  [10, "十"],
  [12, "十二"],
  [31, "三十一"],
  [100, "百"],
  [1868, "千八百六十八"],
  [2021, "二千二十一"],
  [10_200, "一万二百"],
  [10_000_000, "千万"],
])("writes %i as %s", (value, text) => {
  expect(kanjiNumeral(value)).toBe(text);
  expect(readKanjiNumeral(text)).toBe(value);
});

it("reads digit by digit as well, and refuses what is no numeral", () => {
  expect(readKanjiNumeral("二〇二一")).toBe(2021);
  expect(readNumeral("１２")).toBe(12);
  for (const text of ["", "十十", "百千", "三十百", "一二十", "〇十", "十万万", "万", "十a", "-1", "1.5"]) {
    expect(readNumeral(text), text).toBeNull();
  }
  expect(() => kanjiNumeral(-1)).toThrow(RangeError);
  expect(() => kanjiNumeral(100_000_000)).toThrow(RangeError);
});

it("reads back every numeral it writes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom("half", "full", "kanji"),
      (value, digits) => {
        expect(readNumeral(formatNumeral(value, digits))).toBe(value);
      },
    ),
  );
});

it("compares keys whatever their width and blanks", () => {
  expect(normaliseKey(" ｼｽﾃﾑ　の名称 ")).toBe(normaliseKey("システムの名称"));
  expect(normaliseKey("様式４")).toBe("様式4");
});

it("numbers items", () => {
  const marks = [1, 2, 20, 21, 35, 36, 50, 51].map((n) => itemMarker(n, "①")).join("");
  expect(marks).toBe("①②⑳㉑㉟㊱㊿(51)");
  expect([1, 46, 47].map((n) => itemMarker(n, "ア"))).toEqual(["ア", "ン", "アア"]);
  const firsts = (["第1", "1", "(1)", "(ア)", "a", "(a)"] as const).map((scheme) => itemMarker(2, scheme));
  expect(firsts).toEqual(["第2", "2", "(2)", "(イ)", "b", "(b)"]);
  expect(() => itemMarker(0, "1")).toThrow(RangeError);
});

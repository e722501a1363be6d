import { expect, it } from "vitest";
import { isInJisX0213 } from "../../src/check/notation/jis-x-0213.ts";

const isIn = (letter: string): boolean => isInJisX0213(letter.codePointAt(0) ?? 0);

it.each([..."aA1あアｱ漢字﨑①Ⅲ㈱～－・〜−々〆ヶ◎※→■『』…鷗𠮟"])("%s is in JIS X 0213", (letter) => {
  expect(isIn(letter)).toBe(true);
});

it.each([..."髙𠮷鄧\u{2f00}\u{e000}한"])("%s is not", (letter) => {
  // 鄧 stands in the third plane.
  expect(isIn(letter)).toBe(letter === "鄧");
});

it("has as many characters as the standard, and those Windows maps in its own way", () => {
  let count = 0;
  for (let point = 0x80; point < 0x30000; point++) if (isInJisX0213(point)) count++;
  expect(count).toBeGreaterThan(11_200);
  expect(count).toBeLessThan(11_300);
});

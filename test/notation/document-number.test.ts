import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDocumentNumber, readDocumentNumber } from "../../src/notation/index.ts";
import { codes, valued } from "./finding-text.ts";

it.each(["企情第4751号の2", "企情第 4751 号の 2", "企情第４７５１号の２", "企情　第四千七百五十一号ノ二"])(
  "reads %s",
  (text) => expect(valued(readDocumentNumber(text))).toEqual({ symbol: "企情", number: 4751, branch: 2 }),
);

it("keeps the symbol's letters and takes a year in front", () => {
  expect(valued(readDocumentNumber("１５墨総総第892号")).symbol).toBe("15墨総総");
  // 神 U+FA19 is another letter than 神; NFKC would change it.
  expect(valued(readDocumentNumber("\ufa19企第5号")).symbol).toBe("\ufa19企");
});

it.each([
  "第5号",
  "答申910号",
  "企情第　　号",
  "企情第0号",
  "企情第4751号の",
  "企情第4751",
  "",
  "企情第十十号",
])("refuses %j", (text) =>
  expect(codes(readDocumentNumber(text))).toEqual(["notation/document-number-unreadable"]),
);

it("prints numbers and the blank of a draft", () => {
  const number = { symbol: "企情", number: 4751, branch: 2 };
  expect(formatDocumentNumber(number)).toBe("企情第4751号の2");
  expect(formatDocumentNumber({ ...number, branch: null }, { digits: "full" })).toBe("企情第４７５１号");
  expect(formatDocumentNumber(null)).toBe("第　　　号");
  expect(formatDocumentNumber(null, { blankSymbol: "企情" })).toBe("企情第　　　号");
  expect(formatDocumentNumber(null, { blankSymbol: null })).toBe("第　　　号");
});

it("reads back what it prints", () => {
  const numbers = fc.record({
    symbol: fc.constantFrom("企情", "神企つ", "15墨総総", "企テ"),
    number: fc.integer({ min: 1, max: 9_999_999 }),
    branch: fc.option(fc.integer({ min: 1, max: 99 })),
  });
  fc.assert(
    fc.property(numbers, fc.constantFrom("half", "full", "kanji"), (value, digits) => {
      const text = formatDocumentNumber(value, { digits });
      expect(valued(readDocumentNumber(text))).toEqual(value);
    }),
  );
});

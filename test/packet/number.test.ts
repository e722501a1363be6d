import { describe, expect, it } from "vitest";
import { digitWidths, numbersOf, padded } from "../../src/packet/number.ts";

const branch = { label: "資料", style: "branch" } as const;
const running = { label: "資料", style: "running" } as const;
const none = { label: "資料", style: "none" } as const;

/** An item of so many documents that nobody has numbered by hand. */
const item = (documents: number, own?: string | null) => ({
  own,
  documents: Array.from({ length: documents }, () => undefined),
});

describe("枝番", () => {
  it("counts items, and branches within them", () => {
    expect(numbersOf([item(2), item(3)], branch)).toEqual([
      { item: "資料1", documents: ["資料1-1", "資料1-2"] },
      { item: "資料2", documents: ["資料2-1", "資料2-2", "資料2-3"] },
    ]);
  });

  it("gives an item's only document the item's number", () => {
    expect(numbersOf([item(1)], branch)).toEqual([{ item: "資料1", documents: ["資料1"] }]);
  });

  it("takes no number for an item whose documents are all numbered by hand", () => {
    const byHand = { own: undefined, documents: ["参考1", null] };
    expect(numbersOf([byHand, item(1)], branch)).toEqual([
      { item: null, documents: ["参考1", null] },
      { item: "資料1", documents: ["資料1"] },
    ]);
  });

  it("branches from a number written for the item, and counts on as if it were not there", () => {
    expect(numbersOf([item(2, "資料A"), item(1)], branch)).toEqual([
      { item: "資料A", documents: ["資料A-1", "資料A-2"] },
      { item: "資料1", documents: ["資料1"] },
    ]);
  });

  it("leaves documents of an item without a number without one", () => {
    expect(numbersOf([item(2, null)], branch)).toEqual([{ item: null, documents: [null, null] }]);
  });

  it("skips documents numbered by hand when it counts branches", () => {
    const mixed = { own: undefined, documents: [undefined, "参考1", undefined] };
    expect(numbersOf([mixed], branch)[0]?.documents).toEqual(["資料1-1", "参考1", "資料1-2"]);
  });
});

it("通し counts documents through the meeting", () => {
  expect(numbersOf([item(2), { own: undefined, documents: [null, undefined] }], running)).toEqual([
    { item: null, documents: ["資料1", "資料2"] },
    { item: null, documents: [null, "資料3"] },
  ]);
});

it("なし numbers nothing but what is numbered by hand", () => {
  expect(numbersOf([{ own: "議題1", documents: [undefined, "参考1"] }], none)).toEqual([
    { item: "議題1", documents: [null, "参考1"] },
  ]);
});

it("pads digits place by place, so that names sort as numbers do", () => {
  const numbers = ["資料1-2", "資料12-1", "資料3-10", "参考1"];
  const widths = digitWidths(numbers);
  expect(widths).toEqual([2, 2]);
  expect(numbers.map((number) => padded(number, widths))).toEqual([
    "資料01-02",
    "資料12-01",
    "資料03-10",
    "参考01",
  ]);
});

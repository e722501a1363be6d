import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderOf } from "../../src/packet/order.ts";

describe("sheets counted through", () => {
  it("one after the other", () => {
    expect(orderOf([1, 2, 3], false)).toEqual({ starts: [1, 2, 4], blanks: [0, 0, 0], total: 6 });
  });

  it("on front pages, with blank backs between", () => {
    expect(orderOf([1, 2, 3, 1], true)).toEqual({ starts: [1, 3, 5, 9], blanks: [0, 1, 0, 1], total: 9 });
  });

  it("without a blank for a document of no sheets", () => {
    expect(orderOf([1, 0, 1], true)).toEqual({ starts: [1, 2, 3], blanks: [0, 0, 1], total: 3 });
  });

  it("always begins on odd pages and adds up", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (counts) => {
        const { starts, blanks, total } = orderOf(counts, true);
        expect(starts.every((start) => start % 2 === 1)).toBe(true);
        expect(blanks.every((blank) => blank <= 1)).toBe(true);
        const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
        expect(total).toBe(sum(counts) + sum(blanks));
      }),
    );
  });
});

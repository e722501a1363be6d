import { describe, expect, it } from "vitest";
import type { ChangeTableValues } from "../../src/forms/change-table/model.ts";
import { papersOf } from "./fixtures.ts";

const values = () => papersOf("office/changes/health-checkup.yaml")[0]?.values as ChangeTableValues;
const lengthOf = (cell: readonly string[]) => cell.join(" ").length;

describe("the example 変更箇所", () => {
  it("has the size of a real one: 81 rows, 42 事前 and 39 事後, cells of 700 characters", () => {
    const { rows } = values();
    expect(rows).toHaveLength(81);
    expect(rows.filter((row) => row.beforehand)).toHaveLength(42);
    expect(Math.max(...rows.map((row) => lengthOf(row.after)))).toBeGreaterThan(680);
    expect(Math.max(...rows.map((row) => lengthOf(row.before)))).toBeGreaterThan(470);
  });

  it("explains every 事後 row", () => {
    expect(values().rows.filter((row) => !row.beforehand && row.reason.length === 0)).toEqual([]);
  });

  it("prints 令和1年 because the record asks for it", () => {
    expect(values().notation.firstYear).toBe("1");
    expect(values().rows.filter((row) => row.date.iso === "2019-12-03")).toHaveLength(29);
  });

  it("keeps an absent 項目 as an empty cell and the columns as lengths", () => {
    expect(values().rows[0]?.item).toEqual([]);
    expect(values().columns).toBe("9em 13em 19em 19em 4em 10em");
  });
});

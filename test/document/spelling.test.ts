import { expect, it } from "vitest";
import { nearest } from "../../src/document/index.ts";

it.each([
  ["titel", ["title", "date"], "title"],
  ["Title", ["title"], "title"],
  ["dat", ["date", "data"], "date"],
  ["a", ["b"], "b"],
  ["xyz", ["title", "date"], null],
  ["", ["title"], null],
  ["件各", ["件名", "日付"], "件名"],
])("of %s among %j is %s", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

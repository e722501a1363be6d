import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { readRecordFile } from "../../src/records/read.ts";
import { fixture, rightRecords } from "./fixtures.ts";

const kinds = [
  "report-case",
  "consultation",
  "letter",
  "cover",
  "type-reasons",
  "item-list",
  "explanation",
  "figure",
  "matrix",
  "change-table",
  "minutes",
  "assessment",
  "profile",
];
const wrong = kinds.flatMap((kind) =>
  readdirSync(fixture(`${kind}/wrong`))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${kind}/wrong/${file}`),
);

describe("fixtures/<kind>/wrong", () => {
  it.each(wrong)("%s is told as expected beside it", (path) => {
    const found = findingsOf(readRecordFile(fixture(path), { kinds: recordKinds }));
    const places = found.map(({ code, places: [place] }) => ({
      code,
      line: place?.line ?? null,
      column: place?.column ?? null,
    }));
    const expected: unknown = JSON.parse(
      readFileSync(fixture(path.replace(".yaml", ".expected.json")), "utf8"),
    );
    expect(places).toEqual(expected);
    expect(found.every((one) => one.hint !== null && one.hint.ja !== "")).toBe(true);
  });
});

describe("fixtures that are right", () => {
  it.each([...rightRecords, "profile/minimal.yaml", "profile/longest.yaml"])("%s has no finding", (path) => {
    expect(findingsOf(readRecordFile(fixture(path), { kinds: recordKinds }))).toEqual([]);
  });
});

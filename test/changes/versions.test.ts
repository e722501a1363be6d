import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyChanges } from "../../src/changes/apply.ts";
import type { ChangeRow } from "../../src/changes/change.ts";
import { comparedAssessments } from "../../src/changes/compare.ts";
import { tidied } from "./edits.ts";
import { fullAssessment } from "./full.ts";
import { plainItem, textOf, type VersionStep, versions } from "./versions.ts";

interface Differences {
  readonly 行の違い: readonly {
    readonly 行: readonly number[];
    readonly 理由: string;
    readonly 作る行?: readonly string[];
    readonly 置換え?: readonly [string, string];
  }[];
  readonly 記載の違い: Readonly<Record<number, string>>;
  readonly 提出時期の違い: readonly { readonly 行: readonly number[]; readonly 理由: string }[];
}

const file = new URL("differences.yaml", import.meta.url);
const known = parse(readFileSync(file, "utf8")) as Differences;
const { steps, left } = versions(tidied(fullAssessment()));
const made = new Map(steps.map((step) => [step.day, comparedAssessments(step.before, step.after)] as const));
const rowsOf = ({ day }: VersionStep): readonly ChangeRow[] => made.get(day)?.rows ?? [];

/** Every row of the fixture with its number and the row made for its 項目. */
const pairs = steps.flatMap((step) => {
  const byItem = new Map(rowsOf(step).map((row) => [plainItem(row.item), row]));
  return step.rows.map((row, at) => ({
    number: step.numbers[at] ?? 0,
    row,
    made: byItem.get(plainItem(row.item ?? [])) ?? null,
  }));
});

describe("the 81 rows of the great fixture", () => {
  it("come of eight versions that differ by what they tell", () => {
    expect(steps.map(({ day, rows }) => `${day} ${rows.length}`)).toEqual([
      "2024-12-09 30",
      "2020-09-30 12",
      "2019-12-03 29",
      "2019-04-01 4",
      "2019-02-22 3",
      "2018-04-02 2",
      "2017-07-10 1",
    ]);
    expect(left).toEqual([56]);
    for (const { day, before, after } of steps)
      expect(tidied(applyChanges(before, made.get(day)?.changes ?? [])), day).toEqual(after);
  });

  it("are made, each under its 項目, but for those listed with their reason", () => {
    const missing = pairs.filter((pair) => pair.made === null).map(({ number }) => number);
    const listed = known.行の違い.flatMap(({ 行 }) => 行);
    expect(missing.toSorted((a, b) => a - b)).toEqual(listed.toSorted((a, b) => a - b));
  });

  it("are all that is made, but for the rows listed in their place", () => {
    const listed = new Set(
      known.行の違い.flatMap(({ 作る行 = [] }) => 作る行.map((item) => plainItem([item]))),
    );
    const words = known.行の違い.flatMap(({ 置換え }) => (置換え === undefined ? [] : [置換え]));
    const reworded = ({ before, after }: ChangeRow) =>
      words.some(([from, to]) => before.join("\n").replaceAll(from, to) === after.join("\n"));
    const others = steps.flatMap((step) => {
      const told = new Set(step.rows.map(({ item = [] }) => plainItem(item)));
      return rowsOf(step).filter(({ item }) => !told.has(plainItem(item)));
    });
    const unlisted = others.filter((row) => !listed.has(plainItem(row.item)) && !reworded(row));
    expect(unlisted.map(({ item }) => item.join(" "))).toEqual([]);
  });

  it("say the same: every paragraph that changed stands in the row that is made", () => {
    const differing = pairs.flatMap(({ number, row, made: own }) => {
      if (own === null) return [];
      const [old, now] = [textOf(row.before), textOf(row.after)];
      const has = (cell: readonly string[], lines: readonly string[]) =>
        lines.every((line) => cell.some((one) => alike(one, line)));
      const gone = old.filter((line) => !now.includes(line) && line !== "同上");
      const come = now.filter((line) => !old.includes(line));
      return has(own.before, gone) && has(own.after, come) ? [] : [number];
    });
    expect(differing.toSorted((a, b) => a - b)).toEqual(Object.keys(known.記載の違い).map(Number));
  });

  it("have the 提出時期 that ※ proposes, but for those listed with their reason", () => {
    const differing = pairs.filter(
      ({ row, made: own }) => own !== null && (row.timing === "before") !== own.important,
    );
    const listed = known.提出時期の違い.flatMap(({ 行 }) => 行);
    expect(differing.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      listed.toSorted((a, b) => a - b),
    );
  });
});

/** [　発生あり　] is 発生あり, and [　] is [  ]: how the form prints what a clerk types. */
function alike(printed: string, typed: string): boolean {
  const plain = (line: string) => line.normalize("NFKC").replace(/\s/g, "");
  return plain(printed) === plain(typed) || plain(printed) === `[${plain(typed)}]`;
}

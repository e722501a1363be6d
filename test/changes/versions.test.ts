import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyChanges } from "../../src/changes/apply.ts";
import type { ChangeRow } from "../../src/changes/change.ts";
import { comparedAssessments } from "../../src/changes/compare.ts";
import { fixture } from "../forms/fixtures.ts";
import { tidied } from "./edits.ts";
import { fullAssessment } from "./full.ts";
import { plainItem, textOf, type VersionStep, versions } from "./versions.ts";

/** A row that is made, as the fixture lists it. */
interface Listed {
  readonly 項目: string;
  readonly 変更前: string;
  readonly 変更後: string;
  readonly 提出時期: "事前" | "事後";
}

/** Ways in which the rows that are made differ from the office's own: see the head of the fixture. */
interface Differences {
  readonly 行の違い: readonly {
    readonly 行: readonly number[];
    readonly 理由: string;
    readonly 作る行?: readonly Listed[];
  }[];
  readonly 記載の違い: readonly { readonly 行: number; readonly 理由: string; readonly 作る行: Listed }[];
  readonly 提出時期の違い: readonly { readonly 行: readonly number[]; readonly 理由: string }[];
}

const known = parse(readFileSync(fixture("changes/differences.yaml"), "utf8")) as Differences;
const { steps, left } = versions(tidied(fullAssessment()));
const made = new Map(steps.map((step) => [step.day, comparedAssessments(step.before, step.after)] as const));
const rowsOf = ({ day }: VersionStep): readonly ChangeRow[] => made.get(day)?.rows ?? [];

const listedAs = ({ item, before, after, important }: ChangeRow): Listed => ({
  項目: item.join("\n"),
  変更前: before.join("\n"),
  変更後: after.join("\n"),
  提出時期: important ? "事前" : "事後",
});

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
    expect(left).toEqual([]);
    for (const { day, before, after } of steps)
      expect(tidied(applyChanges(before, made.get(day)?.changes ?? [])), day).toEqual(after);
  });

  it("are made, each under its 項目, but for those listed with their reason", () => {
    const missing = pairs.filter((pair) => pair.made === null).map(({ number }) => number);
    const listed = known.行の違い.flatMap(({ 行 }) => 行);
    expect(missing.toSorted((a, b) => a - b)).toEqual(listed.toSorted((a, b) => a - b));
  });

  it("are all that is made, but for the rows listed in their place, word for word", () => {
    const others = steps.flatMap((step) => {
      const told = new Set(step.rows.map(({ item = [] }) => plainItem(item)));
      return rowsOf(step).filter(({ item }) => !told.has(plainItem(item)));
    });
    const listed = known.行の違い.flatMap(({ 作る行 = [] }) => 作る行);
    const sorted = (rows: readonly Listed[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(others.map(listedAs))).toEqual(sorted(listed));
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
    expect(differing.toSorted((a, b) => a - b)).toEqual(known.記載の違い.map(({ 行 }) => 行));
    for (const { 行, 作る行 } of known.記載の違い) {
      const own = pairs.find(({ number }) => number === 行)?.made ?? null;
      expect(own === null ? null : listedAs(own), String(行)).toEqual(作る行);
    }
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

import { describe, expect, it } from "vitest";
import { changesBetween, drawSheet, sheetParts, textOfSheet } from "../../../src/render/svg/index.ts";
import { line, sheet, shipped } from "../placed.ts";

const mincho = shipped("BIZUDMincho-Regular");
const lines = ["様式", "第４号", "市民"].map((text, i) => line(mincho, text, { y: 100 + 20 * i }));

describe("one drawing made of another", () => {
  it("is told by the elements that differ, in each group", () => {
    const before = sheetParts(sheet(lines));
    const other = sheet(lines.with(1, line(mincho, "第５号", { y: 120 })));
    const now = sheetParts(other, {}, before);
    expect(textOfSheet(now)).toBe(drawSheet(other));
    const changes = changesBetween(before, now) ?? [];
    expect(changes.map(({ group, first, count }) => [group, first, count])).toEqual([
      ["ink", 1, 1],
      ["words", 1, 1],
    ]);
    expect(changed(textOfSheet(before), changes)).toBe(drawSheet(other));
  });

  it("may lose and gain elements, and draws none of them again that moves", () => {
    const before = sheetParts(sheet(lines));
    const moved = { ...lines[2], y: 160 } as (typeof lines)[number];
    for (const pages of [lines.slice(1), [...lines, line(mincho, "附則", { y: 160 })], [], [moved]]) {
      const now = sheetParts(sheet(pages), {}, before);
      expect(textOfSheet(now)).toBe(drawSheet(sheet(pages)));
      expect(changed(textOfSheet(before), changesBetween(before, now) ?? [])).toBe(drawSheet(sheet(pages)));
    }
  });

  it("is none of a sheet of another size, and nothing of the same", () => {
    const before = sheetParts(sheet(lines));
    expect(changesBetween(before, sheetParts({ ...sheet(lines), width: 841.9 }))).toBeNull();
    expect(changesBetween(before, sheetParts(sheet(lines)))).toEqual([]);
  });
});

function changed(text: string, changes: NonNullable<ReturnType<typeof changesBetween>>): string {
  let made = "";
  let at = 0;
  for (const change of changes) {
    made += text.slice(at, change.from) + change.text;
    at = change.to;
  }
  return made + text.slice(at);
}

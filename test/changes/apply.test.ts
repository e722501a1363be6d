import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../src/changes/apply.ts";
import { comparedAssessments } from "../../src/changes/compare.ts";
import type { Assessment } from "../../src/records/kinds/assessment.ts";
import { dices, edited, tidied } from "./edits.ts";
import { fullAssessment } from "./full.ts";
import "../seed.ts";

const full = tidied(fullAssessment());

describe("typed changes", () => {
  it("are none between a record and itself", () => {
    expect(comparedAssessments(full, structuredClone(full))).toEqual({ changes: [], rows: [] });
  });

  it("give NEW when applied to OLD: 200 random edits of the full assessment", () => {
    const seen = { value: 0, added: 0, removed: 0, moved: 0, figures: 0 };
    fc.assert(
      fc.property(dices, (dice) => {
        const after = edited(full, dice);
        const { changes, rows } = comparedAssessments(full, after);
        for (const { type, path } of changes) {
          seen[type]++;
          if (path[0] === "workflow") seen.figures++;
        }
        expect(tidied(applyChanges(full, changes))).toEqual(after);
        const keys = new Set(rows.map(({ key }) => key));
        expect(keys.size).toBe(rows.length);
        for (const { row } of changes) expect(row === null || keys.has(row), String(row)).toBe(true);
        for (const { item, before, after: now } of rows)
          expect([item, before, now].map(({ length }) => length > 0)).toEqual([true, true, true]);
      }),
      { numRuns: 200 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });

  it("go back as well: from NEW to OLD", () => {
    fc.assert(
      fc.property(dices, (dice) => {
        const after = edited(full, dice);
        const back = applyChanges(after, comparedAssessments(after, full).changes);
        expect(tidied(back)).toEqual(full);
      }),
      { numRuns: 30 },
    );
  });

  it("take a record of their own: another one is refused", () => {
    const two = { ...full, files: [...full.files, { name: "別のファイル" }] } as Assessment;
    const { changes } = comparedAssessments(two, { ...two, files: [...two.files].reverse() });
    expect(() => applyChanges(full, changes)).toThrow(RangeError);
  });
});

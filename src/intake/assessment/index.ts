/** The 全項目評価書 as text: its items by the field table, its cover, its attachments. */

import type { PaperField, PaperLine } from "../../check/index.ts";
import { readCover } from "./cover.ts";
import { readAssessment } from "./read.ts";

export { type ChangeRow, changeRowsIn } from "../../check/assessment/change-rows.ts";
export { foldLabel } from "../../check/assessment/fold.ts";
export { type CoverKey, type CoverReading, readCover } from "./cover.ts";
export { type AssessmentEntry, type AssessmentReading, readAssessment } from "./read.ts";

/** The items of an assessment as fields of a paper: "form-item", `item` by numbers and labels (Ⅱ-3-⑧-情報の突合, 表紙-公表日). */
export function assessmentFields(lines: readonly PaperLine[]): readonly PaperField[] {
  const reading = readAssessment(lines);
  const { entries } = readCover(lines, reading.front);
  return [
    ...entries.map(({ key, label, value }) => ({
      ...{ key: "form-item" as const, row: null, label, value, item: `表紙-${key}` },
    })),
    ...reading.entries.map(({ item, file, label, value }) => ({
      ...{ key: "form-item" as const, row: file, label, value, item },
    })),
  ];
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/paper/office.ts";
import type { Assessment } from "../../src/records/kinds/assessment.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { readRecordText } from "../../src/records/read.ts";
import { got } from "../outcome.ts";

export const FULL = join(packageFolder, "fixtures", "assessment", "full.yaml");

/** An assessment from its text. */
export function assessmentIn(text: string, name = "評価書.yaml"): Assessment {
  return got(readRecordText(text, name, "yaml", { kinds: recordKinds })).value as Assessment;
}

/** The great fixture: 40 pages, 81 rows. */
export function fullText(): string {
  return readFileSync(FULL, "utf8");
}

export function fullAssessment(): Assessment {
  return assessmentIn(fullText(), FULL);
}

import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay, checkIssued, type Dispatch } from "./dispatch.ts";

interface Checked extends Dispatch {
  readonly mark: "bullet" | "number" | "none";
  readonly matters: readonly unknown[];
}

/** A letter that is sent is complete; several matters without marks run into one another on paper. */
export function checkConsultation(value: Checked, report: Report): void {
  checkIssued(value, "諮問", report);
  checkDay(value.date, ["date"], report);
  if (value.mark === "none" && value.matters.length > 1)
    report(finding("record/unmarked-matters", {}), ["mark"]);
}

import type { WarekiDate } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay, checkIssued, type Dispatch } from "./dispatch.ts";

/** The parts of a 報告案件 that its own checks look at. */
interface Checked {
  readonly state: Dispatch["state"];
  readonly summary?: readonly string[] | undefined;
  readonly summaryItems?: readonly string[] | undefined;
  readonly start: { readonly from: WarekiDate | null };
  readonly form4?: Omit<Dispatch, "state"> | undefined;
  readonly form3?: Omit<Dispatch, "state"> | undefined;
}

/** What must agree inside one 報告案件: a summary, and the order 様式3 ≤ 様式4, 様式3 ≤ 稼働. */
export function checkReportCase(value: Checked, report: Report): void {
  if ((value.summary ?? []).length === 0 && (value.summaryItems ?? []).length === 0) {
    report(finding("record/no-summary", {}), ["summary"]);
  }
  checkIssued({ ...value.form4, state: value.state }, "様式4", report);
  if (value.form3 !== undefined) checkIssued({ ...value.form3, state: value.state }, "様式3", report);
  checkDay(value.form4?.date, ["form4", "date"], report);
  checkDay(value.form3?.date, ["form3", "date"], report);
  const opinion = dayOf(value.form3?.date);
  const reported = dayOf(value.form4?.date);
  const start = dayOf(value.start.from);
  if (opinion === null) return;
  if (reported !== null && opinion > reported) {
    report(finding("record/opinion-after-report", {}), ["form3", "date"]);
  }
  if (start !== null && opinion > start) report(finding("record/opinion-after-start", {}), ["form3", "date"]);
}

/** Only whole, decided days can be compared. */
function dayOf(date: WarekiDate | null | undefined): string | null {
  return date?.precision === "day" && !date.undecided ? date.iso : null;
}

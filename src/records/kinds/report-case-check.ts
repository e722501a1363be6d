import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay, checkIssued, type Dispatch } from "./dispatch.ts";

/** The parts of a 報告案件 that its own checks look at. */
interface Checked {
  readonly state: Dispatch["state"];
  readonly summary?: readonly string[] | undefined;
  readonly summaryItems?: readonly string[] | undefined;
  readonly start?: { readonly from: WarekiDate | null } | undefined;
  readonly form4?: Omit<Dispatch, "state"> | undefined;
  readonly form3?: Omit<Dispatch, "state"> | undefined;
}

const on = checksOf<Checked>();

/** What must agree inside one 報告案件: a summary, and the order 様式3 ≤ 様式4, 様式3 ≤ 稼働. */
export const reportCaseChecks = [
  on.whole({ needs: ["summary", "summaryItems"] }, checkSummary),
  on.whole({ needs: ["state", "form4.number", "form4.date"] }, ({ state, form4 }, report) =>
    checkIssued({ state, number: form4?.number, date: form4?.date }, "様式4", report),
  ),
  on.whole({ needs: ["state", "form3.number", "form3.date"] }, ({ state, form3 }, report) => {
    const { number, date } = form3 ?? {};
    if (form3 !== undefined) checkIssued({ state, number, date }, "様式3", report);
  }),
  on.whole({ uses: ["form4.date", "form3.date"] }, ({ form4, form3 }, report) => {
    checkDay(form4?.date, ["form4", "date"], report);
    checkDay(form3?.date, ["form3", "date"], report);
  }),
  on.whole({ needs: ["form3.date"], uses: ["form4.date", "start.from"] }, checkOrder),
];

function checkSummary({ summary = [], summaryItems = [] }: Checked, report: Report): void {
  if (summary.length === 0 && summaryItems.length === 0)
    report(finding("record/no-summary", {}), ["summary"]);
}

function checkOrder({ form3, form4, start }: Checked, report: Report): void {
  const opinion = dayOf(form3?.date);
  const reported = dayOf(form4?.date);
  const started = dayOf(start?.from);
  if (opinion === null) return;
  if (reported !== null && opinion > reported) {
    report(finding("record/opinion-after-report", {}), ["form3", "date"]);
  }
  if (started !== null && opinion > started)
    report(finding("record/opinion-after-start", {}), ["form3", "date"]);
}

/** Only whole, decided days can be compared. */
function dayOf(date: WarekiDate | null | undefined): string | null {
  return date?.precision === "day" && !date.undecided ? date.iso : null;
}

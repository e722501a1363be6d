import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay } from "./dispatch.ts";

interface Row {
  /** Absent where it is wrong. */
  readonly date?: WarekiDate | undefined;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly timing: "before" | "after";
  readonly reason?: readonly string[] | undefined;
}

const on = checksOf<Row>();

/** Of one row: 事後 needs its explanation, before and after differ. */
const rowChecks = [
  on.whole({ needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  on.whole({ needs: ["timing", "reason"] }, ({ timing, reason = [] }, report) => {
    if (timing === "after" && reason.length === 0)
      report(finding("record/change-unexplained", {}), ["timing"]);
  }),
  on.whole({ needs: ["before", "after"] }, ({ before, after }, report) => {
    if (before.join("\n") === after.join("\n"))
      report(finding("record/change-without-difference", {}), ["after"]);
  }),
];

const onTable = checksOf<{ readonly rows: readonly Row[] }>();
const onAssessment = checksOf<{ readonly changes?: readonly Row[] | undefined }>();

/** Row by row, and that dates rise. */
export const changeTableChecks = [
  ...onTable.within("rows.*", rowChecks),
  onTable.whole({ uses: ["rows.*.date"] }, ({ rows }, report) => checkOrder(rows, "rows", report)),
];

/** The same of the rows an assessment carries. */
export const assessmentChangeChecks = [
  ...onAssessment.within("changes.*", rowChecks),
  onAssessment.whole({ uses: ["changes.*.date"] }, ({ changes = [] }, report) =>
    checkOrder(changes, "changes", report),
  ),
];

function checkOrder(rows: readonly Row[], key: "rows" | "changes", report: Report): void {
  let latest = "";
  for (const [index, { date }] of rows.entries()) {
    if (date === undefined) continue;
    if (date.iso < latest) report(finding("record/changes-unordered", {}), [key, index, "date"]);
    else latest = date.iso;
  }
}

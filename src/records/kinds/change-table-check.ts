import type { WarekiDate } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay } from "./dispatch.ts";

interface Checked {
  readonly rows: readonly {
    /** Absent where it is wrong. */
    readonly date?: WarekiDate | undefined;
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly timing: "before" | "after";
    readonly reason?: readonly string[] | undefined;
  }[];
}

const on = checksOf<Checked>();

/** Row by row: 事後 needs its explanation, before and after differ, dates rise. */
export const changeTableChecks = [
  on.each("rows.*", { needs: ["date"] }, ({ date }, report) => checkDay(date, ["date"], report)),
  on.each("rows.*", { needs: ["timing", "reason"] }, ({ timing, reason = [] }, report) => {
    if (timing === "after" && reason.length === 0)
      report(finding("record/change-unexplained", {}), ["timing"]);
  }),
  on.each("rows.*", { needs: ["before", "after"] }, ({ before, after }, report) => {
    if (before.join("\n") === after.join("\n"))
      report(finding("record/change-without-difference", {}), ["after"]);
  }),
  on.whole({ uses: ["rows.*.date"] }, checkOrder),
];

function checkOrder({ rows }: Checked, report: Report): void {
  let latest = "";
  for (const [index, { date }] of rows.entries()) {
    if (date === undefined) continue;
    if (date.iso < latest) report(finding("record/changes-unordered", {}), ["rows", index, "date"]);
    else latest = date.iso;
  }
}

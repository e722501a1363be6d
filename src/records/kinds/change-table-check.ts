import type { WarekiDate } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { checkDay } from "./dispatch.ts";

interface Row {
  readonly date: WarekiDate;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly timing: "before" | "after";
  readonly reason?: readonly string[] | undefined;
}

/** Row by row: 事後 needs its explanation, before and after differ, dates rise. */
export function checkChangeTable(value: { readonly rows: readonly Row[] }, report: Report): void {
  let latest = "";
  for (const [index, row] of value.rows.entries()) {
    checkDay(row.date, ["rows", index, "date"], report);
    checkRow(row, ["rows", index], report);
    if (row.date.iso < latest) report(finding("record/changes-unordered", {}), ["rows", index, "date"]);
    else latest = row.date.iso;
  }
}

function checkRow(row: Row, path: readonly (string | number)[], report: Report): void {
  if (row.timing === "after" && (row.reason ?? []).length === 0) {
    report(finding("record/change-unexplained", {}), [...path, "timing"]);
  }
  if (row.before.join("\n") === row.after.join("\n")) {
    report(finding("record/change-without-difference", {}), [...path, "after"]);
  }
}

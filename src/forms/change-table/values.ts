import type { ChangeTable } from "../../records/kinds/change-table.ts";
import type { Profile } from "../../records/profile.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import type { ChangeTableValues } from "./model.ts";

/** 変更箇所 → （別添3）変更箇所. */
export function changeTableValues(record: ChangeTable, profile: Profile): ChangeTableValues {
  const { columns, continued, pageNumber } = profile.pages.changeTable;
  const { firstYear, digits, articleMark } = profile.notation;
  return {
    caption: record.caption ?? null,
    columns: columns.map((width) => `${width}em`).join(" "),
    continued,
    pageNumber,
    notation: { firstYear: record.firstYear ?? firstYear, digits, articleMark },
    rows: record.rows.map((row) => ({
      date: row.date,
      item: row.item ?? [],
      before: row.before,
      after: row.after,
      beforehand: row.timing === "before",
      reason: row.reason ?? [],
    })),
  };
}

/** Where the values come from. */
export const changeTableOrigins: readonly OriginRule[] = [
  fromRecord("caption", "caption"),
  ...["date", "item", "before", "after", "reason"].map((key) => fromRecord(`rows.*.${key}`, `rows.*.${key}`)),
  fromRecord("rows.*.beforehand", "rows.*.timing"),
  fromProfile("columns", "pages.changeTable.columns"),
  fromProfile("continued", "pages.changeTable.continued"),
  fromProfile("pageNumber", "pages.changeTable.pageNumber"),
  fromProfile("notation", "notation"),
];

import type { ChangeTable } from "../../records/kinds/change-table.ts";
import type { Profile } from "../../records/profile.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import { markedRow } from "./marked.ts";
import type { ChangeSheet, ChangeTableValues } from "./model.ts";

/** 変更箇所 → （別添3）変更箇所. */
export function changeTableValues(record: ChangeTable, profile: Profile): ChangeTableValues {
  const { firstYear, digits, articleMark } = profile.notation;
  return {
    ...changeSheetOf(record.caption, record.rows, profile, record.underline),
    pageNumber: profile.pages.changeTable.pageNumber,
    notation: { firstYear: record.firstYear ?? firstYear, digits, articleMark },
  };
}

/** The table with its rows, also of an assessment. @param marks whether words that differ are underlined */
export function changeSheetOf(
  caption: string | undefined,
  rows: ChangeTable["rows"],
  profile: Profile,
  marks: boolean = profile.pages.changeTable.underline,
): ChangeSheet {
  const { columns, continued } = profile.pages.changeTable;
  return {
    caption: caption ?? null,
    columns: columns.map((width) => `${width}em`).join(" "),
    continued,
    rows: rows.map((row) => ({
      date: row.date,
      item: row.item ?? [],
      before: row.before,
      after: row.after,
      marked: marks ? markedRow(row) : null,
      beforehand: row.timing === "before",
      reason: row.reason ?? [],
    })),
  };
}

/** Where the rows of a table come from. @param values their path in FormValues @param written in the record */
export function changeRowOrigins(values: string, written: string): readonly OriginRule[] {
  return [
    ...["date", "item", "before", "after", "reason"].map((key) =>
      fromRecord(`${values}.*.${key}`, `${written}.*.${key}`),
    ),
    fromRecord(`${values}.*.beforehand`, `${written}.*.timing`),
  ];
}

/** Where the values come from. */
export const changeTableOrigins: readonly OriginRule[] = [
  fromRecord("caption", "caption"),
  ...changeRowOrigins("rows", "rows"),
  fromProfile("columns", "pages.changeTable.columns"),
  fromProfile("continued", "pages.changeTable.continued"),
  fromProfile("pageNumber", "pages.changeTable.pageNumber"),
  fromProfile("notation", "notation"),
];

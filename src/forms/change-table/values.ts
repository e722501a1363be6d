import type { ChangeTable } from "../../records/kinds/change-table.ts";
import type { Profile } from "../../records/profile.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import { emWidth } from "../shared/outline/width.ts";
import { markedRow } from "./marked.ts";
import type { ChangeSheet, ChangeTableValues } from "./model.ts";

/** A row of so many lines is kept whole at the end of a page. */
const KEPT_LINES = 8;

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
      keep: linesOf(row, columns) <= KEPT_LINES,
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

/** Lines a row takes, or about so many. @param columns widths in em: day, item, before, after, timing, reason */
function linesOf(row: ChangeTable["rows"][number], columns: readonly number[]): number {
  const [, item = 1, before = 1, after = 1, , reason = 1] = columns;
  const lines = (texts: readonly string[] = [], width: number): number =>
    texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(emWidth(text) / width)), 0);
  return Math.max(
    ...[lines(row.item, item), lines(row.before, before), lines(row.after, after), lines(row.reason, reason)],
  );
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

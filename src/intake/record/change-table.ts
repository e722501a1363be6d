import { type ChangeRow, changeRowsIn } from "../../check/assessment/change-rows.ts";
import type { PaperLine } from "../../check/index.ts";
import type { PaperReading } from "./paper-reading.ts";
import { plain } from "./paper-reading.ts";
import { group, list, text, type Written, type WrittenGroup } from "./written.ts";

/** 変更箇所: 別添3 standing alone. */
export function changeTable(reading: PaperReading): WrittenGroup | null {
  const { rows, lines } = changeRowsIn(reading.lines);
  reading.use(...lines);
  const caption = reading.lines.findIndex(({ cell, text: words }) => cell === null && words.trim() !== "");
  if (caption >= 0) reading.use(caption);
  const title = reading.lines[caption]?.text.trim() ?? "";
  return group({
    表題: plain(title) === "(別添3)変更箇所" ? null : text(title),
    元年の書き方: firstYear(rows, reading.lines),
    変更: list(rows.map((row) => rowOf(row, reading.lines))),
  });
}

/** 令和1年12月3日 is printed so only where the table asks for it. */
export function firstYear(rows: readonly ChangeRow[], lines: readonly PaperLine[]): Written | null {
  return rows.some(({ date }) => date.some((line) => /[元号和成]1年/.test(plain(lines[line]?.text ?? ""))))
    ? text("1年")
    : null;
}

export function rowOf(row: ChangeRow, lines: readonly PaperLine[]): Written | null {
  const words = (cell: readonly number[]) => cell.map((line) => (lines[line]?.text ?? "").replace("\t", " "));
  return group({
    変更日: text(words(row.date).join("")),
    項目: text(words(row.item)),
    変更前: text(words(row.before)),
    変更後: text(words(row.after)),
    提出時期: text(words(row.timing).join("")),
    説明: text(words(row.reason)),
  });
}

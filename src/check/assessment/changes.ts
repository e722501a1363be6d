import type { Place } from "../../diagnostic/index.ts";
import { type CheckedPacket, type CheckedPaper, placeOf } from "../paper.ts";
import { type ChangeRow, changeRowsIn } from "./change-rows.ts";
import { plain } from "./items.ts";

/** A row of 別添3 with the texts of its cells. */
export interface ChangeText {
  readonly date: string;
  /** The lines of 項目, joined by blanks. */
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly timing: string;
  readonly reason: string;
  placeOf(column: keyof ChangeRow): Place;
}

export interface ChangeSheet {
  readonly paper: CheckedPaper;
  readonly rows: readonly ChangeText[];
}

const known = new WeakMap<CheckedPaper, readonly ChangeText[]>();

/** The papers that have rows of 別添3. */
export function changeSheets({ papers }: CheckedPacket): readonly ChangeSheet[] {
  return papers.map((paper) => ({ paper, rows: rowsOf(paper) })).filter(({ rows }) => rows.length > 0);
}

function rowsOf(paper: CheckedPaper): readonly ChangeText[] {
  const made = known.get(paper);
  if (made !== undefined) return made;
  const rows = changeRowsIn(paper.lines).rows.map((row) => textOf(paper, row));
  known.set(paper, rows);
  return rows;
}

function textOf(paper: CheckedPaper, row: ChangeRow): ChangeText {
  const words = (column: keyof ChangeRow, joint: string) =>
    row[column].map((line) => paper.lines[line]?.text.trim() ?? "").join(joint);
  return {
    date: words("date", ""),
    item: words("item", " "),
    before: words("before", "\n"),
    after: words("after", "\n"),
    timing: plain(words("timing", "")),
    reason: words("reason", ""),
    placeOf(column) {
      // A blank cell has no line: the row's own place then.
      const line = row[column][0] ?? row.date[0] ?? row.before[0] ?? row.after[0] ?? 0;
      return placeOf(paper, { line, from: 0, to: paper.lines[line]?.text.length ?? 0 });
    },
  };
}

import { type Marked, underlinedChanges } from "../../changes/words.ts";
import type { DataPath } from "../../document/tree.ts";
import type { ChangeTable } from "../../records/kinds/change-table.ts";
import type { Origin } from "../form.ts";
import type { ChangeSheet } from "./model.ts";

type TableRow = ChangeTable["rows"][number];
type MarkedCells = NonNullable<ChangeSheet["rows"][number]["marked"]>;

/** Made once for a row: whoever asks where a piece was written needs them again. */
const known = new WeakMap<TableRow, Marked | null>();

function marksOf(row: TableRow): Marked | null {
  let marked = known.get(row);
  if (marked === undefined) {
    marked = lately(row);
    known.set(row, marked);
  }
  return marked;
}

/** Rows compared last by what they say: a record that is read again (the preview reads it with each key stroke) has new rows. */
const compared = new Map<string, Marked | null>();
const MOST_COMPARED = 500;

function lately({ before, after }: TableRow): Marked | null {
  const key = JSON.stringify([before, after]);
  let marked = compared.get(key);
  if (marked === undefined) {
    marked = underlinedChanges(before, after);
    if (compared.size >= MOST_COMPARED) compared.clear();
    compared.set(key, marked);
  }
  return marked;
}

/** The cells of a row with what differs marked; null = nothing is. */
export function markedRow(row: TableRow): MarkedCells | null {
  const marked = marksOf(row);
  if (marked === null) return null;
  const cell = (side: Marked["before"]) => side.map((runs) => ({ runs }));
  return { before: cell(marked.before), after: cell(marked.after) };
}

/**
 * Where a piece of a marked cell was written: in its paragraph, so many characters behind the beginning.
 *
 * @param path in the values of the table: rows/3/marked/after/0/runs/2/text
 * @param written English name of the rows in the record
 * @returns null for any other path
 */
export function markedOrigin(path: DataPath, rows: readonly TableRow[], written: string): Origin | null {
  const [, at, key, side, paragraph, , run] = path;
  if (key !== "marked" || (side !== "before" && side !== "after")) return null;
  const row = typeof at === "number" ? rows[at] : undefined;
  if (row === undefined || typeof paragraph !== "number") return null;
  const place = [written, at as number, side, paragraph];
  if (typeof run !== "number") return { source: "record", path: place };
  const before = (marksOf(row)?.[side][paragraph] ?? []).slice(0, run);
  const column = before.reduce((sum, { text }) => sum + [...text].length, 1);
  return { source: "record", path: place, within: { line: 1, column } };
}

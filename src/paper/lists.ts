import { resolve } from "node:path";
import { type Diagnostic, findingsOf } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import { recordKinds } from "../records/kinds/index.ts";
import type { RecordFile } from "../records/read.ts";
import { openSheets, SHEET_ENDING, type SheetTable, sheetRecords, sliceOf } from "../records/sheet/index.ts";

/** Lists in Excel and CSV that were opened: absolute path → what stands in the file. */
export type Lists = ReadonlyMap<string, OpenedList>;

export interface OpenedList {
  readonly tables: readonly SheetTable[];
  readonly findings: readonly Diagnostic[];
}

/** A row of a list: its record with the row as a table of its own, or what is wrong with it. */
export interface ListedRow {
  /** Null: the row is wrong. */
  readonly record: (RecordFile & { readonly table: SheetTable }) | null;
  readonly findings: readonly Diagnostic[];
}

/**
 * Opens the lists among the paths a user typed: reading them takes waiting, which validating does not.
 *
 * @param wanted forms asked for: a list that does not say its kind may be of theirs
 */
export async function openLists(paths: readonly string[], wanted?: readonly FormId[]): Promise<Lists> {
  const only = forms
    .filter(({ id }) => wanted?.includes(id))
    .flatMap(({ recordKind, alsoFrom = [] }) => [recordKind, ...alsoFrom]);
  const deps = { kinds: recordKinds, ...(wanted === undefined ? {} : { only }) };
  const lists = new Map<string, OpenedList>();
  for (const path of new Set(paths.filter((one) => SHEET_ENDING.test(one)).map((one) => resolve(one)))) {
    const opened = await openSheets(path, deps);
    lists.set(path, { tables: opened.ok ? opened.value : [], findings: findingsOf(opened) });
  }
  return lists;
}

/** The rows of an opened list, each by itself: some may be right although others are wrong. */
export function* rowsOf({ tables }: OpenedList): Generator<ListedRow> {
  for (const table of tables)
    for (let at = 0; at < Math.max(1, table.rows.length); at++) {
      const row = sliceOf(table, at, at + 1);
      const read = sheetRecords(row, { kinds: recordKinds });
      const findings = findingsOf(read);
      const [record] = read.ok ? read.value : [];
      yield { record: record === undefined ? null : { ...record, table: row }, findings };
    }
}

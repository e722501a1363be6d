import { identityOf } from "../edition/index.ts";
import type { RecordFile } from "../records/read.ts";
import type { ReferredRecord } from "../records/reference.ts";
import type { SheetTable } from "../records/sheet/index.ts";

/** A record and the file it came from, the name files made of it begin with, and the records it refers to. */
export type PaperRecord = RecordFile & {
  readonly stem: string;
  readonly referred: readonly ReferredRecord[];
  /** Of a record in a sheet: its row as a table of its own, from which another thread finds its places again. */
  readonly table?: SheetTable;
};

/** Number of the sheet's row a record stands in, with leading zeros (0012); null for a record that has a file to itself. */
export function rowOf({ row }: Pick<RecordFile, "row">): string | null {
  return row ?? null;
}

/** A record and all it refers to, as the ledger of what is withheld knows them. */
export function recordsOf(record: PaperRecord): ReadonlySet<string> {
  return new Set([identityOf(record), ...record.referred.map((one) => identityOf(one.record))]);
}

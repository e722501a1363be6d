import { dirname, resolve } from "node:path";
import type { DataPath } from "../document/index.ts";
import type { OfficeOptions } from "../paper/office.ts";
import { packedValue } from "../paper/packed-record.ts";
import { rowOf } from "../paper/paper-record.ts";
import type { RecordFile } from "../records/read.ts";
import type { SheetTable } from "../records/sheet/index.ts";
import type { Output, Piece } from "./chunk.ts";

/** A validated record as plain data. What it looks like where it was written is read again when somebody asks. */
export interface PlainRecord {
  /** Absolute. */
  readonly file: string;
  /** Number of the sheet's row; null for a file of its own. */
  readonly row: string | null;
  readonly kind: string;
  /** Null where it is packed. */
  readonly value: unknown;
  /** The value packed: of a record that has waited; see `packedRecord`. */
  readonly packed: Uint8Array | null;
  /** The row as a table of its own; null for a file of its own. */
  readonly table: SheetTable | null;
}

/** A piece of work for another thread. */
export interface Job {
  readonly record: PlainRecord;
  readonly stem: string;
  readonly referred: readonly { readonly path: DataPath; readonly record: PlainRecord }[];
  readonly form: string;
  /** A folder of its office, absolute. */
  readonly folder: string;
  /** The draft's key, worked out where all drafts are. */
  readonly key: string;
  readonly outputs: readonly Output[];
}

/** What a thread is given at once. */
export interface Task {
  readonly jobs: readonly Job[];
  readonly office: OfficeOptions;
  readonly missingGlyph: string | null;
  /** ISO time. */
  readonly now: string;
  /** The staging folder; null = the papers are only checked. */
  readonly staging: string | null;
  readonly continueOnError: boolean;
}

export function jobOf({ draft, key, outputs }: Piece): Job {
  const { record, form } = draft;
  return {
    record: plainRecord(record, record.table),
    stem: record.stem,
    referred: record.referred.map(({ path, record: other }) => ({ path, record: plainRecord(other) })),
    form: form.id,
    folder: dirname(resolve(record.file)),
    key,
    outputs,
  };
}

function plainRecord(record: RecordFile, table: SheetTable | null = null): PlainRecord {
  const { file, kind } = record;
  const packed = packedValue(record);
  const value = packed === null ? record.value : null;
  return { file: resolve(file), row: rowOf(record), kind: kind.kind, value, packed, table };
}

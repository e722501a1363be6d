import { shownPath } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { groupOf } from "../records/model.ts";
import { type RecordFile, readRecordFile } from "../records/read.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { type SheetTable, sheetRecords } from "../records/sheet/index.ts";
import { Source } from "../records/source.ts";
import { SourceText } from "../records/tree/source-text.ts";

/**
 * The record without the text it was read from, which is most of its weight. The file is read again when somebody asks
 * where something in it stands: few do. A row of a sheet stays as it is.
 *
 * @param file absolute
 */
export function withLazySource<R extends RecordFile>(record: R, file: string): R {
  if ("row" in record && record.row !== undefined) return record;
  const { kind } = record;
  let source: WeakRef<Source> | null = null;
  const { source: _, ...light } = record;
  return {
    ...light,
    get source() {
      const known = source?.deref() ?? sourceOf(file, kind);
      source = new WeakRef(known);
      return known;
    },
  } as unknown as R;
}

/**
 * Where a record's values stand. A file that was changed since, and is no longer right, is told of at its beginning.
 *
 * @param table the record's own row, where it stands in a sheet
 */
export function sourceOf(file: string, kind: RecordKind, table: SheetTable | null = null): Source {
  const kinds = recordKinds;
  const read = table === null ? readRecordFile(file, { kinds }) : sheetRecords(table, { kinds });
  const [record] = read.ok ? [read.value].flat() : [];
  if (record !== undefined) return record.source;
  const text = new SourceText(shownPath(file), "");
  const nothing = { type: "map", entries: [], source: text, start: 0, end: 0 } as const;
  return new Source(text.file, nothing, groupOf(kind.model), "ja");
}

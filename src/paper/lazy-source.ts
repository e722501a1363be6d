import type { Place } from "../diagnostic/index.ts";
import type { DataPath } from "../document/index.ts";
import { shownPath } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { groupOf } from "../records/model.ts";
import { readRecordFile } from "../records/read.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { type SheetTable, sheetRecords } from "../records/sheet/index.ts";
import { Source, type Within } from "../records/source.ts";
import type { MapNode } from "../records/tree/node.ts";
import { SourceText } from "../records/tree/source-text.ts";

/**
 * The source of a record without the text and the tree it was read from, which are most of a record's weight. The file is
 * read again when somebody asks for a line in it: few do.
 */
export class LazySource extends Source {
  readonly #path: string;
  readonly #kind: RecordKind;
  #read: WeakRef<Source> | null = null;

  /** @param path of the record's file, absolute */
  constructor(path: string, kind: RecordKind) {
    const file = shownPath(path);
    super(file, nothingIn(file), groupOf(kind.model), "ja");
    this.#path = path;
    this.#kind = kind;
  }

  override place(path: DataPath, within?: Within): Place {
    const placed = (): Place => this.#source().place(path, within);
    const words = this.path(path);
    return {
      file: this.file,
      get line() {
        return placed().line;
      },
      get column() {
        return placed().column;
      },
      get excerpt() {
        return placed().excerpt;
      },
      ...(words === "" ? {} : { path: words }),
    } as Place;
  }

  /** Between those who ask it may be let go. */
  #source(): Source {
    const known = this.#read?.deref() ?? sourceOf(this.#path, this.#kind);
    this.#read = new WeakRef(known);
    return known;
  }
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
  const shown = shownPath(file);
  return new Source(shown, nothingIn(shown), groupOf(kind.model), "ja");
}

/** An empty file. */
function nothingIn(file: string): MapNode {
  return { type: "map", entries: [], source: new SourceText(file, ""), start: 0, end: 0 };
}

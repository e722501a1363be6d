import { forms, meetingForms } from "../forms/index.ts";
import { Draft } from "../paper/draft.ts";
import { Offices } from "../paper/offices.ts";
import type { PaperRecord } from "../paper/paper-record.ts";
import { shownPath } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { groupOf } from "../records/model.ts";
import { type RecordFile, readRecordFile } from "../records/read.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { type SheetTable, sheetRecords } from "../records/sheet/index.ts";
import { Source } from "../records/source.ts";
import { SourceText } from "../records/tree/source-text.ts";
import type { Piece } from "./chunk.ts";
import type { Job, PlainRecord, Task } from "./job.ts";

/** Makes drafts again of what another thread has sent. Lives as long as its thread: offices are opened once. */
export class Reviver {
  private readonly offices: Offices;

  /** @param office how offices are opened: the same for all tasks of a run */
  constructor({ office }: Pick<Task, "office">) {
    this.offices = new Offices(office);
  }

  /** @throws when a draft cannot be made again: it was right in the thread that sent it */
  pieces({ jobs, missingGlyph }: Task): readonly Piece[] {
    return jobs.map((job) => this.piece(job, missingGlyph));
  }

  private piece(job: Job, missingGlyph: string | null): Piece {
    const office = this.offices.of(job.folder);
    const form = [...forms, ...meetingForms].find(
      ({ id, recordKind }) => id === job.form && recordKind === job.record.kind,
    );
    if (office === null || form === undefined) throw new Error(`${job.folder} or ${job.form} is gone`);
    const referred = job.referred.map(({ path, record: other }) => ({ path, record: revived(other) }));
    const record: PaperRecord = Object.assign(revived(job.record), { stem: job.stem, referred });
    const draft = Draft.of(office, record, form, { missingGlyph });
    if (!draft.ok) throw new Error(`${job.record.file} is no longer right`);
    return { draft: draft.value, key: job.key, outputs: job.outputs };
  }
}

/** The record, which reads its file again when somebody asks where something in it stands: few do. */
function revived({ file, row, kind: id, value, table }: PlainRecord): RecordFile {
  const kind = recordKinds.find(({ kind }) => kind === id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  let source: Source | null = null;
  return {
    file: shownPath(file),
    kind,
    value,
    ...(row === null ? {} : { row }),
    get source() {
      source ??= sourceOf(file, table, kind);
      return source;
    },
  };
}

/** A file that was changed since, and is no longer right, is told of at its beginning. */
function sourceOf(file: string, table: SheetTable | null, kind: RecordKind): Source {
  const kinds = recordKinds;
  const read = table === null ? readRecordFile(file, { kinds }) : sheetRecords(table, { kinds });
  const [record] = read.ok ? [read.value].flat() : [];
  if (record !== undefined) return record.source;
  const source = new SourceText(shownPath(file), "");
  const nothing = { type: "map", entries: [], source, start: 0, end: 0 } as const;
  return new Source(source.file, nothing, groupOf(kind.model), "ja");
}

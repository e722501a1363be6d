import { forms, meetingForms } from "../forms/index.ts";
import { Draft } from "../paper/draft.ts";
import { sourceOf } from "../paper/lazy-source.ts";
import { Offices } from "../paper/offices.ts";
import { unpackedValue } from "../paper/packed-record.ts";
import type { PaperRecord } from "../paper/paper-record.ts";
import { shownPath } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import type { RecordFile } from "../records/read.ts";
import type { Source } from "../records/source.ts";
import type { Piece } from "./chunk.ts";
import type { Job, PlainRecord, Task } from "./job.ts";

/** Makes drafts again of what another thread has sent. Lives as long as its thread: offices are opened once. */
export class Reviver {
  readonly offices: Offices;

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
function revived({ file, row, kind: id, value, packed, table }: PlainRecord): RecordFile {
  const kind = recordKinds.find(({ kind }) => kind === id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  let source: Source | null = null;
  return {
    file: shownPath(file),
    kind,
    value: packed === null ? value : unpackedValue(packed),
    ...(row === null ? {} : { row }),
    get source() {
      source ??= sourceOf(file, kind, table);
      return source;
    },
  };
}

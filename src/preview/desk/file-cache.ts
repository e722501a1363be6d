import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Outcome } from "../../diagnostic/index.ts";
import { RecordReader } from "../../paper/record-reader.ts";
import { shownPath } from "../../records/file-text.ts";
import { recordKinds } from "../../records/kinds/index.ts";
import {
  formatOf,
  openRecordFile,
  openRecordText,
  type ReadRecord,
  type RecordFile,
} from "../../records/read.ts";

interface Kept {
  /** What it was read from: an open text's revision, or size and time of the file. */
  readonly stamp: string;
  readonly read: ReadRecord;
}

/** The text of an open record, and a number that grows with it. */
export interface LiveText {
  readonly text: string;
  readonly revision: number;
}

/** Records as they stand now: of an open one the text on the page, else the file. Each version is read once. */
export class FileCache {
  readonly #kept = new Map<string, Kept>();
  readonly #live: (path: string) => LiveText | null;

  /** @param live the open text behind an absolute path; null = it is not open */
  constructor(live: (path: string) => LiveText | null) {
    this.#live = live;
  }

  read(path: string): Outcome<RecordFile> {
    return this.open(path).outcome;
  }

  /** The same, with what is right in a record that is wrong. */
  open(path: string): ReadRecord {
    const file = resolve(path);
    const live = this.#live(file);
    const stamp = live === null ? stampOf(file) : `text ${live.revision}`;
    const kept = this.#kept.get(file);
    if (kept?.stamp === stamp) return kept.read;
    const read =
      live === null
        ? openRecordFile(file, { kinds: recordKinds })
        : openRecordText(live.text, shownPath(file), formatOf(file), { kinds: recordKinds });
    this.#kept.set(file, { stamp, read });
    return read;
  }

  /** Reads and follows references, once for one look at things. */
  reader(): RecordReader {
    return new LiveReader(this);
  }

  forget(path: string): void {
    this.#kept.delete(resolve(path));
  }
}

/** A record reader whose files are those of the preview. */
class LiveReader extends RecordReader {
  readonly #cache: FileCache;

  constructor(cache: FileCache) {
    super();
    this.#cache = cache;
  }

  override open(file: string): ReadRecord {
    return this.#cache.open(file);
  }
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "none" : `${found.size} ${found.mtimeMs}`;
}

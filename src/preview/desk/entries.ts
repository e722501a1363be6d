import { statSync } from "node:fs";
import type { Outcome } from "../../diagnostic/index.ts";
import { findingsOf } from "../../diagnostic/index.ts";
import { readText } from "../../records/file-text.ts";
import { stateOf, titleOf, writtenView } from "../../records/fill/index.ts";
import { meetingKind, recordKinds } from "../../records/kinds/index.ts";
import { formatOf, type RecordFile } from "../../records/read.ts";
import type { RecordEntry } from "../contract.ts";
import { kindIn } from "./kind-in.ts";
import type { OfficeFolder } from "./office-folder.ts";

/** Records whose entries are made at once; of a longer list the rest is read when there is time. */
const AT_ONCE = 60;

/** The list of the office's records, each read once for every version of it. */
export class Entries {
  readonly #folder: OfficeFolder;
  readonly #read: (path: string) => Outcome<RecordFile>;
  readonly #text: (name: string) => string | null;
  /** Entries as the pages were last told of them, as JSON. */
  readonly #told = new Map<string, string>();
  readonly #known = new Map<string, { readonly stamp: string; readonly entry: RecordEntry }>();

  /**
   * @param read reads a record as it stands now
   * @param text the text of an open record; null = it is not open
   */
  constructor(
    folder: OfficeFolder,
    read: (path: string) => Outcome<RecordFile>,
    text: (name: string) => string | null,
  ) {
    this.#folder = folder;
    this.#read = read;
    this.#text = text;
  }

  /** @returns the entries, and whether some of them are yet to be read */
  list(): { readonly entries: readonly RecordEntry[]; readonly isWhole: boolean } {
    const names = this.#folder.records();
    let read = 0;
    let isWhole = true;
    const entries = names.map((name) => {
      const known = this.#current(name);
      if (known !== null) return known;
      if (read < AT_ONCE) {
        read++;
        return this.#make(name);
      }
      isWhole = false;
      return unread(name);
    });
    return { entries, isWhole };
  }

  /** What stands on disk is another: the list is told of anyway. */
  forget(name: string): void {
    this.#known.delete(name);
    this.#told.delete(name);
  }

  /** Whether the entry of a record that was saved says something new to the pages; asking makes it told. */
  isNew(name: string): boolean {
    const said = JSON.stringify(this.#make(name));
    const before = this.#told.get(name);
    this.#told.set(name, said);
    return before !== said;
  }

  #current(name: string): RecordEntry | null {
    const known = this.#known.get(name);
    return known !== undefined && known.stamp === this.#stamp(name) ? known.entry : null;
  }

  #stamp(name: string): string {
    const text = this.#text(name);
    if (text !== null) return `text ${text}`;
    const found = statSync(this.#folder.fileOf(name) ?? this.#folder.path, { throwIfNoEntry: false });
    return found === undefined ? "none" : `${found.size} ${found.mtimeMs}`;
  }

  #make(name: string): RecordEntry {
    const stamp = this.#stamp(name);
    const path = this.#folder.fileOf(name);
    const entry = path === null ? unread(name) : this.#entryOf(name, path);
    this.#known.set(name, { stamp, entry });
    return entry;
  }

  #entryOf(name: string, path: string): RecordEntry {
    const onDisk = this.#text(name) ?? readText(path);
    const text = typeof onDisk === "string" ? onDisk : onDisk.ok ? onDisk.value : "";
    const findings = findingsOf(this.#read(path));
    const count = (severity: "error" | "warning"): number =>
      findings.filter((one) => one.severity === severity).length;
    const kind = kindIn(text, formatOf(path), recordKinds);
    const written = writtenView(text, formatOf(path), kind);
    return {
      file: name,
      kind: kind?.kind ?? null,
      kindJa: kind?.ja ?? null,
      title: written === null ? null : titleOf(written, kind),
      state: written === null ? null : stateOf(written),
      isMeeting: kind?.kind === meetingKind.kind,
      errors: count("error"),
      warnings: count("warning"),
    };
  }
}

function unread(file: string): RecordEntry {
  return {
    file,
    kind: null,
    kindJa: null,
    title: null,
    state: null,
    isMeeting: false,
    errors: 0,
    warnings: 0,
  };
}

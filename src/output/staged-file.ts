import { createHash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Memo, rememberedIn } from "./memo.ts";
import { hashOf } from "./written.ts";

/** A file that lies finished in a staging folder, under a name that says what it was made from. */
export interface StagedFile {
  /** Its name in the folder. */
  readonly id: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly memo: Memo;
}

const JOURNAL = /^made-.*\.jsonl$/;

/**
 * Writes finished files into a staging folder and notes each in a journal of its own: several threads write side by
 * side. A file that no journal names, or whose bytes are not those it names, was cut short.
 */
export class StagedFiles {
  private readonly folder: string;
  private readonly journal: string;

  /** @param writer tells this writer from others of the run: a number or a word fit for file names */
  constructor(folder: string, writer: string) {
    this.folder = folder;
    this.journal = join(folder, `made-${writer}.jsonl`);
  }

  /** Where a file of that name is to stand in the end: to tell of it. */
  target(name: string): string {
    return join(dirname(this.folder), name);
  }

  /** @throws the disk's faults */
  write(id: string, bytes: Uint8Array, memo: Memo): StagedFile {
    const staged: StagedFile = { id, hash: hashOf(bytes), memo };
    writeFileSync(join(this.folder, id), bytes);
    return this.note(staged);
  }

  /** Opens a file that is written piece by piece: a packet may be larger than memory. @throws the disk's faults */
  stream(id: string): StagedStream {
    return new StagedStream(join(this.folder, id), (hash, memo) => this.note({ id, hash, memo }));
  }

  private note(staged: StagedFile): StagedFile {
    // A blank line first: what a killed writer began to say of itself spoils no line but its own.
    appendFileSync(this.journal, `\n${JSON.stringify(staged)}\n`);
    return staged;
  }
}

/** One file of a staging folder while it is being written. All methods throw the disk's faults. */
export class StagedStream {
  private readonly file: number;
  private isOpen = true;
  private readonly hash = createHash("sha256");
  private readonly note: (hash: string, memo: Memo) => StagedFile;

  constructor(path: string, note: (hash: string, memo: Memo) => StagedFile) {
    this.file = openSync(path, "w");
    this.note = note;
  }

  write(bytes: Uint8Array): void {
    // The system may have given the number of a file that is let go to another one.
    if (!this.isOpen) return;
    this.hash.update(bytes);
    for (let from = 0; from < bytes.length; ) from += writeSync(this.file, bytes, from);
  }

  /** The file is whole. */
  close(memo: Memo): StagedFile {
    this.abandon();
    return this.note(this.hash.digest("hex"), memo);
  }

  /** Lets go of the file; one that was not closed is never taken for whole. */
  abandon(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }
}

/** Every file the journals of a folder name, by its name there. Whether it is there and whole is not yet known. */
export function journaled(folder: string): ReadonlyMap<string, StagedFile> {
  const files = readdirSync(folder)
    .filter(isJournal)
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .flatMap((line) => stagedIn(line) ?? []);
  return new Map(files.map((file) => [file.id, file]));
}

export function isJournal(name: string): boolean {
  return JOURNAL.test(name);
}

/** Whether a file is there with just the bytes its journal names. */
export function isWhole(folder: string, { id, hash }: StagedFile): boolean {
  const path = join(folder, id);
  return existsSync(path) && hashOf(readFileSync(path)) === hash;
}

/** Null for a blank line, and for one that was cut short. */
function stagedIn(line: string): StagedFile | null {
  if (line === "") return null;
  try {
    const read = JSON.parse(line) as { readonly id?: unknown } | null;
    const { hash, memo } = rememberedIn(read) ?? { hash: "", memo: null };
    // A plain name: nothing outside of the folder is ever meant.
    const isName = typeof read?.id === "string" && /^[\w.-]+$/.test(read.id);
    return isName && memo !== null ? { id: read.id as string, hash, memo } : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

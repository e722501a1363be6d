import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { isDiskFault } from "./cannot-write.ts";
import { FolderLock } from "./folder-lock.ts";
import { type Memo, type Remembered, rememberedIn } from "./memo.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * How long a run waits to change the memory: others need milliseconds for it. One that holds it longer hangs; then it is
 * changed all the same, because an entry that is lost costs no more than a file that counts as edited.
 */
const PATIENCE_MS = 3000;

/** By path from the root, with / as separator. */
type Entries = Record<string, Remembered>;

/**
 * Remembers every file we wrote, in `<root>/.yoshiki/written.json`: its hash, so that a later run can tell its own work
 * from what somebody has edited since, and what it was made from, so that it need not be made again.
 */
export class Written {
  /** The memory itself, absolute. */
  readonly file: string;
  private readonly root: string;
  private readonly known: Entries;
  /** Told in this run, not yet saved. */
  private fresh: Record<string, Remembered> = {};

  /** What is remembered in `root`; nothing yet in a new office. @returns `file/unreadable` where it may not be read */
  static of(root: string): Outcome<Written> {
    try {
      const written = new Written(root);
      written.tidy();
      return succeed(written);
    } catch (fault) {
      if (!isDiskFault(fault)) throw fault;
      const file = memoryIn(root);
      return fail([diagnose("file/unreadable", { file, reason: fault.code }, { file })]);
    }
  }

  /** @throws the disk's faults */
  constructor(root: string) {
    this.root = root;
    this.file = memoryIn(root);
    this.known = existsSync(this.file) ? readEntries(this.file) : {};
  }

  /** Whether the file on disk is still what we wrote. A file nobody remembers counts as changed. */
  isOurs(path: string): boolean {
    return this.ours(path) !== null;
  }

  /** Whether the file on disk may give way to a new one: it is still what we wrote, and nobody has signed it. */
  isReplaceable(path: string): boolean {
    const one = this.ours(path);
    return one !== null && one.memo?.signed === undefined;
  }

  /** Whether the file on disk has exactly these bytes. Folders have none. */
  isSame(path: string, hash: string): boolean {
    return statSync(path).isFile() && hashOf(readFileSync(path)) === hash;
  }

  /** What is remembered of a file that is still as we wrote it. Null: nobody remembers it, or somebody has edited it. */
  ours(path: string): Remembered | null {
    const entry = this.entryOf(path);
    return entry !== null && existsSync(path) && this.isSame(path, entry.hash) ? entry : null;
  }

  remember(path: string, hash: string, memo: Memo | null = null): void {
    this.fresh[this.key(path)] = { hash, memo };
  }

  /**
   * Adds what was remembered to the file, in which another run may have written since. Runs into other folders may save at
   * the same time: one after the other.
   *
   * @param out the folder this run writes to: no other run has it meanwhile, and the next one that has it takes over what
   *   a kill has left of the saving
   * @throws the disk's faults
   */
  save(out: string): void {
    mkdirSync(dirname(this.file), { recursive: true });
    const lock = FolderLock.within(PATIENCE_MS, this.lock);
    try {
      this.merge(out);
    } finally {
      lock?.release();
    }
  }

  /** Takes away the mark of a run that was killed while it saved: this one may have nothing to save. */
  private tidy(): void {
    if (existsSync(this.lock)) FolderLock.take(this.lock)?.release();
  }

  private get lock(): string {
    return `${this.file}.lock`;
  }

  private merge(out: string): void {
    const now = { ...(existsSync(this.file) ? readEntries(this.file) : {}), ...this.fresh };
    const lines = Object.entries(now)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, entry]) => `${JSON.stringify(path)}: ${JSON.stringify(entry)}`);
    replaceFile(this.file, `{\n${lines.join(",\n")}\n}\n`, hashOf(Buffer.from(this.key(out))).slice(0, 8));
    Object.assign(this.known, now);
    this.fresh = {};
  }

  private entryOf(path: string): Remembered | null {
    const key = this.key(path);
    return this.fresh[key] ?? this.known[key] ?? null;
  }

  private key(path: string): string {
    return relative(this.root, path).split(sep).join("/");
  }
}

function memoryIn(root: string): string {
  return join(root, ".yoshiki", "written.json");
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A damaged memory is no memory: every existing file then counts as edited, which loses nothing. */
function readEntries(file: string): Entries {
  const read = parsed(readFileSync(file, "utf8"));
  if (read === null || typeof read !== "object") return {};
  const entries = Object.entries(read).map(([path, one]) => [path, rememberedIn(one)] as const);
  return Object.fromEntries(entries.filter((one): one is [string, Remembered] => one[1] !== null));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

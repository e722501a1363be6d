import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { isDiskFault } from "./cannot-write.ts";
import { FolderLock } from "./folder-lock.ts";
import { type IssuedPaper, LOCK_VERSION, type Papers, papersIn, textOfPapers } from "./issued-papers.ts";
import { replaceFile } from "./replace-file.ts";
import { hashOf } from "./written.ts";

export type { IssuedPaper } from "./issued-papers.ts";

/** Its name in the office's folder. It is to be kept with the records. */
export const LOCK_FILE = "yoshiki.lock";
/** How long a run waits for another one that is saving: that one needs milliseconds, on a network drive a second. */
const PATIENCE_MS = 5000;

/** One entry that is to be saved: a paper, or null for one that is issued no more. */
interface Change {
  readonly paper: IssuedPaper | null;
  /** It takes the place of what is there. */
  readonly anew: boolean;
}

/** What an office has issued (施行), by record, form and number: `yoshiki.lock` in its folder. */
export class IssuedLock {
  readonly file: string;
  readonly #known: Papers;
  readonly #changes = new Map<string, Change>();

  private constructor(file: string, known: Papers) {
    this.file = file;
    this.#known = known;
  }

  /**
   * @returns `file/unreadable`; `file/lock-damaged`, `file/lock-newer`: a lock that cannot be read is never taken for none
   */
  static of(root: string): Outcome<IssuedLock> {
    const file = join(root, LOCK_FILE);
    try {
      const read = readPapers(file);
      if (read === "damaged") return fail([diagnose("file/lock-damaged", { file }, { file })]);
      if (read === "newer") return fail([diagnose("file/lock-newer", { file }, { file })]);
      return succeed(new IssuedLock(file, read));
    } catch (fault) {
      if (!isDiskFault(fault)) throw fault;
      return fail([diagnose("file/unreadable", { file, reason: fault.code }, { file })]);
    }
  }

  /** What was issued under that name; null = nothing yet. */
  paper(key: string): IssuedPaper | null {
    return this.#known[key] ?? null;
  }

  /** Everything that was issued, by name. */
  get papers(): Papers {
    return this.#known;
  }

  /** Line of an entry in the file as we write it, from 1. */
  lineOf(key: string): number {
    return Object.keys(this.#known).indexOf(key) + LINES_ABOVE + 1;
  }

  /**
   * A paper that is issued now, to be saved.
   * @param anew it takes the place of an entry; else one that somebody else has saved meanwhile stays
   */
  record(key: string, paper: IssuedPaper, anew = false): void {
    this.#changes.set(key, { paper, anew });
  }

  /** A paper that is issued no more, or under another name; one that another paper takes now is not forgotten. */
  forget(key: string): void {
    if (!this.#changes.has(key)) this.#changes.set(key, { paper: null, anew: true });
  }

  /**
   * Adds what was recorded to the file, in which another run may have written since: one run after the other reads it
   * again, writes it beside and renames. Without anything new it stays untouched.
   *
   * @param out the folder the run writes to: it tells this run's saving from those of others
   * @returns takes it back, entry by entry: what others have saved since stays
   * @throws the disk's faults; the file is then as it was, also when it cannot be read any more or others hold it
   */
  save(out: string): () => void {
    if (this.#changes.size === 0) {
      this.#tidy();
      return () => {};
    }
    const before = this.#alone(() => this.#merge(out, this.#changes));
    return () => {
      this.#alone(() => this.#merge(out, before));
    };
  }

  /** @returns what undoes it */
  #merge(out: string, changes: ReadonlyMap<string, Change>): ReadonlyMap<string, Change> {
    const read = readPapers(this.file);
    if (read === "damaged" || read === "newer") throw this.#refused("EIO");
    const papers: Record<string, IssuedPaper> = { ...read };
    const before = new Map<string, Change>();
    for (const [key, { paper, anew }] of changes) {
      const there = read[key] ?? null;
      if (there !== null && !anew) continue;
      before.set(key, { paper: there, anew: true });
      if (paper === null) delete papers[key];
      else papers[key] = paper;
    }
    if (Object.keys(papers).length === 0) rmSync(this.file, { force: true });
    else replaceFile(this.file, textOfPapers(papers), hashOf(Buffer.from(resolve(out))).slice(0, 8));
    return before;
  }

  /** Takes away the mark of a run that was killed while it saved: this one has nothing to save. */
  #tidy(): void {
    if (existsSync(this.#held)) FolderLock.take(this.#held)?.release();
  }

  /** Whoever saves holds this folder. */
  get #held(): string {
    return join(dirname(this.file), ".yoshiki", "issued.lock");
  }

  #alone<T>(work: () => T): T {
    const folder = this.#held;
    mkdirSync(dirname(folder), { recursive: true });
    const lock = FolderLock.within(PATIENCE_MS, folder);
    // An entry that is lost would let a later change pass for the first issue.
    if (lock === null) throw this.#refused("EBUSY");
    try {
      return work();
    } finally {
      lock.release();
    }
  }

  /** As the system says it of a file that somebody holds (EBUSY), or that has come to harm (EIO). */
  #refused(code: "EBUSY" | "EIO"): Error {
    const { file } = this;
    return Object.assign(new Error(`${code}: ${file}`), { code, syscall: "open", path: file });
  }
}

/** Lines in front of the first entry. */
const LINES_ABOVE = textOfPapers({}).split("\n").indexOf('  "papers": {') + 1;

function readPapers(file: string): Papers | "damaged" | "newer" {
  if (!existsSync(file)) return {};
  return papersIn(readFileSync(file, "utf8"), LOCK_VERSION);
}

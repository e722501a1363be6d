import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { isDiskFault } from "./cannot-write.ts";
import { replaceFile } from "./replace-file.ts";
import { hashOf } from "./written.ts";

/** Its name in the office's folder. It is to be kept with the records. */
export const LOCK_FILE = "yoshiki.lock";

/** A paper that has been issued. */
export interface IssuedPaper {
  /** For people: 様式4 公民連携ポータルサイト… */
  readonly title: string;
  /** SHA-256 of what it says. */
  readonly hash: string;
}

type Papers = Readonly<Record<string, IssuedPaper>>;

/** What an office has issued (施行), by record, form and number: `yoshiki.lock` in its folder. */
export class IssuedLock {
  readonly file: string;
  readonly #known: Papers;
  #fresh: Record<string, IssuedPaper> = {};

  private constructor(file: string, known: Papers) {
    this.file = file;
    this.#known = known;
  }

  /** @returns `file/unreadable`; `file/lock-damaged`: a damaged lock is never taken for none */
  static of(root: string): Outcome<IssuedLock> {
    const file = join(root, LOCK_FILE);
    try {
      const known = papersIn(file);
      if (known === null) return fail([diagnose("file/lock-damaged", { file }, { file })]);
      return succeed(new IssuedLock(file, known));
    } catch (fault) {
      if (!isDiskFault(fault)) throw fault;
      return fail([diagnose("file/unreadable", { file, reason: fault.code }, { file })]);
    }
  }

  /** What was issued under that name; null = nothing yet. */
  paper(key: string): IssuedPaper | null {
    return this.#known[key] ?? null;
  }

  /** A paper that is issued now, to be saved. */
  record(key: string, paper: IssuedPaper): void {
    this.#fresh[key] = paper;
  }

  /**
   * Adds what was recorded to the file, in which another run may have written since; without anything new it stays untouched.
   *
   * @param out the folder the run writes to: it tells this run's saving from those of others
   * @returns takes it back
   * @throws the disk's faults; the file is then as it was
   */
  save(out: string): () => void {
    if (Object.keys(this.#fresh).length === 0) return () => {};
    const before = existsSync(this.file) ? readFileSync(this.file) : null;
    const ending = hashOf(Buffer.from(resolve(out))).slice(0, 8);
    replaceFile(this.file, textOf({ ...(papersIn(this.file) ?? {}), ...this.#fresh }), ending);
    return () => {
      if (before === null) rmSync(this.file, { force: true });
      else replaceFile(this.file, before, ending);
    };
  }
}

/** One line a paper, sorted: it reads in a diff, and two branches of a repository merge. */
function textOf(papers: Papers): string {
  const lines = Object.entries(papers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { title, hash }]) => `    ${JSON.stringify(key)}: ${JSON.stringify({ title, hash })}`);
  return `{\n  "version": 1,\n  "papers": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** Nothing for a file that is not there; null for one that is damaged. */
function papersIn(file: string): Papers | null {
  if (!existsSync(file)) return {};
  const read = parsed(readFileSync(file, "utf8"));
  if (!isObject(read) || read.version !== 1 || !isObject(read.papers)) return null;
  const papers = Object.entries(read.papers).map(([key, one]) => [key, paperIn(one)] as const);
  if (papers.some(([, one]) => one === null)) return null;
  return Object.fromEntries(papers.filter((one): one is [string, IssuedPaper] => one[1] !== null));
}

function paperIn(one: unknown): IssuedPaper | null {
  if (!isObject(one) || typeof one.title !== "string" || typeof one.hash !== "string") return null;
  return { title: one.title, hash: one.hash };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function isObject(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, extname, join } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { hashOf, type Written } from "./written.ts";

const FOLDER = ".yoshiki-staging";
const LIST = "commit.json";
const OWNER = "owner.json";
/** A run on another machine is taken for dead after this long. */
const STALE_MS = 10 * 60 * 1000;

/** One file of a run: written into staging, then moved to its place. */
interface Staged {
  readonly from: string;
  to: string;
  readonly hash: string;
}

/**
 * The folder a run renders into, on the same volume as its targets. Nothing shows at the targets until `commit`;
 * then all of it does. An interrupted commit is finished by the next run, an interrupted rendering is thrown away.
 */
export class Staging {
  private readonly out: string;
  private readonly folder: string;
  private readonly staged: Staged[] = [];
  /** Between the writing of the list and the last move. */
  private committing = false;

  private readonly written: Written;

  private constructor(out: string, written: Written) {
    this.out = out;
    this.written = written;
    this.folder = join(out, FOLDER);
  }

  /** Takes the folder for this run. Fails with `file/busy` when another live run has it. */
  static open(out: string, written: Written): Outcome<Staging> {
    const staging = new Staging(out, written);
    try {
      mkdirSync(out, { recursive: true });
      if (existsSync(staging.folder) && staging.isHeld())
        return fail([diagnose("file/busy", { folder: out }, { file: out })]);
      const recovered = staging.recover();
      mkdirSync(staging.folder, { recursive: true });
      writeFileSync(join(staging.folder, OWNER), JSON.stringify({ pid: process.pid, host: hostname() }));
      return succeed(staging, recovered);
    } catch (fault) {
      return fail([cannotWrite(out, fault)]);
    }
  }

  /** Writes one file into staging. `name` is the target's name inside the out folder. */
  put(name: string, bytes: Uint8Array): Diagnostic | null {
    const from = join(this.folder, String(this.staged.length) + extname(name));
    try {
      writeFileSync(from, bytes);
    } catch (fault) {
      return cannotWrite(join(this.out, name), fault);
    }
    this.staged.push({ from, to: join(this.out, name), hash: hashOf(bytes) });
    return null;
  }

  /**
   * Moves everything to its place, all or nothing: targets are tested for writing before the first move.
   * A target somebody has edited stays; the new file goes beside it as `…_2`.
   */
  commit(overwrite: boolean): Outcome<readonly string[]> {
    const warnings = overwrite ? [] : this.stepAside();
    const locked = this.staged.filter(({ to }) => existsSync(to) && !isWritable(to));
    if (locked.length > 0)
      return fail(locked.map(({ to }) => diagnose("file/in-use", { file: to }, { file: to })));
    try {
      writeFileSync(join(this.folder, LIST), JSON.stringify(this.staged));
      this.committing = true;
      for (const { from, to } of this.staged) renameSync(from, to);
      for (const { to, hash } of this.staged) this.written.remember(to, hash);
      this.written.save();
      this.committing = false;
    } catch (fault) {
      // The list stays: the next run finishes what is left.
      return fail([cannotWrite(this.out, fault)]);
    }
    return succeed(
      this.staged.map(({ to }) => to),
      warnings,
    );
  }

  /** Gives the folder back and throws away what was not moved, unless a commit stopped half-way: a failed run leaves nothing behind. */
  release(): void {
    if (!this.committing) rmSync(this.folder, { recursive: true, force: true });
  }

  private stepAside(): Diagnostic[] {
    const { written } = this;
    const warnings: Diagnostic[] = [];
    for (const one of this.staged) {
      const wanted = one.to;
      if (!existsSync(wanted) || written.isOurs(wanted)) continue;
      if (hashOf(readFileSync(wanted)) === one.hash) continue;
      one.to = beside(wanted, written);
      warnings.push(
        diagnose("file/kept-edited", { file: basename(wanted), beside: basename(one.to) }, { file: wanted }),
      );
    }
    return warnings;
  }

  private isHeld(): boolean {
    const owner = join(this.folder, OWNER);
    if (!existsSync(owner)) return false;
    const { pid, host } = JSON.parse(readFileSync(owner, "utf8")) as { pid: number; host: string };
    if (host !== hostname()) return Date.now() - statSync(owner).mtimeMs < STALE_MS;
    return pid !== process.pid && isAlive(pid);
  }

  private recover(): Diagnostic[] {
    const list = join(this.folder, LIST);
    let finished = 0;
    if (existsSync(list)) {
      for (const { from, to, hash } of JSON.parse(readFileSync(list, "utf8")) as Staged[]) {
        this.written.remember(to, hash);
        if (!existsSync(from)) continue;
        renameSync(from, to);
        finished++;
      }
      this.written.save();
    }
    rmSync(this.folder, { recursive: true, force: true });
    if (finished === 0) return [];
    return [diagnose("file/recovered", { folder: this.out, count: String(finished) }, { file: this.out })];
  }
}

/** The first free name `…_2`, `…_3`; one that is still ours may be replaced. */
function beside(path: string, written: Written): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let n = 2; ; n++) {
    const name = `${stem}_${n}${ending}`;
    if (!existsSync(name) || written.isOurs(name)) return name;
  }
}

function isWritable(path: string): boolean {
  try {
    closeSync(openSync(path, "r+"));
    return true;
  } catch {
    // Open elsewhere, read-only, a folder: whatever the reason, this target cannot be replaced.
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** @throws what is no fault of the disk: our own mistakes keep their stack */
function cannotWrite(file: string, fault: unknown): Diagnostic {
  if (!(fault instanceof Error) || !("code" in fault)) throw fault;
  const code = String(fault.code);
  if (code === "EBUSY" || code === "EPERM" || code === "EACCES")
    return diagnose("file/in-use", { file }, { file });
  return diagnose("file/no-room", { file, reason: code }, { file });
}

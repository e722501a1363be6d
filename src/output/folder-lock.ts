import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isDiskFault } from "./cannot-write.ts";
import { madeFolder, removeEmpty, unmakeFolder } from "./made-folder.ts";

export const OWNER = "owner.json";
/** A run on another machine that has not been heard of for so long is taken for dead. */
const SILENT_MS = 10 * 60 * 1000;
/** An owner that cannot be read may be just being written. */
const WRITING_MS = 10 * 1000;
/** A sign of life more often than this tells nobody anything, and on a network drive each costs a journey. */
const SIGN_MS = 1000;
/** How often a folder is looked at that vanishes while it is being taken. */
const ATTEMPTS = 5;
/** How often it is asked whether a folder that is held for moments only is free again. */
const ASK_MS = 5;

/** Folders this process holds: two runs inside one process share its number. */
const held = new Set<string>();

/** The right to write into a staging folder: one run at a time, whether in this process, beside it or elsewhere. */
export class FolderLock {
  private readonly folder: string;
  private readonly owner: string;
  /** When the last sign of life was given; ms. */
  private told = Date.now();

  /** For how long an owner that cannot be read counts as just being written; ms. */
  private readonly writing: number;

  private constructor(folder: string, writing: number) {
    this.folder = folder;
    this.writing = writing;
    this.owner = join(folder, OWNER);
  }

  /**
   * Takes the folder, and makes it if need be. What a dead run has left in it stays.
   *
   * @param writing ms for which an owner that cannot be read counts as just being written
   * @returns null when a live run has it
   * @throws the disk's faults
   */
  static take(folder: string, writing = WRITING_MS): FolderLock | null {
    if (held.has(folder)) return null;
    for (let attempt = 1; ; attempt++)
      try {
        return new FolderLock(folder, writing).taken();
      } catch (fault) {
        // The run that had it is taking its folder away at this very moment.
        const isGone = (fault as NodeJS.ErrnoException).code === "ENOENT";
        if (!isGone || attempt === ATTEMPTS) throw fault;
      }
  }

  /**
   * Takes a folder that everybody holds for moments only; waits for it, and the thread with it.
   *
   * @returns null when somebody has it all the while
   * @throws the disk's faults
   */
  static within(ms: number, folder: string): FolderLock | null {
    const end = performance.now() + ms;
    for (;;) {
      const lock = FolderLock.now(folder, ms, performance.now() > end);
      if (lock !== null || performance.now() > end) return lock;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ASK_MS);
    }
  }

  /** Null: somebody has it, or, unless `last`, it comes and goes too fast to be had. */
  private static now(folder: string, writing: number, last: boolean): FolderLock | null {
    try {
      return FolderLock.take(folder, writing);
    } catch (fault) {
      if (last || (fault as NodeJS.ErrnoException).code !== "ENOENT") throw fault;
      return null;
    }
  }

  /** Tells other machines that the run is alive. */
  refresh(): void {
    const now = new Date();
    // A clock that was set back meanwhile counts as time gone by.
    if (Math.abs(now.getTime() - this.told) < SIGN_MS) return;
    this.told = now.getTime();
    utimesSync(this.owner, now, now);
  }

  /** Lets the folder go, and takes it away unless something is left in it. */
  release(): void {
    held.delete(this.folder);
    try {
      rmSync(this.owner, { force: true });
    } catch (fault) {
      // A disk that cannot be written any more: to others this owner is dead as soon as the process is.
      if (!isDiskFault(fault)) throw fault;
    }
    removeEmpty(this.folder);
  }

  /** Null: a live run has it. */
  private taken(): this | null {
    const made = madeFolder(this.folder);
    try {
      if (this.write()) return this.hold();
    } catch (fault) {
      unmakeFolder(this.folder, made);
      throw fault;
    }
    const dead = this.deadOwner();
    return dead !== null && this.replace(dead) ? this.hold() : null;
  }

  private hold(): this {
    held.add(this.folder);
    return this;
  }

  /**
   * Takes the place of a dead run, one run at a time: whoever takes it says so beside the mark, and looks once more.
   * Nobody else touches a mark that is there, so that the one thrown away is the dead run's.
   */
  private replace(dead: string): boolean {
    const taking = `${this.owner}.taking`;
    if (!this.begins(taking)) return false;
    try {
      if (readFileSync(this.owner, "utf8") !== dead) return false;
      rmSync(this.owner);
      return this.write();
    } finally {
      rmSync(taking, { force: true });
    }
  }

  /** False: another run is at it; one that was killed meanwhile is forgotten after a while. */
  private begins(taking: string): boolean {
    if (madeFile(taking, String(process.pid))) return true;
    const since = statSync(taking, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > WRITING_MS) rmSync(taking, { force: true });
    return false;
  }

  private write(): boolean {
    return madeFile(this.owner, JSON.stringify({ pid: process.pid, host: hostname() }));
  }

  /** What the mark of a dead run says; null = the run is alive. */
  private deadOwner(): string | null {
    const silent = Date.now() - statSync(this.owner).mtimeMs;
    const text = readFileSync(this.owner, "utf8");
    return isLive(ownerIn(text), silent, this.writing) ? null : text;
  }
}

/**
 * @returns false when it is there already
 * @throws the disk's faults; nothing of ours is left then, and nothing of others taken away
 */
function madeFile(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (fault) {
    // Also where the folder has gone this moment: what stands there when it is made again is another run's.
    if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw fault;
  }
  try {
    writeFileSync(file, text);
  } catch (fault) {
    // A full disk leaves an empty file, which would pass for an owner just being written.
    rmSync(path, { force: true });
    // The fault of writing itself does not say which file it has met.
    throw isDiskFault(fault) ? Object.assign(fault, { path }) : fault;
  } finally {
    closeSync(file);
  }
  return true;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** @param silent ms since it was heard of */
function isLive(owner: Owner | null, silent: number, writing: number): boolean {
  if (owner === null) return silent < writing;
  if (owner.host !== hostname()) return silent < SILENT_MS;
  // Our own number in a file we do not hold: an earlier run that had the same number, as in containers.
  return owner.pid !== process.pid && isAlive(owner.pid);
}

function ownerIn(text: string): Owner | null {
  const [, pid] = /"pid":\s*(\d+)/.exec(text) ?? [];
  const [, host] = /"host":\s*"([^"]*)"/.exec(text) ?? [];
  return pid === undefined || host === undefined ? null : { pid: Number(pid), host };
}

/** Whether a process of that number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // It is there, but not ours to signal.
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

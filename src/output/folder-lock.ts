import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { madeFolder } from "./made-folder.ts";

export const OWNER = "owner.json";
/** A run on another machine that has not been heard of for so long is taken for dead. */
const SILENT_MS = 10 * 60 * 1000;
/** An owner that cannot be read may be just being written. */
const WRITING_MS = 10 * 1000;

/** Folders this process holds: two runs inside one process share its number. */
const held = new Set<string>();

/** The right to write into a staging folder: one run at a time, whether in this process, beside it or elsewhere. */
export class FolderLock {
  private readonly folder: string;
  private readonly owner: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.owner = join(folder, OWNER);
  }

  /**
   * Takes the folder, and makes it if need be. What a dead run has left in it stays.
   *
   * @returns null when a live run has it
   * @throws the disk's faults
   */
  static take(folder: string): FolderLock | null {
    if (held.has(folder)) return null;
    madeFolder(folder);
    const lock = new FolderLock(folder);
    if (lock.write()) return lock.hold();
    if (lock.isLive()) return null;
    rmSync(lock.owner, { force: true });
    // Another run may have taken it in between: only one of both can write the file.
    return lock.write() ? lock.hold() : null;
  }

  /** Tells other machines that the run is alive. */
  refresh(): void {
    const now = new Date();
    utimesSync(this.owner, now, now);
  }

  /** Lets the folder go; it is the holder's to remove. */
  release(): void {
    held.delete(this.folder);
  }

  private hold(): this {
    held.add(this.folder);
    return this;
  }

  private write(): boolean {
    try {
      const text = JSON.stringify({ pid: process.pid, host: hostname() });
      writeFileSync(this.owner, text, { flag: "wx" });
      return true;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === "EEXIST") return false;
      // A full disk leaves an empty file, which would pass for an owner just being written.
      rmSync(this.owner, { force: true });
      throw fault;
    }
  }

  private isLive(): boolean {
    const silent = Date.now() - statSync(this.owner).mtimeMs;
    const owner = ownerIn(readFileSync(this.owner, "utf8"));
    if (owner === null) return silent < WRITING_MS;
    if (owner.host !== hostname()) return silent < SILENT_MS;
    // Our own number in a file we do not hold: an earlier run that had the same number, as in containers.
    return owner.pid !== process.pid && isAlive(owner.pid);
  }
}

function ownerIn(text: string): { readonly pid: number; readonly host: string } | null {
  const [, pid] = /"pid":\s*(\d+)/.exec(text) ?? [];
  const [, host] = /"host":\s*"([^"]*)"/.exec(text) ?? [];
  return pid === undefined || host === undefined ? null : { pid: Number(pid), host };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // It is there, but not ours to signal.
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

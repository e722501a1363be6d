import { mkdirSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";
import { isDiskFault } from "./cannot-write.ts";

/**
 * Makes a folder and those above it that are missing.
 *
 * @returns the outermost one it has made; null = the folder was there
 * @throws the disk's faults
 */
export function madeFolder(folder: string): string | null {
  try {
    // Not recursive at first: that says ENOENT also of a medium that is read-only.
    mkdirSync(folder);
    return folder;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw fault;
    return mkdirSync(folder, { recursive: true }) ?? null;
  }
}

/**
 * Takes a folder away again, and those above it, as far as they are empty.
 *
 * @param made the outermost of them: what `madeFolder` has given; null = nothing was made
 */
export function unmakeFolder(folder: string, made: string | null): void {
  if (made === null) return;
  for (let one = folder; one.startsWith(made) && removeEmpty(one); one = dirname(one));
}

/** @returns false when it holds something, or cannot be removed: an empty folder that stays is no harm */
export function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (fault) {
    if (isDiskFault(fault)) return false;
    throw fault;
  }
}

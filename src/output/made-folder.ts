import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isDiskFault } from "./cannot-write.ts";

/**
 * Makes a folder and those above it that are missing: all, or none.
 *
 * Node's own recursive way says of a medium that is read-only that a folder is missing.
 *
 * @returns the outermost one it has made; null = the folder was there
 * @throws the disk's faults
 */
export function madeFolder(folder: string): string | null {
  try {
    return makeOne(folder) ? folder : null;
  } catch (fault) {
    const above = dirname(folder);
    if ((fault as NodeJS.ErrnoException).code !== "ENOENT" || above === folder) throw fault;
    const made = madeFolder(above);
    try {
      return makeOne(folder) ? (made ?? folder) : null;
    } catch (second) {
      unmakeFolder(above, made);
      throw second;
    }
  }
}

/** @returns false when it is there: another run may have made it just now */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (fault) {
    const isThere = (fault as NodeJS.ErrnoException).code === "EEXIST" && statSync(folder).isDirectory();
    if (isThere) return false;
    throw fault;
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

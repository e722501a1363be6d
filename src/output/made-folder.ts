import { mkdirSync } from "node:fs";

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

import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The office's own file, by which its folder is known. */
export const PROFILE_FILE = "yoshiki.yaml";

/**
 * The office's folder: the nearest folder at or above `path` that holds yoshiki.yaml.
 * @returns an absolute path; null where there is none
 */
export function findRoot(path: string): string | null {
  let folder = startOf(resolve(path));
  for (;;) {
    if (existsSync(join(folder, PROFILE_FILE))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}

/** A file's folder; a folder itself; for what does not exist (yet), the folder it would be in. */
function startOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path);
}

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { cannotWrite } from "./cannot-write.ts";

/**
 * Makes a folder with the given files. A folder that exists must be empty: nothing is ever overwritten.
 *
 * @param files path inside the folder → text
 * @returns paths written, absolute
 */
export function makeFolder(folder: string, files: ReadonlyMap<string, string>): Outcome<readonly string[]> {
  const written: string[] = [];
  try {
    if (!isFree(folder)) return fail([diagnose("file/exists", { file: folder }, { file: folder })]);
    for (const [name, text] of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: "wx" });
      written.push(path);
    }
  } catch (fault) {
    return fail([cannotWrite(folder, fault)]);
  }
  return succeed(written);
}

function isFree(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";

/**
 * Makes a folder with the given files. A folder that exists must be empty: nothing is ever overwritten.
 *
 * @param files path inside the folder → text
 * @returns paths written, absolute
 */
export function makeFolder(folder: string, files: ReadonlyMap<string, string>): Outcome<readonly string[]> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return fail([diagnose("file/exists", { file: folder }, { file: folder })]);
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: "wx" });
      written.push(path);
    }
  } catch (fault) {
    if (!(fault instanceof Error) || !("code" in fault)) throw fault;
    return fail([diagnose("file/no-room", { file: folder, reason: String(fault.code) }, { file: folder })]);
  }
  return succeed(written);
}

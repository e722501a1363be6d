import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { cannotWrite } from "./cannot-write.ts";

/**
 * Writes a file that is not there yet, with the folders above it. What exists is never overwritten; what could not be
 * written to its end is taken away.
 *
 * @returns the path
 */
export function makeFile(path: string, bytes: Uint8Array): Outcome<string> {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (fault) {
    return fail([notMade(folder, fault)]);
  }
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (fault) {
    return fail([notMade(path, fault)]);
  }
  try {
    writeFileSync(file, bytes);
  } catch (fault) {
    rmSync(path);
    return fail([cannotWrite(path, fault)]);
  } finally {
    closeSync(file);
  }
  return succeed(path);
}

/** Where a file or, instead of a folder, something else stands already. */
function notMade(path: string, fault: unknown): Diagnostic {
  const isThere = fault instanceof Error && "code" in fault && fault.code === "EEXIST";
  return isThere ? diagnose("file/exists", { file: path }, { file: path }) : cannotWrite(path, fault);
}

import { closeSync, openSync, readSync, realpathSync } from "node:fs";
import type { Diagnostic } from "../diagnostic/index.ts";
import { cannotWrite } from "./cannot-write.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Gives a text file another text in one step. A mark at its beginning (BOM) stays, and so does a link that leads to it.
 *
 * @returns what the disk says; empty = done
 */
export function saveText(file: string, text: string): readonly Diagnostic[] {
  try {
    const real = realpathSync(file);
    replaceFile(real, markOf(real) + text, `${process.pid}.tmp`);
    return [];
  } catch (fault) {
    return [cannotWrite(file, fault)];
  }
}

function markOf(file: string): string {
  const bytes = Buffer.alloc(3);
  const handle = openSync(file, "r");
  try {
    readSync(handle, bytes, 0, 3, 0);
  } finally {
    closeSync(handle);
  }
  return bytes.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? "\uFEFF" : "";
}

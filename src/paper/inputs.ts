import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";

const ENDINGS = new Set([".yaml", ".yml", ".json"]);
/** Folders of a root that hold no records. */
const NOT_RECORDS = new Set(["templates", "fonts", "out", "node_modules"]);
const PROFILE = "yoshiki.yaml";
/** A JSON file is a record when it says its kind among its first bytes. */
const SAYS_KIND = /"(?:kind|種類)"\s*:/;
const FIRST_BYTES = 4096;

export interface Inputs {
  /** Absolute, in a fixed order, each once. */
  readonly files: readonly string[];
  readonly faults: readonly Diagnostic[];
}

/**
 * The record files behind the paths a user typed. A file is taken as it is; of a folder every YAML file below it, and
 * such JSON files as say their kind: a working folder holds other JSON too. Left out are yoshiki.yaml, hidden folders,
 * templates/, fonts/, out/ and node_modules/.
 */
export function recordFilesIn(paths: readonly string[]): Inputs {
  const files = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const full = resolve(path);
    try {
      if (!existsSync(full)) faults.push(diagnose("file/not-found", { file: path }, { file: path }));
      else if (!statSync(full).isDirectory()) files.add(full);
      else {
        const found = recordsBelow(full);
        if (found.length === 0) faults.push(diagnose("file/no-records", { folder: path }, { file: path }));
        for (const file of found) files.add(file);
      }
    } catch (fault) {
      faults.push(unreadable(path, fault));
    }
  }
  return { files: [...files], faults };
}

/** Every record file in a folder and the folders inside it, by name. @throws what the disk says */
export function recordsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry: Dirent) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return NOT_RECORDS.has(entry.name) || entry.name.startsWith(".") ? [] : recordsBelow(path);
    return isRecord(path, entry.name) ? [path] : [];
  });
}

function isRecord(path: string, name: string): boolean {
  // Windows writes .YAML as readily as .yaml.
  const ending = extname(name).toLowerCase();
  if (!ENDINGS.has(ending) || name.toLowerCase() === PROFILE || name.startsWith(".")) return false;
  return ending !== ".json" || SAYS_KIND.test(beginningOf(path));
}

function beginningOf(path: string): string {
  const bytes = Buffer.alloc(FIRST_BYTES);
  const file = openSync(path, "r");
  try {
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, FIRST_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** @param place where the path was named; default: the file itself. @throws what is no fault of the disk */
export function unreadable(path: string, fault: unknown, place: Place = { file: path }): Diagnostic {
  if (!(fault instanceof Error) || !("code" in fault)) throw fault;
  return diagnose("file/unreadable", { file: path, reason: String(fault.code) }, place);
}

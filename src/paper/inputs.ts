import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";

const ENDINGS = new Set([".yaml", ".yml", ".json"]);
/** Folders of a root that hold no records. */
const NOT_RECORDS = new Set(["templates", "fonts", "out", "node_modules"]);
const PROFILE = "yoshiki.yaml";

export interface Inputs {
  /** Absolute, in a fixed order. */
  readonly files: readonly string[];
  readonly faults: readonly Diagnostic[];
}

/** The record files behind the paths a user typed: files as they are, folders with all their records. */
export function recordFilesIn(paths: readonly string[]): Inputs {
  const files = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const path of paths) {
    const full = resolve(path);
    if (!existsSync(full)) {
      faults.push(diagnose("file/not-found", { file: path }, { file: path }));
      continue;
    }
    if (!statSync(full).isDirectory()) {
      files.add(full);
      continue;
    }
    const found = recordsBelow(full);
    if (found.length === 0) faults.push(diagnose("file/no-records", { folder: path }, { file: path }));
    for (const file of found) files.add(file);
  }
  return { files: [...files], faults };
}

function recordsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry: Dirent) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return NOT_RECORDS.has(entry.name) || entry.name.startsWith(".") ? [] : recordsBelow(path);
    return ENDINGS.has(extname(entry.name)) && entry.name !== PROFILE ? [path] : [];
  });
}

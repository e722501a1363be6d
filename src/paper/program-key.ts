import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest } from "./digest.ts";

/** Folders of the package that papers are made from, beside the program itself. */
const PARTS = ["templates", "fonts"];

/**
 * Fingerprint of the running program: its package.json, and name, size and time of every file of the program, of the
 * shipped templates and fonts. None of them is read: a new version, an edited template or a fresh build change it.
 *
 * @param packageFolder where the package lies, absolute
 */
export function programKey(packageFolder: string): string {
  const here = fileURLToPath(import.meta.url);
  // The command and the library lie in one folder; run from the sources, all of them count.
  const program = here.endsWith(".ts") ? join(packageFolder, "src") : dirname(here);
  const folders = [program, ...PARTS.map((name) => join(packageFolder, name))];
  return digest([
    readFileSync(join(packageFolder, "package.json"), "utf8"),
    ...folders.flatMap((folder) => filesBelow(folder).map((file) => stamp(folder, file))),
  ]);
}

/** Paths of all files below a folder, joined by /, in a fixed order. Hidden ones are no part of it. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry: Dirent) => {
    if (entry.name.startsWith(".")) return [];
    if (!entry.isDirectory()) return [entry.name];
    return filesBelow(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
  });
}

function stamp(folder: string, name: string): string {
  const { size, mtimeMs } = statSync(join(folder, name));
  return `${name} ${size} ${mtimeMs}`;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { nearest } from "../document/index.ts";

const ENDING = ".hbs";
const PARTIALS = "partials/";

/**
 * Templates of an office that nothing reads: their name is none of the shipped ones', and no template of the office
 * calls them as a partial. A misspelt override would otherwise do nothing and say nothing.
 *
 * @param own     the office's templates/; one that is not there has no strangers
 * @param shipped the shipped templates/
 * @param open    folders in them to which an office adds templates of its own: letters
 */
export function strangersIn(
  own: string,
  shipped: string,
  open: readonly string[] = [],
): readonly Diagnostic[] {
  const files = templatesBelow(own);
  if (files.length === 0) return [];
  const known = templatesBelow(shipped);
  const called = new Set(files.flatMap((file) => partialsCalled(join(own, file))));
  return files
    .filter((file) => !known.includes(file) && !called.has(file) && !open.includes(folderOf(file)))
    .map((file) => {
      const meant = nearest(file, known);
      return diagnose("template/unused-file", { file, meant: meant ?? "" }, { file: join(own, file) });
    });
}

/** Paths below a folder, joined by /. */
function templatesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

/** {{> wording/body}} → partials/wording/body.hbs */
function partialsCalled(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/\{\{~?>\s*([^\s}~]+)/g)].map(([, name]) => `${PARTIALS}${name}${ENDING}`);
}

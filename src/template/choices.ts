import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { nearest } from "../document/index.ts";
import { normaliseKey } from "../notation/index.ts";

const ENDING = ".hbs";

/**
 * The templates that lie in one folder, by their names without ending, as paths for a TemplateSource. What the earlier
 * of `roots` holds stands for a file of the same name in the later ones.
 *
 * @param roots  as for templateFolders: the office's templates/, then the shipped one
 * @param folder a folder in them: letters
 */
export function templateChoices(roots: readonly string[], folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const root of roots)
    for (const file of templatesAt(join(root, folder))) {
      const name = file.slice(0, -ENDING.length).normalize("NFC");
      if (!found.has(name)) found.set(name, `${folder}/${file}`);
    }
  return found;
}

/** Hidden files are none of them: copying from other systems leaves such beside the real ones. */
function templatesAt(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ENDING) && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The path of the template of that name; width and blanks do not matter. A name is only ever compared, never made into
 * a path, so that data reach no other file.
 *
 * @param at path of the name in FormValues, to say where the wrong one stands
 */
export function chooseTemplate(
  name: string,
  choices: ReadonlyMap<string, string>,
  folder: string,
  at: string,
): Outcome<string> {
  const path =
    choices.get(name) ?? [...choices].find(([one]) => normaliseKey(one) === normaliseKey(name))?.[1];
  if (path !== undefined) return succeed(path);
  const known = [...choices.keys()];
  const params = { found: name, known: known.join("、"), nearest: nearest(name, known) ?? "", folder };
  return fail([diagnose("record/unknown-letter-type", params, { path: at })]);
}

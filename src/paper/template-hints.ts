import { existsSync } from "node:fs";
import { join } from "node:path";
import { templateFolders } from "../template/index.ts";
import { hasPrivateUse } from "./private-use.ts";
import { filesBelow } from "./program-key.ts";

/** What an office's own templates may put into papers beside what their values say. The shipped ones put in nothing. */
export interface TemplateHints {
  /** Pictures they name themselves. */
  readonly pictures: readonly string[];
  /** They put names together, or say characters only the office's own font knows: only the papers themselves can tell. */
  readonly isOpen: boolean;
}

const SOURCE = /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** One value and nothing else: it is known from the values. */
const VALUE = /^\{\{[^{}]*\}\}$/u;

/** @param root the office's folder; null = it has none */
export function templateHints(root: string | null): TemplateHints {
  const folder = root === null ? null : join(root, "templates");
  if (folder === null || !existsSync(folder)) return { pictures: [], isOpen: false };
  const source = templateFolders([folder]);
  const texts = filesBelow(folder).flatMap((path) => {
    // What cannot be read is told where it is used.
    const file = source.read(path);
    return file === null || !("text" in file) ? [] : [file.text];
  });
  const named = texts.flatMap((text) => Array.from(text.matchAll(SOURCE), ([, a, b]) => a ?? b ?? ""));
  const made = named.filter((src) => src.includes("{{"));
  return {
    pictures: [...new Set(named.filter((src) => !src.includes("{{")))],
    isOpen: made.some((src) => !VALUE.test(src)) || texts.some(hasPrivateUse),
  };
}

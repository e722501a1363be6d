import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type SourceFile, type TemplateSource, templateSizeLimit } from "./template-source.ts";

/**
 * Templates in folders; a file in an earlier folder replaces the file of the same path in the later ones. Nothing
 * outside the folders is read, also not through links.
 * @param folders for example the office's templates/, then the shipped one; a folder that is not there holds nothing
 */
export function templateFolders(folders: readonly string[]): TemplateSource {
  return {
    read(path) {
      if (!isPlain(path)) return null;
      for (const folder of folders) {
        const found = readIn(folder, path);
        if (found !== null) return found;
      }
      return null;
    },
  };
}

/** Names joined by /, none of them hidden or a step upwards. */
function isPlain(path: string): boolean {
  return path.split("/").every((name) => /^[^.\\/:\0][^\\/:\0]*$/.test(name));
}

function readIn(folder: string, path: string): SourceFile | null {
  const file = join(folder, ...path.split("/"));
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return null;
  if (!realpathSync(file).startsWith(realpathSync(folder) + sep)) return { file, problem: "outside" };
  if (stats.size > templateSizeLimit) return { file, problem: "too-large" };
  return decoded(file);
}

function decoded(file: string): SourceFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return { file, problem: "unreadable" };
  }
  try {
    // A byte order mark is dropped.
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { file, problem: "not-utf8" };
  }
}

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { CheckedPaper } from "../check/index.ts";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import type { TypedFile, TypedPicture } from "../intake/index.ts";
import type { ImportedRecord } from "../intake/record/index.ts";
import { recordsBelow, unreadable } from "../paper/inputs.ts";
import { shownPath } from "../records/file-text.ts";

/** Files that are papers typed elsewhere. Those of other programs that cannot be read are among them, to be told of. */
const TYPED = new Set([".docx", ".docm", ".doc", ".txt", ".md", ".pdf", ".rtf", ".odt", ".jtd"]);
/** What a folder's papers are: beside Word files texts may be anything, alone they are the papers. */
const IN_FOLDER = [new Set([".docx", ".docm"]), new Set([".txt", ".md"])];

/** Papers typed elsewhere, and what was wrong with their files. */
export interface ExistingPapers {
  readonly files: number;
  readonly papers: readonly CheckedPaper[];
  /** Pictures of the files, for records that are made of them. */
  readonly pictures?: readonly TypedPicture[];
  readonly findings: readonly Diagnostic[];
}

/** What a user has named: papers typed elsewhere, and all else. */
export interface NamedPaths {
  readonly typed: readonly string[];
  readonly others: readonly string[];
}

/**
 * Tells papers typed elsewhere from records: files by their ending, a folder by holding Word files and no record. A `*` in
 * a name stands for any letters, as Windows leaves it to the program.
 */
export function namedPaths(paths: readonly string[]): NamedPaths {
  const typed: string[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const expanded = existsSync(path) ? [path] : matching(path);
    for (const one of expanded.length === 0 ? [path] : expanded) {
      const inside = typedIn(one);
      if (inside === null) others.push(one);
      else typed.push(...inside);
    }
  }
  return { typed: [...new Set(typed)], others };
}

/** Null: not a paper typed elsewhere, nor a folder of such. */
function typedIn(path: string): readonly string[] | null {
  if (TYPED.has(extname(path).toLowerCase())) return [path];
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isDirectory()) return null;
  const names = namesIn(path);
  const inside = IN_FOLDER.map((endings) => names.filter((name) => endings.has(extname(name).toLowerCase())));
  const papers = inside.find((some) => some.length > 0) ?? [];
  if (papers.length === 0 || recordsBelow(path).length > 0) return null;
  return papers.map((name) => join(path, name));
}

/** Files whose name a pattern fits; Word's own ~$ files are none. */
function matching(pattern: string): readonly string[] {
  const name = basename(pattern);
  const folder = dirname(pattern);
  if (!name.includes("*") || !existsSync(folder)) return [];
  const parts = name.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const fits = new RegExp(`^${parts.join(".*")}$`, "iu");
  return namesIn(folder)
    .filter((one) => fits.test(one))
    .map((one) => join(folder, one));
}

/** Names in a folder in the order people number them: 2_ before 10_. */
function namesIn(folder: string): readonly string[] {
  const inOrder = new Intl.Collator("ja", { numeric: true });
  return readdirSync(folder)
    .filter((name) => !name.startsWith("~$") && !name.startsWith("."))
    .sort(inOrder.compare);
}

/** Reads papers typed elsewhere, in the order given: one meeting's packet. */
export async function readExistingPapers(files: readonly string[]): Promise<ExistingPapers> {
  const { recognise } = await import("../intake/index.ts"); // no other command needs it
  const { typed, findings } = await readExistingFiles(files);
  const papers = typed.flatMap((one) => recognise(one));
  const pictures = typed.flatMap((one) => one.pictures ?? []);
  return { files: files.length, papers, pictures, findings };
}

/** Their lines, nothing recognised yet. */
export async function readExistingFiles(
  files: readonly string[],
): Promise<{ readonly typed: readonly TypedFile[]; readonly findings: readonly Diagnostic[] }> {
  const { readExisting } = await import("../intake/index.ts");
  const typed: TypedFile[] = [];
  const findings: Diagnostic[] = [];
  for (const file of files) {
    const bytes = bytesOf(file);
    if ("code" in bytes) {
      findings.push(bytes);
      continue;
    }
    const read = await readExisting(shownPath(file), bytes);
    findings.push(...findingsOf(read));
    if (read.ok) typed.push(read.value);
  }
  return { typed, findings };
}

/** What papers typed elsewhere become. */
export interface ImportReport {
  readonly records: readonly ImportedRecord[];
  /** Papers that make no record, because no form was recognised. */
  readonly findings: readonly Diagnostic[];
}

/**
 * The records that papers typed elsewhere make: papers of one case become one record. Nothing is written; what is not
 * certain is marked in each YAML and listed beside it.
 */
export async function importPapers({
  papers,
  pictures = [],
}: Pick<ExistingPapers, "papers" | "pictures">): Promise<ImportReport> {
  const { importRecords, withoutForm } = await import("../intake/record/index.ts");
  const { matters } = await import("../check/index.ts");
  return { records: importRecords(papers, matters(papers), pictures), findings: withoutForm(papers) };
}

function bytesOf(file: string): Uint8Array | Diagnostic {
  try {
    if (!existsSync(file)) return diagnose("file/not-found", { file }, { file });
    return readFileSync(file);
  } catch (fault) {
    return unreadable(file, fault);
  }
}

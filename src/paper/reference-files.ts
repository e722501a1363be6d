import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { diagnose, fail, type Outcome, type Place, succeed } from "../diagnostic/index.ts";
import { NAMED_ENDING, RECORD_ENDING } from "../records/fields/index.ts";
import type { Reference } from "../records/reference.ts";
import { PROFILE_FILE } from "../records/root.ts";
import { nearest } from "../records/suggestion.ts";
import { transcriptKind } from "../records/transcript/kind.ts";
import { recordsBelow, unreadable } from "./inputs.ts";

/** A file a reference stands for. */
export interface ReferenceFile {
  /** Absolute, as it is reached. */
  readonly path: string;
  /** Absolute, links followed: one file has one. */
  readonly real: string;
}

/**
 * The files a reference stands for: one file, every record below a folder, or what matches a name with one *.
 *
 * @param reference  as the field has read it: normal form, neither absolute nor with ..
 * @param folder absolute; nothing outside of it is ever opened, links included
 * @param place  where the reference stands
 * @returns files inside `folder`, by name
 */
export function referenceFiles(
  { text, kinds }: Pick<Reference, "text" | "kinds">,
  folder: string,
  place: Place,
): Outcome<readonly ReferenceFile[]> {
  try {
    const steps = text.split("/");
    const pattern = text.includes("*") ? steps.pop() : undefined;
    const path = existing(folder, steps);
    if (path === null) {
      const suggestion = suggestionFor(folder, steps);
      return fail([diagnose("record/reference-missing", { found: text, suggestion }, place)]);
    }
    // Before it is opened: names behind a link out of the office are nobody's business.
    if (!isInside(path, folder)) return fail([diagnose("record/reference-outside", { found: text }, place)]);
    const files = expanded(path, pattern, kinds);
    if (files === null) return fail([diagnose("record/reference-not-a-file", { found: text }, place)]);
    if (files.length === 0) return fail([diagnose("record/reference-empty", { found: text }, place)]);
    const outside = files.find((file) => !isInside(file, folder));
    if (outside === undefined)
      return succeed(files.map((file) => ({ path: file, real: realpathSync.native(file) })));
    return fail([diagnose("record/reference-outside", { found: shown(outside, folder) }, place)]);
  } catch (fault) {
    return fail([unreadable(text, fault, place)]);
  }
}

/** Null: neither a file nor a folder where one is meant. */
function expanded(
  path: string,
  pattern: string | undefined,
  kinds: readonly string[],
): readonly string[] | null {
  const isFolder = statSync(path).isDirectory();
  if (pattern !== undefined) return isFolder ? matching(path, pattern) : null;
  // Plain text is a record only where the field asks for one.
  const ending = kinds.includes(transcriptKind.kind) ? NAMED_ENDING : RECORD_ENDING;
  if (isFolder === ending.test(path)) return null;
  if (isFolder) return recordsBelow(path).filter(isFile);
  return isFile(path) ? [path] : null;
}

/** Pipes and devices would never end. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function matching(folder: string, pattern: string): readonly string[] {
  const [before = "", after = ""] = pattern.toLowerCase().split("*");
  const names = readdirSync(folder, { encoding: "utf8" }).filter((name) => {
    const plain = name.normalize("NFC").toLowerCase();
    if (plain.startsWith(".") || plain === PROFILE_FILE) return false;
    const isLongEnough = plain.length >= before.length + after.length;
    return isLongEnough && plain.startsWith(before) && plain.endsWith(after);
  });
  return names
    .sort()
    .map((name) => join(folder, name))
    .filter(isFile);
}

/** The path if it is there, step by step: names copied from a Mac are not composed (か + ゛), what is typed is. */
function existing(folder: string, steps: readonly string[]): string | null {
  const path = join(folder, ...steps);
  if (existsSync(path)) return path;
  let at = folder;
  for (const step of steps) {
    const name = namesIn(at).find((one) => one.normalize("NFC") === step);
    if (name === undefined) return null;
    at = join(at, name);
  }
  return existsSync(at) ? at : null;
}

/** The names in a folder; none for what is no folder. */
function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
}

/** The path with its first wrong step as it is most likely meant, or "". */
function suggestionFor(folder: string, steps: readonly string[]): string {
  const wrong = steps.findIndex((_, index) => existing(folder, steps.slice(0, index + 1)) === null);
  const parent = existing(folder, steps.slice(0, wrong));
  // Nothing is told of what a link out of the office leads to.
  if (parent === null || !isInside(parent, folder)) return "";
  const names = namesIn(parent).filter((name) => !name.startsWith("."));
  const byStem = new Map(names.map((name) => name.normalize("NFC")).map((name) => [stemOf(name), name]));
  const meant = byStem.get(nearest(stemOf(steps[wrong] ?? ""), [...byStem.keys()]));
  return meant === undefined ? "" : [...steps.slice(0, wrong), meant, ...steps.slice(wrong + 1)].join("/");
}

/** Endings are left out of the likeness: all names would be alike. */
function stemOf(name: string): string {
  return name.replace(NAMED_ENDING, "");
}

/** Whether a path, its links followed, lies in the folder or is it. */
function isInside(path: string, folder: string): boolean {
  const way = relative(realpathSync.native(folder), realpathSync.native(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function shown(path: string, folder: string): string {
  return relative(folder, path).replaceAll("\\", "/");
}

import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect } from "vitest";
import { edited } from "../office.ts";
import { fixtures } from "../rendered.ts";
import { clock } from "./running.ts";

/** Path below a folder → SHA-256 of the file; of a folder without files nothing. */
export type Contents = Readonly<Record<string, string>>;

/** A folder of a test's own. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "yoshiki-faults-"));
}

/** Everything below a folder, hidden files and empty folders with it: nothing a run has left goes unseen. */
export function contentsOf(folder: string): Contents {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), entry.isFile() ? hashOf(path) : "no file"];
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** An office whose papers are made by one command into one folder. */
export interface Desk {
  readonly root: string;
  readonly out: string;
  readonly command: readonly string[];
}

/** So many cases (様式4 each, as PDF and Word), made in two threads. */
export function manyCases(root: string, count: number): Desk {
  mkdirSync(join(root, "cases"), { recursive: true });
  cpSync(join(fixtures, "office/yoshiki.yaml"), join(root, "yoshiki.yaml"));
  const text = readFileSync(join(fixtures, "office/cases/call-recording.yaml"), "utf8");
  for (let n = 1; n <= count; n++) {
    const name = `case-${String(n).padStart(3, "0")}.yaml`;
    writeFileSync(join(root, "cases", name), text.replace("本庁舎内電話", `第${n}庁舎内電話`));
  }
  return casesIn(root);
}

export function casesIn(root: string, out = join(root, "out")): Desk {
  const command = ["render", join(root, "cases"), "--form", "様式4", "--jobs", "2", "--out", out, ...clock];
  return { root, out, command };
}

/** The meeting in which everything is written: 11 files, among them foreign ones and a Word book. */
export function meeting(root: string): Desk {
  const wanted = ["assets", "cases", "explanations", "full.yaml", "yoshiki.yaml"];
  for (const name of wanted) cpSync(join(fixtures, "meeting", name), join(root, name), { recursive: true });
  return meetingIn(root);
}

export function meetingIn(root: string, out = join(root, "out")): Desk {
  return { root, out, command: ["packet", join(root, "full.yaml"), "--jobs", "2", "--out", out, ...clock] };
}

/** Changes a word in every record of a folder, so that every paper of it has to be made again. */
export function changeAll(folder: string, word: string, other: string): void {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    if (!text.includes(word)) throw new Error(`${name} has no ${word}`);
    writeFileSync(join(folder, name), text.replaceAll(word, other));
  }
}

/** The first 様式4 as somebody has left it who has changed a word of it in Word. @returns the file's name */
export function editDraft({ out }: Desk, word: string, other: string): string {
  const name = readdirSync(out).find((one) => one.endsWith(".docx") && one.includes("様式4"));
  if (name === undefined) throw new Error(`no Word file in ${out}`);
  writeFileSync(join(out, name), edited(join(out, name), word, other));
  return name;
}

/**
 * What the office's own hidden folder may hold after a run: a memory that can be read and is true of the files, and
 * whole cache files.
 */
export function expectTidyMemory({ root, out }: Desk, drafts: readonly string[] = []): void {
  const memory = JSON.parse(readFileSync(join(root, ".yoshiki/written.json"), "utf8")) as Readonly<
    Record<string, { readonly hash: string }>
  >;
  const files = Object.entries(contentsOf(out)).filter(([name]) => !drafts.includes(name));
  const remembered = files.map(([name]) => [name, memory[relative(root, join(out, name))]?.hash]);
  expect(remembered).toEqual(files);
  const hidden = Object.keys(contentsOf(join(root, ".yoshiki")));
  expect(hidden.filter((name) => !/^(written\.json|cache|cache\/[0-9a-f]+\.sheets)$/.test(name))).toEqual([]);
}

/** Removes folders of tests, as far as they are there. */
export function remove(...folders: readonly string[]): void {
  for (const folder of folders) if (existsSync(folder)) rmSync(folder, { recursive: true });
}

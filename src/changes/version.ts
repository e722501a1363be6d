import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import { readText, SIZE_LIMIT, shownPath, textOf } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { formatOf, type RecordFile, readRecordText } from "../records/read.ts";

/** A version of a record: as a file, or as git keeps it. */
export interface Version {
  readonly record: RecordFile;
  readonly text: string;
  /** Absolute; null = it is a revision, which cannot be written to. */
  readonly file: string | null;
}

/** HEAD~1:assessments/母子保健.yaml. One letter before the colon is a drive of Windows. */
const REVISION = /^([^:]{2,}):(.+)$/su;

/**
 * Reads a version of a record.
 *
 * @param name a file, or `revision:path` with the path from the repository's top (`revision:./path` from `folder`)
 * @param folder what names count from; a revision is looked up in the repository it lies in
 */
export function readVersion(name: string, folder: string): Outcome<Version> {
  const file = resolve(folder, name);
  const revision = existsSync(file) ? null : REVISION.exec(name);
  const text = revision === null ? readText(file) : textAt(revision[1] ?? "", revision[2] ?? "", folder);
  if (!text.ok) return text;
  const shown = revision === null ? shownPath(file) : name;
  const read = readRecordText(text.value, shown, formatOf(name), { kinds: recordKinds });
  if (!read.ok) return read;
  return succeed(
    { record: read.value, text: text.value, file: revision === null ? file : null },
    read.warnings,
  );
}

function textAt(revision: string, path: string, folder: string): Outcome<string> {
  const name = `${revision}:${path}`;
  const inside = normal(path);
  // A revision that begins with - would be an option of git's.
  if (inside === null || revision.startsWith("-"))
    return fail([diagnose("changes/outside-repository", { name })]);
  try {
    return textOf(blob(`${revision}:${inside}`, folder), name);
  } catch (fault) {
    return fail([refusal(fault, name)]);
  }
}

/** The path with / and without steps that lead out; null = it leads out of the repository, or begins at the disk's top. */
function normal(path: string): string | null {
  const slashed = path.replaceAll("\\", "/");
  const plain = posix.normalize(slashed);
  if (plain === ".." || plain.startsWith("../") || posix.isAbsolute(plain) || /[\0\n]/.test(plain))
    return null;
  return slashed.startsWith("./") ? `./${plain}` : plain;
}

/** No shell, no pager, no question, no reach for the network. @throws what the system or git says */
function blob(object: string, folder: string): Uint8Array {
  return execFileSync("git", ["cat-file", "blob", object], {
    cwd: folder,
    maxBuffer: SIZE_LIMIT,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    env: {
      ...process.env,
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      GIT_NO_LAZY_FETCH: "1",
      LC_ALL: "C",
    },
  });
}

function refusal(fault: unknown, name: string): Diagnostic {
  if (!(fault instanceof Error)) throw fault;
  const { code, stderr } = fault as { code?: unknown; stderr?: unknown };
  if (code === "ENOENT") return diagnose("changes/no-git", { name });
  if (code === "ENOBUFS")
    return diagnose("record/too-large", { size: "4 MBを超える大きさ", limit: "4.0 MB" }, { file: name });
  if (!(stderr instanceof Uint8Array)) throw fault;
  const said = new TextDecoder().decode(stderr);
  if (/not a git repository/i.test(said)) return diagnose("changes/no-repository", { name });
  const [reason = ""] = said.trim().split("\n");
  return diagnose("changes/no-such-revision", { name, reason: reason.replace(/^fatal: /, "").slice(0, 200) });
}

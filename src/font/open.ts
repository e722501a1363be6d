import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import type { Face } from "./face.ts";
import { directoryOf, FontFault, HEADER_LENGTH, RECORD_LENGTH, tableCountOf } from "./sfnt.ts";
import { TrueTypeFace } from "./true-type-face.ts";

const opened = new Map<string, Outcome<Face>>();

/**
 * Opens a TrueType font (.ttf). The file is read once per process; the same path gives the same face.
 * @returns the face; or `file/not-found`, `file/unreadable`, `font/not-truetype`, `font/damaged`,
 *   `font/embedding-forbidden`
 */
export function open(file: string): Outcome<Face> {
  const before = opened.get(file);
  if (before !== undefined) return before;
  const outcome = guarded(file, () => faceFrom(file, readFileSync(file)));
  // A failure is not kept: the file may be mended while a preview runs.
  if (outcome.ok) opened.set(file, outcome);
  return outcome;
}

/**
 * Looks at a font's header and length only, a few hundred bytes: is it there, is it TrueType, is it whole?
 * Cheap enough to do for every font an office has added, needed or not.
 */
export function inspect(file: string): Outcome<null> {
  return guarded(file, () => {
    const handle = openSync(file, "r");
    try {
      inspectHeader(handle);
      return succeed(null);
    } finally {
      closeSync(handle);
    }
  });
}

function faceFrom(file: string, data: Uint8Array): Outcome<Face> {
  const face = new TrueTypeFace(file, data);
  if (!face.metrics.embeddingForbidden) return succeed(face);
  return fail([diagnose("font/embedding-forbidden", { name: face.name }, { file })]);
}

function inspectHeader(handle: number): void {
  const size = fstatSync(handle).size;
  const header = bytes(handle, HEADER_LENGTH);
  const directory = bytes(handle, HEADER_LENGTH + tableCountOf(header) * RECORD_LENGTH);
  directoryOf(directory, size);
}

/** The file's first bytes; fewer when it is shorter. */
function bytes(handle: number, length: number): DataView {
  const buffer = new Uint8Array(length);
  return new DataView(buffer.buffer, 0, readSync(handle, buffer, 0, length, 0));
}

/** Turns what can go wrong with a font file into findings. Anything else is our mistake and goes on up. */
function guarded<T>(file: string, read: () => Outcome<T>): Outcome<T> {
  try {
    return read();
  } catch (error) {
    return fail([findingOf(file, error)]);
  }
}

function findingOf(file: string, error: unknown): Diagnostic {
  if (error instanceof FontFault) return diagnose(error.code, { file, part: error.part }, { file });
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === "ENOENT" || code === "ENOTDIR") return diagnose("file/not-found", { file }, { file });
  if (code !== null && /^E[A-Z]+$/.test(code)) {
    return diagnose("file/unreadable", { file, reason: code }, { file });
  }
  throw error;
}

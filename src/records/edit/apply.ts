import { diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import type { RecordKind } from "../record-kind.ts";
import { type Edit, fieldOf } from "./edit.ts";
import { expectedAfter, isSame, plainOf } from "./expected.ts";
import { inserted, moved } from "./list.ts";
import { readTolerant, type Tolerant } from "./reading.ts";
import { removed } from "./remove.ts";
import { type Refused, setValue } from "./set.ts";
import { lineEndOf, type Splice, spliced } from "./splice.ts";

/**
 * Changes the text of a YAML record, each edit upon what those before it have made of it, and nothing else in it: lines
 * that an edit does not touch stay byte for byte, also those that are wrong. All edits or none.
 *
 * What comes of each edit is read again: where it would say anything but what was asked (a value that an alias shares, a
 * place among lines that cannot be read), the edit is refused with `edit/entangled`, and the clerk mends the text itself.
 *
 * - `set` keeps the way of writing as far as it can hold the text. Several lines become a block (`|`, also from `>`);
 *   line feeds at either end are dropped, as the reader does; a value of blank first or last lines is written in "…".
 * - `remove` takes along the comment lines that are a key's or item's own: see `ownStart`.
 * @param kind  knows which key stands where; null = keys that are new stand last
 */
export function applyEdits(text: string, edits: readonly Edit[], kind: RecordKind | null): Outcome<string> {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  let read = readTolerant(text, "yaml", kind);
  for (const edit of edits) {
    const next = edit.type === "line" ? otherLine(read, edit, kind) : changed(read, edit, kind);
    if (!next.ok) return next;
    read = next.value;
  }
  return succeed(mark + read.written);
}

function changed(
  read: Tolerant,
  edit: Exclude<Edit, { type: "line" }>,
  kind: RecordKind | null,
): Outcome<Tolerant> {
  const field = fieldOf(edit.path);
  const splices = splicesOf(read, edit, kind);
  if (typeof splices === "string") return refused(splices, field);
  if (splices.length === 0) return succeed(read);
  const next = splices.reduce<Tolerant | null>((before, splice) => stepOf(before, read, splice, kind), null);
  if (next === null || read.root === null || next.root === null) return refused("entangled", field);
  const expected = expectedAfter(plainOf(read.root, kind), edit);
  return isSame(plainOf(next.root, kind), expected) ? succeed(next) : refused("entangled", field);
}

/** Several splices go from the end of the file to its beginning: offsets of the first reading hold for all. */
function stepOf(before: Tolerant | null, read: Tolerant, splice: Splice, kind: RecordKind | null): Tolerant {
  return readTolerant(spliced(before ?? read, splice), "yaml", kind);
}

function splicesOf(read: Tolerant, edit: Exclude<Edit, { type: "line" }>, kind: RecordKind | null) {
  switch (edit.type) {
    case "set":
      return setValue(read, kind, edit.path, edit.text);
    case "remove":
      return removed(read, kind, edit.path);
    case "insert":
      return inserted(read, kind, edit.path, edit.index, edit.items);
    case "move":
      return moved(read, kind, edit.path, edit.from, edit.to);
  }
}

function refused(why: Refused, field: string): Outcome<Tolerant> {
  return fail([diagnose(`edit/${why}`, { field }, { path: field })]);
}

/** A line by its number, which must still say what it did. */
function otherLine(
  read: Tolerant,
  edit: Extract<Edit, { type: "line" }>,
  kind: RecordKind | null,
): Outcome<Tolerant> {
  const lines = read.written.split(/(?<=\n)/);
  const line = lines[edit.line - 1] ?? "";
  const end = /\r?\n$/.exec(line)?.[0] ?? "";
  if (line.slice(0, line.length - end.length) !== edit.was || edit.line < 1 || edit.line > lines.length)
    return fail([diagnose("edit/line-changed", { line: String(edit.line) }, { line: edit.line })]);
  lines[edit.line - 1] = edit.text.replace(/\r?\n/g, lineEndOf(read)) + end;
  return succeed(readTolerant(lines.join(""), "yaml", kind));
}

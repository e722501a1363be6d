import { type Edit, placeOf } from "../../records/edit/index.ts";
import { endOf, lettersOf } from "./letters.ts";
import type { Replacement } from "./piece-changes.ts";
import type { WrittenRecord, WrittenValue } from "./written-value.ts";

/** A letter of the value where it stands in the file. */
interface Written {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Replacements in a value that is written folded (`>`): made in its lines as they are, so that they stay as they were
 * parted. Null where the value is written in another way, or a replacement goes over the end of a line: then it is
 * written anew.
 */
export function foldedEdits(
  record: WrittenRecord,
  value: WrittenValue,
  replacements: readonly Replacement[],
): readonly Edit[] | null {
  const lines = record.text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const start = placeOf(record.text, value.path, "yaml", record.kind);
  if (start === null || !/>[-+0-9]*[ \t]*(?:#.*)?$/u.test(lines[start.line - 1] ?? "")) return null;
  const letters = lettersOf(value.text);
  const written = writtenLetters(
    lines,
    start.line,
    letters.map(({ sign }) => sign),
  );
  if (written === null) return null;
  const changed = new Map<number, string>();
  for (const { from, to, text } of [...replacements].sort((a, b) => b.from - a.from)) {
    const first = letters.findIndex(({ at }) => at >= from);
    const last = letters.findLastIndex((one) => endOf(one) <= (from < to ? to : from));
    const [opening, closing] = [written[from < to ? first : last], written[last]];
    if (text.includes("\n") || opening === undefined || opening.line !== closing?.line) return null;
    const own = changed.get(opening.line) ?? lines[opening.line] ?? "";
    const at = from < to ? opening.from : opening.to;
    changed.set(opening.line, own.slice(0, at) + text + own.slice(closing.to));
  }
  return [...changed].map(([line, text]) => ({ type: "line", line: line + 1, was: lines[line] ?? "", text }));
}

/** Each letter of a value in the lines below its key; null where they are others. @param from line of the key, from 1 */
function writtenLetters(
  lines: readonly string[],
  from: number,
  signs: readonly string[],
): readonly Written[] | null {
  const written: Written[] = [];
  for (let line = from; line < lines.length && written.length < signs.length; line++) {
    for (const letter of lettersOf(lines[line] ?? "")) {
      if (letter.sign !== signs[written.length]) return null;
      written.push({ line, from: letter.at, to: endOf(letter) });
    }
  }
  return written.length === signs.length ? written : null;
}

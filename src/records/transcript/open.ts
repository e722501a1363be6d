import { readFileSync, statSync } from "node:fs";
import { type Diagnostic, diagnose, fail, type Outcome, outcomeOf, succeed } from "../../diagnostic/index.ts";
import { SIZE_LIMIT, shownPath, unreadable } from "../file-text.ts";
import { validate } from "../interpret.ts";
import type { ReadRecord } from "../read.ts";
import { csvText } from "../sheet/csv/encoding.ts";
import type { MapNode, TextNode } from "../tree/node.ts";
import { SourceText } from "../tree/source-text.ts";
import { transcriptKind } from "./kind.ts";

/** Whether a path names a plain text and not a record. */
export function isTranscriptFile(path: string): boolean {
  return /\.txt$/i.test(path);
}

/** The text of a file as one value: each of its lines is a line of the file. */
class PlainText extends SourceText {
  override get isValue(): boolean {
    return true;
  }
}

/**
 * Reads a plain text file (UTF-8 with or without BOM, or Shift_JIS as Windows writes it; at most 4 MiB) as the record
 * that minutes name with 会議経過ファイル.
 */
export function openTranscript(path: string): ReadRecord {
  const file = shownPath(path);
  const text = transcriptFileText(path);
  if (!text.ok) return { outcome: text, part: null };
  if (text.value.trim() === "")
    return { outcome: fail([diagnose("minutes/file-empty", {}, { file })]), part: null };
  const source = new PlainText(file, text.value);
  const options = { kinds: [transcriptKind], names: "ja", isKey: () => false } as const;
  const { record, part, findings } = validate(mapOf(source), transcriptKind, source, true, options);
  const whole = part === null ? null : { file, ...part };
  return {
    outcome: record === null ? { ok: false, errors: findings } : outcomeOf({ file, ...record }, findings),
    part: whole,
  };
}

/** The file's text, line ends as \n. */
export function transcriptFileText(path: string): Outcome<string> {
  const file = shownPath(path);
  try {
    const { size } = statSync(path);
    if (size > SIZE_LIMIT) return fail([tooLarge(file, size)]);
    const text = csvText(readFileSync(path), file);
    if (!text.ok) return fail([diagnose("minutes/file-encoding", {}, { file })]);
    return succeed(text.value.replace(/^\ufeff/, ""));
  } catch (error) {
    return fail([unreadable(file, error)]);
  }
}

function tooLarge(file: string, size: number): Diagnostic {
  const mega = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return diagnose("record/too-large", { size: mega(size), limit: mega(SIZE_LIMIT) }, { file });
}

/** The file as the keys it would have were it written as a record. */
function mapOf(source: PlainText): MapNode {
  const at = { source, start: 0, end: source.parsed.length };
  const text = (value: string): TextNode => ({ type: "text", value, ...at });
  const entry = (key: string, value: string) => ({ key, name: key, value: text(value), ...at });
  const entries = [
    entry("種類", transcriptKind.ja),
    entry("版", String(transcriptKind.version)),
    entry("本文", source.parsed),
  ];
  return { type: "map", entries, ...at };
}

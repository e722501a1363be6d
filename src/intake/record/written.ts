import type { Span } from "../../check/index.ts";
import type { Bilingual } from "../../diagnostic/index.ts";

/** Why a value needs somebody's look, and where it was read. */
export interface Doubt {
  readonly why: Bilingual;
  readonly span: Span | null;
}

/** A record as it will be written: Japanese keys, values as the paper has them. */
export type Written = WrittenText | WrittenGroup | WrittenList;

export interface WrittenText {
  readonly type: "text";
  readonly lines: readonly string[];
  readonly doubt: Doubt | null;
}
export interface WrittenGroup {
  readonly type: "group";
  readonly entries: ReadonlyMap<string, Written>;
}
export interface WrittenList {
  readonly type: "list";
  readonly items: readonly Written[];
}

/** A value of one line or of several paragraphs; null where there is none. */
export function text(
  value: string | readonly string[] | null | undefined,
  doubt: Doubt | null = null,
): WrittenText | null {
  const lines = (typeof value === "string" ? value.split("\n") : (value ?? []))
    .map(cleanLine)
    .filter((line) => line.trim() !== "");
  return lines.length === 0 ? null : { type: "text", lines, doubt };
}

/** A group of what is there; null where nothing is. */
export function group(entries: Readonly<Record<string, Written | null | undefined>>): WrittenGroup | null {
  const there = Object.entries(entries).filter((entry): entry is [string, Written] => entry[1] != null);
  return there.length === 0 ? null : { type: "group", entries: new Map(there) };
}

export function list(items: readonly (Written | null)[]): WrittenList | null {
  const there = items.filter((one) => one !== null);
  return there.length === 0 ? null : { type: "list", items: there };
}

/** A list of one-line values. */
export function lineList(values: readonly string[]): WrittenList | null {
  return list(values.map((value) => text(value)));
}

/** Tabs after a list's label are Word's; blanks at a line's end are nobody's. U+3000 at the head is text. */
function cleanLine(line: string): string {
  return line.replaceAll("\t", " ").replace(/^ +/, "").trimEnd();
}

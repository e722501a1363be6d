import { type FieldPath, pathOf, placeOf } from "../../records/edit/index.ts";
import type { WrittenView } from "../../records/fill/view.ts";
import type { RecordKind } from "../../records/record-kind.ts";

/** A text as it stands in the record. */
export interface WrittenValue {
  readonly path: FieldPath;
  readonly text: string;
  /** What a printed path says beyond it: the paragraph of a text (from 0), or a part of an item. */
  readonly rest: FieldPath;
}

/** A record's text with what it says, as values are sought in it. */
export interface WrittenRecord {
  readonly text: string;
  readonly kind: RecordKind;
  readonly view: WrittenView;
}

/** The text a printed path (様式4/日付, 概要/1) leads to; null where it leads to a list, a group, or nothing. */
export function valueAt({ view }: WrittenRecord, printed: string): WrittenValue | null {
  const path = pathOf(printed);
  let at = view;
  for (const [depth, step] of path.entries()) {
    if (at.type === "text") return { path: path.slice(0, depth), text: at.text, rest: path.slice(depth) };
    const next = stepInto(at, step);
    if (next === null) return null;
    at = next;
  }
  if (at.type === "text") return { path, text: at.text, rest: [] };
  // A cell written as 内容 and 幅 is printed as its 内容.
  const inside = stepInto(at, CONTENT);
  return inside?.type === "text" ? { path: [...path, CONTENT], text: inside.text, rest: [] } : null;
}

const CONTENT = "内容";

function stepInto(view: WrittenView, step: string | number): WrittenView | null {
  if (view.type === "list" && typeof step === "number") return view.items[step] ?? null;
  if (view.type !== "map" || typeof step !== "string") return null;
  return view.entries.find(({ key }) => key === step)?.value ?? null;
}

/** How many items a list has; null where there is none at the path. */
export function itemsAt({ view }: WrittenRecord, path: FieldPath): number | null {
  let at: WrittenView | null = view;
  for (const step of path) at = at === null ? null : stepInto(at, step);
  return at?.type === "list" ? at.items.length : null;
}

/**
 * Where a place of the file (line and column from 1) lies in a value: the line of the value, and the offset in UTF-16 of
 * its letter. Null where the value is written in another way than line by line (folded, quoted).
 */
export function offsetIn(
  { text, kind }: WrittenRecord,
  value: WrittenValue,
  line: number | undefined,
  column: number | undefined,
): { readonly lineStart: number; readonly at: number } | null {
  const start = placeOf(text, value.path, "yaml", kind);
  if (start === null || line === undefined) return null;
  const file = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const opens = /[|>][-+0-9]*[ \t]*(?:#.*)?$/u.test(file[start.line - 1] ?? "") && value.text.includes("\n");
  const lines = value.text.split("\n");
  const number = line - start.line - (opens ? 1 : 0);
  const own = lines[number];
  const written = file[line - 1] ?? "";
  const from = own === undefined ? -1 : written.indexOf(own);
  if (own === undefined || from < 0) return null;
  const lineStart = lines.slice(0, number).reduce((sum, one) => sum + one.length + 1, 0);
  const before = [...written].slice(0, Math.max(0, (column ?? 1) - 1)).join("").length;
  return { lineStart, at: lineStart + Math.max(0, before - from) };
}

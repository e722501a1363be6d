import type { Place } from "../../diagnostic/index.ts";
import { endOf } from "./letters.ts";
import { type Found, occurrences } from "./value-change.ts";
import { offsetIn, type WrittenRecord, type WrittenValue } from "./written-value.ts";

/**
 * Where printed words stand in the value they came from. Of several places the one their own place names, then the only
 * one of their paragraph; null where neither tells.
 */
export function foundIn(
  record: WrittenRecord,
  value: WrittenValue,
  printed: string,
  { line, column }: Place,
): Found | null {
  const all = occurrences(value.text, printed);
  if (all.length < 2) return all[0] ?? null;
  const offset = offsetIn(record, value, line, column);
  if (offset !== null) {
    const exact = all.find((found) => startOf(found) === offset.at);
    if (exact !== undefined && (value.rest.length === 0 || offset.lineStart > 0)) return exact;
  }
  const [paragraph] = value.rest;
  const span = typeof paragraph === "number" ? paragraphAt(value.text, paragraph) : null;
  const own =
    span === null ? [] : all.filter((found) => startOf(found) >= span.from && endsAt(found) <= span.to);
  return own.length === 1 || (own.length > 1 && isWhole(own, span)) ? (own[0] ?? null) : null;
}

function startOf(found: Found): number {
  return found[0]?.at ?? 0;
}

function endsAt(found: Found): number {
  const last = found.at(-1);
  return last === undefined ? 0 : endOf(last);
}

/** Whether the first of several places is a paragraph's beginning. */
function isWhole(own: readonly Found[], span: { readonly from: number } | null): boolean {
  return own[0] !== undefined && startOf(own[0]) === span?.from;
}

/** Offsets of the nth line that has text, from 0. */
function paragraphAt(text: string, number: number): { readonly from: number; readonly to: number } | null {
  let from = 0;
  let count = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "" && count++ === number) return { from, to: from + line.length };
    from += line.length + 1;
  }
  return null;
}

/** The line of a value that letters stand on: its offsets, without the line feed. */
export function lineAround(text: string, at: number): { readonly from: number; readonly to: number } {
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return { from, to: end < 0 ? text.length : end };
}

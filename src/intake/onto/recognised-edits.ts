import { aligned } from "../../changes/alignment.ts";
import { type CheckedPaper, matters } from "../../check/index.ts";
import type { Edit, FieldPath, NewItem } from "../../records/edit/index.ts";
import type { WrittenView } from "../../records/fill/view.ts";
import { writtenView } from "../../records/fill/written-view.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import { importRecords } from "../record/index.ts";
import { foldedSign, withoutBlanks } from "./letters.ts";

/**
 * What is to be done to the record by the fields of its paper and of the changed one: for values that are printed in
 * other words than they were written (choices, marks, clauses, whole rows). Both papers are read as if they had been
 * typed elsewhere; what reads alike in both is no change, whatever the record says there.
 */
export function recognisedEdits(
  record: { readonly view: WrittenView; readonly kind: RecordKind },
  own: CheckedPaper,
  typed: CheckedPaper,
): readonly Edit[] {
  const [was, now] = [viewOf(own, record.kind), viewOf(typed, record.kind)];
  return was === null || now === null ? [] : difference({ was, now, is: record.view }, []);
}

function viewOf(paper: CheckedPaper, kind: RecordKind): WrittenView | null {
  const made = importRecords([paper], matters([paper])).find((one) => one.kind === kind);
  return made === undefined ? null : writtenView(made.yaml, "yaml", kind);
}

/** A value as the record's paper reads, as the changed paper reads, and as the record has it. */
interface Three {
  readonly was: WrittenView | null;
  readonly now: WrittenView | null;
  readonly is: WrittenView | null;
}

function difference({ was, now, is }: Three, path: FieldPath): readonly Edit[] {
  if (said(was) === said(now)) return [];
  if (was?.type === "map" && now?.type === "map" && is?.type !== "list" && is?.type !== "text") {
    const keys = [...new Set([...was.entries, ...now.entries].map(({ key }) => key))];
    return keys.flatMap((key) =>
      difference({ was: at(was, key), now: at(now, key), is: at(is, key) }, [...path, key]),
    );
  }
  if (isList(was) && isList(now)) return lists(itemsIn(was), itemsIn(now), is, path);
  return values({ was, now, is }, path);
}

function isList(view: WrittenView | null): boolean {
  return view === null || view.type === "list" || view.type === "empty";
}

function itemsIn(view: WrittenView | null): readonly WrittenView[] {
  return view?.type === "list" ? view.items : [];
}

/** Items one by one where the record has as many as its paper shows: else nobody knows which is which. */
function lists(
  was: readonly WrittenView[],
  now: readonly WrittenView[],
  is: WrittenView | null,
  path: FieldPath,
): readonly Edit[] {
  const items = itemsIn(is);
  if (items.length !== was.length) return [];
  if (was.length === now.length)
    return was.flatMap((one, index) =>
      difference({ was: one, now: now[index] ?? null, is: items[index] ?? null }, [...path, index]),
    );
  const edits: Edit[] = [];
  let index = 0;
  for (const step of aligned(was, now, (a, b) => said(a) === said(b))) {
    if (step.type === "same") index++;
    else if (step.type === "removed") edits.push({ type: "remove", path: [...path, index] });
    else {
      const item = itemOf(step.item);
      if (item === null) return [];
      edits.push({ type: "insert", path, index, items: [item] });
      index++;
    }
  }
  return edits;
}

/** An item of texts; one with lists inside cannot be put in as one. */
function itemOf(view: WrittenView): NewItem | null {
  if (view.type === "text") return view.text;
  if (view.type !== "map") return null;
  const entries = view.entries.map(
    ({ key, value }) => [key, value.type === "text" ? value.text : null] as const,
  );
  return entries.every((one): one is [string, string] => one[1] !== null)
    ? Object.fromEntries(entries)
    : null;
}

/** A text the record has as its paper reads, or has left to be understood. */
function values({ was, now, is }: Three, path: FieldPath): readonly Edit[] {
  if (now !== null && now.type !== "text") return [];
  if (is !== null && is.type !== "text" && is.type !== "empty") return [];
  if (now === null) return was === null || is === null ? [] : [{ type: "remove", path }];
  const isUnderstood = is === null || is.type === "empty";
  const isSame = is?.type === "text" && was?.type === "text" && folded(is.text) === folded(was.text);
  const isOneLine = is?.type === "text" && !is.text.includes("\n");
  return isUnderstood || isSame || isOneLine ? [{ type: "set", path, text: now.text }] : [];
}

function folded(text: string): string {
  return withoutBlanks([...text].map(foldedSign).join(""));
}

function at(view: WrittenView | null, key: string): WrittenView | null {
  return view?.type === "map" ? (view.entries.find((one) => one.key === key)?.value ?? null) : null;
}

function said(view: WrittenView | null): string {
  return view === null || view.type === "empty" ? "" : JSON.stringify(view);
}

import { aligned, hunksOf } from "../../changes/alignment.ts";
import type { WrittenView } from "../../records/fill/view.ts";
import { writtenView } from "../../records/fill/written-view.ts";
import type { RecordKind } from "../../records/record-kind.ts";

/** A value that a record says otherwise than before. Of a text of several lines only those that differ. */
export interface ChangedValue {
  /** Items from 1: 様式4/文書番号, 追記/2/件名. Of what is gone, where it stood. */
  readonly path: string;
  /** "" where there was nothing. */
  readonly was: string;
  readonly now: string;
}

/** What two texts of one record say differently, in the record's order. */
export function changedValues(before: string, after: string, kind: RecordKind): readonly ChangedValue[] {
  const [first, second] = [writtenView(before, "yaml", kind), writtenView(after, "yaml", kind)];
  return between(first, second, "");
}

function between(
  first: WrittenView | null,
  second: WrittenView | null,
  path: string,
): readonly ChangedValue[] {
  if (said(first) === said(second)) return [];
  if (first?.type === "map" && second?.type === "map") {
    const keys = [...new Set([...first.entries, ...second.entries].map(({ key }) => key))];
    return keys.flatMap((key) => between(entryOf(first, key), entryOf(second, key), below(path, key)));
  }
  if (first?.type === "list" && second?.type === "list") return lists(first.items, second.items, path);
  const [was, now] = differingLines(textOf(first), textOf(second));
  return [{ path, was, now }];
}

function lists(
  first: readonly WrittenView[],
  second: readonly WrittenView[],
  path: string,
): readonly ChangedValue[] {
  const steps = aligned([...first.keys()], [...second.keys()], (a, b) => said(first[a]) === said(second[b]));
  return hunksOf(steps).flatMap((hunk) => {
    if (hunk[0]?.type === "same") return [];
    const gone = hunk.filter(({ type }) => type === "removed").map(({ item }) => item);
    const come = hunk.filter(({ type }) => type === "added").map(({ item }) => item);
    const length = Math.max(gone.length, come.length);
    return Array.from({ length }, (_, at) => {
      const [a, b] = [gone[at], come[at]];
      const number = String((b ?? a ?? 0) + 1);
      return between(first[a ?? -1] ?? null, second[b ?? -1] ?? null, below(path, number));
    }).flat();
  });
}

function below(path: string, step: string): string {
  return path === "" ? step : `${path}/${step}`;
}

function entryOf({ entries }: Extract<WrittenView, { type: "map" }>, key: string): WrittenView | null {
  return entries.find((one) => one.key === key)?.value ?? null;
}

/** What is written, as text that can be compared. */
function said(view: WrittenView | null | undefined): string {
  return view == null || view.type === "empty" ? "" : JSON.stringify(view);
}

/** All words of a value, one a line. */
function textOf(view: WrittenView | null): string {
  if (view === null || view.type === "empty") return "";
  if (view.type === "text") return view.text;
  const inside =
    view.type === "list"
      ? view.items.map((item) => textOf(item))
      : view.entries.map(({ key, value }) => `${key}: ${textOf(value)}`);
  return inside.join("\n");
}

function differingLines(before: string, after: string): readonly [string, string] {
  if (before === "" || after === "") return [before, after];
  const steps = aligned(before.split("\n"), after.split("\n")).filter(({ type }) => type !== "same");
  const of = (wanted: "removed" | "added") =>
    steps
      .filter(({ type }) => type === wanted)
      .map(({ item }) => item)
      .join("\n");
  return [of("removed"), of("added")];
}

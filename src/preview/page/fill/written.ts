import type { FieldPath, WrittenEntry, WrittenView } from "../../contract.ts";

/** Nothing is written. One object, so that memoised fields see no change. */
export const nothing: WrittenView = { type: "empty" };

/** Whether anything is written: an empty text, an empty list and a map of empty values count as nothing. */
export function isFilled(view: WrittenView): boolean {
  if (view.type === "text") return view.text !== "";
  if (view.type === "list") return view.items.length > 0;
  return view.type === "map" && view.entries.some((entry) => isFilled(entry.value));
}

/** What stands below a key; nothing where there is no such key, or no map. */
export function valueIn(view: WrittenView, key: string): WrittenView {
  if (view.type !== "map") return nothing;
  return view.entries.find((entry) => entry.key === key)?.value ?? nothing;
}

/** What stands at a path; nothing where the path leads nowhere. */
export function writtenAt(view: WrittenView, path: FieldPath): WrittenView {
  return path.reduce<WrittenView>((one, step) => {
    if (typeof step === "string") return valueIn(one, step);
    return one.type === "list" ? (one.items[step] ?? nothing) : nothing;
  }, view);
}

/** Whether a key is written, with or without a value; items of lists are no keys. */
export function hasKey(view: WrittenView, path: FieldPath): boolean {
  const key = path.at(-1);
  const holder = writtenAt(view, path.slice(0, -1));
  return (
    typeof key === "string" && holder.type === "map" && holder.entries.some((entry) => entry.key === key)
  );
}

/** Every text below, in order: for summaries of rows, and for what the model does not know. */
export function textsOf(view: WrittenView): readonly string[] {
  if (view.type === "text") return view.text === "" ? [] : [view.text];
  if (view.type === "list") return view.items.flatMap(textsOf);
  return view.type === "map" ? view.entries.flatMap((entry) => textsOf(entry.value)) : [];
}

/**
 * The new view made of the old one's objects wherever both say the same, so that fields which did not change are
 * not drawn again: an answer of the server is all new objects.
 */
export function reuse(old: WrittenView, now: WrittenView): WrittenView {
  if (old === now) return old;
  if (old.type === "text" && now.type === "text") return old.text === now.text ? old : now;
  if (old.type === "empty" && now.type === "empty") return old;
  if (old.type === "list" && now.type === "list") return reuseList(old, now);
  return old.type === "map" && now.type === "map" ? reuseMap(old, now) : now;
}

type ListView = Extract<WrittenView, { type: "list" }>;
type MapView = Extract<WrittenView, { type: "map" }>;

function reuseList(old: ListView, now: ListView): WrittenView {
  const items = now.items.map((item, at) => {
    const before = old.items[at];
    return before === undefined ? item : reuse(before, item);
  });
  const same = items.length === old.items.length && items.every((item, at) => item === old.items[at]);
  return same ? old : { type: "list", items };
}

function reuseMap(old: MapView, now: MapView): WrittenView {
  const before = new Map(old.entries.map((entry) => [entry.key, entry]));
  const entries = now.entries.map((entry) => reuseEntry(before.get(entry.key), entry));
  const same = entries.length === old.entries.length && entries.every((one, at) => one === old.entries[at]);
  return same ? old : { type: "map", entries };
}

function reuseEntry(old: WrittenEntry | undefined, now: WrittenEntry): WrittenEntry {
  if (old === undefined) return now;
  const value = reuse(old.value, now.value);
  return value === old.value && now.known === old.known ? old : { ...now, value };
}

import { normaliseKey } from "../../notation/index.ts";
import { groupOf, type Model } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { TreeNode } from "../tree/node.ts";
import type { Edit, FieldPath, NewItem } from "./edit.ts";
import { fieldOfEntry, fitting } from "./place.ts";
import { heldText } from "./value.ts";

/** What is written, without places: texts, nothing (null), items, and keys as they are compared. */
export type Plain = string | null | Plain[] | Map<string, Plain>;

/** What a tree says. Keys the model knows stand under its own spelling. */
export function plainOf(node: TreeNode, kind: RecordKind | null): Plain {
  return plain(node, kind === null ? null : groupOf(kind.model));
}

function plain(node: TreeNode, given: Model | null): Plain {
  const model = fitting(node, given);
  if (node.type === "text") return node.value;
  if (node.type === "empty") return null;
  if (node.type === "list")
    return node.items.map((item) => plain(item, model?.type === "list" ? model.item : null));
  const group = model?.type === "group" ? model : null;
  return new Map(
    node.entries.map((entry) => {
      const field = fieldOfEntry(entry, group);
      return [field?.key ?? entry.name, plain(entry.value, field?.model ?? null)];
    }),
  );
}

/** Whether two say the same, whatever the order of their keys; a group or list without anything is nothing. */
export function isSame(one: Plain, other: Plain): boolean {
  const a = nothing(one);
  const b = nothing(other);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => isSame(item, b[at] ?? null));
  if (a instanceof Map && b instanceof Map)
    return (
      a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key) ?? null))
    );
  return a === b;
}

function nothing(plain: Plain): Plain {
  if (Array.isArray(plain) && plain.length === 0) return null;
  return plain instanceof Map && plain.size === 0 ? null : plain;
}

/** What must be written after an edit, and nothing else: what was there is changed in this one place. */
export function expectedAfter(before: Plain, edit: Exclude<Edit, { type: "line" }>): Plain {
  switch (edit.type) {
    case "set":
      return changed(before, edit.path, () => heldText(edit.text) || null);
    case "remove":
      return changed(before, edit.path.slice(0, -1), (holder) => without(holder, edit.path.at(-1)));
    case "insert":
      return changed(before, edit.path, (list) => spliced(list, edit.index, edit.items.map(itemOf)));
    case "move":
      return changed(before, edit.path, (list) => {
        const items = Array.isArray(list) ? [...list] : [];
        items.splice(edit.to, 0, ...items.splice(edit.from, 1));
        return items;
      });
  }
}

function spliced(list: Plain, index: number, items: readonly Plain[]): Plain {
  const all = Array.isArray(list) ? [...list] : [];
  all.splice(index, 0, ...items);
  return all;
}

function itemOf(item: NewItem): Plain {
  if (typeof item === "string") return heldText(item) || null;
  return new Map(Object.entries(item).map(([key, text]) => [normaliseKey(key), heldText(text) || null]));
}

function without(holder: Plain, step: string | number | undefined): Plain {
  if (Array.isArray(holder)) return holder.filter((_, at) => at !== step);
  if (!(holder instanceof Map)) return holder;
  const rest = new Map(holder);
  rest.delete(normaliseKey(String(step)));
  return rest;
}

function changed(plain: Plain, path: FieldPath, change: (plain: Plain) => Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return change(plain);
  if (typeof step === "number") {
    const items = Array.isArray(plain) ? [...plain] : [];
    items[step] = changed(items[step] ?? null, rest, change);
    return items;
  }
  const map = plain instanceof Map ? new Map(plain) : new Map<string, Plain>();
  const key = normaliseKey(step);
  return map.set(key, changed(map.get(key) ?? null, rest, change));
}

import type { Place } from "../../diagnostic/index.ts";
import { normaliseKey } from "../../notation/index.ts";
import { optionFor } from "../misfit.ts";
import { type FieldModel, type GroupModel, groupOf, type Model } from "../model.ts";
import type { RecordFormat } from "../read.ts";
import type { RecordKind } from "../record-kind.ts";
import type { Entry, ListNode, MapNode, TreeNode } from "../tree/node.ts";
import type { FieldPath } from "./edit.ts";
import { readTolerant } from "./reading.ts";

/** A key or an item that is written. */
export type Spot = EntrySpot | ItemSpot;

export interface EntrySpot {
  readonly type: "entry";
  readonly map: MapNode;
  readonly group: GroupModel | null;
  readonly entry: Entry;
  readonly node: TreeNode;
  readonly model: Model | null;
}

export interface ItemSpot {
  readonly type: "item";
  readonly list: ListNode;
  readonly index: number;
  readonly node: TreeNode;
  readonly model: Model | null;
}

/** How far a path leads. */
export interface Way {
  /** What is written of it, from the top; the root is none. */
  readonly spots: readonly Spot[];
  /** What the last of them holds, the root where there are none. */
  readonly node: TreeNode;
  readonly model: Model | null;
  /** Steps that nothing is written for. */
  readonly rest: FieldPath;
}

/** Follows a path from the top as far as it is written. */
export function wayTo(root: TreeNode, kind: RecordKind | null, path: FieldPath): Way {
  const spots: Spot[] = [];
  let node = root;
  let model: Model | null = kind === null ? null : groupOf(kind.model);
  for (const step of path) {
    const spot = stepInto(node, fitting(node, model), step);
    if (spot === null) break;
    spots.push(spot);
    ({ node, model } = spot);
  }
  return { spots, node, model: fitting(node, model), rest: path.slice(spots.length) };
}

/** Of a model of several ways of writing, the way that is used. */
export function fitting(node: TreeNode, model: Model | null): Model | null {
  return model?.type === "either" ? optionFor(node, model, "ja") : model;
}

function stepInto(node: TreeNode, model: Model | null, step: string | number): Spot | null {
  if (typeof step === "number") {
    const item = node.type === "list" ? node.items[step] : undefined;
    if (node.type !== "list" || item === undefined) return null;
    return {
      type: "item",
      list: node,
      index: step,
      node: item,
      model: model?.type === "list" ? model.item : null,
    };
  }
  if (node.type !== "map") return null;
  const group = model?.type === "group" ? model : null;
  const field = group?.find(normaliseKey(step), "ja");
  const entry = entryOf(node, step, field);
  return entry === undefined
    ? null
    : { type: "entry", map: node, group, entry, node: entry.value, model: field?.model ?? null };
}

/** The entry of a Japanese key; also one written by the field's English name, as in JSON. */
function entryOf(map: MapNode, key: string, field: FieldModel | undefined): Entry | undefined {
  const name = normaliseKey(key);
  return (
    map.entries.find((entry) => entry.name === name) ??
    map.entries.find((entry) => field !== undefined && entry.key === field.name)
  );
}

/** The field an entry means; undefined where the model does not know it. */
export function fieldOfEntry(entry: Entry, group: GroupModel | null): FieldModel | undefined {
  return group?.find(entry.name, "ja") ?? group?.find(entry.key, "en");
}

/** An alias (*name) stands here, and what it means elsewhere. */
export function isAliased(spot: Spot): boolean {
  if (spot.type === "entry") return spot.node.start < spot.entry.start;
  const { node, list, index } = spot;
  return node.start < list.start || list.items.slice(0, index).some((one) => one.start >= node.start);
}

/**
 * Line and column (from 1, in characters) of what is written at a path, in a text that may be wrong: of a value itself,
 * of a group, a list and what is empty the key. Null where nothing is written for it.
 */
export function placeOf(
  text: string,
  path: FieldPath,
  format: RecordFormat = "yaml",
  kind: RecordKind | null = null,
): { readonly line: number; readonly column: number } | null {
  const read = readTolerant(text, format, kind);
  if (read.root === null) return null;
  const { spots, rest } = wayTo(read.root, kind, path);
  const last = spots.at(-1);
  if (rest.length > 0) return null;
  const start = last === undefined ? read.root.start : startOf(last);
  const { line = 1, column = 1 }: Place = read.source.place(start);
  return { line, column };
}

function startOf(spot: Spot): number {
  if (spot.type === "item") return spot.node.start;
  return spot.node.type === "text" ? spot.node.start : spot.entry.start;
}

import type { Place } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import type { FieldModel, GroupModel, Model, Names } from "./model.ts";
import type { MapNode, TreeNode } from "./tree/node.ts";
import { lineWithin } from "./tree/within.ts";

/** A place inside of a value of several lines: lines and columns (in characters) from 1. */
export interface Within {
  readonly line: number;
  readonly column: number;
}

/** Where every value of a record was written. Places are worked out only when asked for. */
export class Source {
  readonly file: string;
  readonly #root: MapNode;
  readonly #model: GroupModel;
  readonly #names: Names;

  constructor(file: string, root: MapNode, model: GroupModel, names: Names) {
    this.file = file;
    this.#root = root;
    this.#model = model;
    this.#names = names;
  }

  /**
   * The place of a value: the value itself, or the nearest thing above it that was written (a date inside of a
   * value, a default). English names, indexes from 0.
   * @param within a place inside of the value: its own line and column, where the value's lines are lines of the file
   */
  place(path: DataPath, within?: Within): Place {
    let node: TreeNode = this.#root;
    let model: Model = this.#model;
    let start = this.#root.start;
    for (const [at, key] of path.entries()) {
      const step = this.#step(node, model, key, at === path.length - 1);
      if (step === null) break;
      ({ node, model, start } = step);
    }
    const inside = within === undefined ? null : lineWithin(node, within);
    return inside === null
      ? node.source.place(start, this.path(path))
      : node.source.placeIn(inside.line, inside.unit, this.path(path));
  }

  /** The path in the office's words: 様式4/日付, list items counted from 1. */
  path(path: DataPath): string {
    const words: string[] = [];
    let model: Model | null = this.#model;
    for (const key of path) {
      const field: FieldModel | null = typeof key === "string" ? fieldIn(model, key) : null;
      // Inside of a value (the day of a date) the office has no words.
      if (typeof key === "string" && field === null && !isOpen(model)) break;
      words.push(typeof key === "number" ? String(key + 1) : (field?.ja ?? key));
      model = field?.model ?? (model?.type === "list" ? model.item : null);
    }
    return words.join("/");
  }

  /** One name down. A group or list is pointed at by its key, a value by itself. */
  #step(node: TreeNode, model: Model, key: string | number, last: boolean) {
    if (typeof key === "number") {
      const item = node.type === "list" ? node.items[key] : undefined;
      if (item === undefined || model.type !== "list") return null;
      return { node: item, model: model.item, start: item.start };
    }
    const field = fieldIn(model, key);
    const entry = field === null ? undefined : this.#entryOf(node, field);
    if (field === null || entry === undefined) return null;
    const isLeaf = entry.value.type === "text" || (entry.value.type === "empty" && last);
    return { node: entry.value, model: field.model, start: isLeaf ? entry.value.start : entry.start };
  }

  #entryOf(node: TreeNode, field: FieldModel) {
    if (node.type !== "map") return undefined;
    const byJa = this.#names === "ja";
    return node.entries.find((entry) => (byJa ? entry.name === field.key : entry.key === field.name));
  }
}

/** A path as one text, for sets and maps. */
export function joinPath(path: readonly (string | number)[]): string {
  return path.join("\u0000");
}

function fieldIn(model: Model | null, name: string): FieldModel | null {
  if (model?.type === "either") {
    for (const option of model.options) {
      const field = fieldIn(option, name);
      if (field !== null) return field;
    }
  }
  return model?.type === "group" ? (model.find(name, "en") ?? null) : null;
}

/** Whether names that the model does not know may still be shown (a misspelt key, below the root of a group). */
function isOpen(model: Model | null): boolean {
  return model?.type === "group";
}

import type { Bilingual } from "../../diagnostic/index.ts";

/** Japanese keys, and indexes from 0: ["追記", 1, "件名"]. Findings name the same place as 追記/2/件名. */
export type FieldPath = readonly (string | number)[];

/** One item of a list: a text, or Japanese keys and their texts. */
export type NewItem = string | Readonly<Record<string, string>>;

/** One change to what is written. Everything else in the file stays as it is, signs, comments and order. */
export type Edit =
  /** Writes a value; the empty text leaves the key without one. Keys above it that are missing are made. */
  | { readonly type: "set"; readonly path: FieldPath; readonly text: string }
  /** Takes a key or an item out, with its own comments. */
  | { readonly type: "remove"; readonly path: FieldPath }
  /** Puts items into a list before `index`; each a text, or keys and texts. */
  | {
      readonly type: "insert";
      readonly path: FieldPath;
      readonly index: number;
      readonly items: readonly NewItem[];
    }
  /** Moves an item of a list; `to` is where it stands afterwards. */
  | { readonly type: "move"; readonly path: FieldPath; readonly from: number; readonly to: number }
  /** A line of the file, from 1, becomes another: quick fixes. */
  | { readonly type: "line"; readonly line: number; readonly was: string; readonly text: string };

/** A mend that is certain. */
export interface FixView {
  readonly label: Bilingual;
  readonly edits: readonly Edit[];
}

/** A path as findings write it, items from 1: 追記/2/件名. */
export function fieldOf(path: FieldPath): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : step)).join("/");
}

/** The path a finding names: words of digits are items, from 1. */
export function pathOf(field: string): FieldPath {
  if (field === "") return [];
  return field.split("/").map((word) => (/^[1-9][0-9]{0,14}$/.test(word) ? Number(word) - 1 : word));
}

import type { SourceText } from "./source-text.ts";

/** Where a piece was written: code units of `source.parsed`. */
export interface Written {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** A value as written: `1.10`, `078` and `no` are text; the model decides. Never empty. */
export interface TextNode extends Written {
  readonly type: "text";
  readonly value: string;
}
/** Nothing, "", null or ~: an absent value. */
export interface EmptyNode extends Written {
  readonly type: "empty";
}
export interface ListNode extends Written {
  readonly type: "list";
  readonly items: readonly TreeNode[];
}
export interface MapNode extends Written {
  readonly type: "map";
  readonly entries: readonly Entry[];
}
/** What YAML, JSON (and later CSV and Excel) are read into: text with its places, before any model. */
export type TreeNode = TextNode | EmptyNode | ListNode | MapNode;

/** One key and its value. `start` and `end` are the key's. */
export interface Entry extends Written {
  /** The key as written. */
  readonly key: string;
  /** The key as it is compared: normaliseKey of notation/. */
  readonly name: string;
  readonly value: TreeNode;
}

/** A map with one key renamed, for migrations; the place stays. */
export function renameKey(map: MapNode, from: string, to: string): MapNode {
  const entries = map.entries.map((entry) => (entry.name === from ? { ...entry, key: to, name: to } : entry));
  return { ...map, entries };
}

import type { Leaf } from "./piece.ts";
import type { Block, Cell, Item, PageNode, Row } from "./tree.ts";
import type { TagName } from "./vocabulary.ts";

/** An attribute as written, entities decoded. Offsets in the markup. */
export interface WrittenAttribute {
  readonly value: string;
  readonly offset: number;
  readonly valueFrom: number;
  readonly valueTo: number;
}

/**
 * An element of the markup while it is read. Inline elements stay so until the block around them closes, because
 * white space is settled per block; blocks become nodes when they close.
 */
export interface Element {
  readonly type: "element";
  readonly name: string;
  /** Null: no tag of the vocabulary. */
  readonly tag: TagName | null;
  /** Offset of its < in the markup. */
  readonly offset: number;
  attributes: Map<string, WrittenAttribute>;
  readonly content: Content[];
  /** How many findings there were when it opened. */
  readonly findingsBefore: number;
}

/** A table's head, which is no node of its own in the tree. */
export interface HeadRows {
  readonly type: "head";
  readonly rows: readonly Row[];
}
export type Built = PageNode | Block | Item | Row | Cell | HeadRows;
export type Content = Leaf | Element | Built;

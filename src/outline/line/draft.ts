import type { Heading, Item, Leaf, TableRow, Typed } from "../tree.ts";
import type { Line } from "./split.ts";

/** What a line is by itself, before its place among the others is known. */
export type Draft = MarkDraft | LeafDraft | RowDraft;

/** A label or a heading: opens a level. */
export interface MarkDraft {
  readonly role: "mark";
  readonly line: Line;
  readonly mark: ItemMark | HeadingMark;
}
export type ItemMark = Omit<Item, "depth" | "children">;
export type HeadingMark = Omit<Heading, "level" | "children">;

/** Everything that stands in a level. */
export interface LeafDraft {
  readonly role: "leaf";
  readonly line: Line;
  readonly leaf: Exclude<Leaf, { readonly type: "table" }>;
}

/** A line of a table, which is one with those around it. */
export interface RowDraft {
  readonly role: "row";
  readonly line: Line;
  readonly row: TableRow;
}

/** What is typed before a label and says nothing, and ** around it. `typed` belongs to the whole line. */
export interface Dress {
  readonly typed: Typed;
  readonly lead: string;
  readonly bold: "none" | "all" | "label";
}

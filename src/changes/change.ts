import type { Answers, AnswerValue } from "../records/kinds/assessment/answers.ts";

/**
 * From the record's top to a value, English names. Numbers count the blocks of the OLD record from 0, so that changes
 * can be applied in any order.
 */
export type ChangePath = readonly (string | number)[];

/** What a field may hold: an answer, or a part of the record that is compared as a whole (what a figure of 別添1 is made of). */
export type FieldValue = AnswerValue | object | number;

interface Base {
  /** Of a value: the field. Of blocks: their list. */
  readonly path: ChangePath;
  /** The key of the row that tells of it; null = the table has none (an order, a day of publication). */
  readonly row: string | null;
}

/** A field that says something else. */
export interface ValueChange extends Base {
  readonly type: "value";
  /** Null: it was blank. */
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

/** A block that is new. */
export interface BlockAdded extends Base {
  readonly type: "added";
  /** Its place in the NEW list, from 0. */
  readonly at: number;
  readonly block: Answers;
}

/** A block that is gone. */
export interface BlockRemoved extends Base {
  readonly type: "removed";
  /** Its place in the OLD list, from 0. */
  readonly at: number;
  readonly block: Answers;
}

/** Blocks that stayed but stand in another order. */
export interface BlocksMoved extends Base {
  readonly type: "moved";
  /** Places in the OLD list of those that stayed, in the NEW order. */
  readonly order: readonly number[];
}

export type Change = ValueChange | BlockAdded | BlockRemoved | BlocksMoved;

/** A row of 別添3 as it is proposed: what stands in the table but its date. */
export interface ChangeRow {
  /** What it tells of: English names and the names of blocks, joined by /. The same in every run. */
  readonly key: string;
  /** 項目: section, numbered head, risk and field, a line each, in the form's own words. */
  readonly item: readonly string[];
  /** Whether a field, head or section with ※ is concerned: a 重要な変更, to be submitted 事前. */
  readonly important: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What has changed from one version of a record to another. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** In the form's order. */
  readonly rows: readonly ChangeRow[];
}

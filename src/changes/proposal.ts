import { createHash } from "node:crypto";
import type { WarekiDate } from "../notation/values.ts";
import type { ChangeTable } from "../records/kinds/change-table.ts";
import type { ChangeRow } from "./change.ts";

/** A row of 別添3 in a record. */
export type TableRow = ChangeTable["rows"][number];

/** A row with its date: what goes into the record. */
export interface Proposal extends ChangeRow {
  /** Of the row: its day, what it tells of, and what was proposed. So a later run knows its own rows again. */
  readonly id: string;
  readonly date: WarekiDate;
  /** 提出時期: 事前 of a 重要な変更, else 事後, which asks for a 説明. */
  readonly timing: TableRow["timing"];
}

/** What a row's id tells, where a run has made it. */
export interface RowSign {
  readonly day: string;
  /** Hash of `ChangeRow.key`. */
  readonly key: string;
  /** Hash of what was proposed. */
  readonly content: string;
}

export function proposalOf(row: ChangeRow, date: WarekiDate): Proposal {
  const timing = row.important ? "before" : "after";
  const sign = { day: dayOf(date), key: hashOf([row.key]), content: contentOf({ ...row, timing }) };
  return { ...row, id: `${sign.day}-${sign.key}-${sign.content}`, date, timing };
}

/** 20241209: of a month, its number alone. */
export function dayOf({ iso }: WarekiDate): string {
  return iso.replaceAll("-", "");
}

/** What a row says but for its explanation, which is the clerk's to write. */
export function contentOf({
  item,
  before,
  after,
  timing,
}: Pick<TableRow, "item" | "before" | "after" | "timing">): string {
  return hashOf([...(item ?? []), "\0", ...before, "\0", ...after, "\0", timing]);
}

/** Null: a clerk's own row. */
export function signIn({ id }: Pick<TableRow, "id">): RowSign | null {
  const [, day, key, content] = /^(\d{4,8})-([0-9a-f]{8})-([0-9a-f]{8})$/.exec(id ?? "") ?? [];
  return day === undefined || key === undefined || content === undefined ? null : { day, key, content };
}

export function keyHash(key: string): string {
  return hashOf([key]);
}

/** Paragraphs as the reader of records gives them back: no blank ones, no blanks at their ends. */
function hashOf(lines: readonly string[]): string {
  const plain = lines.map((line) => line.replace(/[ \t\u3000]+$/u, "")).filter((line) => line !== "");
  return createHash("sha256").update(plain.join("\n")).digest("hex").slice(0, 8);
}

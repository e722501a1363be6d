import { isDeepStrictEqual } from "node:util";
import type { Answers } from "../records/kinds/assessment/answers.ts";
import type { Change, ChangePath, ChangeRow, Comparison, FieldValue } from "./change.ts";
import type { Print } from "./printed.ts";
import type { Cells } from "./text.ts";

/** A group of both records, and how the table calls what stands in it. */
export interface Pair {
  readonly before: Answers;
  readonly after: Answers;
  /** Its place in the OLD record. */
  readonly path: ChangePath;
  /** The same by names: of `ChangeRow.key`. */
  readonly names: readonly string[];
  /** Lines of 項目 so far. */
  readonly item: readonly string[];
  /** Whether all in it is ※. */
  readonly important: boolean;
  /** The row that tells of all in it; null = each field has its own. */
  readonly row: string | null;
}

/** What has been found so far. */
export class Found {
  readonly print: Print;
  private readonly changes: Change[] = [];
  private readonly rows: ChangeRow[] = [];

  constructor(print: Print) {
    this.print = print;
  }

  get all(): Comparison {
    return { changes: this.changes, rows: this.rows };
  }

  change(change: Change): void {
    this.changes.push(change);
  }

  /** A field that says something else. @param row null: the table does not tell of it */
  value(pair: Pair, name: string, row: string | null): boolean {
    const before = (pair.before[name] ?? null) as FieldValue | null;
    const after = (pair.after[name] ?? null) as FieldValue | null;
    if (isDeepStrictEqual(before, after)) return false;
    this.change({ type: "value", path: [...pair.path, name], row, before, after });
    return true;
  }

  /** A row, unless both cells say the same: an order of marks, say, is not printed. */
  row(row: Omit<ChangeRow, keyof Cells>, cells: Cells): void {
    if (isDeepStrictEqual(cells.before, cells.after)) return;
    this.rows.push({ ...row, ...cells });
  }
}

/** The pair of a group inside of a pair. */
export function within(pair: Pair, name: string, more: Partial<Pair> = {}): Pair {
  return {
    ...pair,
    before: (pair.before[name] ?? {}) as Answers,
    after: (pair.after[name] ?? {}) as Answers,
    path: [...pair.path, name],
    names: [...pair.names, name],
    ...more,
  };
}

export function keyOf(names: readonly string[]): string {
  return names.join("/");
}

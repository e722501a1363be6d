import { formatDate } from "../notation/index.ts";
import type { Edit, NewItem } from "../records/edit/index.ts";
import { contentOf, dayOf, keyHash, type Proposal, signIn, type TableRow } from "./proposal.ts";

/**
 * What becomes of a row.
 * - new: it is put into the table.
 * - same: it stands there already.
 * - renewed: it stood there as proposed, and the record has changed since: it says what is true now.
 * - kept: a clerk has written or changed it, and it stays.
 * - outdated: a clerk has changed it, and the record since then: it stays, and somebody should look at it.
 * - gone: a run has made it, and nothing of the kind has changed any more: it stays, and somebody should look at it.
 */
export type RowState = "new" | "same" | "renewed" | "kept" | "outdated" | "gone";

export interface MergedRow {
  readonly state: RowState;
  /** Null of rows that are gone. */
  readonly proposal: Proposal | null;
  /** Its place in the record, from 0; null of new ones. */
  readonly at: number | null;
}

/** Proposals beside the rows of a record: former rows stay, and so does every word a clerk has written. */
export function mergedRows(
  rows: readonly TableRow[],
  proposals: readonly Proposal[],
  day: string,
): readonly MergedRow[] {
  const taken = new Set<number>();
  const merged = proposals.map((proposal): MergedRow => {
    const at = placeOf(proposal, rows, taken);
    if (at === null) return { state: "new", proposal, at };
    taken.add(at);
    return { state: stateOf(rows[at] as TableRow, proposal), proposal, at };
  });
  const gone = [...rows.entries()].filter(([at, row]) => !taken.has(at) && signIn(row)?.day === day);
  return [...merged, ...gone.map(([at]): MergedRow => ({ state: "gone", proposal: null, at }))];
}

/** The row that tells of the same already: by its sign; of a clerk's own row of that day, by its 項目. */
function placeOf(
  { key, date, item }: Proposal,
  rows: readonly TableRow[],
  taken: ReadonlySet<number>,
): number | null {
  const day = dayOf(date);
  const hash = keyHash(key);
  const found = [...rows.entries()].filter(([at, row]) => !taken.has(at) && dayOf(row.date) === day);
  const own = found.find(([, row]) => signIn(row)?.key === hash);
  const byHand = found.find(([, row]) => signIn(row) === null && plain(row.item ?? []) === plain(item));
  return (own ?? byHand)?.[0] ?? null;
}

function plain(item: readonly string[]): string {
  return item
    .join("")
    .normalize("NFKC")
    .replace(/[\s:-]/gu, "");
}

function stateOf(row: TableRow, proposal: Proposal): RowState {
  const sign = signIn(row);
  const proposed = signIn(proposal)?.content;
  if (sign === null) return "kept";
  if (contentOf(row) !== sign.content) return sign.content === proposed ? "kept" : "outdated";
  return sign.content === proposed ? "same" : "renewed";
}

const TABLE = "変更";
const timings = { before: "事前", after: "事後" } as const;

/** What is to be written into the record's text: new rows behind the rows of their day, renewed ones where they stand. */
export function editsFor(rows: readonly TableRow[], merged: readonly MergedRow[]): readonly Edit[] {
  const renewed = merged.flatMap(({ state, proposal, at }) =>
    state === "renewed" && proposal !== null && at !== null ? renewal(proposal, at) : [],
  );
  const fresh = merged.flatMap(({ state, proposal }) =>
    state === "new" && proposal !== null ? [proposal] : [],
  );
  const [first] = fresh;
  if (first === undefined) return renewed;
  const index = rows.findLastIndex(({ date }) => date.iso <= first.date.iso) + 1;
  return [...renewed, { type: "insert", path: [TABLE], index, items: fresh.map(itemOf) }];
}

function renewal(proposal: Proposal, at: number): readonly Edit[] {
  const texts = Object.entries(itemOf(proposal)).filter(([key]) => key !== "変更日");
  return texts.map(([key, text]) => ({ type: "set", path: [TABLE, at, key], text }));
}

function itemOf({ id, date, item, before, after, timing }: Proposal): Exclude<NewItem, string> {
  return {
    id,
    変更日: formatDate(date),
    項目: item.join("\n"),
    変更前: before.join("\n"),
    変更後: after.join("\n"),
    提出時期: timings[timing],
  };
}

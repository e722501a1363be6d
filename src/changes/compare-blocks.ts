import type { Answers } from "../records/kinds/assessment/answers.ts";
import { inOrder, type Matched, matchedBlocks } from "./blocks.ts";
import type { ChangePath } from "./change.ts";
import { type Found, keyOf, type Pair } from "./found.ts";

/** A list of blocks in a group. */
export interface BlockList {
  /** English name of the list. */
  readonly list: string;
  /** English name of the field that names a block. */
  readonly name: string;
  readonly pair: Pair;
}

/** How a block is called: 委託事項2. */
export type Called = (node: { readonly label: string }) => string;

/** What is to be done with the blocks. */
export interface BlockWork {
  /** A block of both records, whatever has changed in it. */
  kept(pair: Pair, called: Called): void;
  /** A block of one record only; the other side of the pair is empty. Not asked where a row above tells of it. */
  lone(pair: Pair, called: Called): void;
}

/**
 * Compares two lists of blocks. A block is called by its place in the new list; one that is gone, by its place in the
 * old one. Blocks that only stand elsewhere are no row.
 */
export function comparedBlocks({ list, name, pair }: BlockList, found: Found, work: BlockWork): void {
  const before = blocksOf(pair.before[list]);
  const after = blocksOf(pair.after[list]);
  const matched = matchedBlocks(before, after, name);
  const path = [...pair.path, list];
  const pairOf = (from: number | null, to: number | null): Pair => {
    const old = from === null ? {} : (before[from] ?? {});
    const now = to === null ? {} : (after[to] ?? {});
    const called = nameOf(from === null ? now : old, name, from ?? to ?? 0);
    return {
      ...pair,
      before: old,
      after: now,
      path: from === null ? path : [...path, from],
      names: [...pair.names, list, called],
    };
  };
  for (const one of inOrder(matched)) {
    const { from, to } = one;
    const place = to ?? from ?? 0;
    const called: Called = ({ label }) => `${label}${place + 1}`;
    const block = pairOf(from, to);
    if (from !== null && to !== null) {
      found.value(block, "id", null);
      work.kept(block, called);
      continue;
    }
    const row = pair.row ?? keyOf(block.names);
    if (from === null && to !== null) found.change({ type: "added", path, row, at: to, block: block.after });
    else if (from !== null) found.change({ type: "removed", path, row, at: from, block: block.before });
    if (pair.row === null) work.lone(block, called);
  }
  toldOrder(matched, path, found);
}

function toldOrder({ kept }: Matched, path: ChangePath, found: Found): void {
  const order = kept.map(({ from }) => from);
  if (order.some((from, at) => at > 0 && from < (order[at - 1] ?? 0)))
    found.change({ type: "moved", path, row: null, order });
}

/** id, else name, else number: a word that means the same block in the next run. */
function nameOf(block: Answers, name: string, at: number): string {
  for (const word of [block.id, block[name]])
    if (typeof word === "string" && word !== "") return word.replaceAll("/", "／");
  return String(at + 1);
}

function blocksOf(value: unknown): readonly Answers[] {
  return Array.isArray(value) ? (value as readonly Answers[]) : [];
}

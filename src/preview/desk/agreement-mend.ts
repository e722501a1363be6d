import type { CheckFix } from "../../check/index.ts";
import type { Edit, FieldPath } from "../../records/edit/index.ts";
import { pathOf } from "../../records/edit/index.ts";
import { wayTo } from "../../records/edit/place.ts";
import { readTolerant, type Tolerant } from "../../records/edit/reading.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { TextNode } from "../../records/tree/node.ts";

/** A value with words that become others. */
interface Change {
  readonly path: FieldPath;
  readonly node: TextNode;
  readonly swaps: readonly Swap[];
}

/**
 * What mends of the check come to in one record: values with the words exchanged. A word is exchanged only where the
 * value has it as the paper prints it, and where it is clear which one of several is meant.
 * @param fixes of one record, in the order of its papers; one place may be told by several papers
 * @returns edits, and how many places they change; none where a word cannot be found again
 */
export function mendsIn(
  text: string,
  kind: RecordKind | null,
  fixes: readonly CheckFix[],
): { readonly edits: readonly Edit[]; readonly places: number } {
  const read = readTolerant(text, "yaml", kind);
  const changes = [...byField(fixes)].flatMap(([field, own]) => {
    const found = valueAt(read, kind, pathOf(field));
    const swaps = found === null ? [] : swapsIn(found.node.value, own);
    return found === null || swaps.length === 0 ? [] : [{ ...found, swaps }];
  });
  const places = changes.reduce((sum, { swaps }) => sum + swaps.length, 0);
  return { edits: lineEdits(read, kind, changes) ?? changes.map(setOf), places };
}

const setOf = ({ path, node, swaps }: Change): Edit => ({
  type: "set",
  path,
  text: swapped(node.value, swaps),
});

/**
 * The same in the lines of the file, so that folded lines stay folded as they are. Null: the words do not stand in the
 * file as in the value, or other values would come of it.
 */
function lineEdits(
  read: Tolerant,
  kind: RecordKind | null,
  changes: readonly Change[],
): readonly Edit[] | null {
  const { written, source } = read;
  if (written !== source.parsed) return null;
  const swaps = changes.map((change) => sourceSwaps(written, change));
  if (swaps.some((one) => one === null)) return null;
  const text = swapped(
    written,
    swaps.flatMap((one) => one ?? []).sort((a, b) => a.at - b.at),
  );
  const after = readTolerant(text, "yaml", kind);
  const isRight = changes.every(
    ({ path, node, swaps: own }) => valueAt(after, kind, path)?.node.value === swapped(node.value, own),
  );
  // Nor may the reader have to mend what has come of it.
  if (!isRight || after.written !== after.source.parsed) return null;
  const lines = text.split("\n");
  return written.split("\n").flatMap((was, at): readonly Edit[] => {
    const now = lines[at] ?? "";
    return now === was ? [] : [{ type: "line", line: at + 1, was: bare(was), text: bare(now) }];
  });
}

const bare = (line: string): string => line.replace(/\r$/, "");

/** The same swaps as offsets of the file: each word is the same one, counted from the value's beginning. */
function sourceSwaps(written: string, { node, swaps }: Change): readonly Swap[] | null {
  const own = written.slice(node.start, node.end);
  const moved: Swap[] = [];
  for (const swap of swaps) {
    const there = placesOf(own, swap.found);
    const here = placesOf(node.value, swap.found);
    const at = there[here.indexOf(swap.at)];
    if (there.length !== here.length || at === undefined) return null;
    moved.push({ ...swap, at: node.start + at });
  }
  return moved;
}

function byField(fixes: readonly CheckFix[]): ReadonlyMap<string, readonly CheckFix[]> {
  const fields = new Map<string, CheckFix[]>();
  for (const fix of fixes) {
    const { path = "" } = fix.place;
    if (path !== "") fields.set(path, [...(fields.get(path) ?? []), fix]);
  }
  return fields;
}

/** The text at a path. A list that is written as one text is that text: 概要/1 is 概要. */
function valueAt(
  { root }: Tolerant,
  kind: RecordKind | null,
  path: FieldPath,
): Pick<Change, "path" | "node"> | null {
  if (root === null) return null;
  const { node, rest } = wayTo(root, kind, path);
  const isOwn = rest.length === 0 || (rest.length === 1 && typeof rest[0] === "number");
  return isOwn && node.type === "text" ? { path: path.slice(0, path.length - rest.length), node } : null;
}

/** Words of a value that become others. */
interface Swap {
  readonly at: number;
  readonly found: string;
  readonly put: string;
}

function swapsIn(value: string, fixes: readonly CheckFix[]): readonly Swap[] {
  const swaps = new Map<number, Swap>();
  for (const fix of fixes)
    for (const at of meant(value, fix)) swaps.set(at, { at, found: fix.found, put: fix.put });
  return apart([...swaps.values()].sort((a, b) => a.at - b.at));
}

function placesOf(value: string, found: string): readonly number[] {
  const places: number[] = [];
  if (found === "") return places;
  for (let at = value.indexOf(found); at >= 0; at = value.indexOf(found, at + found.length)) places.push(at);
  return places;
}

/** The place that has the same words around it as the paper; of several that have all of them each, else none. */
function meant(value: string, { found, before = "", after = "" }: CheckFix): readonly number[] {
  const scored = placesOf(value, found)
    .map((at) => ({ at, left: value.slice(0, at), right: value.slice(at + found.length) }))
    .filter(({ left, right }) => isBeside(left.at(-1), before.at(-1)) && isBeside(right[0], after[0]))
    .map(({ at, left, right }) => ({ at, score: commonEnd(left, before) + commonStart(right, after) }));
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score === most);
  const isClear = best.length === 1 || (most > 0 && most === before.length + after.length);
  return isClear ? best.map(({ at }) => at) : [];
}

/** What stands beside a word in the value stands there on the paper too, where the value goes on at all. */
const isBeside = (own: string | undefined, printed: string | undefined): boolean =>
  own === undefined || printed === undefined || own === printed || /\s/u.test(own);

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}

const commonEnd = (one: string, other: string): number =>
  commonStart([...one].reverse().join(""), [...other].reverse().join(""));

/** Two that overlap cannot both be meant: the first stands. */
function apart(swaps: readonly Swap[]): readonly Swap[] {
  let end = 0;
  return swaps.filter(({ at, found }) => {
    if (at < end) return false;
    end = at + found.length;
    return true;
  });
}

const swapped = (value: string, swaps: readonly Swap[]): string =>
  swaps.reduceRight(
    (text, { at, found, put }) => text.slice(0, at) + put + text.slice(at + found.length),
    value,
  );

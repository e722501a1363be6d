import { aligned, hunksOf, type Step } from "../../changes/alignment.ts";
import { likeness, type Pairs, pairsOf } from "../../changes/likeness.ts";
import type { PaperLine } from "../../check/index.ts";
import { withoutBlanks } from "./letters.ts";

/** A line of the record's own paper and the line it has become; null: it is gone, or it is new. Indexes of the lines. */
export interface LinePair {
  readonly own: number | null;
  readonly typed: number | null;
}

/** Lines are one line changed when this much of them is alike. */
const ALIKE = 0.3;
/** Above so many pairs none is sought by likeness. */
const MOST_PAIRS = 40_000;

interface Side {
  readonly lines: readonly PaperLine[];
  readonly words: readonly string[];
  /** Pairs of letters of each line, made when asked for. */
  readonly pairs: Map<number, Pairs>;
}

/**
 * Which line has become which, those that say the same among them. Lines that say something else are paired by their
 * cell, their likeness, and where neither tells by their order.
 */
export function linePairs(own: readonly PaperLine[], typed: readonly PaperLine[]): readonly LinePair[] {
  const [first, second] = [sideOf(own), sideOf(typed)];
  const found: LinePair[] = [];
  const anchors = [...anchorsIn(first.words, second.words), [own.length, typed.length] as const];
  let [a, b] = [0, 0];
  for (const [toA, toB] of anchors) {
    found.push(...between(first, second, range(a, toA), range(b, toB)));
    if (toA < own.length) found.push({ own: toA, typed: toB });
    [a, b] = [toA + 1, toB + 1];
  }
  return found;
}

function sideOf(lines: readonly PaperLine[]): Side {
  return { lines, words: lines.map(({ text }) => withoutBlanks(text)), pairs: new Map() };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** Lines that stand once in both, in the order of both: long papers fall into short pieces by them. */
function anchorsIn(
  first: readonly string[],
  second: readonly string[],
): readonly (readonly [number, number])[] {
  const places = onlyPlaces(second);
  const once = [...onlyPlaces(first)].flatMap(([words, at]) => {
    const other = places.get(words);
    return at === null || other == null ? [] : [[at, other] as const];
  });
  return rising(once);
}

/** Place of each text; null for one that stands more than once. */
function onlyPlaces(words: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [at, one] of words.entries()) places.set(one, places.has(one) ? null : at);
  return places;
}

/** The longest run of pairs whose second numbers rise as well. @param pairs by their first numbers */
function rising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ordered = [...pairs].sort(([a], [b]) => a - b);
  const ends: number[] = [];
  const before: (number | null)[] = [];
  for (const [at, [, value]] of ordered.entries()) {
    const place = ends.findIndex((end) => (ordered[end]?.[1] ?? 0) > value);
    const to = place < 0 ? ends.length : place;
    before[at] = to === 0 ? null : (ends[to - 1] ?? null);
    ends[to] = at;
  }
  const found: (readonly [number, number])[] = [];
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = before[at] ?? null)
    found.unshift(ordered[at] ?? [0, 0]);
  return found;
}

function between(
  first: Side,
  second: Side,
  own: readonly number[],
  typed: readonly number[],
): readonly LinePair[] {
  const steps = aligned(own, typed, (a, b) => first.words[a] === second.words[b]);
  return hunksOf(steps).flatMap((hunk): readonly LinePair[] => {
    if (hunk[0]?.type === "same")
      return hunk.map((step) => ({ own: step.item, typed: step.type === "same" ? step.other : null }));
    return pairedHunk(first, second, itemsOf(hunk, "removed"), itemsOf(hunk, "added"));
  });
}

function itemsOf(hunk: readonly Step<number>[], type: "removed" | "added"): readonly number[] {
  return hunk.filter((step) => step.type === type).map(({ item }) => item);
}

/** Lines that have given way to others: as many are the same lines changed, of others those that are alike. */
function pairedHunk(
  first: Side,
  second: Side,
  gone: readonly number[],
  come: readonly number[],
): readonly LinePair[] {
  if (gone.length === come.length) return gone.map((own, at) => ({ own, typed: come[at] ?? null }));
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_PAIRS)
    return unpaired(gone, come);
  const steps = aligned(gone, come, (a, b) => likenessOf(first, second, a, b) >= ALIKE);
  return hunksOf(steps).flatMap((hunk) => {
    const [left, right] = [itemsOf(hunk, "removed"), itemsOf(hunk, "added")];
    if (hunk[0]?.type === "same")
      return hunk.map((step) => ({ own: step.item, typed: step.type === "same" ? step.other : null }));
    const isWhole = left.length === right.length;
    return isWhole ? left.map((own, at) => ({ own, typed: right[at] ?? null })) : unpaired(left, right);
  });
}

function unpaired(gone: readonly number[], come: readonly number[]): readonly LinePair[] {
  return [...gone.map((own) => ({ own, typed: null })), ...come.map((typed) => ({ own: null, typed }))];
}

function likenessOf(first: Side, second: Side, a: number, b: number): number {
  const [one, other] = [pairsIn(first, a), pairsIn(second, b)];
  return likeness(one, other);
}

function pairsIn({ words, pairs }: Side, at: number): Pairs {
  const known = pairs.get(at) ?? pairsOf(words[at] ?? "");
  pairs.set(at, known);
  return known;
}

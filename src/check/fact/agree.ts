import type { CheckedPaper, Span } from "../paper.ts";

/** One paper's word on something several papers say. */
export interface Said {
  readonly paper: CheckedPaper;
  /** Equal where they say the same. */
  readonly value: string;
  readonly span: Span;
}

/** Two wordings that cannot both stand: the one to mend most likely, and the one it is held against. */
export interface Disagreement {
  readonly odd: readonly Said[];
  readonly usual: readonly Said[];
}

/**
 * Who stands against whom. The wording most papers have is the usual one; among equals the earlier paper's, as a later
 * paper is written after it. None where all agree.
 */
export function disagreements(said: readonly Said[]): readonly Disagreement[] {
  const groups = grouped(said, ({ value }) => value);
  if (groups.size < 2) return [];
  const [usual, ...odd] = [...groups.values()].sort((left, right) => right.length - left.length);
  return usual === undefined ? [] : odd.map((one) => ({ odd: one, usual }));
}

/** 様式4（…）、報告一覧: each paper once. */
export function paperNames(said: readonly Said[]): string {
  return [...new Set(said.map(({ paper }) => paper.name))].join("、");
}

/** In the order of the first of each. */
export function grouped<T, K>(all: Iterable<T>, keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

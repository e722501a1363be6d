import { endOf, foldedSign, type Letter, lettersOf } from "./letters.ts";
import type { Replacement } from "./piece-changes.ts";

/** Where printed words stand in a value: the value's letters, one for each of the printed ones. */
export type Found = readonly Letter[];

/** Every place in a value where printed words stand, blanks and widths left aside. */
export function occurrences(value: string, printed: string): readonly Found[] {
  const wanted = lettersOf(printed).map(({ sign }) => foldedSign(sign));
  const letters = lettersOf(value);
  const signs = letters.map(({ sign }) => foldedSign(sign));
  if (wanted.length === 0) return [];
  const found: Found[] = [];
  for (let at = 0; at + wanted.length <= signs.length; at++)
    if (wanted.every((sign, step) => signs[at + step] === sign))
      found.push(letters.slice(at, at + wanted.length));
  return found;
}

/** Replacements in printed words as replacements in the value they were found in. */
export function movedTo(
  found: Found,
  printed: string,
  replacements: readonly Replacement[],
): readonly Replacement[] {
  const letters = lettersOf(printed);
  return replacements.map(({ from, to, text }) => {
    const first = letters.findIndex(({ at }) => at >= from);
    const last = letters.findLastIndex(({ at }) => at < to);
    if (from < to) {
      const [start, end] = [found[first], found[last]];
      return { from: start?.at ?? 0, to: end === undefined ? 0 : endOf(end), text };
    }
    // Behind the letter before; at the very beginning before the first.
    const before = letters.findLastIndex((one) => endOf(one) <= from);
    const own = found[before];
    const at = own === undefined ? (found[0]?.at ?? 0) : endOf(own);
    return { from: at, to: at, text };
  });
}

/** Makes replacements in a value; null where two of them want other words for the same letters. */
export function replaced(value: string, replacements: readonly Replacement[]): string | null {
  const once = replacements.filter((one, at) => replacements.findIndex((other) => isSame(one, other)) === at);
  const ordered = [...once].sort((a, b) => a.from - b.from || a.to - b.to);
  let made = "";
  let at = 0;
  for (const [index, { from, to, text }] of ordered.entries()) {
    const before = ordered[index - 1];
    if (from < at || (before?.from === from && before.to === to)) return null;
    made += value.slice(at, from) + text;
    at = to;
  }
  return made + value.slice(at);
}

function isSame(one: Replacement, other: Replacement): boolean {
  return one.from === other.from && one.to === other.to && one.text === other.text;
}

/** Pairs of neighbouring characters of a text, counted. */
export type Pairs = ReadonlyMap<string, number>;

export function pairsOf(text: string): Pairs {
  const pairs = new Map<string, number>();
  const characters = [...text.replace(/\s/gu, "")];
  for (let at = 0; at + 1 < characters.length; at++) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are, from 0 to 1: twice the pairs both have, of all pairs (Dice). Two without pairs are not alike. */
export function likeness(first: Pairs, second: Pairs): number {
  const [small, great] = first.size <= second.size ? [first, second] : [second, first];
  let common = 0;
  for (const [pair, count] of small) common += Math.min(count, great.get(pair) ?? 0);
  const all = countOf(first) + countOf(second);
  return all === 0 ? 0 : (2 * common) / all;
}

function countOf(pairs: Pairs): number {
  let sum = 0;
  for (const count of pairs.values()) sum += count;
  return sum;
}

/** 「もしかして」: the word nearest to what was written, or "" where none is near. */
export function nearest(word: string, words: readonly string[]): string {
  let best = "";
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const distance = editDistance([...word], [...candidate]);
    if (distance < bestDistance && isNear(word, candidate, distance)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** At most half the characters differ, or one word is a part of the other. */
function isNear(word: string, candidate: string, distance: number): boolean {
  const longer = Math.max([...word].length, [...candidate].length);
  if (distance * 2 <= longer) return true;
  return [...word].length >= 2 && (candidate.includes(word) || word.includes(candidate));
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to another (optimal string alignment). */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = [];
  let above = b.map((_, at) => at);
  above.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cost(a, b, i, j, row, above, before));
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

function cost(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  row: readonly number[],
  above: readonly number[],
  before: readonly number[],
): number {
  const at = (line: readonly number[], index: number) => line[index] ?? Number.POSITIVE_INFINITY;
  const replaced = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const least = Math.min(at(row, j - 1) + 1, at(above, j) + 1, replaced);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(least, at(before, j - 2) + 1) : least;
}

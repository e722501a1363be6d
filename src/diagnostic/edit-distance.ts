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

/**
 * The candidate most like `word`, or null if none is like it: at most a third of its letters (but always one)
 * may be wrong, missing, added or swapped with their neighbour.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
function distanceOf(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      current.push(step(left, right, row, column, [beforeLast, last, current]));
    }
    [beforeLast, last] = [last, current];
  }
  return last[right.length] ?? 0;
}

function step(left: string, right: string, row: number, column: number, rows: readonly number[][]): number {
  const at = (back: number, index: number): number => rows[2 - back]?.[index] ?? Number.POSITIVE_INFINITY;
  const change = left[row - 1] === right[column - 1] ? 0 : 1;
  const plain = Math.min(at(1, column) + 1, at(0, column - 1) + 1, at(1, column - 1) + change);
  const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
  return swapped ? Math.min(plain, at(2, column - 2) + 1) : plain;
}

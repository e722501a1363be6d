import { editDistance } from "../diagnostic/index.ts";

/**
 * The candidate most like `word`, or null if none is like it: at most a third of its letters (but always one)
 * may be wrong, missing, added or swapped with their neighbour.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance([...word.toLowerCase()], [...candidate.toLowerCase()]);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

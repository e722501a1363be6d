import { editDistance } from "../diagnostic/index.ts";

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

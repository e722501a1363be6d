import { editDistance } from "../../diagnostic/index.ts";
import { normaliseKey } from "../../notation/index.ts";

/**
 * The one word that is meant: a single sign is wrong, missing, too many or swapped, and no other word is as near; or the
 * only word it opens with or that opens with it. Null where there is none, or more than one.
 */
export function meantBy(written: string, words: readonly string[]): string | null {
  const word = normaliseKey(written);
  const length = [...word].length;
  if (length < 2) return null;
  const near = words.filter((one) => {
    const distance = editDistance([...word], [...normaliseKey(one)]);
    return distance === 1 || (distance === 2 && length >= 6);
  });
  if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  const open = words.filter((one) => {
    const other = normaliseKey(one);
    return other.length >= 2 && (other.startsWith(word) || word.startsWith(other));
  });
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** An entry of 点検済: which finding somebody has looked at, and why nothing is wrong. */
export interface Acceptance {
  readonly code: string;
  /** Words its message or one of its places must have; null = every finding of that code. */
  readonly words: string | null;
  readonly reason: string;
}

/**
 * Reads `check/number-order 「見企情第4718号の2」 番号は起案のときに取ったため`: a code, perhaps words in corner brackets,
 * and the reason. Null: it says no code of the check, or no reason.
 */
export function acceptanceOf(entry: string): Acceptance | null {
  const [, code, words = null, reason = ""] =
    /^\s*(check\/[a-z0-9-]+)(?:[\s\u3000]*「([^」]+)」)?[\s\u3000:：]+(.+?)\s*$/u.exec(entry) ?? [];
  return code === undefined || reason === "" ? null : { code, words, reason };
}

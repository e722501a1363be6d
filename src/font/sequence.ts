/** A cluster a font's cmap can be asked for: one code point, perhaps with a variation selector. */
export interface Sequence {
  readonly codePoint: number;
  readonly selector: number | null;
}

/**
 * Reads a cluster. A base with combining marks (か + U+3099) is asked for as the one character it is equal to (が, NFC);
 * null when there is none, because a base printed without its mark would be another text.
 */
export function sequenceOf(cluster: string): Sequence | null {
  const codePoint = cluster.codePointAt(0);
  if (codePoint === undefined) return null;
  const rest = cluster.slice(codePoint > 0xffff ? 2 : 1);
  if (rest === "") return { codePoint, selector: null };
  const selector = rest.codePointAt(0) ?? 0;
  if (isSelector(selector) && rest.length === (selector > 0xffff ? 2 : 1)) return { codePoint, selector };
  // Only marked clusters are composed: NFC of a lone compatibility ideograph (U+FA19) would change its shape.
  const composed = cluster.normalize("NFC");
  const whole = composed.codePointAt(0) ?? 0;
  return composed.length === (whole > 0xffff ? 2 : 1) ? { codePoint: whole, selector: null } : null;
}

/** Variation selectors: U+FE00–FE0F and U+E0100–E01EF. */
export function isSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

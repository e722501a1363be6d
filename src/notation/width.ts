/**
 * The form in which Japanese keys are compared: NFKC, without any blank (full-width １ is 1, ｼｽﾃﾑ is システム).
 * For comparing only: NFKC changes letters of names (神 U+FA19), so what it gives is never printed.
 */
export function normaliseKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

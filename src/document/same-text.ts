/** Texts are compared by so much at a time, then unit by unit. */
const STEP = 4096;

/** How many units two texts have in common at their beginning. */
export function sameFromStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.slice(at, at + STEP) === b.slice(at, at + STEP)) at += STEP;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return Math.min(at, most);
}

/** How many they have in common at their end: `most` at the most. */
export function sameFromEnd(a: string, b: string, most: number): number {
  const piece = (text: string, at: number): string =>
    text.slice(Math.max(0, text.length - at - STEP), text.length - at);
  let at = 0;
  while (at + STEP <= most && piece(a, at) === piece(b, at)) at += STEP;
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}

/** What neither templates nor values may hold: all that XML 1.0 forbids, and the marks of the expansion. */
export const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** U+FDD0 */
export function hexOf(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

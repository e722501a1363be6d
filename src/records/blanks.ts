/** Blanks, tabs and line ends: what YAML and editors add. Never U+3000, which is text. No regex: long runs stay linear. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}

/** Text without white space at its end; U+3000 stays. */
export function trimBlanksEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Text without white space at either end; U+3000 stays. */
export function trimBlanks(text: string): string {
  let start = 0;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  return trimBlanksEnd(start === 0 ? text : text.slice(start));
}

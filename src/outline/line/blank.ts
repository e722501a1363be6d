/** Blanks a clerk types: half-width, full-width, tab, and the no-break blank of Word. */
const blanks = " \u3000\t\u00a0";
/** Inside of a regular expression's brackets. */
export const blank = "[ \\u3000\\t\\u00a0]";

export function isBlank(sign: string): boolean {
  return sign !== "" && blanks.includes(sign);
}

/** How many UTF-16 units of blanks a text begins with. */
export function blanksAtStart(text: string, from = 0): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at - from;
}

/** A text without the blanks at its ends, and those blanks. A text of blanks only is all `before`. */
export function peel(text: string): { before: string; core: string; after: string } {
  const start = blanksAtStart(text);
  let end = text.length;
  while (end > start && isBlank(text.charAt(end - 1))) end--;
  return { before: text.slice(0, start), core: text.slice(start, end), after: text.slice(end) };
}

/** Width of an indentation in half-width columns: full-width blanks are two, a tab goes on to the next fourth. */
export function widthOf(indent: string): number {
  let width = 0;
  for (const sign of indent) {
    if (sign === "\t") width += 4 - (width % 4);
    else width += sign === "\u3000" ? 2 : 1;
  }
  return width;
}

/** Typed less than this apart, two indentations are meant alike: one full-width character. */
export const indentStep = 2;

/** Deeper than any record, and far from where the parser's recursion would run out of stack and take the process along. */
const NESTING_LIMIT = 200;

/**
 * Looks for nesting that must not reach the parser: brackets within brackets, indentation within indentation, dashes
 * after dashes. Counts signs wherever they stand (in prose too), so its limit is generous.
 * @returns the offset where the limit is passed; null if it never is
 */
export function tooDeepAt(text: string): number | null {
  const indents: number[] = [0];
  let brackets = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const content = headEnd(text, start, end, indents);
    if (content === null) return start;
    for (let at = content; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0x5b || unit === 0x7b) brackets++;
      else if ((unit === 0x5d || unit === 0x7d) && brackets > 0) brackets--;
      if (brackets > NESTING_LIMIT) return at;
    }
    start = end + 1;
  }
  return null;
}

/** Reads a line's indentation and its dashes; keeps the columns at which groups are open. Null: too many. */
function headEnd(text: string, start: number, end: number, indents: number[]): number | null {
  let at = start;
  let signs = 0;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isSign(unit) && (at + 1 === end || text.charCodeAt(at + 1) === 0x20)) signs++;
    else if (unit !== 0x20) break;
  }
  if (at < end) {
    const column = at - start;
    while ((indents[indents.length - 1] ?? 0) >= column && indents.length > 1) indents.pop();
    indents.push(column);
  }
  return signs > NESTING_LIMIT || indents.length > NESTING_LIMIT ? null : at;
}

/** The signs - and ? and : that open a group on the same line. */
function isSign(unit: number): boolean {
  return unit === 0x2d || unit === 0x3f || unit === 0x3a;
}

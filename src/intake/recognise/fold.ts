/** A text as labels are compared: NFKC, without blanks; `at` leads from each of its characters back to the text. */
export interface Folded {
  readonly key: string;
  /** UTF-16 offset in the text of each UTF-16 unit of `key`, and last the end of the text's last visible character. */
  readonly at: readonly number[];
}

/** @param from where to begin in the text */
export function folded(text: string, from = 0): Folded {
  const at: number[] = [];
  let key = "";
  let end = from;
  for (let offset = from; offset < text.length; ) {
    const point = text.codePointAt(offset) ?? 0;
    const character = String.fromCodePoint(point);
    const next = offset + character.length;
    const plain = isPlain(point) ? character : character.normalize("NFKC").replace(/\s/gu, "");
    key += plain;
    for (let unit = 0; unit < plain.length; unit++) at.push(offset);
    if (plain !== "") end = next;
    offset = next;
  }
  at.push(end);
  return { key, at };
}

/** Characters that NFKC leaves as they are and that are no blanks: most of a Japanese text need not be asked for. */
function isPlain(point: number): boolean {
  if (point < 0x80) return point > 0x20 && point < 0x7f;
  if (point >= 0x4e00 && point <= 0x9fff) return true;
  return (point >= 0x3041 && point <= 0x3096) || (point >= 0x30a1 && point <= 0x30fe);
}

/** How many characters a text begins with that are blanks, list marks of plain text (- * ) or heads (#). */
export function leadOf(text: string): number {
  return /^\s*(?:(?:#{1,6}|[-*])[ \u3000]+)?/u.exec(text)?.[0].length ?? 0;
}

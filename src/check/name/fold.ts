/** A line as names are compared: without blanks, full-width letters and half-width kana in their usual width. */
export interface Folded {
  readonly text: string;
  /** Where each character stood, and behind the last the length of the line; null = where it stands now. */
  readonly offsets: readonly number[] | null;
}

const needsFold = /[\s\uFEFF\uFF01-\uFF5E\uFF61-\uFF9F\u200B]/;
const blank = /[\s\uFEFF\u200B]/;
const halfKana = /[\uFF61-\uFF9F]/;
const voiced = /[\uFF9E\uFF9F]/;

/**
 * Folds one line. Circled digits and Ⅲ are kept (NFKC makes "III" of it, three letters that match anywhere), and so
 * are letters of names, of which NFKC changes some.
 */
export function foldLine(line: string): Folded {
  if (!needsFold.test(line)) return { text: line, offsets: null };
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const one = line[at] ?? "";
    if (blank.test(one)) continue;
    offsets.push(at);
    if (halfKana.test(one) && voiced.test(line[at + 1] ?? "")) {
      text += (one + line[at + 1]).normalize("NFKC").slice(0, 1);
      at += 1;
    } else text += foldedLetter(one);
  }
  offsets.push(line.length);
  return { text, offsets };
}

function foldedLetter(one: string): string {
  const code = one.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return halfKana.test(one) ? one.normalize("NFKC").slice(0, 1) : one;
}

/** Folds a value that is not looked up again. */
export const fold = (text: string): string => foldLine(text).text;

/** From a stretch of folded text to the line's own offsets: the last character's end, without blanks behind it. */
export function unfold({ offsets }: Folded, from: number, to: number): { from: number; to: number } {
  if (offsets === null) return { from, to };
  const start = offsets[from] ?? 0;
  return { from: start, to: to > from ? (offsets[to - 1] ?? start) + 1 : start };
}

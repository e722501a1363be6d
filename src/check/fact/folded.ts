/**
 * A line as it is compared: half-width, one comma, one wave, one hyphen, no blanks but one between two digits. Unlike
 * NFKC it maps every sign to one sign or to nothing, so that a place in it leads back to the paper.
 */
export interface Folded {
  readonly text: string;
  /** For every sign of `text` its offset in the line; one more at the end: the line's length. */
  readonly at: readonly number[];
}

const alike: ReadonlyMap<string, string> = new Map([
  ["、", ","],
  ["，", ","],
  ["〜", "~"],
  ["～", "~"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
  ["—", "-"],
  ["．", "."],
  ["｡", "。"],
  ["･", "・"],
  ["〈", "<"],
  ["〉", ">"],
  ["〔", "["],
  ["〕", "]"],
]);

const blank = /\s/;
const digit = /[0-9]/;
const wide = /[！-～\s、，〜−‐‑–—．｡･〈〉〔〕]/;

/** Folds a line's text. */
export function foldLine(text: string): Folded {
  if (!wide.test(text)) return { text, at: identity(text.length) };
  let folded = "";
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (blank.test(sign)) continue;
    const put = foldSign(sign);
    // Two numbers beside each other stay two.
    if (index > 0 && digit.test(put) && digit.test(folded.slice(-1)) && at.at(-1) !== index - 1) {
      folded += " ";
      at.push(index - 1);
    }
    folded += put;
    at.push(index);
  }
  at.push(text.length);
  return { text: folded, at };
}

/** The folded text alone: what two values are compared by. */
export function foldText(text: string): string {
  return foldLine(text).text;
}

function foldSign(sign: string): string {
  const known = alike.get(sign);
  if (known !== undefined) return known;
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}

const counted: number[] = [0];

function identity(length: number): readonly number[] {
  while (counted.length <= length) counted.push(counted.length);
  return counted;
}

import type { MeasuredText } from "./border.ts";
import {
  CLOSING,
  GLUE,
  IDEOGRAPH,
  MATH_OPERATOR,
  NUMERAL,
  OPENING,
  POSTFIX,
  PREFIX,
  WESTERN,
  WESTERN_MARK,
} from "./pair.ts";
import {
  CLOSE_QUOTE,
  classRanges,
  LETTER_BY_WIDTH,
  LINE_FEED,
  OPEN_QUOTE,
  OPERATOR_BY_WIDTH,
  SYMBOL_BY_WIDTH,
  smallKana,
} from "./tables/classes.ts";
import type { Workspace } from "./workspace.ts";

/** Class of every code point of the BMP, built once. */
const classOfCode = ((): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (const [first, last, one] of classRanges) table.fill(one, first, last + 1);
  for (const kana of smallKana) table[kana.charCodeAt(0)] = 11;
  return table;
})();

/**
 * Gives every cluster its character class (JLREQ 3.9, Appendix A) by its first code point, its width and its neighbours:
 * full-width quotes are brackets, narrow ones Western; `,` and `.` between digits belong to the number (cl-24);
 * `%` after a digit is a postfix, `$` before one a prefix. IVS and combining marks follow their base. A tab is glue: what stands
 * beside it is set solid, as at a line's end and head (tab.ts). What spans make of their clusters is `roles` in span.ts.
 */
export function classify(text: MeasuredText, into: Workspace): void {
  const { count, start, advance, em } = text;
  const { code, kind, feed } = into;
  for (let i = 0; i < count; i++) {
    const point = codeAt(text.text, start[i] as number);
    const one = point < 0x10000 ? (classOfCode[point] as number) : classOfAstral(point);
    code[i] = point;
    feed[i] = one === LINE_FEED ? 1 : 0;
    kind[i] = one < 32 ? one : resolveByWidth(one, (advance[i] as number) * 10 >= (em[i] as number) * 9);
  }
  for (let i = 0; i < count; i++)
    if (kind[i] === WESTERN_MARK || kind[i] === CLOSING) resolveByNeighbours(i, into);
}

function codeAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(offset) ?? unit) : unit;
}

/** Planes 2 and 3 are ideographs, 15 and 16 外字, emoji ideographic; other scripts of plane 1 are set as words. */
function classOfAstral(point: number): number {
  return point >= 0x1f000 ? (point >= 0xe0000 && point < 0xf0000 ? GLUE : IDEOGRAPH) : WESTERN;
}

function resolveByWidth(open: number, wide: boolean): number {
  if (open === OPEN_QUOTE) return wide ? OPENING : WESTERN_MARK;
  if (open === CLOSE_QUOTE) return wide ? CLOSING : WESTERN_MARK;
  if (open === SYMBOL_BY_WIDTH) return wide ? IDEOGRAPH : WESTERN_MARK;
  if (open === OPERATOR_BY_WIDTH) return wide ? MATH_OPERATOR : WESTERN_MARK;
  if (open === LETTER_BY_WIDTH) return wide ? IDEOGRAPH : WESTERN;
  return GLUE;
}

function resolveByNeighbours(i: number, { code, kind, count }: Workspace): void {
  const before = i > 0 ? kind[i - 1] : GLUE;
  const after = i + 1 < count ? kind[i + 1] : GLUE;
  const point = code[i];
  const beforeDigit = after === NUMERAL;
  const afterDigit = before === NUMERAL;
  if (point === 0x2c || point === 0x2e) {
    if (beforeDigit && afterDigit) kind[i] = NUMERAL;
  } else if (point === 0x25) {
    if (afterDigit && after !== NUMERAL && after !== WESTERN) kind[i] = POSTFIX;
  } else if (point === 0x23 || point === 0x24 || point === 0xa5) {
    if (beforeDigit && before !== NUMERAL && before !== WESTERN) kind[i] = PREFIX;
  } else if (point === 0x2019 && before === WESTERN && after === WESTERN) kind[i] = WESTERN; // an apostrophe
}

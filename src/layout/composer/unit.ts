import { NUMERAL, UNIT, WESTERN, WESTERN_MARK, WORD_SPACE } from "./pair.ts";
import { squaredUnits, unitSymbols } from "./tables/units.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Letters of unit symbols directly after a number, or after one blank behind it, become cl-25: 12km, 500kWh, 30 m², 60km/h.
 * The tables then give a quarter em between number and unit (JLREQ 3.1.10 f, note 3) and nothing between the letters.
 *
 * A wide μ before them, as Japanese fonts have it, is one of them too; ° in °C.
 *
 * @see JLREQ 3.1.10 f 単位記号の字間, Appendix A.25 単位記号中の文字
 */
export function units(into: Workspace): void {
  const { count, kind } = into;
  kind[count] = WESTERN; // what stops the search for the next letter
  for (let i = kind.indexOf(WESTERN); i >= 0 && i < count; i = kind.indexOf(WESTERN, i + 1)) {
    if (kind[i - 1] === WESTERN) continue;
    const from = isSign(into.code[i - 1]) ? i - 1 : i;
    const to = followsNumber(into, from) ? unitEnd(into, from) : from;
    if (to > i) kind.fill(UNIT, from, to);
  }
}

/** A number of its own ends before cluster `i`: 12, 1,234.5, １２, 3万; not that of A4 or B12. */
function followsNumber({ kind, code }: Workspace, i: number): boolean {
  const blank = kind[i - 1] === WORD_SPACE || code[i - 1] === 0xa0 || code[i - 1] === 0x202f;
  let first = blank ? i - 1 : i;
  if (!isNumeral(code[first - 1])) return false;
  while (first > 0 && (isNumeral(code[first - 1]) || isSeparator(code[first - 1]))) first--;
  const before = kind[first - 1];
  return before !== WESTERN && before !== UNIT && !(before === WESTERN_MARK && kind[first - 2] === WESTERN);
}

/** The longest unit from cluster `i` on, its exponent and further units after / included; `i` when there is none. */
function unitEnd(text: Workspace, i: number): number {
  let to = symbolEnd(text, i);
  while (to > i && to < text.count && text.code[to] === SLASH) {
    const next = symbolEnd(text, to + 1);
    if (next === to + 1) break;
    to = next;
  }
  return to > i && isLetterOrDigit(text, to) ? i : to;
}

/** One symbol with its exponent: km2, m². */
function symbolEnd(text: Workspace, i: number): number {
  for (let length = Math.min(LONGEST, text.count - i); length > 0; length--) {
    const name = nameOf(text, i, length);
    if (!unitSymbols.has(name)) continue;
    const to = i + length;
    const squared = to < text.count && squaredUnits.has(name) && isExponent(text.code[to]);
    const next = squared ? to + 1 : to;
    if (!isLetterOrDigit(text, next)) return next;
  }
  return i;
}

const LONGEST = Math.max(...[...unitSymbols].map((name) => name.length));
const SLASH = 0x2f;
const DEGREE = 0xb0;
const OHM = 0x2126;

/** The clusters' letters, look-alikes as tables/units.ts writes them. */
function nameOf({ code }: Workspace, i: number, length: number): string {
  let name = "";
  for (let k = i; k < i + length; k++)
    name += String.fromCodePoint(lookAlikes.get(code[k] as number) ?? (code[k] as number));
  return name;
}

/** What may stand before a unit's first letter and is none of the class: ° and a wide μ. */
const isSign = (point: number | undefined): boolean => point === DEGREE || point === 0xb5 || point === 0x3bc;

const lookAlikes: ReadonlyMap<number, number> = new Map([
  [0x3bc, 0xb5],
  [OHM, 0x3a9],
  [0x2082, 0x32],
]);

const isExponent = (point: number | undefined): boolean =>
  point === 0xb2 || point === 0xb3 || point === 0x32 || point === 0x33;

const isLetterOrDigit = ({ kind, count }: Workspace, i: number): boolean =>
  i < count && (kind[i] === WESTERN || kind[i] === NUMERAL);

const numerals = new Set(
  [..."0123456789０１２３４５６７８９〇一二三四五六七八九十百千万億兆"].map((one) => one.charCodeAt(0)),
);
const isNumeral = (point: number | undefined): boolean => point !== undefined && numerals.has(point);
const isSeparator = (point: number | undefined): boolean =>
  point === 0x2c || point === 0x2e || point === 0xff0c || point === 0xff0e;

import type { MeasuredText } from "./border.ts";
import { group } from "./group.ts";
import { kinsokuMask, maskOf, NO_LINE_END, NO_LINE_START } from "./kinsoku.ts";
import {
  ALLOWED,
  COMMA,
  FULL_STOP,
  HIRAGANA,
  IDEOGRAPH,
  IDEOGRAPHIC_SPACE,
  INSEPARABLE,
  INSEPARABLE_MARK,
  NUMERAL,
  POSTFIX,
  PREFIX,
  PROHIBITED,
  strength as pairStrength,
  WESTERN,
  WESTERN_MARK,
  WORD_SPACE,
} from "./pair.ts";
import { isSameMark } from "./space.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Break opportunities: how strongly the place before each cluster is kept together. Only `ALLOWED` places are in the
 * search; a forbidden one is absent from it, not expensive.
 *
 * @see JLREQ 3.1.7 行頭禁則, 3.1.8 行末禁則, 3.1.10 分割禁止; Appendix C Table 2 and addendum
 */
export function opportunities(text: MeasuredText, style: CompositionStyle, into: Workspace): void {
  const { count, kind, code, strength, feed } = into;
  const mask = kinsokuMask(style);
  let blankSoFar = true; // typed 字下げ is never left alone on a line
  let ends = 0; // prohibitions of the last cluster that is no blank: it is what ends a line
  let previous = count > 0 ? maskOf(mask, code[0] as number) : 0;
  strength[0] = PROHIBITED;
  for (let i = 1; i < count; i++) {
    const before = kind[i - 1] as number;
    const blank = before === WORD_SPACE || before === IDEOGRAPHIC_SPACE;
    if (!blank) {
      ends = previous & NO_LINE_END;
      blankSoFar = feed[i - 1] === 1;
    }
    previous = maskOf(mask, code[i] as number);
    let held = pairStrength[(before << 5) | (kind[i] as number)] as number;
    if (held === INSEPARABLE && before === INSEPARABLE_MARK) {
      if (mask.leadersPart || !isSameMark(code[i - 1] as number, code[i] as number)) held = ALLOWED;
    }
    if (held < PROHIBITED && (blankSoFar || ends !== 0 || (previous & NO_LINE_START) !== 0))
      held = PROHIBITED;
    if (held !== INSEPARABLE && !isPlain(into, i)) held = exceptions(held, into, i, style);
    strength[i] = feed[i - 1] === 1 ? ALLOWED : held;
  }
  if (style.groups) group(text, style, into);
}

/** Kana, and kanji that are no digit behind no ￥: most of a text. No exception speaks of the place before them. */
function isPlain({ kind, code }: Workspace, i: number): boolean {
  const one = kind[i] as number;
  return one === HIRAGANA || (one === IDEOGRAPH && (code[i] as number) < 0xff0d && kind[i - 1] !== PREFIX);
}

/** What classes alone cannot say. */
function exceptions(held: number, { kind, code }: Workspace, i: number, style: CompositionStyle): number {
  const a = kind[i - 1] as number;
  const b = kind[i] as number;
  const point = code[i] as number;
  const previous = code[i - 1] as number;
  if (b === POSTFIX && isNumber(previous)) return INSEPARABLE;
  if (a === PREFIX && isNumber(point)) return INSEPARABLE;
  if (style.groups && isFullDigit(point) && staysWithNumber(a, previous, code[i - 2] ?? 0))
    return INSEPARABLE;
  if (isHyphen(point) && (a === NUMERAL || a === WESTERN || a === WESTERN_MARK)) return PROHIBITED;
  if (isMinus(point) && isDigit(previous)) return INSEPARABLE;
  if (isMinus(previous) && isDigit(point) && isDigit(code[i - 2] ?? 0)) return INSEPARABLE;
  if (a === WESTERN_MARK && b === WESTERN_MARK && isAsciiClosing(previous) && isAsciiOpening(point))
    return ALLOWED;
  if (b === WESTERN_MARK && held === ALLOWED && (point === 0x2f || point === 0x2d || point === 0x5f))
    return PROHIBITED;
  return held;
}

const isFullDigit = (point: number): boolean => point >= 0xff10 && point <= 0xff19;
const isDigit = (point: number): boolean => (point >= 0x30 && point <= 0x39) || isFullDigit(point);
const kanjiNumerals = new Set([..."〇一二三四五六七八九十百千万億"].map((one) => one.charCodeAt(0)));
const isNumber = (point: number): boolean => isDigit(point) || kanjiNumerals.has(point);
/** ‐ and – after a letter belong to its word also where the level lets them open a line (CSS Text 3: "if the character before is ID"). */
const isHyphen = (point: number): boolean => point === 0x2010 || point === 0x2013;
const isMinus = (point: number): boolean => point === 0x2212 || point === 0xff0d;
const isAsciiClosing = (point: number): boolean => point === 0x29 || point === 0x5d || point === 0x7d;
const isAsciiOpening = (point: number): boolean => point === 0x28 || point === 0x5b || point === 0x7b;

/** １２，３４５．６ is one number: house rule beyond JLREQ, which sets full-width digits as ideographs (3.2.4). */
function staysWithNumber(before: number, previous: number, beforePrevious: number): boolean {
  if (isDigit(previous)) return true;
  const separator = previous === 0xff0c || previous === 0xff0e || before === NUMERAL;
  return separator && (before === COMMA || before === FULL_STOP) && isFullDigit(beforePrevious);
}

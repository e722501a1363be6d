import type { MeasuredText } from "./border.ts";
import {
  BLANK_BOTH,
  expansion,
  INSEPARABLE_MARK,
  MIDDLE_DOT,
  NUMERAL,
  QUARTER_AFTER,
  QUARTER_BEFORE,
  reduction,
  spacing,
  WESTERN,
  WESTERN_MARK,
  WORD_SPACE,
} from "./pair.ts";
import type { CompositionStyle } from "./style.ts";
import type { Workspace } from "./workspace.ts";

/**
 * How far the natural space before cluster `i` may be reduced and expanded.
 *
 * @param em    of each cluster: 添え字 count with that of their base
 * @param pair  classes of the clusters `i - 1` and `i`, as pair.ts has them
 * @see JLREQ 3.8.3, 3.8.4; Appendix D Table 3, E Table 6
 */
export function limit(
  { advance }: MeasuredText,
  em: Int32Array,
  style: CompositionStyle,
  into: Workspace,
  i: number,
  pair: number,
): void {
  const { kind, feed, lead, gap, code } = into;
  const before = pair >> 5;
  if (feed[i] === 1 || feed[i - 1] === 1) {
    setLimits(into, i, 0, 0, 0, 0);
    return;
  }
  if (before === WORD_SPACE) {
    const width = advance[i - 1] as number;
    const size = em[i - 1] as number;
    const stretches = width > 0 && expansion[pair] !== 0;
    const most = Math.max(0, (size >> 1) - width);
    setLimits(into, i, 1, style.reduce ? Math.max(0, width - (size >> 2)) : 0, stretches ? 1 : 0, most);
    return;
  }
  const natural = gap[i] as number;
  const step = reduction[pair] as number;
  const onlyDot = step === 4 && spacing[pair] === BLANK_BOTH && before !== MIDDLE_DOT;
  const reducible =
    !style.reduce || step === 0 ? 0 : step === 6 ? natural >> 1 : onlyDot ? (lead[i] as number) : natural;
  const twins = before === INSEPARABLE_MARK && isSameMark(code[i - 1] as number, code[i] as number);
  const opens = twins || kind[i] === WORD_SPACE ? 0 : openingStep(pair, style);
  const size = expandingSize(spacing[pair] as number, em, i);
  setLimits(into, i, step, reducible, opens, opens === 3 ? size >> 1 : size >> 2);
}

/** Whose em limits an expansion: for 和欧間 the Japanese character's, between two sizes the smaller one's. */
function expandingSize(code: number, em: Int32Array, i: number): number {
  const before = em[i - 1] as number;
  const after = em[i] as number;
  if (code === QUARTER_BEFORE) return before;
  return code === QUARTER_AFTER || after < before ? after : before;
}

/** Word opens every gap but those inside Western words alike; JLREQ goes by Table 6. */
function openingStep(pair: number, style: CompositionStyle): number {
  if (style.name === "jlreq") return expansion[pair] as number;
  return isWestern(pair >> 5) && isWestern(pair & 31) ? 0 : 4;
}

const isWestern = (one: number): boolean =>
  one === NUMERAL || one === WESTERN || one === WESTERN_MARK || one === 0;

/** ― is — in another encoding. */
export function isSameMark(a: number, b: number): boolean {
  return a === b || (a + b === 0x2014 + 0x2015 && (a === 0x2014 || a === 0x2015));
}

export function setLimits(
  into: Workspace,
  i: number,
  step: number,
  less: number,
  opens: number,
  most: number,
): void {
  into.reduceStep[i] = less > 0 ? step : 0;
  into.reducible[i] = less;
  into.expandStep[i] = opens;
  into.expandable[i] = opens === 0 ? 0 : most;
}

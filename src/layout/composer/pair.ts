import { breakRows } from "./tables/breaks.ts";
import { columns } from "./tables/columns.ts";
import { expansionRows } from "./tables/expansion.ts";
import { reductionRows } from "./tables/reduction.ts";
import { spacingRows } from "./tables/spacing.ts";

/**
 * JLREQ's tables as arrays of 1024 entries, index `before << 5 | after`, so that a pair costs one look-up.
 * Classes 1 … 30 are JLREQ's cl-01 … cl-30. Two are ours: 0 = glue (NBSP, controls: solid, never broken) and
 * 31 = ASCII punctuation, a Western character (cl-27) without 和欧間, as in W3C's spacing property proposal ("O").
 */
export const GLUE = 0;
export const OPENING = 1;
export const CLOSING = 2;
export const MIDDLE_DOT = 5;
export const FULL_STOP = 6;
export const COMMA = 7;
export const INSEPARABLE_MARK = 8;
export const PREFIX = 12;
export const POSTFIX = 13;
export const IDEOGRAPHIC_SPACE = 14;
export const HIRAGANA = 15;
export const MATH_OPERATOR = 18;
export const IDEOGRAPH = 19;
/** 添え字 with their base, and 縦中横: given by span.ts. */
export const REFERENCE = 20;
export const COMPLEX = 21;
export const NUMERAL = 24;
/** Letters of a unit symbol after its number: km, kWh. Given by unit.ts. */
export const UNIT = 25;
export const WORD_SPACE = 26;
export const WESTERN = 27;
export const TATE_CHU_YOKO = 30;
export const WESTERN_MARK = 31;

/** Which row and column of the tables a class without one uses: math as ideographs, our class 31 as Western. */
function twinOf(one: number): number {
  if (one === 17 || one === MATH_OPERATOR) return IDEOGRAPH;
  return one === WESTERN_MARK ? WESTERN : one;
}

const columnOf = new Map<number, number>(columns.map((one, index) => [one, index]));

function letterOf(rows: Readonly<Record<string, string>>, before: number, after: number): string {
  const row = rows[`cl-${String(twinOf(before)).padStart(2, "0")}`];
  const column = columnOf.get(twinOf(after));
  return row === undefined || column === undefined ? "" : row.charAt(column);
}

function pairTable(entry: (before: number, after: number) => number): Uint8Array {
  const table = new Uint8Array(1024);
  for (let before = 0; before < 32; before++)
    for (let after = 0; after < 32; after++) table[(before << 5) | after] = entry(before, after);
  return table;
}

/** Classes that never take 和欧間 although their twin does (3.7.4; W3C spacing property proposal). */
const isPlain = (one: number): boolean => one === 17 || one === MATH_OPERATOR || one === WESTERN_MARK;

/** Natural space of a pair: which blank of which neighbour is kept, or 和欧間. */
export const SOLID = 0;
export const BLANK_BEFORE = 1;
export const BLANK_AFTER = 2;
export const BLANK_BOTH = 3;
export const QUARTER_BEFORE = 4;
export const QUARTER_AFTER = 5;

const spacingCode: Readonly<Record<string, number>> = {
  B: BLANK_BEFORE,
  m: BLANK_BEFORE,
  A: BLANK_AFTER,
  M: BLANK_AFTER,
  D: BLANK_BOTH,
  w: QUARTER_BEFORE,
  W: QUARTER_AFTER,
};

export const spacing = pairTable((before, after) => {
  const code = spacingCode[letterOf(spacingRows, before, after)] ?? SOLID;
  return code >= QUARTER_BEFORE && (isPlain(before) || isPlain(after)) ? SOLID : code;
});

/** Step of 追込み (4–6), 0 = none. */
export const reduction = pairTable((before, after) => {
  const step = Number(letterOf(reductionRows, before, after));
  return step === 6 && (isPlain(before) || isPlain(after)) ? 0 : step;
});

/** Step of 追出し (2–4), 0 = none. Without 和欧間 a pair opens with the kanji (step 3). */
export const expansion = pairTable((before, after) => {
  const step = Number(letterOf(expansionRows, before, after));
  return step === 2 && (isPlain(before) || isPlain(after)) ? 3 : step;
});

/** How strongly a place is kept together: 0 = a break is allowed; the others in the order in which an emergency gives them up. */
export const ALLOWED = 0;
/** After a mark inside an address (https://…/): a legal break, but taken only where the line would open too far. */
export const IN_ADDRESS = 1;
/** Inside a no-break group, after 年, 月, 日 or before 第. */
export const IN_GROUP = 2;
/** Between two clusters of a Western word that is longer than a line. */
export const IN_LONG_WORD = 3;
export const IN_WORD = 4;
/** Inside one of the office's own words, a person's name among them, but beside a number; after its blank it is `IN_GROUP`. */
export const IN_NAME = 5;
/** 行頭禁則, 行末禁則. */
export const PROHIBITED = 6;
/** 分離禁止: numbers, their prefixes and units, …… ――, and the rest of a no-break group. */
export const INSEPARABLE = 7;
/** Inside 字取り and letter spacing. */
export const IN_SPAN = 8;

const isWesternClass = (one: number): boolean =>
  one === NUMERAL || one === UNIT || one === WESTERN || one === WESTERN_MARK;
/** Columns whose ban is the kinsoku level's, read from its list. */
const byLevel = new Set([3, 4, 5, 9, 10, 11]);

/** Table 2 without what the kinsoku level decides: the strength of a pair by its classes alone. */
export const strength = pairTable((before, after) => {
  if (before === GLUE || after === GLUE) return PROHIBITED;
  if (after === UNIT) return INSEPARABLE; // JLREQ would let the number go (3.1.10, note 3 of h); its letters it would not
  if (after === IDEOGRAPHIC_SPACE || after === WORD_SPACE) return PROHIBITED; // blanks hang at the line end
  if (before === PREFIX) return after === NUMERAL ? INSEPARABLE : ALLOWED;
  if (byLevel.has(after) && before !== OPENING) return ALLOWED;
  if (before === NUMERAL && (after === NUMERAL || after === POSTFIX)) return INSEPARABLE;
  if (isWesternClass(before) && isWesternClass(after)) return IN_WORD;
  if (before === INSEPARABLE_MARK && after === INSEPARABLE_MARK) return INSEPARABLE;
  return letterOf(breakRows, before, after) === "N" ? PROHIBITED : ALLOWED;
});

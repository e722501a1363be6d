/** Numerals of the papers: half-width 12, full-width １２, kanji 十二. Only digits and Latin letters change width. */
export type Digits = "half" | "full" | "kanji";

const offset = 0xfee0;
const ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;
const ranks = ["", "十", "百", "千"] as const;
const values = new Map<string, number>([..."〇一二三四五六七八九"].map((sign, value) => [sign, value]));
values.set("零", 0);
const rankValues = new Map<string, number>([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** Full-width digits and Latin letters become half-width; brackets, marks and blanks stay as they are. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - offset));
}

/** Half-width digits and Latin letters become full-width; everything else stays. */
export function toFullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + offset));
}

/** One group of four digits (千百十一). */
function kanjiGroup(value: number): string {
  let text = "";
  for (let rank = 3; rank >= 0; rank--) {
    const digit = Math.floor(value / 10 ** rank) % 10;
    if (digit === 0) continue;
    text += (digit === 1 && rank > 0 ? "" : ones[digit]) + (ranks[rank] ?? "");
  }
  return text;
}

/**
 * A whole number in kanji with its units: 十二, 千八百六十八, 一万二百. 0 is 〇.
 * @throws RangeError outside 0 … 99 999 999: our mistake, never the data's
 */
export function kanjiNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) throw new RangeError(`no kanji: ${value}`);
  if (value === 0) return "〇";
  const upper = Math.floor(value / 10_000);
  return (upper > 0 ? `${kanjiGroup(upper)}万` : "") + kanjiGroup(value % 10_000);
}

/** 千百十一 with units, each at most once and falling. Null if the text is not such a group. */
function readGroup(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let limit = 10_000;
  for (const sign of text) {
    const rank = rankValues.get(sign);
    if (rank === undefined) {
      if (digit !== null) return null;
      digit = values.get(sign) ?? null;
      if (digit === null || digit === 0) return null;
      continue;
    }
    if (rank >= limit) return null;
    sum += (digit ?? 1) * rank;
    digit = null;
    limit = rank;
  }
  return sum + (digit ?? 0);
}

/** Digit by digit: 二〇二一. */
function readPositional(text: string): number | null {
  if (text.length > 8) return null;
  let sum = 0;
  for (const sign of text) {
    const digit = values.get(sign);
    if (digit === undefined) return null;
    sum = sum * 10 + digit;
  }
  return sum;
}

/** Reads 十二, 千八百六十八, 一万二百 and, digit by digit, 二〇二一. Null if the text is no kanji numeral. */
export function readKanjiNumeral(text: string): number | null {
  if (text === "") return null;
  const positional = readPositional(text);
  if (positional !== null) return positional;
  const [upper, lower, more] = text.split("万");
  if (upper === undefined || more !== undefined) return null;
  if (lower === undefined) return readGroup(upper);
  const high = upper === "" ? null : readGroup(upper);
  const low = lower === "" ? 0 : readGroup(lower);
  return high === null || low === null ? null : high * 10_000 + low;
}

/** Reads a whole number in half-width, full-width or kanji numerals; null if it is none. */
export function readNumeral(text: string): number | null {
  const plain = toHalfWidth(text);
  return /^[0-9]{1,9}$/.test(plain) ? Number(plain) : readKanjiNumeral(plain);
}

const small: Record<Digits, string[]> = { half: [], full: [], kanji: [] };

/** Writes a whole number in the asked numerals. Small ones are remembered: dates ask for them all the time. */
export function formatNumeral(value: number, digits: Digits): string {
  const known = small[digits][value];
  if (known !== undefined) return known;
  const text =
    digits === "kanji" ? kanjiNumeral(value) : digits === "full" ? toFullWidth(String(value)) : String(value);
  if (value < 200) small[digits][value] = text;
  return text;
}

import type { FormatToken } from "./format-tokens.ts";

/** Letters that mean something else than digits: fractions, exponents, text. */
const NOT_FOLLOWED = /^[Ee@/]$/;

/**
 * A number in a section of digits: 0 always shows a digit, # and ? only where there is one; the leftmost place takes
 * all digits that are left; text between places stays where it stands (0000-00-00).
 * @param minus  whether a minus sign is put before it: the section is not the one for negative numbers
 * @returns null where the section has something that is not followed
 */
export function shownDigits(section: readonly FormatToken[], value: number, minus: boolean): string | null {
  if (section.some(({ type }) => type === "general")) return withGeneral(section, value, minus);
  if (section.some(isNotFollowed)) return null;
  const point = section.findIndex((token) => isSign(token, "."));
  const whole = point < 0 ? section : section.slice(0, point);
  const part = point < 0 ? [] : section.slice(point + 1);
  const places = part.filter(isPlace).length;
  const digits = decimalDigits(Math.abs(value) * scaleOf(section), places);
  if (digits === null) return null;
  const left = wholePart(whole, digits.whole);
  const right = point < 0 ? "" : fraction(part, digits.part);
  const isZero = /^0*$/.test(digits.whole + digits.part);
  return `${minus && !isZero ? "-" : ""}${left}${right}`;
}

function withGeneral(section: readonly FormatToken[], value: number, minus: boolean): string {
  const number = plainNumber(String(Math.abs(value)));
  const shown = section.map(({ type, text }) => (type === "general" ? number : text));
  return `${minus ? "-" : ""}${shown.join("")}`;
}

/** A number with the 15 digits that Excel keeps. */
export function plainNumber(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  return String(Number(value.toPrecision(15)));
}

function isNotFollowed(token: FormatToken, at: number, section: readonly FormatToken[]): boolean {
  if (token.type === "elapsed") return true;
  if (token.type === "sign") return NOT_FOLLOWED.test(token.text);
  return token.text === "/" && section.slice(0, at).some(isPlace);
}

function isSign(token: FormatToken, text: string): boolean {
  return token.type === "sign" && token.text === text;
}

function isPlace(token: FormatToken): boolean {
  return token.type === "sign" && /^[0#?]$/.test(token.text);
}

/** % multiplies by a hundred; a comma behind the last place divides by a thousand. */
function scaleOf(section: readonly FormatToken[]): number {
  const percents = section.filter((token) => isSign(token, "%")).length;
  const last = section.findLastIndex(isPlace);
  let commas = 0;
  while (last >= 0 && isComma(section[last + 1 + commas])) commas++;
  return 100 ** percents / 1000 ** commas;
}

function isComma(token: FormatToken | undefined): boolean {
  return token !== undefined && isSign(token, ",");
}

/** Rounded half up on its 15 decimal digits, as Excel does; null for numbers written with an exponent. */
function decimalDigits(value: number, places: number): { whole: string; part: string } | null {
  const written = String(Number(value.toPrecision(15)));
  const rounded = written.includes("e")
    ? value
    : Number(`${Math.round(Number(`${written}e${places}`))}e-${places}`);
  const text = rounded.toFixed(Math.min(places, 30));
  if (text.includes("e") || !/^[0-9.]+$/.test(text)) return null;
  const [whole = "0", part = ""] = text.split(".");
  return { whole: whole === "0" ? "" : whole, part };
}

/** From the right: each place takes a digit, the leftmost one all that are left. */
function wholePart(tokens: readonly FormatToken[], digits: string): string {
  const first = tokens.findIndex(isPlace);
  const last = tokens.findLastIndex(isPlace);
  const grouped = tokens.some((token, at) => at > first && at < last && isComma(token));
  let rest = first < 0 ? "" : digits;
  let count = 0;
  let shown = "";
  const put = (digit: string) => {
    if (grouped && count > 0 && count % 3 === 0) shown = `,${shown}`;
    shown = digit + shown;
    count++;
  };
  for (const [at, token] of [...tokens.entries()].reverse()) {
    if (!isPlace(token)) {
      if (!isComma(token)) shown = token.text + shown;
      continue;
    }
    const digit = rest === "" ? (token.text === "0" ? "0" : "") : rest.slice(-1);
    rest = rest.slice(0, -1);
    if (digit !== "") put(digit);
    for (; at === first && rest !== ""; rest = rest.slice(0, -1)) put(rest.slice(-1));
  }
  return shown;
}

/** Places behind the point; zeros at the end go where a # allows it, and the point with the last of them. */
function fraction(tokens: readonly FormatToken[], digits: string): string {
  const places = tokens.filter(isPlace);
  let keep = places.length;
  while (keep > 0 && places[keep - 1]?.text !== "0" && digits[keep - 1] === "0") keep--;
  let place = 0;
  const shown = tokens.map((token) => {
    if (!isPlace(token)) return isComma(token) ? "" : token.text;
    const digit = place < keep ? (digits[place] ?? "") : "";
    place++;
    return digit;
  });
  // Excel keeps the point of 0.# before nothing; nobody means it.
  return `${keep > 0 ? "." : ""}${shown.join("")}`;
}

/** Stands for a number in a word of the office's list: 第{数}分団. */
const PLACEHOLDER = /(?:\{数\})+/u;

/** What a number is written with: ２３, 3, 二十三. */
const numeral = "[0-9０-９一二三四五六七八九十百千〇]";

/** The whole of a number, never a part of it: so that no text, however long its numbers, is read twice. */
const number = `(?<!${numeral})${numeral}+(?!${numeral})`;

/** Lists whose rules are kept: one for each paper whose names are in force, so a few are enough. */
const KEPT = 32;
const kept = new Map<string, RegExp | null>();
let latest: readonly string[] = [];
let latestRule: RegExp | null = null;

/**
 * The office's words as one expression: each as it is written, blanks and all, `{数}` for a number; of words that begin
 * alike the longest wins. Nothing in a word is read as part of an expression. Made once for every distinct list.
 *
 * @returns null for a list without words
 */
export function wordRule(words: readonly string[]): RegExp | null {
  if (words === latest) return latestRule;
  const key = JSON.stringify(words);
  const known = kept.get(key);
  const rule = known === undefined ? ruleOf(words) : known;
  kept.delete(key);
  kept.set(key, rule);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  latest = words;
  latestRule = rule;
  return rule;
}

function ruleOf(words: readonly string[]): RegExp | null {
  const some = words.filter((word) => word !== "").sort((a, b) => b.length - a.length);
  if (some.length === 0) return null;
  // Most characters of a text begin no word: they are passed over at one glance, however many words there are.
  const heads = new Set(
    some.map((word) => (startsWithNumber(word) ? numeral.slice(1, -1) : literal(word.charAt(0)))),
  );
  return new RegExp(`(?=[${[...heads].join("")}])(?:${some.map(expressionOf).join("|")})`, "g");
}

const startsWithNumber = (word: string): boolean => word.search(PLACEHOLDER) === 0;

const expressionOf = (word: string): string => word.split(PLACEHOLDER).map(literal).join(number);

/** Every UTF-16 unit by its number: \u898b. */
function literal(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");
}

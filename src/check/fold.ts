/**
 * How much of its clothes a text takes off before it is compared. In all ways blanks go, and full-width letters and
 * half-width カタカナ take their usual width.
 *
 * - "name": nothing else. Ⅲ and ① stay (NFKC makes "III" and "1" of them, which match anywhere), and so do letters of
 *   names, of which NFKC changes some.
 * - "fact": one comma, one wave, one hyphen, one kind of bracket besides; and a blank stays between two digits, for two
 *   numbers beside each other are two.
 * - "label": NFKC. ㈱ is (株) and ⑴ is (1): one sign may become many.
 */
export type Folding = "name" | "fact" | "label";

/** A line as it is compared, and the way back to the line as it stands. */
export interface Folded {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` the offset of the letter in the line it was made of. At the place behind the last unit
   * stands the end of the line's last visible letter; what stands farther behind means nothing.
   */
  readonly at: readonly number[];
  readonly line: string;
}

interface Way {
  /** Lines without such a sign stay as they are: most do. */
  readonly touches: RegExp;
  /** What a letter becomes. */
  readonly put: (letter: string) => string;
  readonly partsNumbers: boolean;
}

const alike: ReadonlyMap<string, string> = new Map(
  ["、，､,", "〜～~", "−‐‑–—-", "．.", "｡。", "･・", "〈<", "〉>", "〔[", "〕]"].flatMap((letters) => {
    const usual = letters.slice(-1);
    return [...letters].map((letter) => [letter, usual] as const);
  }),
);

const ways: Readonly<Record<Folding, Way>> = {
  name: { touches: /[\s\u200B！-～｡-ﾟ]/, put: inUsualWidth, partsNumbers: false },
  fact: {
    touches: /[\s\u200B！-～｡-ﾟ、〜−‐‑–—〈〉〔〕]/,
    put: (letter) => alike.get(letter) ?? inUsualWidth(letter),
    partsNumbers: true,
  },
  label: {
    // Everything but ASCII, 漢字, かな and the punctuation NFKC leaves alone.
    touches: /[^!-~一-鿿ぁ-ゖァ-ヾ、-〕]/,
    put: (letter) => letter.normalize("NFKC").replace(/\s/gu, ""),
    partsNumbers: false,
  },
};

const blank = /[\s\u200B]/;
const digit = /[0-9]/;
const halfKana = /[｡-ﾟ]/;
const voicing = /[ﾞﾟ]/;

/** @param from where in the line to begin: behind a mark of a list, say */
export function foldLine(line: string, folding: Folding, from = 0): Folded {
  const { touches, put, partsNumbers } = ways[folding];
  if (from === 0 && !touches.test(line)) return { text: line, at: unchanged(line.length), line };
  let text = "";
  const at: number[] = [];
  let end = from;
  for (let offset = from; offset < line.length; offset = letterEnd(line, offset)) {
    const next = letterEnd(line, offset);
    const letter = line.slice(offset, next);
    if (blank.test(letter)) continue;
    const becomes = put(letter);
    if (partsNumbers && end < offset && text !== "" && digit.test(becomes) && digit.test(text.slice(-1))) {
      text += " ";
      at.push(end);
    }
    text += becomes;
    for (let unit = 0; unit < becomes.length; unit++) at.push(offset);
    end = next;
  }
  at.push(end);
  return { text, at, line };
}

/** Folds a value that is not looked for in its line again. */
export function foldText(text: string, folding: Folding): string {
  return foldLine(text, folding).text;
}

/** From a stretch of folded text to the line's own offsets, without the blanks behind the last letter. */
export function unfold({ text, at, line }: Folded, from: number, to: number): { from: number; to: number } {
  const start = at[Math.min(from, text.length)] ?? 0;
  return { from: start, to: to > from ? letterEnd(line, at[Math.min(to, text.length) - 1] ?? start) : start };
}

/** Where the letter ends that begins at an offset: a pair of surrogates is one, and ｶﾞ is one. */
function letterEnd(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  if (code < 0xd800) return offset + 1;
  if (code < 0xdc00) return offset + ((line.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
  return offset + (halfKana.test(line.charAt(offset)) && voicing.test(line.charAt(offset + 1)) ? 2 : 1);
}

function inUsualWidth(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 0xff01) return letter;
  if (code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return halfKana.test(letter) ? letter.normalize("NFKC") : letter;
}

const counted: number[] = [0];

/** 0, 1, 2 … as far as is needed: one list for all lines that stay as they are. */
function unchanged(length: number): readonly number[] {
  while (counted.length <= length) counted.push(counted.length);
  return counted;
}

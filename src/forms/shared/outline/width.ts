/** Capitals: half-width in the office's own faces, wider in others. */
const capital = /[A-Z]/;
const CAPITAL = 0.7;
/** Half-width letters, figures, signs and katakana. */
const half = /[ -~\u00a0-\u00ff\uff61-\uff9f]/u;
/** What has no width of its own: marks over letters, variation selectors. */
const nothing = /\p{M}/u;
/** Letters and figures that are set a quarter of an em apart from kanji and kana. JLREQ 3.2.3 */
const western = /[0-9A-Za-z]/;
const japanese = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

/**
 * Width of a text on one line in em: full-width signs one em, the others half of one. Good to a quarter of an em or so,
 * rather too wide than too narrow: columns are measured by it, nothing is fitted.
 */
export function emWidth(text: string): number {
  let width = 0;
  let before: Sign | null = null;
  for (const letter of text) {
    const sign = signOf(letter);
    if (sign.isNothing) continue;
    width += sign.width;
    if (before !== null && isJoint(before, sign)) width += 0.25;
    before = sign;
  }
  return width;
}

/** What of a sign its place in a line hangs on. */
interface Sign {
  readonly isNothing: boolean;
  readonly width: number;
  readonly isWestern: boolean;
  readonly isJapanese: boolean;
}

/** Signs met so far: a long record asks for the same few thousand again and again. */
const signs = new Map<string, Sign>();

function signOf(letter: string): Sign {
  const known = signs.get(letter);
  if (known !== undefined) return known;
  const sign = {
    isNothing: nothing.test(letter),
    width: widthOf(letter),
    isWestern: western.test(letter),
    isJapanese: japanese.test(letter),
  };
  signs.set(letter, sign);
  return sign;
}

function isJoint(before: Sign, sign: Sign): boolean {
  return (before.isWestern && sign.isJapanese) || (before.isJapanese && sign.isWestern);
}

function widthOf(sign: string): number {
  if (capital.test(sign)) return CAPITAL;
  return half.test(sign) ? 0.5 : 1;
}

/** Words after a label begin a quarter of an em after it, where it takes more of its one em than leaves that. */
const AFTER_LABEL = 0.25;

/** How far a label pushes the words beside it from where they stand, one em in. */
export function labelPush(label: string): number {
  return Math.max(0, emWidth(label) + AFTER_LABEL - 1);
}

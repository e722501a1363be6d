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
  let before = "";
  for (const sign of text) {
    if (nothing.test(sign)) continue;
    width += widthOf(sign);
    const isJoint =
      (western.test(before) && japanese.test(sign)) || (japanese.test(before) && western.test(sign));
    if (isJoint) width += 0.25;
    before = sign;
  }
  return width;
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

import { emOf } from "./geometry.ts";

/**
 * Natural widths as ＭＳ 明朝 and ＭＳ ゴシック have them: full-width 1 em, half-width half an em (East Asian Width).
 * No font file is opened: Word composes the lines, only 字取り and 均等割り need a number.
 */
const halfWidth =
  /^[\u0020-\u007e\u00a0-\u00a6\u00a9-\u00af\u00b2\u00b3\u00b5\u00b7-\u00d6\u00d8-\u00f6\u00f8-\u00ff\uff61-\uff9f]/;
/** A character with what combines with it: marks, variation selectors (IVS). */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;

/** Characters as a reader counts them; an IVS or a surrogate pair is one. */
export function clustersOf(text: string): readonly string[] {
  return text.match(cluster) ?? [];
}

/** Natural width in twips at a text size in half-points. */
export function advanceOf(text: string, size: number): number {
  const halves = clustersOf(text).reduce((sum, one) => sum + (halfWidth.test(one) ? 1 : 2), 0);
  return Math.round((halves * emOf(size)) / 2);
}

/** Where kanji or kana meet Western letters or digits. */
const meeting =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** What 和欧間 (a quarter em each, JLREQ 3.2.3) adds to a text's natural width, in twips. */
export function mixedSpacing(text: string, size: number): number {
  return Math.round(((text.match(meeting)?.length ?? 0) * emOf(size)) / 4);
}

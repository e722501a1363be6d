import { isKanji } from "./letters.ts";

/** ICU's dictionary, which Node brings along: 管理者 is one word in it, 官理者 falls into three letters. */
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** The words of a text, in order. Slow (4 µs a letter): for what is suspected already. */
export function wordsIn(text: string): readonly string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** 漢字 that stand alone in no word: many of them are suffixes (課, 者), the others are left over of a slip. */
export function looseLetters(text: string): number {
  return wordsIn(text).filter((word) => word.length === 1 && isKanji(word.charCodeAt(0))).length;
}

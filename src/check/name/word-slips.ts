import { isKanji, isKatakana, isLatin, tellApart } from "./letters.ts";
import type { PacketText } from "./packet-text.ts";
import type { Slip } from "./slip.ts";

/** Shorter words differ by one letter too often by right. */
const SHORTEST = 5;
/** The shorter a word, the more witnesses it needs. */
const witnesses = (length: number): number => (length >= 10 ? 1 : length >= 8 ? 2 : length >= 6 ? 3 : 4);
/** Words that end a run of 漢字 though they belong to the sentence. */
const trailing = /(及|又|並|若|等|上|内|中|間|時|後|前|毎|別|用|化|名|例|法|券|票|簿|的)+$/u;

/**
 * Whole words of 漢字 and カタカナ that stand once and are one letter away from one that stands often, wherever they
 * stand: 家庭支授課 among many 家庭支援課, also where the words around are others.
 */
export function runSlips(text: PacketText): Slip[] {
  const words = wordsOf(text);
  const shapes = new Map<string, string>();
  // Only frequent words are filed: each letter in turn is left out, and a rare word is looked up the same way.
  for (const [word, places] of words) {
    if (word.length < SHORTEST || places.length < witnesses(word.length)) continue;
    for (let off = 0; off < word.length - 1; off++) shapes.set(shape(word, off), word);
  }
  const parts = shortForms(words);
  return [...words].flatMap(([word, places]) => {
    const at = places[0] ?? 0;
    if (places.length > 1) return [];
    const shorter = shortened(text, words, parts, word, at);
    if (shorter !== null) return [shorter];
    for (let off = 0; off < (word.length < SHORTEST ? 0 : word.length - 1); off++) {
      const usual = shapes.get(shape(word, off));
      if (usual === undefined || usual === word || tellApart(word[off] ?? "", usual[off] ?? "")) continue;
      const usualPlaces = words.get(usual) ?? [];
      return [
        {
          ...{ at: at + off, length: 1, count: 1 },
          ...{ usualAt: (usualPlaces[0] ?? 0) + off, usualLength: 1, usualCount: usualPlaces.length },
        },
      ];
    }
    return [];
  });
}

/** A word that becomes another when the letters from `off` on are left out. */
interface Part {
  readonly usual: string;
  readonly off: number;
  readonly length: number;
}

/** The longest part that is looked for. */
const LONGEST_PART = 4;

/** What frequent words become when a part inside of them is left out. */
function shortForms(words: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, Part> {
  const forms = new Map<string, Part>();
  for (const [usual, places] of words) {
    if (places.length < 2 || usual.length < SHORTEST + 1 || usual.length > 24) continue;
    for (let length = 1; length <= Math.min(LONGEST_PART, usual.length - 4); length++) {
      for (let off = 1; off + length < usual.length; off++) {
        const short = usual.slice(0, off) + usual.slice(off + length);
        if (!forms.has(short)) forms.set(short, { usual, off, length });
      }
    }
  }
  return forms;
}

/**
 * A word that lacks a part of a frequent one, where the two letters that so come together do so nowhere else: 務タ of
 * 総務事務ター. 婦健 of 妊婦健康診査 stands in 妊産婦健康診査 as well, and no slip is seen.
 */
function shortened(
  text: PacketText,
  words: ReadonlyMap<string, readonly number[]>,
  forms: ReadonlyMap<string, Part>,
  word: string,
  at: number,
): Slip | null {
  const form = forms.get(word);
  if (form === undefined) return null;
  const { usual, off, length } = form;
  if (slight.test(usual.slice(off, off + length))) return null;
  if (text.positionsOf(word.slice(off - 1, off + 1), 2).length > 1) return null;
  const usualPlaces = words.get(usual) ?? [];
  return {
    ...{ at: at + off, length: 0, count: 1 },
    ...{ usualAt: (usualPlaces[0] ?? 0) + off, usualLength: length, usualCount: usualPlaces.length },
    name: { before: off, behind: word.length - off },
  };
}

/** Parts without which a word says the same. */
const slight = /^(等|系|用|的|型|各|ー)$/u;

const shape = (word: string, off: number): string => `${word.slice(0, off)}*${word.slice(off + 1)}`;

/** Runs of such letters, by what they say. */
function wordsOf({ text, codes }: PacketText): ReadonlyMap<string, number[]> {
  const words = new Map<string, number[]>();
  for (let at = 0; at < codes.length; at++) {
    const start = at;
    while (isLetter(codes[at] ?? 0)) at += 1;
    if (at - start < SHORTEST - 1) continue;
    const word = text.slice(start, at).replace(trailing, "");
    if (word.length < SHORTEST - 1) continue;
    const places = words.get(word);
    if (places === undefined) words.set(word, [start]);
    else places.push(start);
  }
  return words;
}

const isLetter = (code: number): boolean => isKanji(code) || isKatakana(code) || isLatin(code);

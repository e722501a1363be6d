import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { LinePiece, PaperLine } from "../../../src/check/index.ts";

/** A letter of a Word file that came from a piece of the paper. */
export interface Spot {
  readonly line: number;
  readonly piece: LinePiece;
  /** Offset in document.xml. */
  readonly at: number;
  readonly letter: string;
}

const blank = /\s/u;

/** Numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Letters of word/document.xml that show what pieces of the paper's lines say; labels Word counts itself are none. */
export function spotsIn(xml: string, lines: readonly PaperLine[]): readonly Spot[] {
  const letters = lines.flatMap(({ text, pieces = [] }, line) =>
    [...text].flatMap((letter, index) => {
      const from = [...text].slice(0, index).join("").length;
      const piece = pieces.findLast((one) => one.from <= from);
      return blank.test(letter) || piece === undefined ? [] : [{ line, piece, letter }];
    }),
  );
  const whole = letters.map(({ letter }) => letter).join("");
  // Of a letter of two code units, both.
  const places = letters.flatMap((one) => Array.from({ length: one.letter.length }, () => one));
  const spots: Spot[] = [];
  let cursor = 0;
  for (const found of xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)) {
    const written = found[1] ?? "";
    const start = (found.index ?? 0) + found[0].indexOf(">") + 1;
    const shown = written.replace(/\s/gu, "");
    if (shown === "" || shown.includes("&")) continue;
    const at = whole.indexOf(shown, cursor);
    // Short words stand everywhere: they must follow at once, but for a label Word counts itself.
    if (at < 0 || at > cursor + (shown.length < 6 ? 3 : 200)) continue;
    cursor = at + shown.length;
    let step = at;
    for (const [index, letter] of [...written].entries()) {
      if (blank.test(letter)) continue;
      const own = places[step];
      step += letter.length;
      if (own !== undefined && own.letter === letter)
        spots.push({ ...own, at: start + [...written].slice(0, index).join("").length });
    }
  }
  return spots;
}

export function documentXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}

export function withDocumentXml(bytes: Uint8Array, xml: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), "word/document.xml": strToU8(xml) });
}

/** Other letters in the place of some. */
export function withLetters(xml: string, spots: readonly (Spot & { readonly other: string })[]): string {
  let made = xml;
  for (const { at, letter, other } of [...spots].sort((a, b) => b.at - a.at))
    made = made.slice(0, at) + other + made.slice(at + letter.length);
  return made;
}

import { excerptOf, type Reading, readAs, refuse } from "./reading.ts";
import type { PersonName } from "./values.ts";

/** 敬称 a letter can put after its addressee; 御中 for bodies. */
export const honorifics = ["様", "殿", "御中", "先生"] as const;
export type Honorific = (typeof honorifics)[number];

/** The clean name for metadata and comparison has no blank; in print one full-width blank may stand between. */
export type NameSpacing = "none" | "one";

const honorificAtEnd = /(様|殿|御中|先生)$/;
/** One letter as people count: with its variation selector (IVS) or combining mark. */
const oneLetter = /^\P{M}\p{M}*$/u;

/**
 * Reads 姓 and 名 with a blank between (half-width, full-width, several: all one). Letters are kept as they are:
 * no NFKC, which would change 神 U+FA19. Further words belong to 名.
 * Refused: nothing, one word, a letter-spaced name (見 本 太 郎), a 敬称 inside the name.
 */
export function readPersonName(text: string): Reading<PersonName> {
  const words = text.trim().split(/\s+/);
  const written = excerptOf(words.join(" "));
  const honorific = honorificAtEnd.exec(written)?.[1];
  const name = written.slice(0, -(honorific?.length ?? 0)).trim();
  if (honorific !== undefined && name !== "") {
    return refuse("notation/name-with-honorific", { text: written, honorific, name });
  }
  if (isSpaced(words))
    return refuse("notation/name-letter-spaced", { text: written, joined: words.join("") });
  const [family = "", ...given] = words;
  if (given.length === 0) return refuse("notation/name-one-word", { text: written });
  return readAs({ family, given: given.join(" ") });
}

/** Three words and more, two single letters side by side among them. 森 一 (two words) is a name. */
function isSpaced(words: readonly string[]): boolean {
  if (words.length < 3) return false;
  return words.some((word, index) => oneLetter.test(word) && oneLetter.test(words[index + 1] ?? ""));
}

/** The printed name: 見本太郎, or 見本　太郎 with one full-width blank. Letter spacing is the template's. */
export function formatPersonName(name: PersonName, spacing: NameSpacing): string {
  // Withheld: the mark is all there is.
  if (name.given === "") return name.family;
  return name.family + (spacing === "one" ? "　" : "") + name.given;
}

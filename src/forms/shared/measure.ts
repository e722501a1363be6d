import type { Profile } from "../../records/profile.ts";

/** Measure (行長) of the shipped letter, where the profile says nothing else: 40 characters of 10.5 pt, 36 lines. */
const shippedLetter = { charactersPerLine: 40, fontSize: 10.5, linesPerPage: 36 };

/** The office's letter: characters a line, text size in pt, lines a page. */
export function letterGrid({ pages: { letter } }: Profile): {
  readonly characters: number;
  readonly fontSize: number;
  readonly lines: number;
} {
  const { charactersPerLine, fontSize, linesPerPage } = shippedLetter;
  return {
    characters: letter.charactersPerLine ?? charactersPerLine,
    fontSize: letter.fontSize ?? fontSize,
    lines: letter.linesPerPage ?? linesPerPage,
  };
}

/** Measure (行長) of the office's letter in pt. */
export function letterMeasure(profile: Profile): number {
  const { characters, fontSize } = letterGrid(profile);
  return characters * fontSize;
}

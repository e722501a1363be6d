import type { CompositionStyle } from "./style.ts";
import { asciiAlways, kinsokuSets } from "./tables/kinsoku.ts";

/** Bits of a kinsoku mask. */
export const NO_LINE_START = 1;
export const NO_LINE_END = 2;

/** The prohibitions in force, one look-up a code point. */
export interface KinsokuMask {
  readonly bmp: Uint8Array;
  readonly astral: ReadonlyMap<number, number>;
  /** …… and ‥‥ may be parted (loose levels). */
  readonly leadersPart: boolean;
}

/**
 * The full lists of characters that may not open (行頭禁則, JLREQ 3.1.7) and not close (行末禁則, 3.1.8) a line: the level's,
 * ASCII's and the office's own. Written to Word as noLineBreaksBefore and noLineBreaksAfter.
 */
export function kinsokuList(style: CompositionStyle): { before: string; after: string } {
  const { lineStartProhibited, lineEndProhibited } = kinsokuSets[style.kinsoku];
  return {
    before: unique(lineStartProhibited + asciiAlways.lineStartProhibited + style.extraLineStart),
    after: unique(lineEndProhibited + asciiAlways.lineEndProhibited + style.extraLineEnd),
  };
}

const unique = (characters: string): string => [...new Set(characters)].join("");

const masks = new Map<string, KinsokuMask>();

/** The mask of a style; built once for each combination of level and additions. */
export function kinsokuMask(style: CompositionStyle): KinsokuMask {
  const key = `${style.kinsoku}\n${style.extraLineStart}\n${style.extraLineEnd}`;
  const known = masks.get(key);
  if (known !== undefined) return known;
  const made = buildMask(style);
  masks.set(key, made);
  return made;
}

function buildMask(style: CompositionStyle): KinsokuMask {
  const bmp = new Uint8Array(0x10000);
  const astral = new Map<number, number>();
  const { before, after } = kinsokuList(style);
  const mark = (characters: string, bit: number): void => {
    for (const character of characters) {
      const point = character.codePointAt(0) as number;
      if (point < 0x10000) bmp[point] = (bmp[point] as number) | bit;
      else astral.set(point, (astral.get(point) ?? 0) | bit);
    }
  };
  mark(before, NO_LINE_START);
  mark(after, NO_LINE_END);
  return { bmp, astral, leadersPart: style.kinsoku === "loose" || style.kinsoku === "css-loose" };
}

/** The prohibitions of one code point. */
export function maskOf(mask: KinsokuMask, point: number): number {
  return point < 0x10000 ? (mask.bmp[point] as number) : (mask.astral.get(point) ?? 0);
}

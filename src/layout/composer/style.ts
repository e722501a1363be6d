/**
 * What JLREQ leaves open, as named choices: one file, the clause beside each. The profile picks by name.
 */

/** A set of characters that may not open or close a line. Strings of single characters. */
export interface KinsokuSet {
  readonly lineStartProhibited: string;
  readonly lineEndProhibited: string;
}

export type CompositionName = "jlreq" | "word";
export type KinsokuLevel = "high" | "standard" | "loose" | "css-loose" | "css-normal" | "css-strict";

export interface CompositionStyle {
  readonly name: CompositionName;
  readonly kinsoku: KinsokuLevel;
  /** The office's own additions to the level's lists. */
  readonly extraLineStart: string;
  readonly extraLineEnd: string;
  /** 和欧間, JLREQ 3.2.3: a quarter em, or none (composition `word`). */
  readonly mixedSpacing: boolean;
  /** 約物 half-em spacing and its collapse, JLREQ 3.1.2–3.1.6; false sets every 約物 solid in its full em (`word`). */
  readonly compressPunctuation: boolean;
  /** 追込み, JLREQ 3.8.3; false in `word`. */
  readonly reduce: boolean;
  /** ぶら下げ of 。、．，(JLREQ Appendix, explanatory in JIS X 4051). */
  readonly hang: boolean;
  /** Hanging inside ruled cells: off, so that no mark touches a rule; Word is told the same for those paragraphs. */
  readonly hangInCells: boolean;
  /** Line-head brackets, JLREQ 3.1.5: 天付き, or a half em kept before them. */
  readonly lineHeadBracket: "tentsuki" | "half" | "novel";
  /** No-break groups of 公用文 (令和3年3月22日, 第106回): kept whole while they fit. */
  readonly groups: boolean;
  /** Further ones: names of persons, and the office's own words, where {数} stands for a number. */
  readonly groupWords: readonly string[];
}

export const compositions: Readonly<Record<CompositionName, CompositionStyle>> = {
  jlreq: {
    name: "jlreq",
    kinsoku: "high",
    extraLineStart: "",
    extraLineEnd: "",
    mixedSpacing: true,
    compressPunctuation: true,
    reduce: true,
    hang: true,
    hangInCells: false,
    lineHeadBracket: "tentsuki",
    groups: true,
    groupWords: [],
  },
  word: {
    name: "word",
    kinsoku: "high",
    extraLineStart: "",
    extraLineEnd: "",
    mixedSpacing: false,
    compressPunctuation: false,
    reduce: false,
    hang: true,
    hangInCells: false,
    lineHeadBracket: "novel",
    groups: false,
    groupWords: [],
  },
};

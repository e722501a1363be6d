import { type CompositionStyle, compositions } from "../layout/composer/style.ts";

/** Text sizes in pt. Figures of office papers are lettered one or two sizes below their text. */
export const SIZE = { name: 9, content: 8, frame: 9, arrow: 8, boundary: 8, legend: 8 } as const;

/** Line feed in em of the text. */
export const FEED = 1.3;

/** Where the baseline lies in a line's em box, in em from its top: that of Japanese faces. */
export const BASELINE = 0.88;

/** Line weights in pt: 細 for everything, 太 for what carries 個人番号. */
export const WEIGHT = { thin: 0.5, thick: 1.5 } as const;

export const DASH = {
  solid: [],
  paper: [4, 2.5],
  /** 一点鎖線: no arrow looks like it. */
  boundary: [9, 2.5, 1.5, 2.5],
} as const satisfies Record<string, readonly number[]>;

/** Room in pt. */
export const ROOM = {
  /** Between a box's outline and its text. */
  boxX: 7,
  boxY: 5,
  /** Between a frame and what stands in it. */
  frame: 11,
  /** Between a frame and its title. */
  title: 5,
  /** Around the whole figure. */
  edge: 2,
  /** Between an arrow and the text beside it. */
  label: 2,
  /** What an arrow leaves free on each side of its text. */
  band: 6,
} as const;

/** How wide texts are set at most, in em; tried in this order until the figure is narrow enough. */
export const TRIALS = [
  { box: 12, label: 10 },
  { box: 9, label: 7 },
  { box: 8, label: 6 },
  { box: 7, label: 5 },
  { box: 6, label: 4.5 },
] as const;

/** How many of them read well: where the direction is left open, the other one is better than a narrower try. */
export const GOOD_TRIALS = 3;

export type Trial = (typeof TRIALS)[number];

/**
 * Breaks lines as papers do, but sets them solid: every program that draws the text must arrive at the same width, and
 * none of them knows our spaces.
 */
export const composition: CompositionStyle = {
  ...compositions.jlreq,
  mixedSpacing: false,
  compressPunctuation: false,
  reduce: false,
  hang: false,
  lineHeadBracket: "novel",
};

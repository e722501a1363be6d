import type { Arrow } from "./diagram.ts";

/** Unicode has ①–⑳, ㉑–㉟ and ㊱–㊿ in three places. */
const RANGES = [
  [1, 20, 0x2460],
  [21, 35, 0x3251],
  [36, 50, 0x32b1],
] as const;

/** ① … ㊿; beyond them (51). */
export function circled(number: number): string {
  const range = RANGES.find(([first, last]) => number >= first && number <= last);
  return range === undefined ? `(${number})` : String.fromCodePoint(range[2] + number - range[0]);
}

/** The mark of every arrow, in order; empty where it has none. */
export function marksOf(arrows: readonly Arrow[]): readonly string[] {
  let last = 0;
  return arrows.map(({ number, line }) => {
    if (number === undefined && line === "connection") return "";
    last = number ?? last + 1;
    return circled(last);
  });
}

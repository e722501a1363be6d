import type { PlacedRule } from "../layout/page.ts";
import { hundredth } from "./hundredth.ts";

/**
 * Where a dotted rule begins and ends, pt: its dots stand on multiples of their pitch, as it is written, from the sheet's
 * left edge, so that those of neighbouring lines stand in columns. Null = there is no room for one.
 */
export function dotsOn({
  x1,
  x2,
  pitch,
}: Pick<PlacedRule, "x1" | "x2" | "pitch">): { readonly from: number; readonly to: number } | null {
  const step = hundredth(pitch);
  const first = Math.ceil(x1 / step);
  const last = Math.floor(x2 / step);
  // A quarter beyond the last dot, lest a rounding at the very end lose it.
  return last < first ? null : { from: first * step, to: (last + 0.25) * step };
}

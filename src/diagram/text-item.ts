import type { TextItem } from "./drawing.ts";
import { BASELINE, FEED } from "./style.ts";
import type { TextBlock } from "./text.ts";

/** The lines of a text from `top` on; `x` is where they start, or their middle. */
export function textItems(
  { lines, size, bold }: TextBlock,
  x: number,
  top: number,
  anchor: "start" | "middle",
): TextItem[] {
  return lines.map(({ text, width, indent }, index) => ({
    type: "text",
    text,
    x: anchor === "start" ? x + indent : x,
    y: top + (index * FEED + BASELINE) * size,
    size,
    bold,
    anchor,
    width,
  }));
}

import type { Inline } from "../../document/tree.ts";
import { advanceOf, clustersOf, mixedSpacing } from "./advance.ts";
import type { Flow } from "./flow.ts";
import { twipsOf } from "./geometry.ts";
import { lookIn, scaleOf } from "./inline.ts";
import type { Look } from "./run.ts";
import { textOf } from "./spread.ts";
import { acrossLength, verticalLength } from "./vertical.ts";

/**
 * Natural widths in twips of a paragraph's parts between forced breaks, along its line: how many lines a heading takes
 * and how long a vertical cell is must be known before Word composes them. Tabs count nothing.
 */
export function partWidths(inlines: readonly Inline[], look: Look, flow: Flow): readonly number[] {
  const widths = [0];
  const add = (width: number): void => {
    widths[widths.length - 1] = (widths.at(-1) ?? 0) + width;
  };
  for (const inline of inlines) {
    if (inline.type === "br") widths.push(0);
    else if (inline.type === "text") add(textWidth(inline.value, look, flow));
    else if (inline.type === "tcy") add(acrossWidth(textOf(inline.children), look, flow));
    else if (inline.type === "jidori") add(twipsOf(inline.width, scaleOf(look, flow)));
    else if (inline.type === "kinto") add(kintoWidth(inline, look, flow));
    else if (inline.type !== "tab") {
      const [first = 0, ...rest] = partWidths(inline.children, lookIn(inline, look, flow), flow);
      add(first);
      widths.push(...rest);
    }
  }
  return widths;
}

/** 添え字 are counted as wide as the text beside them: never too little. Along a vertical line digits take no 和欧間. */
function textWidth(text: string, { size }: Look, flow: Flow): number {
  const isDown = flow.vertical !== null;
  const width = isDown ? verticalLength(text, size) : advanceOf(text, size);
  if (!flow.making.style.composition.mixedSpacing) return width;
  return width + mixedSpacing(isDown ? text.replace(/[0-9]+/g, " ") : text, size);
}

function acrossWidth(text: string, look: Look, flow: Flow): number {
  return flow.vertical === null ? textWidth(text, look, flow) : acrossLength(look.size);
}

function kintoWidth(kinto: Extract<Inline, { type: "kinto" }>, look: Look, flow: Flow): number {
  if (kinto.group !== null) return flow.groups.get(kinto.group) ?? 0;
  const text = textOf(kinto.children);
  const gap = kinto.gap === null ? 0 : twipsOf(kinto.gap, scaleOf(look, flow));
  return advanceOf(text, look.size) + gap * (clustersOf(text).length - 1);
}

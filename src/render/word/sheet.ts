import { type BindingShift, bindingShift } from "../../layout/binding.ts";
import { measureOf, type PageStyle, packetFurniture, sideMarginOf } from "../../layout/style.ts";
import { Element } from "./element.ts";
import type { Making } from "./flow.ts";

/** Twips from a sheet's edges to its text. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Side margins leave exactly the measure; a sheet that will be punched has its text moved away from the holes. */
export function marginsOf(page: PageStyle, { binding }: Making): Margins {
  const { x, y }: BindingShift = binding ? bindingShift(page) : { x: 0, y: 0 };
  const left = sideMarginOf(page) + x;
  return {
    top: page.marginTop + y,
    bottom: page.marginBottom - y,
    left,
    right: page.width - left - measureOf(page),
  };
}

/** w:pgSz */
export function sheetElement({ width, height }: PageStyle): Element {
  const orient = width > height ? "landscape" : "portrait";
  return new Element("w:pgSz", { "w:w": width, "w:h": height, "w:orient": orient });
}

/** w:pgMar, with how far head and foot stand from the sheet's edges. */
export function marginElement(margins: Margins, header: number, footer: number): Element {
  const { top, right, bottom, left } = margins;
  return new Element("w:pgMar", {
    "w:top": top,
    "w:right": right,
    "w:bottom": bottom,
    "w:left": left,
    "w:header": header,
    "w:footer": footer,
    "w:gutter": 0,
  });
}

/** Exact line of a header's or footer's text, and what lies below its baseline: the text stands in the line's middle. */
export const FURNITURE_LINE = 280;
export const FURNITURE_DESCENT = 60;

/** Indent that brings a line's end to the furniture's place; negative where that is in the margin. */
export function furnitureIndent({ right }: Margins): number {
  return packetFurniture.edge - right;
}

import { measureOf, type PageStyle, sideMarginOf } from "./style.ts";

const mm = (value: number): number => Math.round((value * 1440) / 25.4);

/** A puncher's holes (6 mm wide, their middle 12 mm from the edge) and what a file's back hides. */
const HOLES = mm(20);
/** What most printers leave out, and a little more. */
const EDGE = mm(8);

/** How far the body moves, in twips: to the right and down. */
export interface BindingShift {
  readonly x: number;
  readonly y: number;
}

/**
 * 綴じしろ: how far a sheet's body has to move so that two holes can be punched. An upright sheet is bound at its left
 * edge, a landscape one at its top: the margin there becomes 20 mm, as far as the margin across keeps 8 mm. A sheet
 * that has the room stays as it is; lines and their number never change.
 */
export function bindingShift(page: PageStyle): BindingShift {
  if (page.width > page.height) return { x: 0, y: shift(page.marginTop, page.marginBottom) };
  const left = sideMarginOf(page);
  return { x: shift(left, page.width - left - measureOf(page)), y: 0 };
}

function shift(bound: number, across: number): number {
  return Math.max(0, Math.min(HOLES - bound, across - EDGE));
}

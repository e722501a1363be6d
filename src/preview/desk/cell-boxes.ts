import type { Page, PlacedLine, StructElement } from "../../layout/page.ts";
import { boxOfLine } from "../../render/svg/index.ts";
import type { Box } from "../contract.ts";

/** Rules meet the text's middle within this, pt. */
const NEAR = 0.5;

/** The cells of the tables on a sheet, read off the rules around their text. Cells without text have none to be found by. */
export function cellBoxes(page: Page): readonly Box[] {
  const cells = new Map<StructElement, Box>();
  page.lines.forEach((line, at) => {
    const cell = cellOf(line);
    if (cell === null) return;
    const box = boxOfLine(page, at);
    const known = cells.get(cell);
    cells.set(cell, known === undefined ? box : around(known, box));
  });
  return [...cells.values()].map((text) => ruled(text, page)).filter((box) => box !== null);
}

/** The cell a line stands in; null = in none. */
export function cellOf({ element }: PlacedLine): StructElement | null {
  for (let one = element; one !== null; one = one.parent)
    if (one.role === "TD" || one.role === "TH") return one;
  return null;
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    ...{ x, y },
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The nearest rules to the left, right, above and below of a text; null = one of them is wanting. */
function ruled(text: Box, { rules }: Page): Box | null {
  const x = text.x + text.width / 2;
  const y = text.y + text.height / 2;
  const upright = rules.filter((one) => one.x1 === one.x2 && spans(one.y1, one.y2, y)).map(({ x1 }) => x1);
  const level = rules.filter((one) => one.y1 === one.y2 && spans(one.x1, one.x2, x)).map(({ y1 }) => y1);
  const left = Math.max(...upright.filter((one) => one <= x));
  const right = Math.min(...upright.filter((one) => one > x));
  const top = Math.max(...level.filter((one) => one <= y));
  const bottom = Math.min(...level.filter((one) => one > y));
  const isWhole = [left, right, top, bottom].every(Number.isFinite);
  return isWhole ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

function spans(from: number, to: number, at: number): boolean {
  return Math.min(from, to) - NEAR <= at && at <= Math.max(from, to) + NEAR;
}

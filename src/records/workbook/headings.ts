import type { CellObject } from "write-excel-file/node";
import type { Placed } from "./layout.ts";
import type { DrawnCell } from "./sheet.ts";
import { headStyle, LINE_HEIGHT, needs } from "./style.ts";

/**
 * The heading rows: groups above, merged over their columns; a column's own heading below them, merged over the rows
 * that are left. As many rows as the deepest column has names.
 */
export function headingRows(placed: readonly Placed[]): readonly (readonly DrawnCell[])[] {
  const depth = Math.max(...placed.map(({ column }) => column.headings.length));
  const levels = Array.from({ length: depth }, (_, level) => level);
  return levels.map((level) => placed.map((_, at) => headingCell(placed, at, level, depth)));
}

function headingCell(placed: readonly Placed[], at: number, level: number, depth: number): DrawnCell {
  const here = placed[at];
  const name = here?.column.headings[level];
  if (here === undefined || name === undefined) return null;
  const isOwn = level === here.column.headings.length - 1;
  if (!isOwn) return groupCell(placed, at, level, name);
  const { mark } = needs[here.need];
  return {
    ...headStyle(here.need),
    value: mark === "" ? name : `${name}\n${mark}`,
    height: level === depth - 1 ? LINE_HEIGHT * 2 : LINE_HEIGHT,
    ...(depth - level > 1 ? { rowSpan: depth - level } : {}),
  };
}

/** A group's name, over all its columns; null over its second and later ones. */
function groupCell(placed: readonly Placed[], at: number, level: number, name: string): DrawnCell {
  const key = groupAt(placed, at, level);
  if (at > 0 && groupAt(placed, at - 1, level) === key) return null;
  const end = placed.findIndex((_, other) => other > at && groupAt(placed, other, level) !== key);
  const cell: CellObject = { ...headStyle(null), value: name, height: LINE_HEIGHT };
  const columnSpan = (end < 0 ? placed.length : end) - at;
  return columnSpan > 1 ? { ...cell, columnSpan } : cell;
}

/** The group a column stands in at a level, as a path; null where its own heading stands there or above. */
function groupAt(placed: readonly Placed[], at: number, level: number): string | null {
  const headings = placed[at]?.column.headings ?? [];
  return headings.length > level + 1 ? headings.slice(0, level + 1).join("/") : null;
}

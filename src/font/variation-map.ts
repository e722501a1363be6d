import { FontFault, type Table } from "./sfnt.ts";

/**
 * Glyph of a variation sequence (異体字). `base` gives the glyph of the character alone, for the sequences the font
 * lists as its default shape; 0 = the font does not list the sequence at all.
 */
export type VariationMap = (
  codePoint: number,
  selector: number,
  base: (codePoint: number) => number,
) => number;

const HEADER = 10;
const SELECTOR_RECORD = 11;
const DEFAULT_RANGE = 4;
const MAPPING = 5;

/**
 * cmap format 14. A sequence may stand in the table of default shapes or in that of other shapes; both are searched,
 * each on its own.
 * @throws FontFault when a list runs out of the table
 */
export function variationMapOf(view: DataView, table: Table): VariationMap {
  const selectors = selectorsOf(view, table);
  return (codePoint, selector, base) => {
    const lists = selectors.get(selector);
    if (lists === undefined) return 0;
    const other = otherShape(view, lists.other, codePoint);
    if (other !== 0) return other;
    return hasDefaultShape(view, lists.plain, codePoint) ? base(codePoint) : 0;
  };
}

/** Where the two lists of one selector begin (their 32-bit count), absolute; 0 = no such list. */
interface Lists {
  readonly plain: number;
  readonly other: number;
}

function selectorsOf(view: DataView, table: Table): ReadonlyMap<number, Lists> {
  const count = table.length >= HEADER ? view.getUint32(table.offset + 6) : 0;
  if (HEADER + count * SELECTOR_RECORD > table.length) throw damaged();
  const selectors = new Map<number, Lists>();
  for (let index = 0; index < count; index++) {
    const record = table.offset + HEADER + index * SELECTOR_RECORD;
    const plain = listAt(view, table, view.getUint32(record + 3), DEFAULT_RANGE);
    const other = listAt(view, table, view.getUint32(record + 7), MAPPING);
    selectors.set(uint24(view, record), { plain, other });
  }
  return selectors;
}

/** Checks that a list lies inside the table; its absolute offset. */
function listAt(view: DataView, table: Table, start: number, size: number): number {
  if (start === 0) return 0;
  if (start + 4 > table.length) throw damaged();
  const count = view.getUint32(table.offset + start);
  if (start + 4 + count * size > table.length) throw damaged();
  return table.offset + start;
}

function otherShape(view: DataView, list: number, codePoint: number): number {
  if (list === 0) return 0;
  const at = list + 4 + lastNotAfter(view, list, MAPPING, codePoint) * MAPPING;
  return at > list && uint24(view, at) === codePoint ? view.getUint16(at + 3) : 0;
}

function hasDefaultShape(view: DataView, list: number, codePoint: number): boolean {
  if (list === 0) return false;
  const at = list + 4 + lastNotAfter(view, list, DEFAULT_RANGE, codePoint) * DEFAULT_RANGE;
  return at > list && codePoint <= uint24(view, at) + view.getUint8(at + 3);
}

/** Index of the last entry whose first three bytes are not after the code point; -1 when all are. */
function lastNotAfter(view: DataView, list: number, size: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(list);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint24(view, list + 4 + middle * size) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function uint24(view: DataView, offset: number): number {
  return (view.getUint16(offset) << 8) | view.getUint8(offset + 2);
}

function damaged(): FontFault {
  return new FontFault("font/damaged", "cmap");
}

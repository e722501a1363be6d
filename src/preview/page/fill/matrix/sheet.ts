import type { FieldPath, WrittenView } from "../../../contract.ts";
import { valueIn } from "../written.ts";

/** Japanese keys of a 別表, as its model has them. */
export const KEY = {
  columns: "列",
  title: "題名",
  groups: "区分",
  label: "見出し",
  rows: "行",
  item: "項目",
  cells: "セル",
  text: "内容",
  width: "幅",
} as const;

/** Typed alone in a cell, joins it with the one at its left, or above. */
export const JOIN = { left: "←", up: "↑" } as const;

/** A text of the table and where it is written. */
export interface Box {
  readonly text: string;
  /** Of the text itself: of a block its 題名 or 内容. */
  readonly path: FieldPath;
}

export interface SheetCell extends Box {
  /** Place in its row's list; there is no such item yet where it is not less than the row's `written`. */
  readonly index: number;
  /** Columns from 0 it covers, `to` excluded: more than one where 幅 says so. */
  readonly from: number;
  readonly to: number;
}

export interface SheetRow {
  readonly path: FieldPath;
  readonly item: Box;
  /** Cells that are written; those after them are still to be. */
  readonly written: number;
  /** In reading order, filling all columns; more where the row has too many. */
  readonly cells: readonly SheetCell[];
}

export interface SheetGroup {
  readonly path: FieldPath;
  readonly label: Box;
  readonly rows: readonly SheetRow[];
}

/** A 別表 as it lies on paper: columns across, groups of rows down. */
export interface Sheet {
  readonly columns: readonly Box[];
  readonly groups: readonly SheetGroup[];
}

/** The table of a record as it is written; null where something in it has another shape than a table's. */
export function sheetOf(written: WrittenView): Sheet | null {
  const titles = itemsOf(valueIn(written, KEY.columns));
  const groups = itemsOf(valueIn(written, KEY.groups));
  if (titles === null || groups === null) return null;
  const columns = titles.map((one, index) => boxOf(one, [KEY.columns, index], KEY.title));
  const made = groups.map((one, index) => groupOf(one, [KEY.groups, index], titles.length));
  return columns.every((one) => one !== null) && made.every((one) => one !== null)
    ? { columns, groups: made }
    : null;
}

function groupOf(written: WrittenView, path: FieldPath, columns: number): SheetGroup | null {
  if (written.type !== "map") return null;
  const label = boxOf(valueIn(written, KEY.label), [...path, KEY.label]);
  const items = itemsOf(valueIn(written, KEY.rows));
  const rows = items?.map((one, index) => rowOf(one, [...path, KEY.rows, index], columns));
  return label !== null && rows?.every((row) => row !== null) ? { path, label, rows } : null;
}

function rowOf(written: WrittenView, path: FieldPath, columns: number): SheetRow | null {
  if (written.type !== "map") return null;
  const item = boxOf(valueIn(written, KEY.item), [...path, KEY.item]);
  const items = itemsOf(valueIn(written, KEY.cells));
  if (item === null || items === null) return null;
  const cells: SheetCell[] = [];
  let from = 0;
  const add = (box: Box, width: number): void => {
    cells.push({ ...box, index: cells.length, from, to: from + width });
    from += width;
  };
  for (const [index, one] of items.entries()) {
    const box = boxOf(one, [...path, KEY.cells, index], KEY.text);
    if (box === null) return null;
    add(box, widthOf(one));
  }
  while (from < columns) add({ text: "", path: [...path, KEY.cells, cells.length] }, 1);
  return { path, item, written: items.length, cells };
}

/** The items of a list; none where nothing is written, null where something else is. */
function itemsOf(written: WrittenView): readonly WrittenView[] | null {
  if (written.type === "list") return written.items;
  return written.type === "empty" ? [] : null;
}

/** @param key of the text, where it may also be written as a block; null: it is another shape */
function boxOf(written: WrittenView, path: FieldPath, key?: string): Box | null {
  if (written.type === "text") return { text: written.text, path };
  if (written.type === "empty") return { text: "", path };
  return written.type === "map" && key !== undefined ? boxOf(valueIn(written, key), [...path, key]) : null;
}

function widthOf(cell: WrittenView): number {
  const written = valueIn(cell, KEY.width);
  const width = written.type === "text" ? Number(written.text.normalize("NFKC")) : 1;
  return Number.isInteger(width) && width > 0 && width <= 30 ? width : 1;
}

/** All rows, from the top, with the group each is of. */
export function rowsOf({ groups }: Sheet): readonly { readonly group: number; readonly row: SheetRow }[] {
  return groups.flatMap(({ rows }, group) => rows.map((row) => ({ group, row })));
}

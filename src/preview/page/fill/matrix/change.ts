import type { Edit, FieldPath } from "../../../contract.ts";
import { JOIN, KEY, rowsOf, type Sheet, type SheetCell, type SheetGroup, type SheetRow } from "./sheet.ts";

/** Changes to a 別表 as a table. Each is one list of edits, and so one step of undo. */

/** Writes a cell; cells before it that are still to be written are made, without a text. */
export function writeCell(row: SheetRow, cell: Pick<SheetCell, "index" | "path">, text: string): Edit[] {
  if (cell.index < row.written) return [{ type: "set", path: cell.path, text }];
  const empty = Array<string>(cell.index - row.written).fill("");
  return [{ type: "insert", path: [...row.path, KEY.cells], index: row.written, items: [...empty, text] }];
}

/** Writes a row's heading; the only row of a group need not have one, and then has no key for it. */
export function writeItem({ rows }: SheetGroup, { item }: SheetRow, text: string): Edit[] {
  if (text === "" && rows.length === 1) return [{ type: "remove", path: item.path }];
  return [{ type: "set", path: item.path, text }];
}

/** A row with empty cells before the one at `index`. */
export function addRow({ columns }: Sheet, { path }: SheetGroup, index: number): Edit[] {
  return rowEdits([...path, KEY.rows], index, "", Array<string>(columns.length).fill(""));
}

/** @param rows path of the group's list */
export function rowEdits(rows: FieldPath, index: number, item: string, cells: readonly string[]): Edit[] {
  const row: Edit = { type: "insert", path: rows, index, items: [{ [KEY.item]: item }] };
  const path = [...rows, index, KEY.cells];
  return cells.length === 0 ? [row] : [row, { type: "insert", path, index: 0, items: cells }];
}

/** Takes a row out; with the last one its group. */
export function removeRow({ path, rows }: SheetGroup, index: number): Edit[] {
  return [{ type: "remove", path: rows.length === 1 ? path : [...path, KEY.rows, index] }];
}

/** A group of one row before the one at `index`. */
export function addGroup({ columns }: Sheet, index: number): Edit[] {
  return groupEdits(index, "", "", Array<string>(columns.length).fill(""));
}

export function groupEdits(index: number, label: string, item: string, cells: readonly string[]): Edit[] {
  const group: Edit = { type: "insert", path: [KEY.groups], index, items: [{ [KEY.label]: label }] };
  return [group, ...rowEdits([KEY.groups, index, KEY.rows], 0, item, cells)];
}

/** A column before the one at `at`, with an empty cell in every row; what reaches over the place becomes wider. */
export function addColumn(sheet: Sheet, at: number): Edit[] {
  const cells = rowsOf(sheet).flatMap(({ row }) => addedCell(row, at));
  return [{ type: "insert", path: [KEY.columns], index: at, items: [""] }, ...cells];
}

function addedCell(row: SheetRow, at: number): Edit[] {
  const over = row.cells.find(({ from, to }) => from < at && at < to);
  if (over !== undefined) return [widthEdit(over, over.to - over.from + 1)];
  const next = row.cells.find(({ from }) => from === at);
  const index = next?.index ?? row.cells.length;
  // Cells that are not written yet are empty without being there.
  if (index > row.written) return [];
  // A cell in the midst of joined ones is joined with them.
  const text = next?.text.trim() === JOIN.left ? JOIN.left : "";
  return [{ type: "insert", path: [...row.path, KEY.cells], index, items: [text] }];
}

/** Takes a column out of the head and of every row; what reaches over it becomes narrower. */
export function removeColumn(sheet: Sheet, at: number): Edit[] {
  const cells = rowsOf(sheet).flatMap(({ row }) => removedCell(row, at));
  return [{ type: "remove", path: [KEY.columns, at] }, ...cells];
}

function removedCell(row: SheetRow, at: number): Edit[] {
  const cell = row.cells.find(({ from, to }) => from <= at && at < to);
  if (cell === undefined || cell.index >= row.written) return [];
  const width = cell.to - cell.from;
  if (width > 2) return [widthEdit(cell, width - 1)];
  const path = [...row.path, KEY.cells];
  const out: Edit = { type: "remove", path: [...path, cell.index] };
  if (width === 2) return [out, { type: "insert", path, index: cell.index, items: [cell.text] }];
  const next = row.cells[cell.index + 1];
  // What was joined with it keeps its text.
  const isJoined = next !== undefined && next.text.trim() === JOIN.left && cell.text.trim() !== JOIN.left;
  return isJoined ? [{ type: "set", path: next.path, text: cell.text }, out] : [out];
}

function widthEdit({ path }: SheetCell, width: number): Edit {
  return { type: "set", path: [...path.slice(0, -1), KEY.width], text: String(width) };
}

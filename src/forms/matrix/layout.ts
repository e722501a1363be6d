import type { Matrix } from "../../records/kinds/matrix.ts";
import { matrixCell } from "../../records/kinds/matrix-cell.ts";
import { matrixColumn } from "../../records/kinds/matrix-column.ts";
import { type GridCell, gridOfGroup } from "../../records/kinds/matrix-grid.ts";
import { mergedCells } from "../../records/kinds/matrix-merge.ts";
import { matrixRoom, stubColumns } from "../../records/kinds/matrix-room.ts";
import type { Profile } from "../../records/profile.ts";
import { emWidth } from "../shared/outline/width.ts";
import { type ColumnAsked, type MeasuredCell, matrixColumns } from "./columns.ts";

/** Room between the texts of two columns in pt. */
const BETWEEN = 18;
/** Em of a vertical heading on one line, and line to line; layout's style says the same of vertical cells. */
const VERTICAL = { length: 20, line: 1.4, room: 0.2 } as const;

type Group = Matrix["groups"][number];

/** How a 別表 stands on its sheet, before anything is printed. */
export interface MatrixLayout {
  readonly stubs: 1 | 2;
  /** Cells of each group, those joined as one. */
  readonly grids: readonly (readonly GridCell[])[];
  /** Em of every column, the stub's first. */
  readonly widths: readonly number[];
  /** Em between the texts of two columns. */
  readonly between: number;
}

/** Whether a group's heading runs from top to bottom. Over both columns of the stub there is room to run across. */
export function isVertical(record: Matrix, group: Group): boolean {
  const { direction = record.direction } = group;
  return direction === "down" && !spansStub(record, group);
}

/** Whether a group's heading takes the place of its items, too. */
export function spansStub({ groups }: Matrix, { rows }: Group): boolean {
  return stubColumns(groups) === 2 && rows.every(({ item }) => item === undefined);
}

export function matrixLayout(record: Matrix, profile: Profile): MatrixLayout {
  const stubs = stubColumns(record.groups);
  const grids = record.groups.map((group) => gridOf(record, group));
  const asked = columnsAsked(record, stubs);
  const room = matrixRoom(record.paper, record.size, asked.length, profile.pages);
  const cells = measured(record, grids, stubs);
  const between = BETWEEN / sizeOf(record, profile);
  return { stubs, grids, between, widths: matrixColumns(asked, cells, room, between) };
}

/** Text size of the table in pt. */
function sizeOf({ paper, size }: Matrix, { pages }: Profile): number {
  const [page, shipped] = paper === "a4" ? [pages.matrixA4, 9] : [pages.matrixA3, 10.5];
  return size ?? page.fontSize ?? shipped;
}

function gridOf({ columns, merge }: Matrix, { rows }: Group): readonly GridCell[] {
  const { cells, faults } = gridOfGroup(
    rows.map((row) => row.cells),
    columns.length,
  );
  // A record is right; only what stands in a public edition for rows that are withheld does not fill the columns.
  if (faults.length > 0) return rows.map((row, at) => wholeRow(row, at, columns.length));
  // A row that has no item must keep a cell of its own.
  const down = merge === "both" && rows.every(({ item }) => item !== undefined);
  return merge === "none" ? cells : mergedCells(cells, down);
}

/** All that a row says in one cell. */
function wholeRow({ cells }: Group["rows"][number], row: number, columnTo: number): GridCell {
  const text = cells.flatMap((cell) => matrixCell(cell).text);
  return { row, index: 0, text, rowTo: row + 1, columnFrom: 0, columnTo };
}

function columnsAsked(record: Matrix, stubs: 1 | 2): readonly ColumnAsked[] {
  const { groups, labelWidth, itemWidth, columns } = record;
  const vertical = groups.filter((group) => isVertical(record, group));
  const alone = groups.filter((group) => !spansStub(record, group));
  // Where every heading that stands in the column by itself is vertical, the column is as narrow as these.
  const narrow = vertical.length > 0 && vertical.length === alone.length;
  const found = narrow ? Math.max(...vertical.map(({ label }) => acrossOf(label))) : null;
  const stub = [labelWidth ?? found, ...(stubs === 2 ? [itemWidth ?? null] : [])];
  return [
    ...stub.map((width) => ({ width, stub: true })),
    ...columns.map((column) => ({ width: matrixColumn(column).width ?? null, stub: false })),
  ];
}

/** Em that the lines of a vertical heading take side by side. */
function acrossOf(label: string): number {
  const lines = Math.ceil(emWidth(label) / VERTICAL.length);
  return lines * VERTICAL.line - (VERTICAL.line - 1) + VERTICAL.room;
}

/** Heads, stub and cells on one grid, rows counted from the head. */
function measured(record: Matrix, grids: MatrixLayout["grids"], stubs: number): readonly MeasuredCell[] {
  const heads = record.columns.map((column, at) => one(matrixColumn(column).title, stubs + at, 0));
  let rowFrom = 1;
  const groups = record.groups.flatMap((group, at) => {
    const first = rowFrom;
    const { rows } = group;
    rowFrom += rows.length;
    const label = {
      columnFrom: 0,
      columnTo: spansStub(record, group) ? stubs : 1,
      rowFrom: first,
      rowTo: rowFrom,
      // Vertical text takes height, not width.
      text: isVertical(record, group) ? [] : [group.label],
    };
    const items = rows.flatMap(({ item }, row) => (item === undefined ? [] : [one([item], 1, first + row)]));
    const cells = (grids[at] ?? []).map(({ text, row, rowTo, columnFrom, columnTo }) => ({
      text,
      rowFrom: first + row,
      rowTo: first + rowTo,
      columnFrom: stubs + columnFrom,
      columnTo: stubs + columnTo,
    }));
    return [label, ...items, ...cells];
  });
  return [...heads, ...groups];
}

function one(text: readonly string[], column: number, row: number): MeasuredCell {
  return { text, columnFrom: column, columnTo: column + 1, rowFrom: row, rowTo: row + 1 };
}

import type { Matrix } from "../../records/kinds/matrix.ts";
import { matrixColumn } from "../../records/kinds/matrix-column.ts";
import type { GridCell } from "../../records/kinds/matrix-grid.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed } from "../shared/letter-values.ts";
import { computed, fromRecord, type OriginRule } from "../shared/origin.ts";
import { emWidth } from "../shared/outline/width.ts";
import { isVertical, type MatrixLayout, matrixLayout, spansStub } from "./layout.ts";
import type { MatrixValues } from "./model.ts";

/** Text size of the title in pt, a little over that of the sheet. */
const TITLE_SIZE = { a4: 10.5, a3: 12 } as const;
/** A row of so many lines is kept whole at the end of a page. */
const KEPT_LINES = 8;

type Group = Matrix["groups"][number];
type PrintedRow = MatrixValues["groups"][number]["rows"][number];
type PrintedCell = PrintedRow["cells"][number];

/**
 * What a line of a cell hangs from. It stays a part of the text: a list would set its words a quarter of an em off, and
 * lines of a cell would no longer be of whole em.
 */
const HANGS = /^[・※①-⑳㉑-㉟]/u;

/** 別表 (record) → 別表 (form). */
export function matrixValues(record: Matrix, profile: Profile): MatrixValues {
  const text = (one: string): string => bracketed(one, profile);
  const layout = matrixLayout(record, profile);
  const { stubs, widths } = layout;
  const notes = record.notes ?? [];
  return {
    paper: record.paper,
    pageNumber: record.pageNumber,
    label: text(record.label),
    title: record.title.map(text),
    titleSize: TITLE_SIZE[record.paper],
    size: record.size ?? null,
    columns: widths.map((width) => `${width}em`).join(" "),
    continued: record.continued ? [0, 1].slice(0, stubs).join(" ") : "",
    stubs,
    corner: record.corner === undefined ? null : text(record.corner),
    heads: record.columns.map((column) => ({ lines: matrixColumn(column).title.map(text) })),
    groups: record.groups.map((group, at) => ({ rows: rowsOf(record, group, at, layout, text) })),
    legend: record.legend === undefined ? null : text(record.legend),
    notes: notes.map((lines, at) => ({
      label: notes.length > 1 ? `※${at + 1}` : "※",
      lines: lines.map(text),
    })),
  };
}

function rowsOf(
  record: Matrix,
  group: Group,
  at: number,
  layout: MatrixLayout,
  text: (one: string) => string,
): PrintedRow[] {
  const { stubs } = layout;
  const grid = layout.grids[at] ?? [];
  const whole = spansStub(record, group);
  const label = {
    colspan: whole ? stubs : 1,
    rowspan: group.rows.length,
    text: text(group.label),
    writing: isVertical(record, group) ? ("vertical" as const) : ("horizontal" as const),
    align: isVertical(record, group) ? ("center" as const) : ("start" as const),
  };
  const single = { colspan: 1, rowspan: 1, writing: "horizontal", align: "start" } as const;
  return group.rows.map(({ item, cells }, row) => ({
    keep: grid.every((cell) => cell.row !== row || linesOf(cell, layout) <= KEPT_LINES),
    label: row === 0 ? label : null,
    // A row that is withheld as a whole has no item among others that have.
    item: whole || stubs === 1 ? null : { ...single, text: text(item ?? "") },
    cells: cells.map((_, index) => {
      const cell = grid.find((one) => one.row === row && one.index === index);
      return cell === undefined ? hidden : cellOf(cell, widthOf(cell, layout), text);
    }),
  }));
}

/** Room for a cell's text, in em: its columns with what stands between them. */
function widthOf({ columnFrom, columnTo }: GridCell, { stubs, widths, between }: MatrixLayout): number {
  const own = widths.slice(stubs + columnFrom, stubs + columnTo);
  return own.reduce((sum, width) => sum + width, (own.length - 1) * between);
}

/** Lines a cell takes in each of its rows, or about so many. */
function linesOf(cell: GridCell, layout: MatrixLayout): number {
  const room = widthOf(cell, layout);
  const lines = cell.text.reduce((sum, line) => sum + Math.ceil(emWidth(line) / room), 0);
  return lines / (cell.rowTo - cell.row);
}

/** A cell that has become a part of another. */
const hidden: PrintedCell = {
  shown: false,
  colspan: 1,
  rowspan: 1,
  align: "start",
  valign: "top",
  entries: [],
};

/** A short text stands in the middle of its cell, what takes several lines begins at the top left. */
function cellOf(
  { text: lines, row, rowTo, columnFrom, columnTo }: GridCell,
  room: number,
  text: (one: string) => string,
): PrintedCell {
  const [first = ""] = lines;
  const short = lines.length <= 1 && !first.startsWith("・") && emWidth(first) <= room;
  const entries = lines.map((line) => ({ hangs: !short && HANGS.test(line), text: text(line) }));
  return {
    shown: true,
    colspan: columnTo - columnFrom,
    rowspan: rowTo - row,
    align: short ? "center" : "start",
    valign: short ? "middle" : "top",
    entries,
  };
}

/** Where the values come from. */
export const matrixOrigins: readonly OriginRule[] = [
  ...["paper", "pageNumber", "label", "title", "size", "corner", "legend", "notes"].map((key) =>
    fromRecord(key, key),
  ),
  fromRecord("continued", "continued"),
  computed("columns"),
  computed("stubs"),
  computed("titleSize"),
  fromRecord("heads.*.lines.*", "columns.*"),
  fromRecord("groups.*.rows.*.label.text", "groups.*.label"),
  fromRecord("groups.*.rows.*.item.text", "groups.*.rows.*.item"),
  fromRecord("groups.*.rows.*.cells.*.entries.*.text", "groups.*.rows.*.cells.*"),
  fromRecord("notes.*.lines", "notes.*"),
];

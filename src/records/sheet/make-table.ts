import { type Diagnostic, diagnose, type Place } from "../../diagnostic/index.ts";
import type { RecordKind } from "../record-kind.ts";
import { type Column, type SheetShape, sheetShapeOf } from "./columns.ts";
import { columnLetters, type Grid } from "./grid.ts";
import { findHeader } from "./header.ts";
import { HeadingNames } from "./heading-names.ts";
import { missingColumns } from "./missing-columns.ts";
import { sheetRows } from "./rows.ts";
import type { SheetRow, SheetTable, TableColumn } from "./table.ts";
import { cellPlace, type HeadedGrid, tableColumns } from "./table-columns.ts";

/** Where a grid was read from. */
export interface GridSource {
  readonly file: string;
  /** Null for CSV. */
  readonly sheet: string | null;
}

/** Most columns named in one message. */
const NAMED = 12;

/** A grid as a table of records of one kind. What is wrong with its heading stands in its findings. */
export function makeTable(grid: Grid, kind: RecordKind, { file, sheet }: GridSource): SheetTable {
  const shape = sheetShapeOf(kind);
  const place: Place = { file, ...(sheet === null ? {} : { sheet }) };
  const digits = String(grid.rows.at(-1)?.number ?? 0).length;
  const empty = { file, sheet, kind: kind.kind, columns: [], rows: [], digits, missing: [] };
  const unfit = shape.unsupported.filter((field) => field.required);
  if (unfit.length > 0) return { ...empty, findings: [kindUnfit(kind, unfit, place)] };
  const names = new HeadingNames(shape);
  const header = findHeader(grid, names);
  if (header === null) return { ...empty, findings: [noHeader(kind, shape, place)] };
  return headedTable({ file, sheet, grid, header, shape, names }, kind, digits);
}

function headedTable(headed: HeadedGrid, kind: RecordKind, digits: number): SheetTable {
  const { file, sheet, grid, header, shape } = headed;
  const { columns, findings } = tableColumns(headed);
  const known = new Map(shape.columns.map((column) => [column.headings.join("/"), column]));
  const rows = sheetRows(grid, header.bottom, columns, known);
  const missing = missingColumns(shape.columns, columns, rows);
  const first = header.headings[0];
  const place = first === undefined ? { file } : cellPlace(headed, first.row, first.column);
  const lacking = missing.filter(({ needed }) => needed && rows.length > 0);
  return {
    ...{ file, sheet, kind: kind.kind, columns, rows, digits },
    missing: missing.map(({ column }) => column.headings.join("/")),
    findings: [
      ...findings,
      ...lacking.map(({ column }) => missingColumn(column, place)),
      ...hiddenParts(headed, columns, rows),
      ...ragged(headed, rows),
    ],
  };
}

function kindUnfit(kind: RecordKind, unfit: SheetShape["unsupported"], place: Place): Diagnostic {
  const fields = unfit.map(({ headings }) => headings.join("/")).join("、");
  return diagnose("sheet/kind-unfit", { kind: kind.ja, fields }, place);
}

function noHeader(kind: RecordKind, { columns }: SheetShape, place: Place): Diagnostic {
  const needed = columns.filter(({ required }) => required);
  const named = (needed.length > 1 ? needed : columns).slice(0, NAMED);
  const headings = named.map((column) => column.headings.join("/")).join("、");
  return diagnose("sheet/no-header", { kind: kind.ja, headings }, place);
}

function missingColumn(column: Column, place: Place): Diagnostic {
  const params = {
    column: column.headings.join("/"),
    help: column.field.help?.ja ?? "",
    helpEn: column.field.help?.en ?? "",
  };
  return diagnose("sheet/missing-column", params, place);
}

/** Rows and columns that are hidden are read; once for the sheet that is told. */
function hiddenParts(
  { grid, ...headed }: HeadedGrid,
  columns: readonly TableColumn[],
  rows: readonly SheetRow[],
): readonly Diagnostic[] {
  const hidden = rows.filter(({ number }) => grid.hiddenRows.has(number));
  const [row] = hidden;
  const found: Diagnostic[] = [];
  if (row !== undefined) {
    const params = { rows: rangesOf(hidden.map(({ number }) => number)), count: String(hidden.length) };
    found.push(diagnose("sheet/hidden-rows", params, cellPlace(headed, row, columns[0]?.column ?? 0)));
  }
  const [first, ...more] = columns.filter(({ column }) => grid.hiddenColumns.has(column));
  if (first !== undefined) {
    const named = [first, ...more].map(({ heading, column }) => `${columnLetters(column)}（${heading}）`);
    const row = headed.header.headings.find(({ column }) => column === first.column)?.row;
    const place = row === undefined ? { file: headed.file } : cellPlace(headed, row, first.column);
    found.push(diagnose("sheet/hidden-columns", { columns: named.join("、") }, place));
  }
  return found;
}

/** 3-5、9: the first ranges of ascending numbers. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const words = ranges.slice(0, 5).map(([from, to]) => (from === to ? String(from) : `${from}～${to}`));
  return `${words.join("、")}${ranges.length > 5 ? " …" : ""}`;
}

/** Records of CSV that end before the heading does: a comma may be missing, and cells stand in wrong columns. */
function ragged({ grid, header, ...headed }: HeadedGrid, rows: readonly SheetRow[]): readonly Diagnostic[] {
  const heading = grid.rows.find(({ number }) => number === header.bottom)?.width ?? null;
  if (heading === null) return [];
  const widths = new Map(grid.rows.map(({ number, width }) => [number, width]));
  return rows.flatMap((row) => {
    const width = widths.get(row.number) ?? heading;
    if (width >= heading) return [];
    const params = { width: String(width), heading: String(heading), record: String(row.ordinal) };
    return [diagnose("sheet/short-record", params, cellPlace(headed, row, 0))];
  });
}

import { type Diagnostic, diagnose, type Place } from "../../diagnostic/index.ts";
import type { Column, SheetShape } from "./columns.ts";
import { columnLetters, type Grid, type GridRow } from "./grid.ts";
import type { Header, Heading } from "./header.ts";
import type { HeadingNames } from "./heading-names.ts";
import type { TableColumn } from "./table.ts";

/** A sheet with its heading found. */
export interface HeadedGrid {
  readonly file: string;
  readonly sheet: string | null;
  readonly grid: Grid;
  readonly header: Header;
  readonly shape: SheetShape;
  readonly names: HeadingNames;
}

/** The columns whose headings are understood, and what is to be told of the others. Nothing is dropped in silence. */
export function tableColumns(headed: HeadedGrid): {
  readonly columns: readonly TableColumn[];
  readonly findings: readonly Diagnostic[];
} {
  const columns: TableColumn[] = [];
  const findings: Diagnostic[] = [];
  const seen = new Map<string, Heading>();
  for (const heading of allHeadings(headed)) {
    const column = columnFor(heading, headed.shape.columns);
    const first = column === null ? undefined : seen.get(column.heading);
    if (column !== null && first === undefined) {
      columns.push(column);
      seen.set(column.heading, heading);
    } else if (column !== null && first !== undefined) findings.push(twice(heading, first, column, headed));
    else findings.push(...leftOut(heading, headed));
  }
  return { columns, findings };
}

/** The headings, and the columns right of them in which something stands. */
function allHeadings({ grid, header }: HeadedGrid): readonly Heading[] {
  const below = grid.rows.filter((row) => row.number > header.bottom);
  const width = below.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const [first] = header.headings;
  if (first === undefined) return [];
  const more = Array.from({ length: Math.max(0, width - header.headings.length) }, (_, at) => ({
    ...{ words: [], row: first.row, named: null },
    column: header.headings.length + at,
  }));
  return [...header.headings, ...more];
}

function columnFor({ named, column }: Heading, columns: readonly Column[]): TableColumn | null {
  if (named?.type === "kind") return { path: ["kind"], heading: "種類", column };
  if (named?.type === "version") return { path: ["version"], heading: "版", column };
  const known = named?.type === "column" ? columns[named.at] : undefined;
  return known === undefined ? null : { path: known.path, heading: known.headings.join("/"), column };
}

/** What is to be said of a column that is not read. */
function leftOut(heading: Heading, headed: HeadedGrid): readonly Diagnostic[] {
  const { named, words } = heading;
  const found = words.join("/").replace(/\s+/g, "");
  const place = headingPlace(heading, headed);
  const count = filledBelow(heading.column, headed);
  if (words.length === 0) return count === 0 ? [] : [noHeading(heading, headed)];
  if (named?.type === "aside")
    return named.told && count > 0 ? [diagnose("sheet/column-left-out", { found }, place)] : [];
  if (named?.type === "ambiguous") {
    const columns = named.columns.map((at) => headed.shape.columns[at]?.headings.join("/") ?? "");
    return [diagnose("sheet/ambiguous-column", { found, columns: columns.join("、") }, place)];
  }
  if (count === 0) return [diagnose("sheet/unused-column", { found }, place)];
  if (named?.type === "unsupported") {
    const field = named.field.headings.join("/");
    return [diagnose("sheet/unsupported-column", { found, field }, place)];
  }
  const suggestion = headed.names.suggestion(words);
  return [diagnose("sheet/unknown-column", { found, suggestion, count: String(count) }, place)];
}

function noHeading(heading: Heading, headed: HeadedGrid): Diagnostic {
  const row = headed.grid.rows.find(
    ({ number, cells }) => number > headed.header.bottom && cells[heading.column] !== undefined,
  );
  const column = columnLetters(heading.column);
  const place = cellPlace(headed, row ?? heading.row, heading.column);
  const excerpt = row?.cells[heading.column]?.text ?? "";
  return diagnose("sheet/no-heading", { column }, { ...place, excerpt: excerpt.split("\n")[0] ?? "" });
}

function twice(heading: Heading, first: Heading, column: TableColumn, headed: HeadedGrid): Diagnostic {
  const params = { column: column.heading };
  return diagnose("sheet/column-twice", params, headingPlace(heading, headed), headingPlace(first, headed));
}

function filledBelow(column: number, { grid, header }: HeadedGrid): number {
  return grid.rows.filter((row) => row.number > header.bottom && row.cells[column] !== undefined).length;
}

function headingPlace(heading: Heading, headed: HeadedGrid): Place {
  const excerpt = heading.words.join("/").replace(/\s+/g, " ");
  return { ...cellPlace(headed, heading.row, heading.column), ...(excerpt === "" ? {} : { excerpt }) };
}

/** The place of a cell: sheet and cell in Excel, the line in CSV. */
export function cellPlace(
  { file, sheet }: { readonly file: string; readonly sheet: string | null },
  row: Pick<GridRow, "number" | "line">,
  column: number,
): Place {
  if (sheet !== null) return { file, sheet, cell: `${columnLetters(column)}${row.number}` };
  return { file, ...(row.line === null ? {} : { line: row.line }) };
}

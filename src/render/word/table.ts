import {
  type IContext,
  type ITableOptions,
  type IXmlableObject,
  TableCell,
  TableRow,
  Table as WordTable,
} from "docx";
import type { Cell, Row, Table } from "../../document/tree.ts";
import { columnWidthOf, type TableStyle, TWIPS_PER_PT } from "../../layout/style.ts";
import { cellFlow, type Flow } from "./flow.ts";
import { sizeOf, twipsOf } from "./geometry.ts";
import type { Setter } from "./list.ts";
import { JapaneseParagraph } from "./paragraph.ts";
import { leastHeights } from "./row-height.ts";
import { emptyLine } from "./text.ts";
import { type VerticalLine, verticalLines } from "./vertical-cell.ts";

/** Word counts border widths in eighths of a point. */
const EIGHTHS_PER_PT = 8;

/** A ruled table of fixed columns: its heading rows repeat, its rows may split unless they are kept. */
export function tableOf(table: Table, flow: Flow, set: Setter): WordTable {
  const size = sizeOf(table.size, flow);
  const inner = cellFlow(flow, size);
  const { style } = flow.making;
  const widths = table.columns.map((column) => columnWidthOf(twipsOf(column, inner), style.table));
  return new DescribedTable(table.summary, {
    layout: "fixed",
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: "dxa" },
    columnWidths: widths,
    indent: { size: flow.left, type: "dxa" },
    borders: bordersOf(table, style.table),
    margins: marginsOf(table, style.table),
    tableLook: lookOf(table),
    rows: [...rowsOf(table.head, true, widths, inner, set), ...rowsOf(table.body, false, widths, inner, set)],
  });
}

function bordersOf({ rules }: Table, { rule }: TableStyle) {
  const line = {
    style: rules === "none" ? "none" : "single",
    size: Math.round((rule * EIGHTHS_PER_PT) / TWIPS_PER_PT),
    color: "auto",
  } as const;
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

/** Word adds the rule above a row to its height, the PDF draws it within. */
function marginsOf({ rules }: Table, { padX, padY, rule }: TableStyle) {
  return { top: rules === "none" ? padY : Math.max(0, padY - rule), bottom: padY, left: padX, right: padX };
}

function lookOf(table: Table) {
  const firstColumn = table.body.some((row) => row.children[0]?.scope === "row");
  return { firstRow: table.head.length > 0, firstColumn, noHBand: true, noVBand: true };
}

function rowsOf(
  rows: readonly Row[],
  tableHeader: boolean,
  widths: readonly number[],
  flow: Flow,
  set: Setter,
): readonly TableRow[] {
  const lines = verticalLines(rows, widths, flow);
  const heights = leastHeights(rows, lines, flow);
  return rows.map((row, index) => {
    const height = heights[index] ?? null;
    return new TableRow({
      ...(tableHeader ? { tableHeader } : {}),
      ...(row.keep ? { cantSplit: true } : {}),
      ...(height === null ? {} : { height: { value: height, rule: "atLeast" } }),
      children: row.children.map((cell) => cellOf(cell, lines.get(cell), flow, set)),
    });
  });
}

/** `line`: of a vertical cell. */
function cellOf(cell: Cell, line: VerticalLine | undefined, around: Flow, set: Setter): TableCell {
  const flow = line === undefined ? around : verticalFlow(cell, line, around);
  const children = set(cell.children, flow);
  return new TableCell({
    ...(cell.colspan > 1 ? { columnSpan: cell.colspan } : {}),
    ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
    ...(line === undefined ? {} : { textDirection: uprightDown, margins: besideLines }),
    ...(line !== undefined || cell.valign === "middle" ? { verticalAlign: "center" } : {}),
    children: children.at(-1) instanceof JapaneseParagraph ? [...children] : [...children, emptyLine(flow)],
  });
}

/**
 * 縦書き of a cell, kanji upright and Western text turned. In cells it is the value with V: tbRl, which stands for it in
 * a section, turns a cell's kanji as well. docx's type does not know it, docx writes it all the same.
 */
const uprightDown = "tbRlV" as "tbRl";
/** Lines stand in the middle of the cell's width (w:vAlign counts across them); a narrow column has room for theirs. */
const besideLines = { left: 0, right: 0 } as const;

/** A text of one line stands where the cell says; more lines fill their length. */
function verticalFlow(cell: Cell, line: VerticalLine, flow: Flow): Flow {
  return { ...flow, vertical: line.fits ? cell.valign : "top" };
}

/** A table with its alternative text (w:tblDescription, last of w:tblPr), which docx has no option for. */
class DescribedTable extends WordTable {
  readonly #description: string | null;

  constructor(description: string | null, options: ITableOptions) {
    super(options);
    this.#description = description;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const children = xml?.["w:tbl"];
    if (this.#description === null || !Array.isArray(children)) return xml;
    const properties = (children as IXmlableObject[]).find((child) => "w:tblPr" in child)?.["w:tblPr"];
    if (Array.isArray(properties)) properties.push(describe(this.#description));
    return xml;
  }
}

function describe(description: string): IXmlableObject {
  return { "w:tblDescription": { _attr: { "w:val": description } } };
}

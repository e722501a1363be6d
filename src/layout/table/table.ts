import { diagnose } from "../../diagnostic/index.ts";
import type { Cell, CellBlock, Row, Table, Text } from "../../document/tree.ts";
import type { FlowContext } from "../flow/context.ts";
import { type Column, type FlowLine, paragraphLines, type Setting } from "../flow/draft.ts";
import { type Flow, flowOf } from "../flow/flow.ts";
import { twipsOf } from "../length.ts";
import type { StructElement } from "../page.ts";
import { structElement } from "../structure.ts";
import { columnWidthOf } from "../style.ts";
import { TableHeads } from "./heads.ts";
import { type VerticalCell, verticalLines } from "./vertical.ts";

/** A cell with its lines composed, not yet placed. Columns from 0, `columnTo` excluded. */
export interface CellFlow {
  readonly columnFrom: number;
  readonly columnTo: number;
  /** Rows it covers, 1 or more. */
  readonly rowspan: number;
  readonly lines: readonly FlowLine[];
  /** What is shown when the cell goes on over a page and is used up: composed when asked for; empty = nothing. */
  readonly continued: () => readonly FlowLine[];
  readonly middle: boolean;
}

export interface RowFlow {
  readonly keep: boolean;
  /** Stays on one sheet with the row below it: the head of the rows that follow. */
  readonly keepWithNext: boolean;
  /** Cells that begin in this row, left to right. */
  readonly starts: readonly CellFlow[];
  /** Cells of earlier rows that go through this one. */
  readonly through: readonly CellFlow[];
  /** Cells whose last row this is, of `starts` and `through`: its height is theirs. */
  readonly finishing: readonly CellFlow[];
}

/** A table ready to be cut into pages. Lengths in pt. */
export interface TableFlow {
  /** Rule positions: one more than columns. */
  readonly edges: readonly number[];
  readonly padY: number;
  /** Thickness of the rules; 0 = there are none. */
  readonly rule: number;
  readonly head: readonly RowFlow[];
  readonly body: readonly RowFlow[];
}

/**
 * Column widths in twips: inner width n em, the slack Word needs, and the free space at both sides. Shared with
 * Word, so whole twips.
 */
export function columnWidths(
  table: Table,
  em: number,
  context: Pick<FlowContext, "style" | "page">,
): number[] {
  return table.columns.map((column) =>
    columnWidthOf(twipsOf(column, em, context.page.lineFeed), context.style.table),
  );
}

/** Composes every cell of a table. Spans are resolved to the grid; the parser has checked that they fill it. */
export function tableFlow(
  table: Table,
  column: Column,
  parent: StructElement,
  context: FlowContext,
): TableFlow {
  const em =
    table.size === null ? context.bodySize : twipsOf(table.size, context.bodySize, context.page.lineFeed);
  const widths = columnWidths(table, em, context);
  const edges = [column.left];
  for (const width of widths) edges.push((edges[edges.length - 1] as number) + width);
  const right = edges[edges.length - 1] as number;
  if (right > context.page.width)
    context.warnings.push(
      diagnose(
        "layout/table-too-wide",
        { over: String(Math.ceil((right - context.page.width) / 56.7)) },
        ...context.locate(table.at ?? null),
      ),
    );
  const element = structElement("Table", parent, table.summary === null ? {} : { alt: table.summary });
  const maker = new RowMaker(table, edges, em, context);
  const { rule, padY } = context.style.table;
  return {
    edges: edges.map((edge) => edge / 20),
    padY: padY / 20,
    rule: table.rules === "none" ? 0 : rule / 20,
    head: maker.rows(table.head, "THead", element),
    body: maker.rows(table.body, "TBody", element),
  };
}

/** The lines of a flow in a cell. @throws Error for what `parse` refuses in cells, lest it be lost */
function linesIn(flow: Flow): readonly FlowLine[] {
  if (flow.kind === "lines")
    return flow.heading === null ? flow.lines : withBookmark(flow.lines, flow.heading);
  if (flow.kind === "space") return [{ height: flow.height, baseline: 0, pieces: [], rules: [] }];
  throw new Error(`a ${flow.kind} in a cell: parse() has not refused it`);
}

function withBookmark(lines: readonly FlowLine[], heading: NonNullable<FlowLine["heading"]>) {
  return lines.map((line, i) => (i === 0 ? { ...line, heading } : line));
}

/** Whether a row belongs to the one below it: all that stands in its cells is to be kept with what follows. */
function keepsWithNext({ children }: Row): boolean {
  return children.every((cell) => cell.children.every(keepsBlock));
}

function keepsBlock(block: CellBlock): boolean {
  return block.type !== "list" && block.format.keepWithNext;
}

/** Makes rows top to bottom and remembers which cells reach down into later ones. */
class RowMaker {
  private readonly table: Table;
  private readonly edges: readonly number[];
  private readonly em: number;
  private readonly heads = new TableHeads();
  private readonly context: FlowContext;
  private readonly setting: Setting;
  /** Cells that still cover rows to come, with how many. */
  private open: { cell: CellFlow; left: number }[] = [];

  constructor(table: Table, edges: readonly number[], em: number, context: FlowContext) {
    this.table = table;
    this.edges = edges;
    this.em = em;
    this.context = context;
    const percent = context.style.table.lineFeed;
    const { composition } = context.style;
    this.setting = {
      lineFeed: (size) => Math.round((size * percent) / 100),
      composition: { ...composition, hang: composition.hang && composition.hangInCells },
    };
  }

  /** The rows of one part of the table. */
  rows(rows: readonly Row[], part: "THead" | "TBody", table: StructElement): readonly RowFlow[] {
    if (rows.length === 0) return [];
    const parent = structElement(part, table);
    return rows.map((row) => this.row(row, parent));
  }

  private row(row: Row, parent: StructElement): RowFlow {
    const element = structElement("TR", parent);
    const through = this.open.map(({ cell }) => cell);
    const taken = new Set<number>();
    for (const cell of through) for (let c = cell.columnFrom; c < cell.columnTo; c++) taken.add(c);
    const starts: CellFlow[] = [];
    let column = 0;
    for (const cell of row.children) {
      while (taken.has(column)) column++;
      starts.push(this.cell(cell, column, element));
      column += cell.colspan;
    }
    const standing = [...this.open, ...starts.map((cell) => ({ cell, left: cell.rowspan }))];
    const finishing = standing.filter(({ left }) => left === 1).map(({ cell }) => cell);
    this.heads.endRow();
    this.open = standing.filter(({ left }) => left > 1).map(({ cell, left }) => ({ cell, left: left - 1 }));
    return { keep: row.keep, keepWithNext: keepsWithNext(row), starts, through, finishing };
  }

  private cell(cell: Cell, columnFrom: number, row: StructElement): CellFlow {
    const columnTo = columnFrom + cell.colspan;
    const { padX, slack } = this.context.style.table;
    const left = (this.edges[columnFrom] as number) + padX;
    const width = (this.edges[columnTo] as number) - left - padX - slack;
    const inner: Column = { left, width };
    const element = this.heads.cell(cell, columnFrom, row);
    const vertical = cell.writing === "vertical" ? this.verticalCell(columnFrom, columnTo, element) : null;
    return {
      columnFrom,
      columnTo,
      rowspan: cell.rowspan,
      lines:
        vertical === null
          ? this.horizontalLines(cell, inner, element)
          : verticalLines(cell.children, vertical, this.context),
      continued: () =>
        this.table.continued.includes(columnFrom) ? this.continuedLines(cell.children, inner, vertical) : [],
      middle: cell.valign === "middle",
    };
  }

  private horizontalLines(cell: Cell, inner: Column, parent: StructElement): readonly FlowLine[] {
    const place = { column: inner, setting: this.setting, around: this.em, parent };
    const flows = flowOf(cell.children, place, this.context);
    return flows.flatMap(linesIn);
  }

  private verticalCell(columnFrom: number, columnTo: number, element: StructElement): VerticalCell {
    const left = this.edges[columnFrom] as number;
    const right = this.edges[columnTo] as number;
    const width = right - left - 2 * this.context.style.table.padX;
    const { setting, em } = this;
    return { middle: (left + right) / 2, width, setting, around: em, element, artifact: null };
  }

  /** （続き） goes to the next line as a whole. */
  private labelSetting(): Setting {
    const { composition } = this.setting;
    const groupWords = [...composition.groupWords, this.table.continuedMark];
    return { ...this.setting, composition: { ...composition, groupWords } };
  }

  /** The cell's first paragraph again with （続き）, a pagination artifact. */
  private continuedLines(
    children: readonly CellBlock[],
    inner: Column,
    vertical: VerticalCell | null,
  ): readonly FlowLine[] {
    const [first] = children;
    if (first?.type !== "p" || first.children.length === 0) return [];
    const mark: Text = { type: "text", value: this.table.continuedMark };
    if (vertical !== null) {
      const again = [{ ...first, children: [...first.children, mark] }];
      return verticalLines(again, { ...vertical, element: null, artifact: "continued" }, this.context);
    }
    return paragraphLines(
      first.format,
      [...first.children, mark],
      {
        column: inner,
        setting: this.labelSetting(),
        around: this.em,
        element: null,
        artifact: "continued",
        firstStart: 0,
      },
      this.context,
    ).lines;
  }
}

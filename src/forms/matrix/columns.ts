import { LEAST_COLUMN } from "../../records/kinds/matrix-room.ts";
import { emWidth } from "../shared/outline/width.ts";

/** A cell as columns are measured by it. Columns and rows from 0, `to` excluded. */
export interface MeasuredCell {
  readonly columnFrom: number;
  readonly columnTo: number;
  readonly rowFrom: number;
  readonly rowTo: number;
  /** Paragraphs. */
  readonly text: readonly string[];
}

/** What is known of a column before its texts are looked at. */
export interface ColumnAsked {
  /** Width in em it is to have; null = found from the texts. */
  readonly width: number | null;
  /** One of the stub: it gets no more than its texts ask for. */
  readonly stub: boolean;
}

/** A word of Latin letters or figures is never parted, nor is a date with the signs at its ends. */
const WORD = /[!-~]+/g;
const DATE =
  /[（「『]*(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９]+)年(?:[0-9０-９]+月)?(?:[0-9０-９]+日)?[）」』、。]*/gu;
/** Texts of so many em are kept on one line, if there is room: those of cells, and lines of the columns' titles. */
const SHORT = { cell: 4, head: 14 } as const;
/** What a line takes beside its text, in em: quarter spaces and the like that are not counted. */
const ROOM = 0.4;
/** Width is dealt out in such steps: lines of whole em need no stretching. Larger ones where so many cells take long. */
const STEP = 1;
const CELLS_A_STEP = 4_000;
/** How much the tallest cell of a row counts before the others: with less, none would gain by itself where two are alike. */
const NORM = 4;

/**
 * Widths in em of the columns of a matrix: what is asked for stands, the rest of the room is dealt out step by step to
 * the column where it takes most off the height of the rows, then to the narrowest. No font is opened: the same texts
 * give the same widths everywhere.
 *
 * @param room em for all texts side by side
 * @param between em between the texts of two columns, which a cell over both has, too
 */
export function matrixColumns(
  asked: readonly ColumnAsked[],
  cells: readonly MeasuredCell[],
  room: number,
  between: number,
): readonly number[] {
  const fixed = asked.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const free = asked.flatMap(({ width }, column) => (width === null ? [column] : []));
  const widths = leastWidths(asked, cells, room - fixed, free.length);
  if (free.length === 0) return widths;
  const table = new Heights(cells, between);
  const step = Math.max(STEP, Math.ceil(cells.length / CELLS_A_STEP) * STEP);
  let rest = room - widths.reduce((sum, width) => sum + width, 0);
  for (; rest >= step; rest -= step) {
    const column = table.neediest(free, widths, step) ?? narrowest(free, asked, widths);
    widths[column] = (widths[column] as number) + step;
  }
  return widths.map((width) => Math.floor(width * 10 + 1e-6) / 10);
}

/** The column for what no text asks for: the narrowest outside of the stub. */
function narrowest(
  free: readonly number[],
  asked: readonly ColumnAsked[],
  widths: readonly number[],
): number {
  const cells = free.filter((column) => !asked[column]?.stub);
  const among = cells.length > 0 ? cells : free;
  return among.reduce((best, one) => ((widths[one] as number) < (widths[best] as number) ? one : best));
}

/** What each column begins with: its longest word, and short texts whole, as far as there is room for that. */
function leastWidths(
  asked: readonly ColumnAsked[],
  cells: readonly MeasuredCell[],
  room: number,
  free: number,
): number[] {
  const wanted = asked.map(({ width }, column) => width ?? Math.ceil(leastOf(cells, column)));
  const over = wanted.reduce((sum, one, at) => sum + (asked[at]?.width === null ? one - LEAST_COLUMN : 0), 0);
  const spare = room - free * LEAST_COLUMN;
  if (over <= spare) return wanted;
  // Too many for that: what goes beyond the least is shortened alike.
  const share = Math.max(0, spare / over);
  return wanted.map((one, at) =>
    asked[at]?.width === null ? LEAST_COLUMN + (one - LEAST_COLUMN) * share : one,
  );
}

function leastOf(cells: readonly MeasuredCell[], column: number): number {
  const own = cells.filter((cell) => cell.columnFrom === column && cell.columnTo === column + 1);
  const texts = own.flatMap(({ text }) => text);
  const words = texts
    .flatMap((line) => [...(line.match(WORD) ?? []), ...(line.match(DATE) ?? [])])
    .map(emWidth);
  const short = own.flatMap(({ text, rowFrom }) => text.map((line) => shortOf(line, rowFrom === 0)));
  return Math.max(LEAST_COLUMN, ...words.map((word) => word + ROOM), ...short.map((one) => one + ROOM));
}

function shortOf(line: string, isHead: boolean): number {
  const width = emWidth(line);
  return isHead && width <= SHORT.head ? width : Math.min(SHORT.cell, width);
}

/** How high the rows become, in lines. */
class Heights {
  private readonly rows: readonly (readonly Shape[])[];
  private readonly between: number;

  constructor(cells: readonly MeasuredCell[], between: number) {
    this.between = between;
    const rows: Shape[][] = [];
    for (const cell of cells) {
      const shape = {
        ...cell,
        lines: cell.text.map((line) => emWidth(line) + ROOM),
        share: 1 / (cell.rowTo - cell.rowFrom),
      };
      for (let row = cell.rowFrom; row < cell.rowTo; row++) {
        rows[row] ??= [];
        rows[row]?.push(shape);
      }
    }
    this.rows = rows.filter((row) => row !== undefined);
  }

  /** The free column that makes the rows lowest when it is widened; null where none does. */
  neediest(free: readonly number[], widths: readonly number[], step: number): number | null {
    const now = this.total(widths);
    let best: number | null = null;
    let least = now - 1e-6;
    for (const column of free) {
      const total = this.total(widths.map((width, at) => (at === column ? width + step : width)));
      if (total < least) [best, least] = [column, total];
    }
    return best;
  }

  private total(widths: readonly number[]): number {
    const heights = new Map<Shape, number>();
    let total = 0;
    for (const row of this.rows) {
      let sum = 0;
      for (const shape of row) {
        const height = heights.get(shape) ?? this.heightOf(shape, widths);
        heights.set(shape, height);
        sum += height ** NORM;
      }
      total += sum ** (1 / NORM);
    }
    return total;
  }

  /** A line counts smoothly, or a step too small to save one would seem of no use. */
  private heightOf({ columnFrom, columnTo, lines, share }: Shape, widths: readonly number[]): number {
    let width = (columnTo - columnFrom - 1) * this.between;
    for (let column = columnFrom; column < columnTo; column++) width += widths[column] as number;
    return share * lines.reduce((sum, line) => sum + Math.max(1, line / width), 0);
  }
}

interface Shape extends MeasuredCell {
  /** Widths of the paragraphs in em. */
  readonly lines: readonly number[];
  /** Of a cell over several rows, what each of them has to hold. */
  readonly share: number;
}

import type { FlowLine } from "../flow/draft.ts";
import type { PlacedLine } from "../page.ts";
import { CellOnSheet, heightOf } from "./cell-on-sheet.ts";
import { TableRules } from "./rules.ts";
import { type Sheet, TOLERANCE } from "./sheet.ts";
import type { CellFlow, RowFlow, TableFlow } from "./table.ts";

/**
 * Cuts a table into sheets. A row that does not fit goes on over the page, line by line in every cell, unless it
 * asks to be kept whole and fits on a sheet of its own. Head rows are repeated; spanning cells go on on every sheet
 * they reach; nothing is ever dropped.
 */
export function placeTable(table: TableFlow, sheet: Sheet): void {
  new TablePlacer(table, sheet).run();
}

/** The least height the table may begin with: its head and what of the first row must not be parted from it. */
export function openingHeight(table: TableFlow, { top, bottom }: Pick<Sheet, "top" | "bottom">): number {
  const repeats = repeatsHead(table, bottom - top);
  const rows = repeats ? table.body : [...table.head, ...table.body];
  const above = repeats ? heightOfHead(table) : 0;
  return above + keptHeight(rows.slice(0, 1 + MOST_KEPT), table.padY, bottom - top - above);
}

/** More heads one below the other than these are parted where the sheet ends. */
const MOST_KEPT = 4;

/** What must stand together from the first of some rows on: itself, and what it is to be kept with where a sheet has room for both. */
function keptHeight([row, ...below]: readonly RowFlow[], padY: number, capacity: number): number {
  if (row === undefined) return 0;
  const own = wantedHeight(row, padY, capacity);
  const all = row.keepWithNext ? own + keptHeight(below, padY, capacity) : own;
  return all <= capacity ? all : own;
}

/** Height of the head's rows, one below the other. */
function heightOfHead({ head, padY }: TableFlow): number {
  const tops = new Map<CellFlow, number>();
  let y = 0;
  for (const { starts, finishing } of head) {
    for (const cell of starts) tops.set(cell, y);
    const bottoms = finishing.map((cell) => (tops.get(cell) ?? y) + heightOf(cell.lines, 0) + 2 * padY);
    y = Math.max(y + 2 * padY, ...bottoms);
  }
  return y;
}

/** A head as tall as the sheet would leave no room for the body: then its rows are set once, as the body's are. */
function repeatsHead(table: TableFlow, height: number): boolean {
  return table.body.length > 0 && heightOfHead(table) < height / 2;
}

/** What of a row must stand together: all of it if it is to be kept and fits a sheet, else two lines of every cell. */
function wantedHeight({ keep, starts }: RowFlow, padY: number, capacity: number): number {
  const heights = starts.filter(({ rowspan }) => rowspan === 1).map(({ lines }) => heightOf(lines, 0));
  const whole = 2 * padY + Math.max(0, ...heights);
  return keep && whole <= capacity
    ? whole
    : 2 * padY + Math.max(0, ...starts.map(({ lines }) => leastOf(lines)));
}

/** Lines of a cell that go together: two, or one where there is no more. A single line looks lost. */
function leastOf([first, second]: readonly FlowLine[]): number {
  return (first?.height ?? 0) + (second?.height ?? 0);
}

/** Of a cell that gives a line to the next sheet as many stay. */
const LEAST_HERE = 2;

class TablePlacer {
  private readonly table: TableFlow;
  private readonly sheet: Sheet;
  private readonly rules: TableRules;
  private readonly repeats: boolean;
  /** Height a sheet has for the body. */
  private readonly capacity: number;
  /** Cells on the present sheet in reading order, and by what they are of. */
  private readonly standing = new Map<CellFlow, CellOnSheet>();
  /** y below the head on the present sheet: nothing of the body stands above it. */
  private bodyTop = Number.NEGATIVE_INFINITY;

  constructor(table: TableFlow, sheet: Sheet) {
    this.table = table;
    this.sheet = sheet;
    this.rules = new TableRules(table, sheet);
    const height = sheet.bottom - sheet.top;
    this.repeats = repeatsHead(table, height);
    this.capacity = height - (this.repeats ? heightOfHead(table) : 0);
  }

  run(): void {
    const { table, sheet } = this;
    const crowded = sheet.y + openingHeight(table, sheet) > sheet.bottom + TOLERANCE;
    if (crowded && sheet.y > sheet.top) sheet.next();
    this.head(null);
    const rows = this.repeats ? table.body : [...table.head, ...table.body];
    rows.forEach((row, index) => {
      this.row(row, rows.slice(index + 1, index + 1 + MOST_KEPT));
    });
    this.close();
  }

  private head(artifact: PlacedLine["artifact"]): void {
    this.bodyTop = Number.NEGATIVE_INFINITY;
    if (this.repeats)
      for (const row of this.table.head) {
        this.begin(row, artifact);
        this.finish(row);
      }
    this.bodyTop = this.sheet.y;
  }

  /** @param below the rows that come next */
  private row(row: RowFlow, below: readonly RowFlow[]): void {
    this.begin(row, null);
    if (row.keepWithNext && this.waits(row, below)) {
      this.turn(row.through);
      this.begin(row, null);
    }
    while (!this.fits(row)) {
      if (this.waits(row, below)) {
        this.turn(row.through);
        this.begin(row, null);
      } else {
        this.part(row);
        this.turn([...row.through, ...row.starts]);
      }
    }
    this.finish(row);
  }

  private begin(row: RowFlow, artifact: PlacedLine["artifact"]): void {
    const { sheet, table } = this;
    for (const cell of row.starts)
      this.standing.set(cell, CellOnSheet.begin(cell, sheet.y, table.padY, artifact));
  }

  private on(cell: CellFlow): CellOnSheet {
    const found = this.standing.get(cell);
    if (found === undefined) throw new Error("a cell stands in a row it does not reach");
    return found;
  }

  /** Where the row ends if all that ends with it is placed. */
  private endOf(row: RowFlow): number {
    return Math.max(
      this.sheet.y + 2 * this.table.padY,
      ...row.finishing.map((cell) => Math.max(this.on(cell).end, this.sheet.y)),
    );
  }

  private fits(row: RowFlow): boolean {
    if (this.endOf(row) <= this.sheet.bottom + TOLERANCE) return true;
    // A sheet lower than a cell's padding: going on would never come to an end.
    return this.isFresh() && row.finishing.every((cell) => this.on(cell).isDone);
  }

  /** Whether a row that has not begun goes to the next sheet rather than begin at this one's foot. */
  private waits(row: RowFlow, below: readonly RowFlow[]): boolean {
    if (this.isFresh()) return false;
    const wanted = keptHeight([row, ...below], this.table.padY, this.capacity);
    return this.sheet.y + wanted > this.sheet.bottom + TOLERANCE;
  }

  private isFresh(): boolean {
    return this.sheet.y <= this.bodyTop + TOLERANCE;
  }

  /** Places all that ends with the row. */
  private finish(row: RowFlow): void {
    const end = this.endOf(row);
    for (const cell of row.finishing) this.on(cell).fill(end);
    this.endRow(row, end);
  }

  /**
   * Places what fits of a row at the foot of a sheet. What spans further is filled up when the sheet is turned. A
   * line taller than a whole sheet is set all the same: overfull is seen, lost is not.
   */
  private part(row: RowFlow): void {
    const cells = row.finishing.map((cell) => this.on(cell));
    const least = this.sheet.y + 2 * this.table.padY;
    let end = Math.max(least, ...cells.map((cell) => cell.fill(this.sheet.bottom)));
    const texts = cells.filter((cell) => !cell.isLabel);
    if (this.isFresh() && texts.every((cell) => cell.isUntouched))
      end = Math.max(end, ...texts.map((cell) => cell.force()));
    this.endRow(row, this.withCompany(cells, end));
  }

  /**
   * A single line that is left of a whole row looks lost at the head of the next sheet: one more goes with it where
   * enough stay here.
   * @returns where the cells end
   */
  private withCompany(cells: readonly CellOnSheet[], end: number): number {
    const going = cells.filter(({ isLabel, counts }) => !isLabel && counts.left > 0);
    const [only] = going;
    if (only === undefined || going.length > 1) return end;
    const { left, here } = only.counts;
    if (left > 1 || here <= LEAST_HERE) return end;
    only.giveBack();
    const least = this.sheet.y + 2 * this.table.padY;
    return Math.max(least, ...cells.map((cell) => cell.ended));
  }

  private endRow(row: RowFlow, end: number): void {
    const { y } = this.sheet;
    const cells = [...row.starts, ...row.through];
    this.rules.above(this.isFresh() ? cells : row.starts, y);
    this.rules.beside(cells, y, end);
    this.sheet.y = end;
  }

  /** Ends the table on this sheet, goes to the next, repeats the head and lets `going` go on below it. */
  private turn(going: readonly CellFlow[]): void {
    const before = going.map((cell) => this.on(cell));
    for (const cell of before) cell.fill(this.sheet.y);
    this.close();
    this.sheet.next();
    this.head("repeated-head");
    for (const one of before) this.standing.set(one.cell, one.goOn(this.sheet.y, this.capacity / 2));
  }

  private close(): void {
    for (const cell of this.standing.values()) cell.set(this.sheet);
    this.standing.clear();
    this.rules.below(this.sheet.y);
  }
}

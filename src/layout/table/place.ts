import type { FlowLine } from "../flow/draft.ts";
import type { PlacedLine, PlacedRule } from "../page.ts";
import type { CellFlow, RowFlow, TableFlow } from "./table.ts";

/** The sheet a table is placed on: page/paginate.ts. Lengths in pt from the sheet's top. */
export interface Sheet {
  /** Where the next thing goes. */
  y: number;
  readonly bottom: number;
  readonly top: number;
  place(line: FlowLine, top: number, artifact: PlacedLine["artifact"]): void;
  rule(rule: PlacedRule): void;
  next(): void;
}

/** A hundredth of a point: sums of heights are floats. */
const TOLERANCE = 0.01;

/** Height of the lines of a cell that go together: two, or one where no more is left. A single line looks lost. */
export function leastOf(lines: readonly FlowLine[], from: number): number {
  return (lines[from]?.height ?? 0) + (lines[from + 1]?.height ?? 0);
}

interface CellState {
  /** Lines already placed. */
  next: number;
  /** Top of the cell on the present sheet. */
  top: number;
  /** Where its next line goes. */
  y: number;
}

/**
 * Cuts a table into sheets. A row that does not fit goes on over the page, line by line in every cell, unless it
 * asks to be kept whole and fits on a sheet of its own. Head rows are repeated; spanning cells are re-issued on
 * every sheet they reach; nothing is ever dropped.
 */
export function placeTable(table: TableFlow, sheet: Sheet): void {
  new TablePlacer(table, sheet).run();
}

/** Height of the head's rows, one below the other. */
export function heightOfHead({ head, padY }: TableFlow): number {
  const tops = new Map<CellFlow, number>();
  let y = 0;
  for (const { starts, ending } of head) {
    for (const cell of starts) tops.set(cell, y);
    const cells = [...starts.filter(({ rowspan }) => rowspan === 1), ...ending];
    const bottoms = cells.map(
      (cell) => (tops.get(cell) ?? y) + cell.lines.reduce((sum, { height }) => sum + height, 2 * padY),
    );
    y = Math.max(y + 2 * padY, ...bottoms);
  }
  return y;
}

class TablePlacer {
  private readonly table: TableFlow;
  private readonly sheet: Sheet;
  private readonly headHeight: number;
  /** A head as tall as the sheet would leave no room for the body: then its rows are set once, as the body's are. */
  private readonly repeats: boolean;
  private readonly states = new Map<CellFlow, CellState>();
  /** Vertical rules of the present sheet that may still grow downwards, by x. */
  private readonly verticals = new Map<number, { y1: number; y2: number }>();
  /** y below the head on the present sheet: nothing of the body stands above it. */
  private bodyTop = 0;

  constructor(table: TableFlow, sheet: Sheet) {
    this.table = table;
    this.sheet = sheet;
    this.headHeight = heightOfHead(table);
    this.repeats = table.body.length > 0 && this.headHeight < (sheet.bottom - sheet.top) / 2;
  }

  run(): void {
    const { head, body } = this.table;
    const [first] = this.repeats ? body : head;
    const above = this.repeats ? this.headHeight : 0;
    if (first !== undefined && above + this.leastHeight(first) > this.room() && this.sheet.y > this.sheet.top)
      this.sheet.next();
    this.head(null);
    for (const row of this.repeats ? body : [...head, ...body]) this.row(row);
    this.close();
  }

  private room(): number {
    return this.sheet.bottom - this.sheet.y + TOLERANCE;
  }

  private head(artifact: PlacedLine["artifact"]): void {
    if (this.repeats) {
      for (const row of this.table.head) {
        this.begin(row);
        this.whole(row, artifact);
      }
    }
    this.bodyTop = this.sheet.y;
  }

  private row(row: RowFlow): void {
    let split = false;
    for (;;) {
      if (!split) this.begin(row);
      const need = this.heightOf(row.starts, split ? 1 : 0, row.ending);
      if (need <= this.room()) break;
      const fresh = this.sheet.y <= this.bodyTop + TOLERANCE;
      const capacity = this.sheet.bottom - this.sheet.top - (this.repeats ? this.headHeight : 0);
      const wanted = row.keep && !split && need <= capacity ? need : this.leastHeight(row);
      if (!fresh && wanted > this.room()) {
        this.turn(row.through);
        continue;
      }
      this.part(row, split);
      split = true;
      this.turn([...row.through, ...row.starts]);
    }
    this.whole(row, null, split);
  }

  /** Height all that is left of these cells needs: rowspan 1 only; `ending` cells count from their own top. */
  private heightOf(cells: readonly CellFlow[], continued: 0 | 1, ending: readonly CellFlow[] = []): number {
    const pads = 2 * this.table.padY;
    let height = pads;
    for (const cell of cells) {
      if (cell.rowspan > 1) continue;
      height = Math.max(height, pads + this.leftHeight(cell, continued === 1));
    }
    for (const cell of ending) {
      const bottom = this.stateOf(cell).y + this.leftHeight(cell, false) + this.table.padY;
      height = Math.max(height, bottom - this.sheet.y);
    }
    return height;
  }

  private leftHeight(cell: CellFlow, continued: boolean): number {
    const { next } = this.stateOf(cell);
    const lines = continued && next >= cell.lines.length ? cell.continued : cell.lines.slice(next);
    return lines.reduce((sum, line) => sum + line.height, 0);
  }

  /** The least of a row that may stand at the foot of a sheet. */
  private leastHeight(row: RowFlow): number {
    const first = row.starts.map((cell) => leastOf(cell.lines, this.stateOf(cell).next));
    return 2 * this.table.padY + Math.max(0, ...first);
  }

  /** The row's own cells begin here, with nothing placed yet. */
  private begin(row: RowFlow): void {
    for (const cell of row.starts) this.states.set(cell, this.untouched());
  }

  private stateOf(cell: CellFlow): CellState {
    return this.states.get(cell) ?? this.untouched();
  }

  private untouched(): CellState {
    return { next: 0, top: this.sheet.y, y: this.sheet.y + this.table.padY };
  }

  /** Places the rest of a row to its end. */
  private whole(row: RowFlow, artifact: PlacedLine["artifact"], continued = false): void {
    const y1 = this.sheet.y;
    const y2 = y1 + this.heightOf(row.starts, continued ? 1 : 0, row.ending);
    for (const cell of [...row.starts.filter((one) => one.rowspan === 1), ...row.ending])
      this.fill(cell, y2, artifact, continued);
    this.rules(row, y1, y2);
    this.sheet.y = y2;
  }

  /** Places what fits of a row at the foot of a sheet; at least one line when the sheet holds nothing else. */
  private part(row: RowFlow, continued: boolean): void {
    const y1 = this.sheet.y;
    // What ends here must find room here; what spans further is filled up when the sheet is turned.
    const cells = [...row.starts.filter((cell) => cell.rowspan === 1), ...row.ending];
    const before = cells.map((cell) => this.stateOf(cell).next);
    let y2 = y1 + 2 * this.table.padY;
    for (const cell of cells)
      y2 = Math.max(y2, this.fill(cell, this.sheet.bottom, null, continued) + this.table.padY);
    const moved = cells.some((cell, i) => this.stateOf(cell).next > (before[i] as number));
    if (!moved) y2 = Math.max(y2, this.forceLine(cells));
    this.rules(row, y1, y2);
    this.sheet.y = y2;
  }

  /** A line taller than the sheet is set all the same: overfull is seen, lost is not. */
  private forceLine(cells: readonly CellFlow[]): number {
    let y = this.sheet.y + this.table.padY;
    for (const cell of cells) {
      const state = this.stateOf(cell);
      const line = cell.lines[state.next];
      if (line === undefined) continue;
      this.sheet.place(line, state.y, null);
      state.next++;
      state.y += line.height;
      y = Math.max(y, state.y + this.table.padY);
    }
    return y;
  }

  /** Places the lines of a cell that fit above `y2`. @returns the y after the last line placed */
  private fill(cell: CellFlow, y2: number, artifact: PlacedLine["artifact"], continued: boolean): number {
    const state = this.stateOf(cell);
    const { padY } = this.table;
    if (continued && cell.rowspan === 1 && state.next >= cell.lines.length)
      return this.repeatText(cell, state.top + padY);
    const rest = this.leftHeight(cell, false);
    const room = y2 - state.top - 2 * padY;
    if (cell.middle && state.next === 0 && rest <= room) state.y += (room - rest) / 2;
    for (let line = cell.lines[state.next]; line !== undefined; line = cell.lines[state.next]) {
      if (state.y + line.height + padY > y2 + TOLERANCE) break;
      this.sheet.place(line, state.y, artifact);
      state.y += line.height;
      state.next++;
    }
    return state.y;
  }

  private repeatText(cell: CellFlow, top: number): number {
    let y = top;
    for (const line of cell.continued) {
      this.sheet.place(line, y, "continued");
      y += line.height;
    }
    return y;
  }

  /** Ends the table on this sheet, goes to the next and repeats the head. */
  private turn(going: readonly CellFlow[]): void {
    for (const cell of going) if (cell.rowspan > 1) this.fill(cell, this.sheet.y, null, false);
    this.close();
    this.sheet.next();
    this.head("repeated-head");
    for (const cell of going) {
      const { next } = this.stateOf(cell);
      this.states.set(cell, { ...this.untouched(), next });
    }
  }

  /** Rules of one row between y1 and y2: a line above every cell that begins here, uprights at every cell edge. */
  private rules(row: RowFlow, y1: number, y2: number): void {
    const { edges } = this.table;
    const top = y1 <= this.bodyTop + TOLERANCE ? [...row.starts, ...row.through] : row.starts;
    const spans = top.map((cell) => [cell.columnFrom, cell.columnTo] as const).sort((a, b) => a[0] - b[0]);
    for (let i = 0; i < spans.length; ) {
      const from = (spans[i] as readonly [number, number])[0];
      let to = (spans[i] as readonly [number, number])[1];
      for (i++; i < spans.length && (spans[i] as readonly [number, number])[0] === to; i++)
        to = (spans[i] as readonly [number, number])[1];
      this.horizontal(edges[from] as number, edges[to] as number, y1);
    }
    const uprights = new Set<number>([0, edges.length - 1]);
    for (const cell of [...row.starts, ...row.through]) uprights.add(cell.columnFrom).add(cell.columnTo);
    for (const edge of uprights) this.upright(edges[edge] as number, y1, y2);
  }

  private horizontal(x1: number, x2: number, y: number): void {
    this.sheet.rule({ x1, y1: y, x2, y2: y, width: this.table.rule, dashed: false });
  }

  private upright(x: number, y1: number, y2: number): void {
    const open = this.verticals.get(x);
    if (open !== undefined && Math.abs(open.y2 - y1) < TOLERANCE) {
      open.y2 = y2;
      return;
    }
    if (open !== undefined) this.drawUpright(x, open);
    this.verticals.set(x, { y1, y2 });
  }

  private drawUpright(x: number, { y1, y2 }: { y1: number; y2: number }): void {
    this.sheet.rule({ x1: x, y1, x2: x, y2, width: this.table.rule, dashed: false });
  }

  private close(): void {
    const { edges } = this.table;
    this.horizontal(edges[0] as number, edges[edges.length - 1] as number, this.sheet.y);
    for (const [x, span] of this.verticals) this.drawUpright(x, span);
    this.verticals.clear();
  }
}

import type { Sheet } from "./sheet.ts";
import { TOLERANCE } from "./sheet.ts";
import type { CellFlow, TableFlow } from "./table.ts";

/**
 * Rules of a table on one sheet: a line above every cell that begins, uprights at every cell edge, a line below all.
 * What touches is drawn as one line, so that no renderer shows joints. A table may have none (rules="none").
 */
export class TableRules {
  private readonly table: TableFlow;
  private readonly sheet: Sheet;
  /** Uprights that may still grow downwards, by x. */
  private readonly uprights = new Map<number, { y1: number; y2: number }>();

  constructor(table: TableFlow, sheet: Sheet) {
    this.table = table;
    this.sheet = sheet;
  }

  /** Lines above cells, joined where they stand side by side. */
  above(cells: readonly CellFlow[], y: number): void {
    const sorted = [...cells].sort((a, b) => a.columnFrom - b.columnFrom);
    let from = sorted[0]?.columnFrom ?? 0;
    sorted.forEach(({ columnTo }, i) => {
      const next = sorted[i + 1]?.columnFrom;
      if (next === columnTo) return;
      this.horizontal(from, columnTo, y);
      from = next ?? columnTo;
    });
  }

  /** Uprights at both sides of the cells that stand between y1 and y2. */
  beside(cells: readonly CellFlow[], y1: number, y2: number): void {
    const edges = new Set([0, this.table.edges.length - 1]);
    for (const { columnFrom, columnTo } of cells) edges.add(columnFrom).add(columnTo);
    for (const edge of edges) this.upright(this.edge(edge), y1, y2);
  }

  /** Closes the table on this sheet. */
  below(y: number): void {
    this.horizontal(0, this.table.edges.length - 1, y);
    for (const [x, { y1, y2 }] of this.uprights) this.draw(x, y1, x, y2);
    this.uprights.clear();
  }

  private upright(x: number, y1: number, y2: number): void {
    const open = this.uprights.get(x);
    if (open !== undefined && Math.abs(open.y2 - y1) < TOLERANCE) {
      open.y2 = y2;
      return;
    }
    if (open !== undefined) this.draw(x, open.y1, x, open.y2);
    this.uprights.set(x, { y1, y2 });
  }

  private horizontal(from: number, to: number, y: number): void {
    this.draw(this.edge(from), y, this.edge(to), y);
  }

  private edge(index: number): number {
    return this.table.edges[index] as number;
  }

  private draw(x1: number, y1: number, x2: number, y2: number): void {
    if (this.table.rule === 0) return;
    this.sheet.rule({ x1, y1, x2, y2, width: this.table.rule, line: "solid", pitch: 0 });
  }
}

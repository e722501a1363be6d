import type { Block, Cell, Row } from "../../document/tree.ts";
import type { Flow } from "./flow.ts";
import type { VerticalLine } from "./vertical-cell.ts";

/**
 * Heights in twips the rows must have at least, so that vertical cells have room: Word itself makes a row no taller for
 * them. A cell over several rows shares what its text needs among them, the lowest rows first. null = as its text is.
 */
export function leastHeights(
  rows: readonly Row[],
  lines: ReadonlyMap<Cell, VerticalLine>,
  flow: Flow,
): readonly (number | null)[] {
  if (lines.size === 0) return rows.map(() => null);
  const natural = rows.map((row) => naturalHeight(row, flow));
  const heights = [...natural];
  const asking = new Set<number>();
  for (const { cell, from, length } of byRows(rows, lines)) {
    const to = Math.min(from + cell.rowspan, rows.length);
    raise(heights, from, to, length + padding(flow) + flow.making.style.table.slack);
    if (cell.rowspan === 1) asking.add(from);
  }
  return heights.map((height, row) => (asking.has(row) || height > (natural[row] ?? 0) ? height : null));
}

interface Asking {
  readonly cell: Cell;
  /** Its first row. */
  readonly from: number;
  readonly length: number;
}

/** Cells over fewer rows first: what they have asked for, the others need not. */
function byRows(rows: readonly Row[], lines: ReadonlyMap<Cell, VerticalLine>): readonly Asking[] {
  return rows
    .flatMap(({ children }, from) =>
      children.flatMap((cell): Asking[] => {
        const line = lines.get(cell);
        return line === undefined ? [] : [{ cell, from, length: line.length }];
      }),
    )
    .sort((a, b) => a.cell.rowspan - b.cell.rowspan);
}

/** Free space above and below a cell's text; the rule is added by Word. */
function padding({ making }: Flow): number {
  const { padY, rule } = making.style.table;
  return 2 * padY - Math.min(rule, padY);
}

/** What a row is high at least: as many lines as it has paragraphs one below the other. */
function naturalHeight({ children }: Row, flow: Flow): number {
  const lines = children
    .filter(({ rowspan, writing }) => rowspan === 1 && writing === "horizontal")
    .map((cell) => leastLines(cell.children));
  return Math.max(1, ...lines) * flow.lineFeed + padding(flow);
}

function leastLines(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type !== "list") return sum + 1;
    return block.children.reduce((lines, item) => lines + Math.max(1, leastLines(item.children)), sum);
  }, 0);
}

/** Raises the lowest of the rows `from … to` to one height, so that together they have `wanted`. */
function raise(heights: number[], from: number, to: number, wanted: number): void {
  const rising = heights.slice(from, to).sort((a, b) => a - b);
  let room = wanted;
  for (let high = rising.at(-1); high !== undefined && high * rising.length > room; high = rising.at(-1)) {
    room -= high;
    rising.pop();
  }
  if (rising.length === 0) return;
  const share = Math.ceil(room / rising.length);
  for (let row = from; row < to; row++) heights[row] = Math.max(heights[row] ?? 0, share);
}

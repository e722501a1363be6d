import { emWidth } from "../shared/outline/width.ts";
import { em } from "./grid.ts";
import type { Marks, PrintedMark } from "./model.ts";

/** `[○]`. */
const BOX = 2;
/** （　　　　） without words; （ ） round them; （　3　）件. */
const BLANK_DETAIL = 6;
const BRACKETS = 2;
const COUNT = 6;
/** Between two columns. */
const APART = 1;

interface Group {
  readonly label: string | null;
  readonly marks: readonly PrintedMark[];
}

/**
 * Marks in one column or two, whichever way takes the fewest rows: the second begins at the same place in every row, and
 * what reaches over it stands alone.
 * @param width of the cell in em
 */
export function marksIn(groups: readonly Group[], columns: 1 | 2, width: number): Marks {
  const stop = columns === 1 ? width : bestStop(groups, width);
  return {
    tabs: em(stop),
    groups: groups.map(({ label, marks }) => ({ label, rows: rowsOf(marks, stop, columns, width) })),
  };
}

function bestStop(groups: readonly Group[], width: number): number {
  const half = width / 2;
  const ends = groups.flatMap(({ marks }) => marks.map((mark) => widthOf(mark) + APART));
  const stops = [half, ...ends.filter((end) => end < width)];
  const count = (stop: number) =>
    groups.reduce((sum, { marks }) => sum + rowsOf(marks, stop, 2, width).length, 0);
  return stops.reduce((best, stop) => {
    const [fewer, as] = [count(stop), count(best)];
    const isNearer = Math.abs(stop - half) < Math.abs(best - half);
    return fewer < as || (fewer === as && isNearer) ? stop : best;
  });
}

function rowsOf(marks: readonly PrintedMark[], stop: number, columns: 1 | 2, width: number) {
  const rows: { marks: PrintedMark[] }[] = [];
  let isOpen = false;
  for (const mark of marks) {
    const taken = widthOf(mark);
    const last = rows.at(-1);
    if (isOpen && last !== undefined && taken <= width - stop) {
      last.marks.push(mark);
      isOpen = false;
    } else {
      rows.push({ marks: [mark] });
      isOpen = columns === 2 && taken + APART <= stop;
    }
  }
  return rows;
}

function widthOf({ label, detail, count }: PrintedMark): number {
  const words = detail === null ? 0 : detail.text === null ? BLANK_DETAIL : BRACKETS + emWidth(detail.text);
  return BOX + emWidth(label) + words + (count === null ? 0 : COUNT);
}

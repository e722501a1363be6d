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
 * what reaches over it stands alone, as few as can be.
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
  const looks = stops.map((stop) => {
    const rows = groups.map(({ marks }) => rowsOf(marks, stop, 2, width));
    const count = rows.reduce((sum, { length }) => sum + length, 0);
    // A mark alone in a row is out of step with the form's pairs, but for the last: その他（　　　　）.
    const alone = rows.flatMap((group) =>
      group.slice(0, -1).filter(({ marks }) => marks.length === 1),
    ).length;
    return { stop, worth: [count, alone, Math.abs(stop - half)] };
  });
  const [best] = looks.sort((a, b) => compared(a.worth, b.worth));
  return best?.stop ?? half;
}

/** The first figure that differs decides. */
function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
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

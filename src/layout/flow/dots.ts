import type { Line } from "../composer/border.ts";
import { CLOSE_QUOTE, classRanges, LINE_FEED, OPEN_QUOTE } from "../composer/tables/classes.ts";
import type { MeasuredInlines } from "./measure.ts";

/**
 * Classes that take no 圏点: opening and closing brackets, dividing marks, middle dots, full stops, commas, blanks, and
 * quotes whatever their width.
 */
const bare = new Set([0, 1, 2, 4, 5, 6, 7, 14, 26, OPEN_QUOTE, CLOSE_QUOTE, LINE_FEED]);
/** The same marks of Western text, which JLREQ counts among letters. */
const westernMarks = "!\"'(),.:;?[]{}";

let bareCodes: Uint8Array | null = null;

/** Few papers have dots: the table is made for the first. */
function bareTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last, one] of classRanges) table.fill(bare.has(one) ? 1 : 0, first, last + 1);
  for (const mark of westernMarks) table[mark.charCodeAt(0)] = 1;
  return table;
}

/** Whether a dot stands over the cluster. @see JLREQ 3.3.9 圏点の処理 */
export function takesDot(cluster: string): boolean {
  bareCodes ??= bareTable();
  return bareCodes[cluster.charCodeAt(0)] !== 1;
}

/**
 * Centres of the dots over clusters `from … to` of a line; null = there are none.
 *
 * @param left  left edge of the column in pt
 * @param scale pt in a composer unit
 */
export function dotsOver(
  { clusters, measured }: MeasuredInlines,
  line: Line,
  from: number,
  to: number,
  left: number,
  scale: number,
): readonly number[] | null {
  const centres: number[] = [];
  for (let i = from; i < to; i++) {
    if (!takesDot(clusters[i] as string)) continue;
    const middle = (line.x[i - line.from] as number) + (measured.advance[i] as number) / 2;
    centres.push(left + middle * scale);
  }
  return centres.length === 0 ? null : centres;
}

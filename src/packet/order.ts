/** How the sheets of a packet follow one another. */
export interface Order {
  /** Number of each document's first sheet, from 1; blank sheets count. */
  readonly starts: readonly number[];
  /** Blank sheets before each document. */
  readonly blanks: readonly number[];
  /** All sheets. */
  readonly total: number;
}

/**
 * Counts sheets through. Printed on both sides, every document begins on a front page: where the one before ends on a
 * front page, its back stays blank.
 *
 * @param counts sheets of each document
 */
export function orderOf(counts: readonly number[], duplex: boolean): Order {
  const starts: number[] = [];
  const blanks: number[] = [];
  let last = 0;
  for (const count of counts) {
    const blank = duplex && count > 0 && last % 2 === 1 ? 1 : 0;
    blanks.push(blank);
    starts.push(last + blank + 1);
    last += blank + count;
  }
  return { starts, blanks, total: last };
}

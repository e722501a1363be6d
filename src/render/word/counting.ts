import type { Counting } from "./foot.ts";

/** A page run of a book, as far as its numbers go. */
export interface CountedRun {
  /** It opens a document. */
  readonly opens: boolean;
  /** Pages it was laid out on; null = not known. */
  readonly pages: number | null;
  /** Bookmark on its first page. */
  readonly bookmark: string;
  /** Its own numbers go on from the run before. */
  readonly goesOn: boolean;
}

/** Bookmark at the very end of a book, hidden in Word's list. */
export const LAST_PAGE = "_end";

/** Page numbers of runs that each begin at 1. */
export function ownCounting({ pages }: Pick<CountedRun, "pages">): Counting {
  return { kind: "own", total: "SECTIONPAGES", pages: pages ?? 1 };
}

/**
 * Page numbers of runs that are counted through: documents of a duplex book begin on odd numbers. NUMPAGES leaves out
 * the blank pages before them, the number of the last page does not.
 */
export function throughCountings(runs: readonly CountedRun[], duplex: boolean): readonly Counting[] {
  let next = 1;
  // Where the run's own numbers begin: at itself, or at the run they go on from.
  let begun = { from: "", begins: 1 };
  const placed = runs.map(({ opens, pages, bookmark, goesOn }) => {
    if (duplex && opens && next % 2 === 0) next++;
    const first = next;
    if (!goesOn) begun = { from: bookmark, begins: first };
    next += pages ?? 1;
    return { ...begun, pages: pages ?? 1, first };
  });
  const total = duplex ? `PAGEREF ${LAST_PAGE}` : "NUMPAGES";
  return placed.map((one) => ({ kind: "through", ...one, last: next - 1, total }));
}

import { ALLOWED, IDEOGRAPHIC_SPACE, IN_GROUP, IN_SPAN, WORD_SPACE } from "./pair.ts";
import { isBlank, type Question } from "./question.ts";
import { widthOf } from "./space.ts";

/** 。、．， may hang. */
export const hangs = (point: number | undefined): boolean =>
  point === 0x3002 || point === 0x3001 || point === 0xff0e || point === 0xff0c;

/** What one pass over a line found; -1 = nothing. */
interface Findings {
  /** Last legal break that fits at natural width. */
  natural: number;
  /** First legal break after it that fits by JLREQ's reduction, and by giving up a group's 和欧間 as well (step 7). */
  reduced: number;
  squeezed: number;
  /** Legal break after a mark that can hang. */
  hung: number;
  /** Last place that fits of each strength that is no legal break. */
  readonly emergency: Int32Array;
}

export const found: Findings = {
  natural: -1,
  reduced: -1,
  squeezed: -1,
  hung: -1,
  emergency: new Int32Array(IN_SPAN + 1),
};

/**
 * One pass over the clusters that can stand on the line. Longer than ten lines: it is the inner loop of composing, and every
 * figure it needs is a difference of two sums.
 */
export function scan({ style, text, from, end, available, justify }: Question): void {
  const { kind, code, strength, gap, trail, widthBefore, reducibleBefore, squeezableBefore } = text;
  const reduces = justify && style.reduce;
  const base = (widthBefore[from + 1] as number) - widthOf(style, text, from, from + 1);
  const baseReducible = reducibleBefore[from + 1] as number;
  const baseSqueezable = squeezableBefore[from + 1] as number;
  found.natural = found.reduced = found.squeezed = found.hung = -1;
  for (let held = 0; held <= IN_SPAN; held++) found.emergency[held] = -1;
  let width = 0;
  let least = 0;
  let squeezed = 0;
  let fits = true;
  let hung = false;
  let shown = from;
  let reducedShown = -1;
  let squeezedShown = -1;
  for (let i = from + 1; i <= end; i++) {
    const one = kind[i - 1];
    const hidden =
      one === WORD_SPACE || (one === IDEOGRAPHIC_SPACE && (widthBefore[i] as number) - base > available);
    if (!hidden) {
      const before = width;
      shown = i;
      width = (widthBefore[i] as number) - base;
      least = reduces ? width - ((reducibleBefore[i] as number) - baseReducible) : width;
      squeezed = reduces ? least - ((squeezableBefore[i] as number) - baseSqueezable) : width;
      fits = (reduces ? width + (trail[i - 1] as number) : width) <= available;
      hung =
        !fits &&
        least > available &&
        style.hang &&
        shown > from + 1 &&
        hangs(code[i - 1]) &&
        before + (gap[i - 1] as number) <= available;
      if (squeezed > available && !hung) break;
    }
    const held = i === end ? ALLOWED : (strength[i] as number);
    if (held !== ALLOWED) {
      // A place past the measure is reached by reduction: the first one, so that no more is squeezed than is needed; inside a
      // group the last, for its 和欧間 is given up before it is parted.
      if (
        !isBlank(kind[i]) &&
        (width <= available ||
          (!hung && (held === IN_GROUP || (least <= available && (found.emergency[held] as number) < 0))))
      )
        found.emergency[held] = i;
    } else if (fits) {
      found.natural = i;
      found.reduced = found.squeezed = -1;
    } else if (hung) {
      found.hung = i;
    } else if (least <= available) {
      if (found.reduced < 0 || reducedShown === shown) found.reduced = i;
      reducedShown = found.reduced === i ? shown : reducedShown;
    } else if (found.squeezed < 0 || squeezedShown === shown) {
      found.squeezed = i;
      squeezedShown = shown;
    }
  }
}

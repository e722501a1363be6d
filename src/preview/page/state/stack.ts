import { computed, signal } from "@preact/signals";
import { type ShownSheet, sheets } from "./sheets.ts";
import { inSight } from "./sight.ts";
import { GAP, MARGIN, magnificationOf, REAL_SIZE, room } from "./zoom.ts";

/** A sheet's place in the scrolled stack, CSS px. */
export interface Placed {
  readonly sheet: ShownSheet;
  readonly index: number;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** All sheets one below the other; sizes are known before anything is drawn, so nothing moves when it is. */
export const stack = computed(() => {
  const scales = sheets.value.map((one) => magnificationOf(one) * REAL_SIZE);
  const widest = sheets.value.reduce((most, one, at) => Math.max(most, one.width * (scales[at] ?? 0)), 0);
  const width = Math.max(room.value.width, widest + 2 * MARGIN);
  const placed: Placed[] = [];
  let top = MARGIN;
  for (const [index, sheet] of sheets.value.entries()) {
    const scale = scales[index] ?? REAL_SIZE;
    const size = { width: sheet.width * scale, height: sheet.height * scale };
    placed.push({ sheet, index, top, left: (width - size.width) / 2, ...size });
    top += size.height + GAP;
  }
  return { placed, width, height: top - GAP + MARGIN };
});

/** How far the stack is scrolled, CSS px. */
export const scrolled = signal(0);

/** When it was scrolled last, ms: what flies by is not worth asking the server for. */
let moved = Number.NEGATIVE_INFINITY;
const FLYING_MS = 120;

export function noteScroll(top: number): void {
  scrolled.value = top;
  moved = performance.now();
}

export const isFlying = (): boolean => performance.now() - moved < FLYING_MS;

/** A page to go to; a new object each time. `box` is what should be in sight there, pt of the sheet. */
export const wantedPage = signal<{ readonly index: number; readonly y: number | null } | null>(null);

/** First and last sheet that touches the window. */
const touching = computed(() => {
  const { placed } = stack.value;
  const bottom = scrolled.value + room.value.height;
  const first = firstBelow(placed, scrolled.value);
  let last = first;
  while (last + 1 < placed.length && (placed[last + 1]?.top ?? bottom) < bottom) last++;
  return { first, last };
});

/** The sheets that stand in the document: those in sight and one more at each end. */
export const standing = computed(() => {
  const { placed } = stack.value;
  const { first, last } = touching.value;
  return placed.slice(Math.max(0, first - 1), last + 2);
});

touching.subscribe(({ first, last }) => {
  if (inSight.peek().first !== first || inSight.peek().last !== last) inSight.value = { first, last };
});

/** The page one is at: the sheet that holds the line a third down the window. From 0. */
export const pageAt = computed(() => firstBelow(stack.value.placed, scrolled.value + room.value.height / 3));

/** Index of the first sheet whose lower edge is below y; of the last one where none is. */
function firstBelow(placed: readonly Placed[], y: number): number {
  let low = 0;
  let high = Math.max(0, placed.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = placed[middle];
    if (one && one.top + one.height + GAP / 2 > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function goToPage(index: number, y: number | null = null): void {
  const last = sheets.value.length - 1;
  if (last >= 0) wantedPage.value = { index: Math.min(last, Math.max(0, index)), y };
}

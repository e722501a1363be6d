/** Two texts that agree at both ends: how long they do, and what stands between. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly a: string;
  readonly b: string;
}

/** The one stretch in which two texts differ. */
export function differenceOf(a: string, b: string): Difference {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end, a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
}

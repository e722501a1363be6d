/**
 * A length in pt rounded to what renderers write, 1/100 pt (0.004 mm).
 * @throws RangeError when not finite: layout's mistake
 */
export function hundredth(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a place on a page: ${value}`);
  return Math.round(value * 100) / 100;
}

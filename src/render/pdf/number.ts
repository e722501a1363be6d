/** A length in pt as content streams hold it, to 1/100 pt (0.004 mm): no exponent, no trailing zeros. */
export function decimal(value: number): string {
  return `${hundredth(value)}`;
}

/** Rounded to what `decimal` writes. @throws RangeError when not finite: layout's mistake */
export function hundredth(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a place on a page: ${value}`);
  return Math.round(value * 100) / 100;
}

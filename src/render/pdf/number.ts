import { hundredth } from "../hundredth.ts";

/** A length in pt as content streams hold it, to 1/100 pt (0.004 mm): no exponent, no trailing zeros. */
export function decimal(value: number): string {
  return `${hundredth(value)}`;
}

/** Below it a rounded number is written without an exponent. */
const PLAIN = 1e15;

/** A factor or a place inside a picture, to 1/100000: no exponent, no trailing zeros. @throws RangeError when not finite */
export function precise(value: number): string {
  // Drawings have tens of thousands of numbers: this is several times as fast as cutting text.
  return Math.abs(value) < PLAIN ? `${Math.round(value * 1e5) / 1e5 + 0}` : digits(value, 5);
}

/** A factor that lengths of a page are multiplied by afterwards, to ten digits. @throws RangeError when not finite */
export function finest(value: number): string {
  return digits(value, 10);
}

function digits(value: number, places: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number of a picture: ${value}`);
  const text = value.toFixed(places).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

/**
 * Numbers as they stand in the drawing: rounded, no exponent, no trailing zeros.
 * @param places after the decimal point, 0–10
 * @throws RangeError when not finite: layout's mistake
 */
export function decimal(value: number, places: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a place on a sheet: ${value}`);
  const power = 10 ** places;
  const rounded = Math.round(value * power) / power + 0;
  const text = `${rounded}`;
  return text.includes("e") ? rounded.toFixed(places).replace(/\.?0+$/, "") : text;
}

/** Half of it is how far an edge may be off, pt. */
const STEP = 0.01;

/** Places after the point that keep an edge within half of 1/100 pt, where one unit is so many pt. */
export function placesFor(unit: number): number {
  return Math.max(0, Math.min(10, Math.ceil(Math.log10(unit / STEP))));
}

/** Numbers of path data or a list of places: a minus parts them as well as a blank does. */
export function numbers(values: readonly number[], places: number): string {
  let text = "";
  for (const value of values) {
    const one = decimal(value, places);
    text += text === "" || one.startsWith("-") ? one : ` ${one}`;
  }
  return text;
}

import { dayCount } from "../../notation/index.ts";

/** How many months a period may be said to last: whole ones, and one more that has begun. */
export interface Months {
  readonly least: number;
  readonly most: number;
}

/**
 * From a day or month to another, both counted: 2021-04-01 to 2022-03-31 are 12, 2021-04 to 2022-03 too. Of a period that
 * does not end with the day before the one it began on, either number of months is right.
 * @returns null for years alone
 */
export function monthsOf(from: string, to: string): Months | null {
  if (from.length === 7 && to.length === 7) {
    const count = monthNumber(to) - monthNumber(from) + 1;
    return { least: count - 1, most: count };
  }
  if (from.length !== 10 || to.length !== 10) return null;
  const whole = monthNumber(to) - monthNumber(from);
  const next = dayOf(to) + 1;
  if (next === dayOf(from)) return { least: whole, most: whole };
  if (dayOf(from) === 1 && isLastOfMonth(to)) return { least: whole + 1, most: whole + 1 };
  return next > dayOf(from) ? { least: whole, most: whole + 1 } : { least: whole - 1, most: whole };
}

function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
}

function dayOf(iso: string): number {
  return Number(iso.slice(8, 10));
}

function isLastOfMonth(iso: string): boolean {
  const first = `${iso.slice(0, 7)}-01`;
  const month = Number(iso.slice(5, 7));
  const next =
    month === 12
      ? `${String(Number(iso.slice(0, 4)) + 1)}-01-01`
      : `${iso.slice(0, 4)}-${String(month + 1).padStart(2, "0")}-01`;
  return dayCount(first, iso) === dayCount(first, next) - 1;
}

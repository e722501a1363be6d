import type { WarekiDate } from "./values.ts";

/**
 * Days as ISO text (2021-05-10) and as numbers. No local time anywhere: where a day is counted it is counted in
 * UTC, so no time zone can shift it (in Pacific/Apia the local 2011-12-30 does not even exist).
 */
const dayLength = 86_400_000;
const isoDay = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const weekdays = ["日", "月", "火", "水", "木", "金", "土"] as const;
export type Weekday = (typeof weekdays)[number];

/** Number of days of a month (1 … 12); 0 for any other month. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** 2021-05-10 from numbers that are known to be a day. */
export function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days since 1970-01-01. @throws RangeError when the text is no ISO day: our mistake, never the data's */
function dayNumber(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  if (!isoDay.test(iso) || day < 1 || day > monthLength(year, month))
    throw new RangeError(`no ISO day: ${iso}`);
  return Math.round(Date.UTC(year, month - 1, day) / dayLength);
}

function isoOfNumber(days: number): string {
  return new Date(days * dayLength).toISOString().slice(0, 10);
}

/** The day `days` later (earlier if negative). */
export function addDays(iso: string, days: number): string {
  return isoOfNumber(dayNumber(iso) + days);
}

/** Length of a period in days, first and last day counted: 1 for the same day. */
export function dayCount(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** 月 for 2021-05-10. */
export function weekdayOf(iso: string): Weekday {
  // 1970-01-01 was a Thursday; the double remainder keeps earlier days positive.
  return weekdays[(((dayNumber(iso) + 4) % 7) + 7) % 7] as Weekday;
}

/** The 年度 (4月1日–3月31日) of a day or month, as its first calendar year: 2020 for 2021-03-31. */
export function fiscalYearOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  return Number(iso.slice(5, 7)) < 4 ? year - 1 : year;
}

/** First day a date covers: 2016-12-01 for 平成28年12月, 2020-04-01 for 令和2年度. */
export function firstDayOf(date: WarekiDate): string {
  if (date.precision === "day") return date.iso;
  if (date.precision === "month") return `${date.iso}-01`;
  return date.precision === "year" ? `${date.iso}-01-01` : `${date.iso}-04-01`;
}

/** Last day a date covers: 2016-12-31 for 平成28年12月, 2021-03-31 for 令和2年度. */
export function lastDayOf(date: WarekiDate): string {
  const year = Number(date.iso.slice(0, 4));
  const month = Number(date.iso.slice(5, 7));
  if (date.precision === "day") return date.iso;
  if (date.precision === "month") return isoOf(year, month, monthLength(year, month));
  return date.precision === "year" ? isoOf(year, 12, 31) : isoOf(year + 1, 3, 31);
}

/** Negative, zero or positive, for sorting: by first day, and the shorter before the longer. */
export function compareDates(left: WarekiDate, right: WarekiDate): number {
  return compareText(firstDayOf(left), firstDayOf(right)) || compareText(lastDayOf(left), lastDayOf(right));
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

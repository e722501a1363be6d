import { firstDayOf, lastDayOf } from "./calendar.ts";
import { type Era, eraOf, firstDay } from "./eras.ts";
import { finding, type Reading, type Refusal, readAs, refuse } from "./reading.ts";
import type { WarekiDate } from "./values.ts";
import { formatDate } from "./wareki-format.ts";

/**
 * Holds a date, read as a Western one, against the era it was written in.
 *
 * The era of the calendar passes. An earlier era that still reached the date (昭和64年1月, 平成31年, 平成31年度) is
 * kept as written, for a 年度 with a note; the day both eras claim becomes the new one's with a note. Any other
 * era is refused, naming the right one.
 * @param text as the clerk wrote it, for messages
 */
export function settleEra(text: string, era: Era, date: WarekiDate): Reading<WarekiDate> {
  if (era === eraOf(date)) return readAs(date);
  if (date.precision === "day") {
    if (date.iso !== era.sharedDay) return outOfEra(text, era, date);
    return readAs(date, [finding("notation/era-changed-that-day", { text, printed: formatDate(date) })]);
  }
  if (!reaches(era, date)) return outOfEra(text, era, date);
  const kept = { ...date, asWritten: inEra(era, date) };
  if (date.precision !== "fiscalYear") return readAs(kept);
  return readAs(kept, [finding("notation/era-kept-as-written", { text, other: certain(date) })]);
}

/** Whether some day of the month or year, or the first day of the 年度, lies in the era. */
function reaches(era: Era, date: WarekiDate): boolean {
  const last = date.precision === "fiscalYear" ? firstDayOf(date) : lastDayOf(date);
  return firstDayOf(date) <= era.end && last >= era.start;
}

function outOfEra(text: string, era: Era, date: WarekiDate): Refusal {
  return refuse("notation/out-of-era", {
    text,
    era: era.name,
    first: era.start < firstDay ? "" : day(era.start),
    last: era.end.startsWith("9999") ? "" : day(era.end),
    right: certain(date),
  });
}

function day(iso: string): string {
  return formatDate({ iso, precision: "day", undecided: false, asWritten: null });
}

/** The date in words, without （未定）. */
function certain(date: WarekiDate): string {
  return formatDate({ ...date, undecided: false });
}

/** 平成31年度: the normal form that formatDate takes era and year from. */
function inEra(era: Era, { iso, precision }: WarekiDate): string {
  const year = Number(iso.slice(0, 4)) - era.startYear + 1;
  const text = `${era.name}${year === 1 ? "元" : year}年`;
  if (precision === "fiscalYear") return `${text}度`;
  return precision === "month" ? `${text}${Number(iso.slice(5))}月` : text;
}

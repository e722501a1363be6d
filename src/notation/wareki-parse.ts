import { monthLength, twoDigits, weekdayOf } from "./calendar.ts";
import { type Era, eraWritten, firstDay } from "./eras.ts";
import { excerptOf, type Finding, type Reading, type Refusal, readAs, refuse } from "./reading.ts";
import type { WarekiDate } from "./values.ts";
import { settleEra } from "./wareki-era.ts";
import { formatDate } from "./wareki-format.ts";
import {
  type DateMarks,
  type DateParts,
  leansOn,
  plainText,
  restAfterDate,
  splitDate,
  splitMarks,
} from "./wareki-text.ts";

/**
 * Reads one date: 令和3年5月10日, 令和3年5月, 令和元年, 令和3年度, R3.5.10, 令3・5・10, 2021-05-10, 2021/5/10,
 * in half-width, full-width or kanji numerals, blanks around numbers, with weekday and （未定） in brackets.
 *
 * Refused, each with the way to mend it: days that are not in the calendar or not in the era written, days before
 * 明治6年1月1日, wrong weekdays, unknown eras, anything else. Notes: 明治45年7月30日 and 大正15年12月25日 become the
 * new era's; 平成31年度 is kept as written.
 */
export function readDate(text: string): Reading<WarekiDate> {
  const written = excerptOf(text);
  const marks = splitMarks(plainText(text));
  if (marks.strange !== null)
    return refuse("notation/date-followed-by", { text: written, rest: marks.strange });
  const parts = splitDate(marks.core);
  if (parts === null) return notADate(written, marks.core);
  const era = eraOfParts(written, parts);
  if (era !== null && "ok" in era) return era;
  return onCalendar(written, parts, era, marks);
}

function notADate(text: string, core: string): Refusal {
  if (leansOn(core) !== null) return refuse("notation/date-without-era", { text });
  const rest = restAfterDate(core);
  if (rest !== "") return refuse("notation/date-followed-by", { text, rest });
  return refuse("notation/date-unreadable", { text });
}

/** The era written; null for a Western year of four digits. */
function eraOfParts(text: string, { era, year, bare }: DateParts): Era | Refusal | null {
  if (era === "" || era === "西暦") {
    if (year >= 1000) return null;
    return bare
      ? refuse("notation/date-unreadable", { text })
      : refuse("notation/date-without-era", { text });
  }
  const known = eraWritten(era);
  if (known !== null) return known;
  // 番号3 or a sentence with 年 in it is no date at all; 平和3年 is one with a wrong era.
  if (bare || era.length > 4) return refuse("notation/date-unreadable", { text });
  return refuse("notation/unknown-era", { text, era });
}

function onCalendar(text: string, parts: DateParts, era: Era | null, marks: DateMarks): Reading<WarekiDate> {
  const year = era === null ? parts.year : era.startYear + parts.year - 1;
  if (year > 9999) return refuse("notation/date-unreadable", { text });
  const { month, day } = parts;
  if (month !== null && monthLength(year, month) === 0) return refuse("notation/no-such-month", { text });
  const date = dateOf(year, parts, marks);
  if (date.iso < firstDay.slice(0, date.iso.length)) return refuse("notation/lunar-calendar", { text });
  if (month !== null && day !== null && (day < 1 || day > monthLength(year, month))) {
    return noSuchDay(text, date.iso.slice(0, 7), monthLength(year, month));
  }
  const settled = era === null ? readAs(date) : settleEra(text, era, date);
  return settled.ok ? withWeekday(text, settled.value, settled.notes, marks) : settled;
}

function dateOf(year: number, { month, day, fiscal }: DateParts, { undecided }: DateMarks): WarekiDate {
  const text = String(year);
  if (fiscal) return { iso: text, precision: "fiscalYear", undecided, asWritten: null };
  if (month === null) return { iso: text, precision: "year", undecided, asWritten: null };
  const iso = `${text}-${twoDigits(month)}`;
  if (day === null) return { iso, precision: "month", undecided, asWritten: null };
  return { iso: `${iso}-${twoDigits(day)}`, precision: "day", undecided, asWritten: null };
}

function noSuchDay(text: string, month: string, length: number): Refusal {
  const rest = { undecided: false, asWritten: null };
  const iso = `${month}-${length}`;
  return refuse("notation/no-such-day", {
    text,
    month: formatDate({ iso: month, precision: "month", ...rest }),
    last: String(length),
    lastDay: formatDate({ iso, precision: "day", ...rest }),
    iso,
  });
}

function withWeekday(
  text: string,
  date: WarekiDate,
  notes: readonly Finding[],
  { weekday }: DateMarks,
): Reading<WarekiDate> {
  if (weekday === null) return readAs(date, notes);
  if (date.precision !== "day") return refuse("notation/date-followed-by", { text, rest: `（${weekday}）` });
  const right = weekdayOf(date.iso);
  return right === weekday
    ? readAs(date, notes)
    : refuse("notation/wrong-weekday", { text, written: weekday, right });
}

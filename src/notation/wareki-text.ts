import type { Weekday } from "./calendar.ts";
import { readKanjiNumeral } from "./digits.ts";

/** A date taken apart into what was written, before the calendar is asked. */
export interface DateParts {
  /** 令和, R, 西暦, or any other word before the year; empty for a Western year. */
  readonly era: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly fiscal: boolean;
  /** R3 and 2021: without 年, so any word and number looks like it. */
  readonly bare: boolean;
}

/** What stands in brackets after a date. */
export interface DateMarks {
  /** The text before the brackets. */
  readonly core: string;
  readonly undecided: boolean;
  readonly weekday: Weekday | null;
  /** A bracket that is neither （未定） nor a weekday: （予定）. */
  readonly strange: string | null;
}

const era = "([^0-9\\s]*?)";
const year = "([0-9]{1,4}|元|[〇零一二三四五六七八九十百千]{1,7})";
const number = "([0-9]{1,2}|[〇零一二三四五六七八九十]{1,3})";
/** 令和3年5月10日 · 令和3年5月 · 令和3年 · 令和3年度 · R2度 */
const long = new RegExp(
  `^${era}\\s*${year}\\s*(?:(年?\\s*度)|年(?:\\s*${number}\\s*月(?:\\s*${number}\\s*日)?)?)$`,
);
/** R3.5.10 · 令3・5・10 · 2021-05-10 · 2021/5 · R3 */
const short = new RegExp(`^${era}\\s*${year}(?:\\s*([.・/-])\\s*${number}(?:\\s*\\3\\s*${number})?)?$`);
/** The beginning of a text that would be a date if nothing followed it. */
const beginning = new RegExp(
  `^(?:${era}\\s*${year}\\s*年(?:\\s*度|\\s*${number}\\s*月(?:\\s*${number}\\s*日)?)?|[0-9]{4}-[0-9]{2}-[0-9]{2})`,
);
/** 5月10日, 10日: a date that leans on the one before it. */
const leaning = new RegExp(`^(?:${number}\\s*月\\s*)?${number}\\s*日$`);

const bracket = /\s*\(\s*([^()]*?)\s*\)$/;
const weekdayWord = /^([日月火水木金土])(?:曜日?)?$/;
const bareWeekday = /\s*([日月火水木金土])曜日?$/;

/** Full-width digits, brackets, ㍻, Kangxi radicals and blanks in their plain form. For reading only. */
export function plainText(text: string): string {
  const plain = text.normalize("NFKC").trim();
  // No date is that long: shorten runs of blanks so that no pattern walks them again and again.
  return plain.length > 60 ? plain.replace(/\s+/g, " ") : plain;
}

/** Takes （未定） and the weekday off the end. @param text plain text */
export function splitMarks(text: string): DateMarks {
  let marks: DateMarks = { core: text, undecided: false, weekday: null, strange: null };
  // Nearly every date ends in 日, 月, 年, 度 or a digit: nothing to take off.
  while (/[)曜]|曜日$/.test(marks.core) && marks.strange === null) {
    const next = takeMark(marks);
    if (next === null) break;
    marks = next;
  }
  return marks;
}

function takeMark(marks: DateMarks): DateMarks | null {
  const found = bracket.exec(marks.core) ?? bareWeekday.exec(marks.core);
  if (found === null) return null;
  const core = marks.core.slice(0, found.index);
  const word = found[1] ?? "";
  if (word === "未定" && !marks.undecided) return { ...marks, core, undecided: true };
  const weekday = weekdayWord.exec(word)?.[1];
  if (weekday !== undefined && marks.weekday === null) return { ...marks, core, weekday: weekday as Weekday };
  return { ...marks, strange: `（${word}）` };
}

/** Takes a date apart; null if the text has not the shape of one. @param text plain text without marks */
export function splitDate(text: string): DateParts | null {
  const found = long.exec(text);
  if (found !== null) return parts(found[1], found[2], found[4], found[5], found[3] !== undefined, false);
  const other = short.exec(text);
  if (other === null) return null;
  return parts(other[1], other[2], other[4], other[5], false, other[4] === undefined);
}

function parts(
  era = "",
  year = "",
  month: string | undefined,
  day: string | undefined,
  fiscal: boolean,
  bare: boolean,
): DateParts | null {
  const numbers = { year: year === "元" ? 1 : read(year), month: optional(month), day: optional(day) };
  if (Number.isNaN(numbers.year) || Number.isNaN(numbers.month) || Number.isNaN(numbers.day)) return null;
  return { era, ...numbers, fiscal, bare };
}

function optional(text: string | undefined): number | null {
  return text === undefined ? null : read(text);
}

/** NaN for a kanji numeral that is none: 十十. */
function read(text: string): number {
  const plain = Number(text);
  return Number.isNaN(plain) ? (readKanjiNumeral(text) ?? Number.NaN) : plain;
}

/**
 * What follows a date that is otherwise complete (から, 以降, T00:00); empty if the text does not begin as a date,
 * or goes on with a number, so that the fault lies within the date (令和3年5月1 0日, 令和3年5月10).
 */
export function restAfterDate(text: string): string {
  const found = beginning.exec(text);
  const rest = found === null ? "" : text.slice(found[0].length).trim();
  return /^[0-9〇零一二三四五六七八九十]/.test(rest) ? "" : rest;
}

/** Whether the text is 5月10日 or 10日, and what it needs in front: `month` if it has no month of its own. */
export function leansOn(text: string): "year" | "month" | null {
  const found = leaning.exec(text);
  if (found === null) return null;
  return found[1] === undefined ? "month" : "year";
}

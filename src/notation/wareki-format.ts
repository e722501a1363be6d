import { weekdayOf } from "./calendar.ts";
import { type Digits, formatNumeral, toFullWidth } from "./digits.ts";
import { type Era, eraOf, eraWritten, firstDay } from "./eras.ts";
import type { WarekiDate } from "./values.ts";

/** How a date is printed. What is left out is the first of its list, `firstYear` as said there. */
export interface DateFormat {
  /** 令和3年5月10日 · R3.5.10 · 令3・5・10 */
  readonly style?: "long" | "short" | "kanji-short";
  /** 令和元年 or 令和1年. Left out: 元, but 1 after a letter (R1.5.10). */
  readonly firstYear?: "元" | "1";
  readonly digits?: Digits;
  /** Numbers below ten are filled up with a blank so that dates stand in columns: 令和元年 5月10日. Not in kanji. */
  readonly padded?: boolean;
  /** （月） or （月曜日） after a full date. */
  readonly weekday?: "none" | "short" | "long";
  /** 平成31年度 kept as written, or computed: 令和元年度. */
  readonly era?: "written" | "computed";
}

const usual: DateFormat = {};
/** Era and year of `asWritten`, the normal form that readDate writes. */
const writtenEra = /^(明治|大正|昭和|平成|令和)(元|[0-9]+)年/;
const isoShape = {
  day: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  month: /^[0-9]{4}-[0-9]{2}$/,
  year: /^[0-9]{4}$/,
  fiscalYear: /^[0-9]{4}$/,
} as const;

/**
 * The printed form of a date, （未定） included. A month, year or 年度 in which the era changed is named as eraOf
 * says, unless `asWritten` keeps another name.
 * @throws RangeError when `date.iso` does not fit its precision or lies before 1873: our mistake, never the data's
 */
export function formatDate(date: WarekiDate, format: DateFormat = usual): string {
  const withheld = withheldMark(date);
  if (withheld !== null) return withheld;
  if (!isoShape[date.precision].test(date.iso) || date.iso < firstDay.slice(0, date.iso.length)) {
    throw new RangeError(`no ${date.precision} from ${firstDay} on: ${date.iso}`);
  }
  const text =
    format.style === undefined || format.style === "long" ? long(date, format) : short(date, format);
  return text + weekdayMark(date, format) + (date.undecided ? "（未定）" : "");
}

/** What is printed of a date that the public edition withholds, and nothing beside it; null = it is none. */
export function withheldMark({ asWritten }: WarekiDate): string | null {
  return asWritten === null || writtenEra.test(asWritten) ? null : asWritten;
}

/** 令和　年　月　日, to be filled in by hand. @param era 元号 of the day it is printed: eraNameOf(now) */
export function blankDate(era: string): string {
  return `${era}　年　月　日`;
}

function long(date: WarekiDate, format: DateFormat): string {
  const { era, year } = eraYear(date, format);
  const text = `${era.name}${yearText(year, format, "元")}年`;
  if (date.precision === "fiscalYear") return `${text}度`;
  if (date.precision === "year") return text;
  const month = `${text}${number(Number(date.iso.slice(5, 7)), format)}月`;
  return date.precision === "month" ? month : `${month}${number(Number(date.iso.slice(8)), format)}日`;
}

function short(date: WarekiDate, format: DateFormat): string {
  const { era, year } = eraYear(date, format);
  const kanji = format.style === "kanji-short";
  const text = (kanji ? era.initial : letter(era, format)) + yearText(year, format, kanji ? "元" : "1");
  if (date.precision === "fiscalYear") return `${text}年度`;
  if (date.precision === "year") return text;
  const mark = kanji ? "・" : format.digits === "full" ? "．" : ".";
  const month = text + mark + number(Number(date.iso.slice(5, 7)), format);
  return date.precision === "month" ? month : month + mark + number(Number(date.iso.slice(8)), format);
}

function letter(era: Era, format: DateFormat): string {
  return format.digits === "full" ? toFullWidth(era.letter) : era.letter;
}

function eraYear(date: WarekiDate, format: DateFormat): { era: Era; year: number } {
  const kept = date.asWritten !== null && format.era !== "computed" ? writtenEra.exec(date.asWritten) : null;
  const era = kept === null ? eraOf(date) : eraWritten(kept[1] ?? "");
  if (era === null) throw new RangeError(`no era in ${date.asWritten}`);
  return { era, year: Number(date.iso.slice(0, 4)) - era.startYear + 1 };
}

function yearText(year: number, format: DateFormat, first: "元" | "1"): string {
  if (year !== 1 || (format.firstYear ?? first) === "1") return number(year, format);
  // 元 is as wide as two half-width digits, but as one full-width digit.
  return format.padded === true && format.digits === "full" ? "　元" : "元";
}

function number(value: number, format: DateFormat): string {
  const digits = format.digits ?? "half";
  const text = formatNumeral(value, digits);
  if (format.padded !== true || value > 9 || digits === "kanji") return text;
  return (digits === "full" ? "　" : " ") + text;
}

function weekdayMark(date: WarekiDate, { weekday = "none" }: DateFormat): string {
  if (weekday === "none" || date.precision !== "day") return "";
  return `（${weekdayOf(date.iso)}${weekday === "long" ? "曜日" : ""}）`;
}

import { type Finding, readDate, type WarekiDate } from "../../notation/index.ts";

const numeral = "[0-9]{1,2}|[〇一二三四五六七八九十]{1,3}";
const year = "元|[0-9]{1,4}|[〇一二三四五六七八九十]{1,4}";
const monthDay = `(?:${numeral})月(?:(?:${numeral})日)?`;
const era = "(?:明治|大正|昭和|平成|令和)";
/** A weekday in brackets belongs to the date. */
const weekday = "(?:\\([日月火水木金土](?:曜日?)?\\))?";
/**
 * Dates as they stand in a folded line: with an era or four digits, to the day, month, year or 年度; short ones
 * (R3.5.10, 2021/5/10); and 5月10日, whose year stands elsewhere.
 */
export const datePattern = [
  `${era}(?:${year})年(?:度|${monthDay})?${weekday}`,
  `(?<![0-9])[12][0-9]{3}年(?:度|${monthDay})?${weekday}`,
  "(?<![A-Za-z0-9])[MTSHR][0-9]{1,2}[./][0-9]{1,2}[./][0-9]{1,2}(?![0-9])",
  "(?<![0-9])[12][0-9]{3}[./-][0-9]{1,2}[./-][0-9]{1,2}(?![0-9])",
  `(?<![0-9〇一二三四五六七八九十年])(?:${numeral})月(?:${numeral})日${weekday}`,
].join("|");

const withoutYear = /^([0-9〇一二三四五六七八九十]+)月([0-9〇一二三四五六七八九十]+)日/;

export interface DateRead {
  readonly value: string;
  readonly date: WarekiDate | null;
  /** What makes it no day of the calendar, its era or its week. */
  readonly faults: readonly Finding[];
}

/** Reads what `datePattern` found. A date that is refused keeps its text as value: it is still compared. */
export function readDateFact(text: string): DateRead {
  const short = withoutYear.exec(text);
  if (short !== null) return { value: text.replace(/\(.*$/, ""), date: null, faults: [] };
  const reading = readDate(text);
  if (!reading.ok) return { value: text, date: null, faults: reading.findings };
  const { iso, precision } = reading.value;
  return { value: precision === "fiscalYear" ? `${iso}度` : iso, date: reading.value, faults: [] };
}

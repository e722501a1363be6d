import type { PluginFunc } from "dayjs";
import { fiscalYearOf, isoOf } from "./calendar.ts";
import { type DateFormat, formatDate } from "./wareki-format.ts";

/** How much of the moment is printed, and how. */
export interface WarekiOptions extends DateFormat {
  readonly precision?: "day" | "month" | "year" | "fiscalYear";
}

declare module "dayjs" {
  interface Dayjs {
    /**
     * The calendar day this instance shows (in its own zone or UTC mode) as 和暦: 令和3年5月10日.
     * @throws RangeError for an invalid instance and before 1873-01-01
     */
    wareki(options?: WarekiOptions): string;
  }
}

const isoLength = { day: 10, month: 7, year: 4, fiscalYear: 4 } as const;

/**
 * dayjs plugin: `dayjs.extend(warekiPlugin)`, then `dayjs("2021-05-10").wareki({ weekday: "short" })`.
 *
 * It reads the day off the instance. Papers never come this way: their dates are ISO text from record to print
 * (formatDate), because a local instance of a day can be another day (Pacific/Apia has no 2011-12-30).
 */
export const warekiPlugin: PluginFunc = (_option, dayjsClass) => {
  dayjsClass.prototype.wareki = function wareki({
    precision = "day",
    ...format
  }: WarekiOptions = {}): string {
    if (!this.isValid()) throw new RangeError("no date: the dayjs instance is invalid");
    const day = isoOf(this.year(), this.month() + 1, this.date());
    const iso = precision === "fiscalYear" ? String(fiscalYearOf(day)) : day.slice(0, isoLength[precision]);
    return formatDate({ iso, precision, undecided: false, asWritten: null }, format);
  };
};

/** 和暦: dates in era years, from 明治6年1月1日 (1873-01-01) on. */
export {
  addDays,
  compareDates,
  dayCount,
  firstDayOf,
  fiscalYearOf,
  lastDayOf,
  type Weekday,
  weekdayOf,
} from "./calendar.ts";
export { eraNameOf } from "./eras.ts";
export { blankDate, type DateFormat, formatDate } from "./wareki-format.ts";
export { readDate } from "./wareki-parse.ts";
export { type WarekiOptions, warekiPlugin } from "./wareki-plugin.ts";

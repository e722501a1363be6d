import { formatDate } from "../../../notation/wareki-format.ts";
import { readDate } from "../../../notation/wareki-parse.ts";

/** A date box's text read both ways, shown beside it while somebody types. */
export interface DateReading {
  /** 令和8年4月1日（水） */
  readonly wareki: string;
  /** 2026-04-01; shorter where the day or the month is not said; 2026年度 of a 年度. */
  readonly western: string;
  /** For a calendar to open at: a full day, or null. */
  readonly day: string | null;
}

/** Reads what stands in a date box; null while it is no date. */
export function dateReading(text: string): DateReading | null {
  if (text.trim() === "") return null;
  const reading = readDate(text);
  if (!reading.ok) return null;
  const { iso, precision } = reading.value;
  return {
    wareki: formatDate(reading.value, { weekday: "short" }),
    western: precision === "fiscalYear" ? `${iso}年度` : iso,
    day: precision === "day" ? iso : null,
  };
}

/** A day picked in a calendar (2026-04-01) as it is written in a record: 令和8年4月1日. Null: no such day. */
export function datePicked(iso: string): string | null {
  const reading = readDate(iso);
  return reading.ok ? formatDate(reading.value) : null;
}

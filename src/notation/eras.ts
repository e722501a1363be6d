import type { WarekiDate } from "./values.ts";

/** 元号 from 明治 on. Days are ISO; `end` is the last day on which the era's name is right. */
export interface Era {
  readonly name: string;
  /** R of R3.5.10. */
  readonly letter: string;
  /** 令 of 令3・5・10. */
  readonly initial: string;
  readonly start: string;
  readonly startYear: number;
  readonly end: string;
  /**
   * The new era's first day where it used to be written in the old era as well: the new name is right by law,
   * the old one stands in papers of the day. Null: the change was announced ahead, the old name is wrong.
   */
  readonly sharedDay: string | null;
}

function era(name: string, letter: string, start: string, end: string, sharedDay: string | null = null): Era {
  return {
    name,
    letter,
    initial: name.charAt(0),
    start,
    startYear: Number(start.slice(0, 4)),
    end,
    sharedDay,
  };
}

/** Newest first: most dates are found at once. 明治 starts 1868 but counts Gregorian days from 1873 only. */
export const eras: readonly [Era, ...Era[]] = [
  era("令和", "R", "2019-05-01", "9999-12-31"),
  era("平成", "H", "1989-01-08", "2019-04-30"),
  era("昭和", "S", "1926-12-25", "1989-01-07"),
  era("大正", "T", "1912-07-30", "1926-12-24", "1926-12-25"),
  era("明治", "M", "1868-01-25", "1912-07-29", "1912-07-30"),
];

/** First day of the Gregorian calendar in Japan (明治6年1月1日); earlier days belong to the lunar calendar. */
export const firstDay = "1873-01-01";

const written = new Map<string, Era>();
for (const one of eras) {
  for (const name of [one.name, one.initial, one.letter, one.letter.toLowerCase()]) written.set(name, one);
}

/** The era of a day. Only compared as text, so 2019-02-31 may stand for "the end of February". */
export function eraAt(day: string): Era {
  for (const one of eras) if (day >= one.start) return one;
  throw new RangeError(`before ${firstDay}: ${day}`);
}

/** Appended to a shorter ISO date to reach its last day; may name a 31st that is none, only compared as text. */
const closing = { day: "", month: "-31", year: "-12-31", fiscalYear: "-12-31" } as const;

/**
 * The era that names a date: for a month or year the one at its end, for a 年度 the one at the end of its first
 * calendar year (the national usage: 令和元年度 from April 2019).
 */
export function eraOf(date: Pick<WarekiDate, "iso" | "precision">): Era {
  return eraAt(date.iso + closing[date.precision]);
}

/** 令和, 令, R or r; null for any other name. */
export function eraWritten(name: string): Era | null {
  return written.get(name) ?? null;
}

/** 令和 for 2021-04-05: what a blank date of that day starts with. */
export function eraNameOf(iso: string): string {
  return eraAt(iso).name;
}

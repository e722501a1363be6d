import { expect, it } from "vitest";
import { type DateFormat, formatDate, readDate, type WarekiDate } from "../../src/notation/index.ts";

/** Every combination that prints a full date. */
const formats: readonly DateFormat[] = (["long", "short", "kanji-short"] as const).flatMap((style) =>
  (["元", "1"] as const).flatMap((firstYear) =>
    (["half", "full", "kanji"] as const).flatMap((digits) =>
      [false, true].flatMap((padded) =>
        (["none", "short", "long"] as const).map((weekday) => ({
          style,
          firstYear,
          digits,
          padded,
          weekday,
        })),
      ),
    ),
  ),
);

const first = Date.UTC(1873, 0, 1);
const last = Date.UTC(2100, 11, 31);
const dayLength = 86_400_000;

/** Days at which era, month, leap day or year change: all formats are tried there. */
const turning = /-(?:01-0[178]|02-2[89]|04-30|05-01|07-(?:29|30|31)|12-(?:24|25|26|31)|03-31|04-01)$/;

/** Null if the printed date is read back as the same day without any note; else what went wrong. */
function fault(date: WarekiDate, format: DateFormat): string | null {
  const text = formatDate(date, format);
  const reading = readDate(text);
  if (!reading.ok) return `${date.iso} ${text} refused`;
  const { iso, precision, undecided, asWritten } = reading.value;
  const same = iso === date.iso && precision === "day" && undecided === date.undecided && asWritten === null;
  return same && reading.notes.length === 0 ? null : `${date.iso} ${text} read as ${iso}`;
}

it("reads back every day from 1873 to 2100 in every full format", () => {
  expect(formats.length).toBe(108);
  const faults: string[] = [];
  let count = 0;
  for (let time = first, index = 0; time <= last && faults.length < 20; time += dayLength, index++) {
    const iso = new Date(time).toISOString().slice(0, 10);
    const date: WarekiDate = { iso, precision: "day", undecided: index % 7 === 0, asWritten: null };
    // 61 and 108 have no common divisor: each format meets every weekday, day and month.
    const rotating = formats[(index * 61) % formats.length];
    for (const format of turning.test(iso) ? formats : rotating === undefined ? [] : [rotating]) {
      count++;
      const found = fault(date, format);
      if (found !== null) faults.push(found);
    }
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(400_000);
});

it("reads back months, years and 年度", () => {
  const faults: string[] = [];
  for (let year = 1873; year <= 2100; year++) {
    const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
    const dates = [
      ...months.map((iso) => ["month", iso] as const),
      ["year", String(year)] as const,
      ["fiscalYear", String(year)] as const,
    ];
    for (const [precision, iso] of dates) {
      for (const format of formats) {
        const reading = readDate(formatDate({ iso, precision, undecided: false, asWritten: null }, format));
        const right = reading.ok && reading.value.iso === iso && reading.value.precision === precision;
        if (!right || reading.value.asWritten !== null || reading.notes.length > 0)
          faults.push(`${precision} ${iso}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

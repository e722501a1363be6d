import dayjs from "dayjs";
import utc from "dayjs/plugin/utc.js";
import { afterEach, describe, expect, it } from "vitest";
import {
  addDays,
  dayCount,
  fiscalYearOf,
  formatDate,
  readDate,
  type WarekiDate,
  warekiPlugin,
  weekdayOf,
} from "../../src/notation/index.ts";

dayjs.extend(utc);
dayjs.extend(warekiPlugin);

const home = process.env.TZ;
/** East and west of Greenwich, the date line, half hours, a summer time that starts at midnight. */
const zones = [
  "Asia/Tokyo",
  "UTC",
  "America/Los_Angeles",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Australia/Adelaide",
  "America/Sao_Paulo",
];

function enter(zone: string): void {
  process.env.TZ = zone;
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
}

afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

function day(iso: string): WarekiDate {
  return { iso, precision: "day", undecided: false, asWritten: null };
}

/** Each day of some years as text and back, with its weekday, year and neighbour. */
function almanac(): string {
  const lines: string[] = [];
  for (const year of [1888, 1948, 2011, 2018, 2021]) {
    for (let iso = `${year}-01-01`; iso.startsWith(String(year)); iso = addDays(iso, 1)) {
      const text = formatDate(day(iso), { weekday: "short" });
      const reading = readDate(text);
      lines.push(`${iso} ${text} ${reading.ok && reading.value.iso} ${weekdayOf(iso)} ${fiscalYearOf(iso)}`);
    }
  }
  return lines.join("\n");
}

describe("time zones", () => {
  it("never shift a date", () => {
    enter("UTC");
    const expected = almanac();
    expect(expected).toContain("2011-12-30 平成23年12月30日（金） 2011-12-30 金 2011");
    expect(expected.split("\n").length).toBe(366 + 366 + 365 * 3);
    for (const zone of zones) {
      enter(zone);
      expect(almanac(), zone).toBe(expected);
    }
  });

  it("leave the plugin with the day the instance shows", () => {
    for (const zone of zones) {
      enter(zone);
      expect(dayjs("2021-05-10").wareki(), zone).toBe("令和3年5月10日");
      expect(dayjs("2018-11-04").wareki({ weekday: "short" }), zone).toBe("平成30年11月4日（日）");
      expect(dayjs("2019-04-30T23:59:59").wareki(), zone).toBe("平成31年4月30日");
      expect(dayjs.utc("2019-05-01T00:00:00Z").wareki(), zone).toBe("令和元年5月1日");
      expect(dayjs.utc("2011-12-30").wareki(), zone).toBe("平成23年12月30日");
    }
  });

  // The reason why papers never go through a local instance.
  it("can take a day out of a local calendar", () => {
    enter("Pacific/Apia");
    expect(dayjs("2011-12-30").wareki()).toBe("平成23年12月31日");
    expect(formatDate(day("2011-12-30"))).toBe("平成23年12月30日");
  });
});

describe("warekiPlugin", () => {
  it("prints with the options of formatDate and in every precision", () => {
    const instance = dayjs("2021-03-31T12:00:00");
    expect(instance.wareki({ style: "short" })).toBe("R3.3.31");
    expect(instance.wareki({ precision: "month", digits: "kanji" })).toBe("令和三年三月");
    expect(instance.wareki({ precision: "year" })).toBe("令和3年");
    expect(instance.wareki({ precision: "fiscalYear" })).toBe("令和2年度");
  });

  it("throws for what is no date of the Gregorian calendar in Japan", () => {
    expect(() => dayjs("x").wareki()).toThrow(RangeError);
    expect(() => dayjs("1872-12-31").wareki()).toThrow(RangeError);
  });
});

describe("calendar", () => {
  it("counts days and fiscal years", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2021-01-01", -1)).toBe("2020-12-31");
    expect(dayCount("2021-04-01", "2022-03-31")).toBe(365);
    expect(dayCount("2021-05-10", "2021-05-10")).toBe(1);
    expect(fiscalYearOf("2021-03-31")).toBe(2020);
    expect(fiscalYearOf("2021-04-01")).toBe(2021);
    expect(() => weekdayOf("2021-02-29")).toThrow(RangeError);
  });

  it("knows every weekday from 1873 to 2100", () => {
    const wrong: string[] = [];
    let iso = "1873-01-01";
    // 明治6年1月1日 was a Wednesday.
    for (let index = 3; iso <= "2100-12-31"; index++, iso = addDays(iso, 1)) {
      if (weekdayOf(iso) !== "日月火水木金土".charAt(index % 7)) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
  });
});

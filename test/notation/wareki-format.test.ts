import { describe, expect, it } from "vitest";
import { blankDate, type DateFormat, eraNameOf, formatDate, readDate } from "../../src/notation/index.ts";
import { valued } from "./finding-text.ts";

function printed(text: string, format?: DateFormat): string {
  return formatDate(valued(readDate(text)), format);
}

describe("formatDate", () => {
  it.each<[string, DateFormat, string]>([
    ["2021-05-10", {}, "令和3年5月10日"],
    ["2021-05-10", { style: "short" }, "R3.5.10"],
    ["2021-05-10", { style: "kanji-short" }, "令3・5・10"],
    ["2019-05-10", {}, "令和元年5月10日"],
    ["2019-12-03", { firstYear: "1" }, "令和1年12月3日"],
    ["2019-05-10", { style: "short" }, "R1.5.10"],
    ["2019-05-10", { style: "short", firstYear: "元" }, "R元.5.10"],
    ["2019-05-10", { style: "kanji-short" }, "令元・5・10"],
    ["2019-05-10", { style: "kanji-short", firstYear: "1" }, "令1・5・10"],
    ["2021-05-10", { digits: "full" }, "令和３年５月１０日"],
    ["2021-05-10", { digits: "kanji" }, "令和三年五月十日"],
    ["2021-05-10", { style: "short", digits: "full" }, "Ｒ３．５．１０"],
    ["2019-05-10", { padded: true }, "令和元年 5月10日"],
    ["2018-08-01", { padded: true }, "平成30年 8月 1日"],
    ["2021-05-10", { padded: true }, "令和 3年 5月10日"],
    ["2019-05-10", { padded: true, firstYear: "1" }, "令和 1年 5月10日"],
    ["2019-05-10", { padded: true, digits: "full" }, "令和　元年　５月１０日"],
    ["2021-05-10", { padded: true, digits: "kanji" }, "令和三年五月十日"],
    ["2021-05-10", { weekday: "short" }, "令和3年5月10日（月）"],
    ["2021-05-10", { weekday: "long" }, "令和3年5月10日（月曜日）"],
    ["2021-10-01（未定）", { weekday: "short" }, "令和3年10月1日（金）（未定）"],
    ["令和3年10月1日（未定）", {}, "令和3年10月1日（未定）"],
    ["2016-12", { weekday: "short" }, "平成28年12月"],
    ["2016-12", { style: "short" }, "H28.12"],
    ["2019", {}, "令和元年"],
    ["平成31年", {}, "平成31年"],
    ["2021年度", {}, "令和3年度"],
    ["2021年度", { style: "short" }, "R3年度"],
    ["2021年度", { style: "kanji-short", digits: "full" }, "令３年度"],
    ["2019年度", {}, "令和元年度"],
    ["平成31年度", {}, "平成31年度"],
    ["平成31年度", { digits: "full", style: "short" }, "Ｈ３１年度"],
    ["平成31年度", { era: "computed" }, "令和元年度"],
    ["昭和64年1月", {}, "昭和64年1月"],
    ["1989-01", {}, "平成元年1月"],
    ["1988年度", {}, "昭和63年度"],
    ["1989年度", {}, "平成元年度"],
  ])("prints %s with %o as %s", (text, format, expected) => expect(printed(text, format)).toBe(expected));

  it.each(["2021-5-10", "1872-12-31", "2021-05", "", "2021-05-10T00:00"])("throws for the iso %j", (iso) => {
    expect(() => formatDate({ iso, precision: "day", undecided: false, asWritten: null })).toThrow(
      RangeError,
    );
  });

  it("leaves room for a date to come", () => {
    expect(blankDate(eraNameOf("2021-04-05"))).toBe("令和　年　月　日");
  });
});

import { describe, expect, it } from "vitest";
import { compareDates, formatSpan, readDate, readSpan, type SpanFormat } from "../../src/notation/index.ts";
import { codes, refusal, valued } from "./finding-text.ts";

/** from|to|style, open ends empty. */
function ends(text: string): string {
  const { from, to, style } = valued(readSpan(text));
  const end = (date: typeof from) => (date === null ? "" : date.iso + (date.undecided ? "?" : ""));
  return `${end(from)}|${end(to)}|${style}`;
}

describe("readSpan", () => {
  it.each<[string, string]>([
    ["令和3年3月22日から", "2021-03-22||から"],
    ["令和 3 年 3 月 22 日 から", "2021-03-22||から"],
    ["～令和3年3月28日", "|2021-03-28|～"],
    ["〜令和3年3月28日", "|2021-03-28|～"],
    ["令和3年3月29日～", "2021-03-29||～"],
    ["令和6年9月2日～令和6年10月1日", "2024-09-02|2024-10-01|～"],
    ["令和6年9月2日〜令和6年10月1日", "2024-09-02|2024-10-01|～"],
    ["R6.9.2 ~ R6.10.1", "2024-09-02|2024-10-01|～"],
    ["2024-09-02～2024-10-01", "2024-09-02|2024-10-01|～"],
    ["令和6年9月2日から令和6年10月1日まで", "2024-09-02|2024-10-01|から"],
    ["令和6年9月2日～10月1日", "2024-09-02|2024-10-01|～"],
    ["令和6年9月2日から10日まで", "2024-09-02|2024-09-10|から"],
    ["令和3年4月1日まで", "|2021-04-01|から"],
    ["令和3年4月1日", "2021-04-01|2021-04-01|none"],
    ["令和3年10月1日（未定）から", "2021-10-01?||から"],
    ["令和3年10月1日から（未定）", "2021-10-01?||から"],
    ["令和3年3月1日～令和3年10月1日（未定）", "2021-03-01|2021-10-01?|～"],
    ["令和3年5月～令和3年5月10日", "2021-05|2021-05-10|～"],
    ["令和3年度から令和5年度まで", "2021|2023|から"],
  ])("reads %s", (text, expected) => expect(ends(text)).toBe(expected));

  it.each<[string, string[]]>([
    ["令和6年10月1日～令和6年9月2日", ["notation/span-reversed"]],
    ["令和6年10月2日から1日まで", ["notation/span-reversed"]],
    ["～", ["notation/span-unreadable"]],
    ["から", ["notation/span-unreadable"]],
    ["", ["notation/span-unreadable"]],
    ["令和3年～令和4年～令和5年", ["notation/span-unreadable"]],
    ["あした～", ["notation/date-unreadable"]],
    ["平成31年5月1日～令和7年2月30日", ["notation/out-of-era", "notation/no-such-day"]],
  ])("refuses %s", (text, expected) => expect(codes(readSpan(text))).toEqual(expected));

  it("names both dates of a reversed span", () => {
    expect(refusal(readSpan("R6.10.1～R6.9.2"))).toMatchInlineSnapshot(`
      "notation/span-reversed
      「R6.10.1～R6.9.2」は終わり（令和6年9月2日）が始まり（令和6年10月1日）より前です
      始まりと終わりの日付を確かめてください。終わりが翌年なら、年も書いてください。"
    `);
  });

  it("hands on the notes of both dates", () => {
    expect(codes(readSpan("平成31年度から大正15年12月25日まで"))).toEqual(["notation/span-reversed"]);
    expect(codes(readSpan("大正15年12月25日から平成31年度まで"))).toEqual([
      "notation/era-changed-that-day",
      "notation/era-kept-as-written",
    ]);
  });
});

describe("formatSpan", () => {
  it.each<[string, SpanFormat, string]>([
    ["2021-03-22から", {}, "令和3年3月22日から"],
    ["2021-03-22から（未定）", {}, "令和3年3月22日（未定）から"],
    ["2021-03-22まで", {}, "令和3年3月22日まで"],
    ["〜2021-03-28", {}, "～令和3年3月28日"],
    ["2021-03-29〜", {}, "令和3年3月29日～"],
    ["2024-09-02~2024-10-01", {}, "令和6年9月2日～令和6年10月1日"],
    ["2024-09-02~2024-10-01", { as: "から", digits: "full" }, "令和６年９月２日から令和６年１０月１日まで"],
    ["2021-03-22", {}, "令和3年3月22日"],
    ["2021-03-22", { as: "から" }, "令和3年3月22日から"],
    ["2021-03-22", { as: "～", style: "short" }, "R3.3.22～"],
  ])("prints %s with %o as %s", (text, format, expected) => {
    expect(formatSpan(valued(readSpan(text)), format)).toBe(expected);
  });
});

it("compareDates sorts by first day, the shorter before the longer", () => {
  const texts = ["令和3年度", "令和3年", "令和3年4月", "令和3年4月1日", "令和2年度", "平成31年"];
  const dates = texts.map((text) => valued(readDate(text))).sort(compareDates);
  expect(dates.map((date) => `${date.precision} ${date.iso}`)).toEqual([
    "year 2019",
    "fiscalYear 2020",
    "year 2021",
    "day 2021-04-01",
    "month 2021-04",
    "fiscalYear 2021",
  ]);
});

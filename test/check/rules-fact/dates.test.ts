import { describe, expect, it } from "vitest";
import { impossibleDates } from "../../../src/check/rules/impossible-dates.ts";
import { letterDates } from "../../../src/check/rules/letter-dates.ts";
import { numberOrder } from "../../../src/check/rules/number-order.ts";
import { orderOfDates } from "../../../src/check/rules/order-of-dates.ts";
import { startDate } from "../../../src/check/rules/start-date.ts";
import { field, packetOf, paperOf } from "../paper-of.ts";
import { form4, oneCase, told } from "./one-case.ts";

describe("the day a matter begins", () => {
  it("is the same in all papers, blanks and 元年 apart", () => {
    expect(told(startDate, oneCase({ start: "令和 3 年 3 月 22 日から" }, {}))).toEqual([]);
  });

  it("differs between two letters: both places, the later paper first", () => {
    expect(told(startDate, oneCase({}, { start: "令和3年3月23日から" }))).toEqual(["start-differs 3:3 4:6"]);
  });

  it("differs in a plan, the odd one against the two", () => {
    expect(told(startDate, oneCase({}, {}, ["令和3年3月24日～ 運用開始"]))).toEqual([
      "start-differs 説:1 4:6 3:3",
    ]);
  });

  it("is not a trial's", () => {
    expect(told(startDate, oneCase({}, {}, ["令和3年3月1日～ 試行運用開始"]))).toEqual([]);
  });

  it("cannot be undecided and done", () => {
    const packet = oneCase({ start: "令和3年3月22日（未定）" }, {});
    expect(told(startDate, packet)).toEqual(["undecided-but-done 4:6 4:3"]);
  });
});

describe("the order of dates", () => {
  it("an opinion goes ahead of start and report", () => {
    expect(told(orderOfDates, oneCase({}, {}))).toEqual([]);
    expect(told(orderOfDates, oneCase({}, { opinion: "令和3年3月26日" }))).toEqual([
      "opinion-after-start 3:1 4:6",
    ]);
    expect(told(orderOfDates, oneCase({ report: "令和3年3月18日" }, {}))).toEqual([
      "opinion-after-report 3:1 4:1",
    ]);
  });

  it("letters are not dated after the meeting", () => {
    const cover = paperOf("cover", "表紙", [field("date", "令和3年4月4日")]);
    expect(told(orderOfDates, packetOf([cover, form4("4")]))).toEqual(["letter-after-meeting 4:1 表紙:1"]);
  });

  it("numbers of one symbol rise with their dates; a branch has its own list", () => {
    const letter = (name: string, number: string, date: string) =>
      paperOf("report-form3", name, [field("number", number), field("date", date)]);
    const late = letter("b", "見企情第4718号の2", "令和3年3月26日");
    const early = letter("a", "見企情第4751号の2", "令和3年3月19日");
    expect(told(numberOrder, packetOf([late, early]))).toEqual(["number-order b:1 a:1"]);
    expect(told(numberOrder, packetOf([late, letter("c", "見企情第4751号", "令和3年3月19日")]))).toEqual([]);
    expect(told(numberOrder, packetOf([late, letter("d", "見企情第4718号の2", "令和3年3月27日")]))).toEqual([
      "number-twice d:1 b:1",
    ]);
  });

  it("letters of consultation bear one date where one bears the meeting's", () => {
    const letter = (name: string, date: string) =>
      paperOf("consultation-letter", name, [field("date", date)]);
    const cover = paperOf("cover", "表紙", [field("date", "令和元年8月28日")]);
    const packet = packetOf([cover, letter("a", "令和元年8月28日"), letter("b", "令和元年8月26日")]);
    expect(told(letterDates, packet)).toEqual(["letter-dates-differ b:1 a:1"]);
    const ahead = packetOf([cover, letter("a", "令和元年8月20日"), letter("b", "令和元年8月26日")]);
    expect(told(letterDates, ahead)).toEqual([]);
  });

  it("a date is a day of calendar, era and week", () => {
    const lines = [
      "令和3年2月29日",
      "平成31年5月1日に開始",
      "会議は令和3年5月10日（火）",
      "令和3年5月10日（月）",
      "平成31年4月30日",
    ];
    expect(told(impossibleDates, packetOf([paperOf("other", "紙", lines)]))).toEqual([
      "date-no-day 紙:1",
      "date-out-of-era 紙:2",
      "date-weekday 紙:3",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { CheckRule } from "../../../src/check/index.ts";
import { courseDates } from "../../../src/check/rules/course-dates.ts";
import { impossibleDates } from "../../../src/check/rules/impossible-dates.ts";
import { meetingMentions } from "../../../src/check/rules/meeting-mentions.ts";
import { meetingTime } from "../../../src/check/rules/meeting-time.ts";
import { periods } from "../../../src/check/rules/periods.ts";
import { yearPairs } from "../../../src/check/rules/year-pairs.ts";
import { field, type LineSketch, packetOf, paperOf, row } from "../paper-of.ts";
import { oneCase, told } from "./one-case.ts";

const inText = (rule: CheckRule, ...lines: LineSketch[]) =>
  told(rule, packetOf([paperOf("explanation", "説", lines)]));

describe("periods", () => {
  it.each([
    ["令和3年10月1日から令和3年4月30日まで", "period-order"],
    ["令和4年3月～令和3年4月", "period-order"],
    ["令和3年4月1日から令和4年3月31日までの2年間", "period-length"],
    ["令和3年4月1日～令和3年4月30日（31日間）", "period-length"],
    ["令和3年10月1日から令和4年3月31日までの5か月間", "period-length"],
    ["令和3年度（令和2年4月1日から令和3年3月31日まで）", "year-term"],
    ["令和3年度末（令和3年3月31日）に廃止する", "year-term"],
  ])("do not end before they begin, and last as long as is said: %s", (line, code) =>
    expect(inText(periods, line)).toEqual([`${code} 説:1`]),
  );

  it.each([
    "令和3年4月1日から令和4年3月31日までの1年間",
    "令和3年4月1日～令和3年4月30日（30日間）",
    "令和3年10月1日から令和4年3月31日までの6か月間",
    "令和3年4月15日から令和3年6月20日までの2か月間",
    "稼働の日を令和4年3月31日から令和3年10月1日に変更する",
    "令和3年度（令和3年4月1日から令和4年3月31日まで）",
    "令和3年度末（令和4年3月31日）に廃止する",
    "令和2年度（令和3年5月31日現在）",
    "令和3年10月1日から、令和2年度の分も受け付ける",
  ])("may be right, or no period: %s", (line) => expect(inText(periods, line)).toEqual([]));
});

describe("a year in two ways", () => {
  it.each([
    "令和3年（2020年）の調査",
    "2019年度（平成30年度）",
    "平成元（1988）年",
    "令和3年4月1日（2021年4月2日）",
  ])("is one year: %s", (line) => expect(inText(yearPairs, line)).toEqual(["year-pair 説:1"]));

  it.each([
    "令和3年（2021年）の調査",
    "2018年度（平成30年度）",
    "平成元（1989）年",
    "令和3年4月1日（2021年4月1日）",
    "令和3年（2件）",
  ])("may be: %s", (line) => expect(inText(yearPairs, line)).toEqual([]));
});

describe("a weekday", () => {
  const minutes = (line: string) =>
    told(impossibleDates, packetOf([paperOf("minutes", "録", [field("date", "令和3年5月10日"), line])]));

  it.each([
    "令和3年5月10日火曜日",
    "次回は6月14日（火）とする。",
    "令和3年5月3日（月）、5月12日（木）",
    "令和3年5月3日（火・祝）",
  ])("is the date's, also of one without a year: %s", (line) =>
    expect(minutes(line)).toEqual(["date-weekday 録:2"]),
  );

  it.each([
    "令和3年5月10日月曜日",
    "次回は6月14日（月）とする。",
    "令和3年5月3日（月）、5月12日（水）",
    "前回は2月15日（月）",
    "令和3年5月3日（月・祝）",
  ])("may be right: %s", (line) => expect(minutes(line)).toEqual([]));
});

describe("the meeting", () => {
  const sheets = (agenda: readonly LineSketch[], minutes: readonly LineSketch[]) =>
    packetOf([
      paperOf("cover", "表紙", [field("date", "令和3年5月10日")]),
      paperOf("other", "次第", agenda),
      paperOf("minutes", "録", minutes),
    ]);

  it("begins at one time", () => {
    const agenda = ["日時 令和3年5月10日（月）午後2時から"];
    expect(told(meetingTime, sheets(agenda, ["令和３年５月10日（月） 14:00～15:30"]))).toEqual([]);
    expect(told(meetingTime, sheets(agenda, ["令和3年5月10日（月）午後3時～午後4時"]))).toEqual([
      "meeting-time 録:1 次第:1",
    ]);
    // What must be done that day by some hour is no beginning.
    expect(told(meetingTime, sheets(agenda, ["令和3年5月10日午後5時までに出すこと"]))).toEqual([]);
  });

  it("is held in one room", () => {
    const agenda = ["場所 見本会館4階 特別会議室"];
    expect(told(meetingTime, sheets(agenda, [row("場所", "見本会館4階　特別会議室")]))).toEqual([]);
    expect(told(meetingTime, sheets(agenda, [row("場所", "見本会館3階　特別会議室")]))).toEqual([
      "meeting-place 録:2 次第:1",
    ]);
    expect(told(meetingTime, sheets(agenda, ["2 場所：教育会館2階"]))).toEqual([]);
  });
});

describe("an account of what was done", () => {
  it("gives the opinion its own day", () => {
    expect(told(courseDates, oneCase({}, {}, ["令和3年3月19日 情報セキュリティ責任者による副申"]))).toEqual(
      [],
    );
    expect(told(courseDates, oneCase({}, {}, [row("令和3年3月18日", "副申")]))).toEqual([
      "course-date 説:1 3:1",
    ]);
    expect(told(courseDates, oneCase({}, {}, ["令和3年3月31日までに副申の予定"]))).toEqual([]);
  });

  it("gives the letter it answers that letter's day", () => {
    const letter = paperOf("consultation-letter", "諮問", [
      field("number", "見企つ第86号"),
      field("date", "令和3年4月5日"),
    ]);
    const reply = (number: string, day: string) =>
      told(
        courseDates,
        packetOf([
          letter,
          paperOf("letter", "答申", [`${number}で諮問のあった事項について`, row(day, "市長から諮問")]),
        ]),
      );
    expect(reply("令和3年4月5日付け見企つ第86号", "令和3年4月5日")).toEqual([]);
    expect(reply("令和3年4月5日付け見企つ第86号", "令和3年4月15日")).toEqual(["course-date 答申:2 諮問:2"]);
    // Of another letter nothing is known.
    expect(reply("令和2年4月5日付け見企つ第12号", "令和2年4月5日")).toEqual([]);
  });
});

describe("meetings in an account", () => {
  const course = (...rows: LineSketch[]) =>
    packetOf([
      paperOf("minutes", "録", ["第27回会議録", field("date", "令和3年3月16日")]),
      paperOf("letter", "答申", [field("date", "令和3年4月20日"), field("title", "答申"), ...rows]),
    ]);

  it("bear the day of their minutes", () => {
    expect(told(meetingMentions, course(row("令和3年3月16日", "審議（第27回）")))).toEqual([]);
    expect(told(meetingMentions, course(row("令和3年4月16日", "審議（第27回）")))).toEqual([
      "meeting-day-number 答申:4 答申:3 録:1 録:2",
    ]);
    expect(told(meetingMentions, course(row("令和3年4月13日", "審議（第28回）")))).toEqual([]);
  });

  it("are those of one body, in one year", () => {
    expect(
      told(meetingMentions, course("令和3年3月16日 第2回防災会議", "令和2年3月16日 第1回協議会準備会")),
    ).toEqual([]);
    const yearly = ["令和2年6月4日 第2回審議会", "令和3年7月8日 第2回審議会"];
    expect(told(meetingMentions, course(...yearly))).toEqual([]);
    expect(
      told(meetingMentions, course("令和2年6月4日 第2回審議会", "令和2年7月8日 第2回審議会")),
    ).toHaveLength(1);
  });

  it("end with the reply", () => {
    expect(told(courseDates, course(row("令和3年4月20日", "答申")))).toEqual([]);
    expect(told(courseDates, course(row("令和3年4月2日", "答申")))).toEqual(["course-date 答申:3 答申:1"]);
    expect(told(courseDates, course(row("令和3年4月2日", "答申案の検討")))).toEqual([]);
  });
});

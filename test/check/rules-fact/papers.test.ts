import { describe, expect, it } from "vitest";
import { answered } from "../../../src/check/rules/answered.ts";
import { buildingNumbers } from "../../../src/check/rules/building-numbers.ts";
import { contact } from "../../../src/check/rules/contact.ts";
import { counts } from "../../../src/check/rules/counts.ts";
import { coverBureau } from "../../../src/check/rules/cover-bureau.ts";
import { figureMissing } from "../../../src/check/rules/figure-missing.ts";
import { meeting } from "../../../src/check/rules/meeting.ts";
import { meetingMentions } from "../../../src/check/rules/meeting-mentions.ts";
import { officeHistory } from "../../../src/check/rules/office-history.ts";
import { phones } from "../../../src/check/rules/phones.ts";
import { retention } from "../../../src/check/rules/retention.ts";
import { senderWords } from "../../../src/check/rules/sender-words.ts";
import { summary } from "../../../src/check/rules/summary.ts";
import { tableSums } from "../../../src/check/rules/table-sums.ts";
import { field, packetOf, paperOf, row } from "../paper-of.ts";
import { form3, form4, oneCase, told } from "./one-case.ts";

describe("what papers say of each other", () => {
  it("a letter is answered by its own date and number", () => {
    const letter = paperOf("consultation-letter", "諮問", [
      field("number", "見企つ第86号"),
      field("date", "令和3年4月5日"),
    ]);
    const reply = (text: string) => told(answered, packetOf([letter, paperOf("letter", "答申", [text])]));
    expect(reply("令和3年4月5日付け見企つ第86号で諮問のあった")).toEqual([]);
    expect(reply("令和3年4月6日付け見企つ第86号で諮問のあった")).toEqual(["answered-date 答申:1 諮問:2"]);
    expect(reply("令和3年4月5日付け見企つ第68号で諮問のあった")).toEqual(["answered-number 答申:1 諮問:1"]);
  });

  it("a number one digit away from a letter's own", () => {
    const letter = paperOf("letter", "答申", [field("number", "答申第910号")]);
    const index = paperOf("report-index", "一覧", [
      "類型事項（答申 913 号）別紙1",
      "答申第203号、答申第910号",
    ]);
    expect(told(answered, packetOf([letter, index]))).toEqual(["named-number-near 一覧:1 答申:1"]);
  });

  it("a meeting has one number and one day", () => {
    const cover = paperOf("cover", "表紙", [
      field("date", "令和3年5月10日"),
      "第106回 見本市個人情報保護審議会",
    ]);
    const minutes = (title: string, more: readonly string[], date = "令和3年5月10日") =>
      paperOf("minutes", "議事録", [title, field("date", date), ...more]);
    const right = "第106回 見本市個人情報保護審議会議事録";
    expect(told(meeting, packetOf([cover, minutes(right, [])]))).toEqual([]);
    expect(told(meeting, packetOf([cover, minutes("第105回 見本市個人情報保護審議会議事録", [])]))).toEqual([
      "meeting-number 議事録:1 表紙:2",
    ]);
    expect(told(meeting, packetOf([cover, minutes(right, [], "令和3年5月11日")]))).toEqual([
      "meeting-date 議事録:2 表紙:1",
    ]);
    const opened = minutes(right, [
      "ただいまから第107回審議会を開会します。",
      "次回の第107回審議会は7月に開会します。",
    ]);
    expect(told(meetingMentions, packetOf([cover, opened]))).toEqual(["meeting-opened 議事録:3 議事録:1"]);
    const plan = paperOf("explanation", "説", [
      row("令和3年5月10日", "第206回審議会への報告"),
      row("令和3年2月15日", "第105回審議会"),
    ]);
    expect(told(meetingMentions, packetOf([cover, plan]))).toEqual([
      "meeting-day-number 説:2 説:1 表紙:2 表紙:1",
    ]);
  });

  it("a unit is called as on the paper's date", () => {
    const change = { was: "情報化戦略部", now: "デジタル戦略部", since: "2021-04-01" };
    const packet = packetOf([form4("4"), form3("3")], { 案件: ["4", "3"] }, { organisation: [change] });
    expect(told(officeHistory, packet)).toEqual([]);
    const old = paperOf("report-form4", "旧", [field("date", "令和3年4月27日"), "企画調整局情報化戦略部"]);
    const early = paperOf("report-form3", "早", [field("date", "令和3年3月26日"), "デジタル戦略部"]);
    expect(told(officeHistory, packetOf([old, early], {}, { organisation: [change] }))).toEqual([
      "office-abolished 旧:2 旧:1",
      "office-not-yet 早:2 早:1",
    ]);
  });

  it("a corporation does not write 本市, but may write 見本市", () => {
    const letter = (body: string) =>
      packetOf([
        paperOf("report-form4", "4", [
          field("sender", "地方独立行政法人見本市民病院機構"),
          field("body", body),
        ]),
      ]);
    expect(told(senderWords, letter("本市の情報セキュリティポリシーに適合し"))).toEqual([
      "sender-our-city 4:2 4:1",
    ]);
    expect(told(senderWords, letter("見本市の情報セキュリティポリシーに適合し"))).toEqual([]);
  });

  it("the cover names every bureau", () => {
    const cover = paperOf("cover", "表紙", [field("unit", "企画調整局", { row: 0 })]);
    const letter = (unit: string) => paperOf("consultation-letter", "諮問", [field("contact", unit)]);
    expect(told(coverBureau, packetOf([cover, letter("企画調整局情報化戦略部")]))).toEqual([]);
    expect(told(coverBureau, packetOf([cover, letter("行財政局総務事務センター")]))).toEqual([
      "cover-bureau 表紙:1 諮問:1",
    ]);
  });

  it("item 7 of every 様式4 has one label and a contact", () => {
    const bare = paperOf("report-form4", "B", [
      field("unit", "企画調整局情報化戦略部", { label: "7 実施機関（所属の名称）" }),
    ]);
    expect(told(contact, packetOf([form4("A"), form4("C")]))).toEqual([]);
    expect(told(contact, packetOf([form4("A"), bare, form4("C")]))).toEqual([
      "contact-label B:1 A:8 C:8",
      "no-contact B:1 A:9",
    ]);
  });

  it("別図のとおり has a paper behind it", () => {
    expect(told(figureMissing, oneCase({}, {}))).toEqual([]);
    const letters = [form4("4"), form3("3")];
    const others = paperOf("explanation", "別の案件", ["別の案件の説明"]);
    expect(told(figureMissing, packetOf([...letters, others], { 案件: ["4", "3"] }))).toEqual([
      "figure-missing 4:5",
    ]);
    // What letters alone point to lies elsewhere.
    expect(told(figureMissing, packetOf(letters, { 案件: ["4", "3"] }))).toEqual([]);
    expect(told(figureMissing, packetOf([paperOf("other", "紙", ["別表のとおり定める。"])]))).toEqual([
      "annex-missing 紙:1",
    ]);
    expect(told(figureMissing, packetOf([paperOf("other", "紙", ["別表のとおり定める。", "別表"])]))).toEqual(
      [],
    );
  });

  it("a summary's added and lost words are told", () => {
    const packet = oneCase({ summary: "提案を受け付け、記録を管理するシステム。" }, {});
    const [finding] = [...summary.find(packet)];
    expect(finding?.diagnostic.message.ja).toContain("「システム」がない");
    expect(
      told(
        summary,
        oneCase({ summary: "①提案を受け付け\n②記録を管理" }, { summary: "①提案を受け付け ②記録を管理" }),
      ),
    ).toEqual([]);
  });

  it("counts what is announced, rows and totals", () => {
    const lines = ["次の3点を満たす。", "(1) 安全", "(2) 迅速", "以下"];
    expect(told(counts, packetOf([paperOf("other", "紙", lines)]))).toEqual(["count-said 紙:1 紙:2"]);
    expect(told(counts, packetOf([paperOf("other", "紙", [...lines.slice(0, 3), "(3) 平等"])]))).toEqual([]);
    const table = (total: string) =>
      paperOf("other", "表", [
        row("区分", "件数"),
        row("窓口", "3,300件"),
        row("電話", "1,000件"),
        row("計", total),
      ]);
    expect(told(tableSums, packetOf([table("4,300件")]))).toEqual([]);
    expect(told(tableSums, packetOf([table("4,200件")]))).toEqual(["table-sum 表:8"]);
    const index = paperOf("report-index", "一覧", [
      field("subject", "甲", { row: 0 }),
      field("subject", "乙", { row: 1 }),
    ]);
    expect(
      told(counts, packetOf([index, form4("4")], { 甲: [["一覧", 0], "4"], 乙: [["一覧", 1]] })),
    ).toEqual(["index-rows 一覧:2"]);
    expect(told(counts, packetOf([index, form4("4")], { 甲: ["4"] })).at(-1)).toBe("index-lacks 4:1 一覧:1");
  });

  it("a unit has one telephone number", () => {
    const paper = (name: string, phone: string) =>
      paperOf("letter", name, ["担当：企画調整局情報化戦略部（研修担当）", `電話：${phone}`]);
    expect(
      told(phones, packetOf([paper("a", "000-000-0102"), paper("b", "000-000-0102（内線 2318）")])),
    ).toEqual([]);
    expect(told(phones, packetOf([paper("a", "000-000-0102"), paper("b", "000-000-0120")]))).toEqual([
      "phone-differs b:2 a:2",
    ]);
  });

  it("data are erased after one time; a building has one number", () => {
    const paper = paperOf("explanation", "説", [
      "切断後24時間以内に自動で消去される。",
      "録音は24時間以内に消去する。",
    ]);
    const figure = paperOf("figure", "図", ["※48時間以内に消去"]);
    expect(told(retention, packetOf([paper, figure], { 案件: ["説", "図"] }))).toEqual([
      "retention-differs 図:1 説:1 説:2",
    ]);
    const house = paperOf("explanation", "館", [
      "本庁1号館の端末",
      "1号館に置く",
      "1号館の回線",
      "2・3号館の建替え",
      "2号館及び3号館",
      "本庁1号館",
      "本庁4号館の部屋",
    ]);
    expect(told(buildingNumbers, packetOf([house], { 案件: ["館"] }))).toEqual([
      "building-number 館:7 館:1 館:2",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { codesAsIs, codesOf, type Slip } from "./other-words.ts";

type Case = [what: string, code: string, ...slips: Slip[]];

describe("a packet of another city, in other words", () => {
  it("agrees with itself", async () => expect(await codesAsIs()).toEqual([]));

  it.each<Case>([
    ["1 start", "start-differs", ["令和4年10月3日から", "令和4年10月31日から", 2]],
    ["1 start, in the index", "start-differs", ["令和4年9月1日\t", "令和4年8月1日\t"]],
    ["2 undecided but done", "undecided-but-done", ["令和4年10月3日\t", "令和4年10月3日（予定）\t"]],
    ["2 undecided but done", "undecided-but-done", ["令和4年9月1日から", "未定"]],
    ["3 opinion after start", "opinion-after-start", ["令和4年9月22日", "令和4年10月4日"]],
    ["3 opinion after report", "opinion-after-report", ["令和4年8月25日", "令和4年10月28日"]],
    ["letter after the meeting", "letter-after-meeting", ["令和4年10月27日", "令和4年11月27日"]],
    ["11 numbers", "number-order", ["花総情第71号の2", "花総情第78号の2"]],
    ["11 a number twice", "number-twice", ["花教学第52号", "花危防第310号"]],
    [
      "12 label",
      "contact-label",
      ["7 担当者及び連絡先\n担当者：教育", "7 実施機関（所属の名称）\n担当者：教育"],
    ],
    ["13 no contact", "no-contact", ["連絡先：000-111-0520\n", ""]],
    [
      "14 summary",
      "summary-differs",
      ["名簿を作る。（別図のとおり）", "名簿を作るシステム。（別図のとおり）", 3],
    ],
    ["15 summary", "summary-differs", ["返却を促す。", "返却を促すもの。（別図のとおり）", 2]],
    ["16 index", "index-basis-more", ["条例第12条第1項に基づく", "条例第12条第1項及び第3項に基づく"]],
    [
      "16 index",
      "index-basis-less",
      ["条例第12条第1項 類型4", "条例第12条第1項 類型4、条例第12条第2項 類型1", 1],
    ],
    ["clauses", "laws-differ", ["類型4", "類型14", 4]],
    ["title", "title-article", ["条例第12条（電子計算機処理）", "条例第21条（電子計算機処理）", 2]],
    [
      "17 our city",
      "sender-our-city",
      ["花園市長 花 野 一 郎", "地方独立行政法人花園病院機構\n理事長 花野 一郎"],
    ],
    ["telephone", "phone-unreadable", ["000-111-0520", "000-11-052"]],
    ["a gap", "numbering-gap", ["3 データの消去", "5 データの消去"]],
    [
      "retention",
      "statement-differs",
      ["名簿の保存期間は5年とする。", "名簿の保存期間は5年とする。\n別図\n名簿\n名簿の保存期間は3年とする。"],
    ],
    [
      "a meeting's number",
      "meeting-day-number",
      ["4 体制\n", "4 体制\n令和4年11月24日 第34回審議会に報告\n"],
    ],
    ["a day that is none", "date-no-day", ["令和4年8月25日", "令和4年9月31日"]],
    ["a weekday", "date-weekday", ["令和4年8月25日", "令和4年8月25日（金）"]],
    [
      "an index's row",
      "index-rows",
      ["貸出用の端末の管理システムの導入について\t学校", "図書の予約の受付窓口の開設\t学校"],
    ],
    [
      "an index without a row",
      "index-lacks",
      [
        "貸出用の端末の管理システムの導入について\t学校で貸し出す端末の番号と借りた者を記録し、返却を促す。\t令和4年9月1日\t教育委員会学務課\n",
        "",
      ],
    ],
    [
      "a letter named",
      "answered-number",
      ["4 体制\n", "4 体制\n令和4年10月20日付け花危防第301号で報告した。\n"],
    ],
    ["a symbol", "named-number-near", ["4 体制\n", "4 体制\n花危坊第310号で報告した。\n"]],
    ["the opinion's day", "course-date", ["4 体制\n", "4 体制\n令和4年9月20日 情報政策部長による副申\n"]],
    ["the time data stay", "retention-differs", ["4 体制\n", "4 体制\n端末の記録は24時間以内に消去する。\n"]],
    ["a broken clause", "clause-broken", ["4 体制\n", "4 体制\n条例第12条第2第3号による。\n"]],
  ])("§1.15 %s: %s", async (_, code, ...slips) => expect(await codesOf(...slips)).toContain(code));

  it.each<Case>([
    ["blanks in dates", "start-differs", ["令和4年10月3日から", "令和 4 年 10 月 3 日から", 2]],
    ["the index's plain date", "start-differs", ["令和4年9月1日から", "令和４年９月１日から", 2]],
    ["the start after the meeting", "opinion-after-start", ["令和4年9月22日", "令和4年10月2日"]],
    ["an opinion on the day of the report", "opinion-after-report", ["令和4年8月25日", "令和4年8月31日"]],
    ["clauses in other clothes", "laws-differ", ["条例第12条第1項 類型4", "条例 12 条第 1 項 類型 4", 2]],
    [
      "a summary in two lines",
      "summary-differs",
      ["氏名を読み取り、名簿を作る。（別図のとおり）", "氏名を読み取り、\n名簿を作る。（別図のとおり）", 3],
    ],
    [
      "a city's corporation without 本市",
      "sender-our-city",
      ["花園市長 花 野 一 郎", "地方独立行政法人花園病院機構\n理事長 花野 一郎"],
      ["本市の情報", "当法人の情報"],
    ],
    ["a right weekday", "date-weekday", ["令和4年8月25日", "令和4年8月25日（木）"]],
    ["numbers of two symbols", "number-order", ["花教学第52号", "花教学第311号"]],
    [
      "a meeting's own number",
      "meeting-day-number",
      ["4 体制\n", "4 体制\n令和4年11月24日 第43回審議会に報告\n"],
    ],
    [
      "another body's meeting",
      "meeting-day-number",
      ["4 体制\n", "4 体制\n令和4年11月24日 第2回防災会議に報告\n"],
    ],
    ["a clause without brackets", "clause-run", ["4 体制\n", "4 体制\n条例第12条第1項及び第2項による。\n"]],
  ])("§1.15 %s: no %s", async (_, code, ...slips) => expect(await codesOf(...slips)).not.toContain(code));
});

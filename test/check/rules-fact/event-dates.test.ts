import { describe, expect, it } from "vitest";
import { eventDates } from "../../../src/check/rules/event-dates.ts";
import { row } from "../paper-of.ts";
import { type PapersOfTwo, packetOfTwo, told } from "./one-case.ts";

const inPacket = (...papers: PapersOfTwo) => told(eventDates, packetOfTwo(...papers));

describe("the day of one event", () => {
  it.each([
    [
      "　令和4年10月3日　学校給食費の口座振替の開始",
      "（森課長）令和4年10月13日に学校給食費の口座振替を始めます。",
    ],
    [
      "地域包括支援センターは、令和4年6月1日に開設する。",
      "地域包括支援センターは令和4年8月1日に開設します。",
    ],
    ["図書館の貸出端末は、令和5年2月14日に更新する。", "令和4年2月14日に、図書館の貸出端末を更新します。"],
    ["運営協議会委員名簿（令和4年7月1日現在）", "参考資料　委員名簿（令和2年7月1日現在）"],
  ])("is one in explanation and minutes: %s / %s", (own, minutes) =>
    expect(inPacket([own], [minutes])).toEqual(["event-date-differs 議:1 説:1"]),
  );

  it("is read from the other cells of its row", () => {
    const plan = [row("健康診査予約窓口の開設", "令和4年9月5日")];
    expect(inPacket(plan, ["健康診査予約窓口は、令和4年9月15日に開設します。"])).toEqual([
      "event-date-differs 議:1 説:2",
    ]);
  });

  it("is told once however many places say the other day", () => {
    const minutes = [
      "地域包括支援センターは令和4年6月11日に開設します。",
      "6月11日の件ですが、地域包括支援センターの開設は令和4年6月11日ですね。",
    ];
    expect(inPacket(["地域包括支援センターは、令和4年6月1日に開設する。"], minutes)).toEqual([
      "event-date-differs 説:1 議:1 議:2",
    ]);
  });

  it("stands with its own words where a sentence gives several days", () => {
    const plan = ["　令和5年1月10日　窓口予約の試行", "　令和5年2月20日　図書館の貸出端末の更新"];
    const minutes = ["令和5年1月10日に窓口予約の試行を、令和5年2月21日に図書館の貸出端末の更新を行います。"];
    expect(inPacket(plan, minutes)).toEqual(["event-date-differs 議:1 説:2"]);
  });
});

describe("two days that are no contradiction", () => {
  it.each([
    [
      "the same day",
      "地域包括支援センターは、令和4年6月1日に開設する。",
      "地域包括支援センターは２０２２年６月１日に開設します。",
    ],
    [
      "two parts differ",
      "地域包括支援センターは、令和4年6月1日に開設する。",
      "地域包括支援センターは令和4年8月12日に開設します。",
    ],
    ["two steps", "　令和4年6月1日　機器賃貸借契約の締結", "機器賃貸借契約は令和4年6月30日に終了します。"],
    [
      "two ordinals",
      "　令和4年6月1日　第1期健康管理台帳の整備",
      "令和4年8月1日の第2期健康管理台帳の整備です。",
    ],
    ["a step alone", "令和5年2月1日に運用開始", "運用開始は令和5年3月1日です。"],
    [
      "a day of each year",
      "令和3年4月1日に学校給食費の単価を定めた。",
      "令和4年4月1日に学校給食費の単価を定めた。",
    ],
    ["two lists", "健康づくり推進員名簿（令和4年7月1日現在）", "水防団員名簿（令和4年5月1日現在）"],
    ["two owners", "令和4年6月1日に東区役所総合窓口を開く。", "令和4年6月8日に西区役所総合窓口を開く。"],
    ["a letter's day", "令和4年6月1日付けの学校給食費収納依頼", "令和4年6月2日付けの学校給食費収納依頼"],
    [
      "a law's day",
      "学校給食費徴収規則は令和4年6月1日に施行した。",
      "学校給食費徴収規則は令和4年7月1日に施行します。",
    ],
    [
      "a day that moved",
      "地域包括支援センターは、令和4年6月1日に開設する。",
      "地域包括支援センターの開設は令和4年8月1日に延期します。",
    ],
    [
      "a period",
      "学校給食費の納付は令和4年6月1日から令和4年6月30日まで",
      "学校給食費の納付は令和4年6月20日です。",
    ],
    [
      "an event and a count",
      "地域包括支援センターは、令和4年6月1日に開設する。",
      "地域包括支援センターは令和4年6月30日現在で5か所です。",
    ],
  ])("%s: %s / %s", (_, own, minutes) => expect(inPacket([own], [minutes])).toEqual([]));

  it("a paper that gives both", () => {
    const own = ["　令和4年6月1日　地域包括支援センターの竣工検査", "　令和4年6月8日　内覧会"];
    expect(inPacket(own, ["地域包括支援センターは令和4年6月8日に見られます。"])).toEqual([]);
  });

  it("of two matters", () => {
    const own = "令和4年6月1日に受付窓口端末を増設する。";
    expect(inPacket([own], [], ["令和4年6月8日に受付窓口端末を増設する。"])).toEqual([]);
    expect(inPacket([own], ["令和4年6月8日に受付窓口端末を増設します。"], ["受付窓口端末"])).toEqual([]);
  });

  it("of which there is a third", () => {
    const minutes = ["夜間救急講習を令和4年6月8日に行います。", "夜間救急講習を令和4年9月14日に行います。"];
    expect(inPacket(["夜間救急講習を令和4年6月1日に行う。"], minutes)).toEqual([]);
    expect(inPacket(["夜間救急講習を令和4年6月1日に行う。"], minutes.slice(0, 1))).toHaveLength(1);
  });
});

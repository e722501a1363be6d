import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostic/index.ts";
import type { Entry, Params } from "../../src/diagnostic/wording/entry.ts";
import { readDate, type WarekiDate } from "../../src/notation/index.ts";
import { codes, refusal } from "./finding-text.ts";

function date(
  iso: string,
  precision: WarekiDate["precision"] = "day",
  more: Partial<WarekiDate> = {},
): WarekiDate {
  return { iso, precision, undecided: false, asWritten: null, ...more };
}

describe("readDate", () => {
  it.each([
    "令和3年5月10日",
    "令和３年５月１０日",
    "令和 3 年 5 月 10 日",
    "　令和3年 5月10日 ",
    "令和03年05月10日",
    "令和三年五月十日",
    "令和三年五月一〇日",
    "㋿3年5月10日",
    "R3.5.10",
    "r3.5.10",
    "R3/5/10",
    "Ｒ３．５．１０",
    "令3・5・10",
    "令3.5.10",
    "令和3.5.10",
    "2021-05-10",
    "2021/5/10",
    "2021.5.10",
    "2021年5月10日",
    "西暦2021年05月10日",
    "二〇二一年五月十日",
    "令和3年5月10日（月）",
    "令和3年5月10日(月曜日)",
    "令和3年5月10日 月曜日",
  ])("reads %s as a day", (text) =>
    expect(readDate(text)).toEqual({ ok: true, value: date("2021-05-10"), notes: [] }),
  );

  it.each<[string, WarekiDate]>([
    ["H16.12.1", date("2004-12-01")],
    ["平成16.12.1", date("2004-12-01")],
    ["明治6年1月1日", date("1873-01-01")],
    ["昭和64年1月7日", date("1989-01-07")],
    ["平成元年1月8日", date("1989-01-08")],
    ["平成31年4月30日", date("2019-04-30")],
    ["R元.5.1", date("2019-05-01")],
    ["令和6年2月29日", date("2024-02-29")],
    ["令和3年5月", date("2021-05", "month")],
    ["2021-05", date("2021-05", "month")],
    ["H28.12", date("2016-12", "month")],
    ["令和元年", date("2019", "year")],
    ["令和1年", date("2019", "year")],
    ["2021", date("2021", "year")],
    ["R3", date("2021", "year")],
    ["令和3年度", date("2021", "fiscalYear")],
    ["R2年度", date("2020", "fiscalYear")],
    ["R2度", date("2020", "fiscalYear")],
    ["令和元年度", date("2019", "fiscalYear")],
    ["2021年度", date("2021", "fiscalYear")],
    ["平成30年度", date("2018", "fiscalYear")],
    ["令和 3 年 10 月 1 日（未定）", date("2021-10-01", "day", { undecided: true })],
    ["令和3年10月1日(金)（未定）", date("2021-10-01", "day", { undecided: true })],
    ["令和3年10月（未定）", date("2021-10", "month", { undecided: true })],
    ["令和3年度(未定)", date("2021", "fiscalYear", { undecided: true })],
    // An earlier era that reached the month or year is right, and kept.
    ["平成31年", date("2019", "year", { asWritten: "平成31年" })],
    ["Ｓ６４年１月", date("1989-01", "month", { asWritten: "昭和64年1月" })],
  ])("reads %s", (text, value) => expect(readDate(text)).toEqual({ ok: true, value, notes: [] }));

  // Weekdays as printed in papers of those days.
  it.each(["2019年08月20日(火)", "2019年07月18日(木)", "2019年9月20日(金)", "平成27年6月22日(月)"])(
    "agrees with the weekday of %s",
    (text) => expect(codes(readDate(text))).toEqual([]),
  );

  it.each<[string, string, string]>([
    ["明治45年7月30日", "1912-07-30", "大正元年7月30日"],
    ["大正15年12月25日", "1926-12-25", "昭和元年12月25日"],
  ])("gives %s to the new era and says so", (text, iso, printed) => {
    const reading = readDate(text);
    expect(reading).toEqual({
      ok: true,
      value: date(iso),
      notes: [{ code: "notation/era-changed-that-day", params: { text, printed } }],
    });
  });

  it("keeps 平成31年度 as written and says so", () => {
    expect(readDate("Ｈ３１年度")).toEqual({
      ok: true,
      value: date("2019", "fiscalYear", { asWritten: "平成31年度" }),
      notes: [{ code: "notation/era-kept-as-written", params: { text: "Ｈ３１年度", other: "令和元年度" } }],
    });
  });

  it.each<[string, string, string]>([
    ["平成31年5月1日", "notation/out-of-era", "令和元年5月1日"],
    ["昭和64年1月8日", "notation/out-of-era", "平成元年1月8日"],
    ["平成元年1月7日", "notation/out-of-era", "昭和64年1月7日"],
    ["令和元年4月30日", "notation/out-of-era", "平成31年4月30日"],
    ["大正15年12月26日", "notation/out-of-era", "昭和元年12月26日"],
    ["明治45年7月31日", "notation/out-of-era", "大正元年7月31日"],
    ["平成31年5月", "notation/out-of-era", "令和元年5月"],
    ["平成32年", "notation/out-of-era", "令和2年"],
    ["平成32年度", "notation/out-of-era", "令和2年度"],
    ["昭和64年度", "notation/out-of-era", "平成元年度"],
    ["令和0年5月1日", "notation/out-of-era", "平成30年5月1日"],
    ["平成0年度", "notation/out-of-era", "昭和63年度"],
    ["令和7年2月30日", "notation/no-such-day", "令和7年2月28日"],
    ["2025-02-29", "notation/no-such-day", "2025-02-28"],
    ["令和6年2月30日", "notation/no-such-day", "令和6年2月は1日から29日まで"],
    ["1900-02-29", "notation/no-such-day", "明治33年2月は1日から28日まで"],
    ["平成31年6月31日", "notation/no-such-day", "令和元年6月30日"],
    ["令和3年5月0日", "notation/no-such-day", "1日から31日まで"],
    ["令和3年13月1日", "notation/no-such-month", "1から12まで"],
    ["明治5年12月3日", "notation/lunar-calendar", "旧暦"],
    ["1872-12-31", "notation/lunar-calendar", "旧暦"],
    ["明治5年", "notation/lunar-calendar", "旧暦"],
    ["令和3年5月10日（火）", "notation/wrong-weekday", "（月）"],
    ["平和3年5月10日", "notation/unknown-era", "令和"],
    ["元治元年5月", "notation/unknown-era", "元治"],
    ["X3.5.10", "notation/unknown-era", "「X」"],
    ["5月10日", "notation/date-without-era", "元号から"],
    ["27年2月", "notation/date-without-era", "元号から"],
    ["元年5月10日", "notation/date-without-era", "元号から"],
    ["21/5/10", "notation/date-without-era", "西暦4桁"],
    ["令和3年5月10日（予定）", "notation/date-followed-by", "「（予定）」を除いて"],
    ["令和3年5月10日から", "notation/date-followed-by", "「から」を除いて"],
    ["2021-05-10T00:00:00Z", "notation/date-followed-by", "T00:00:00Z"],
    ["令和3年5月（月）", "notation/date-followed-by", "「（月）」を除いて"],
    ["令和3年5月10日（未定）（未定）", "notation/date-followed-by", "（未定）"],
    ["あした", "notation/date-unreadable", "2021-05-10"],
    ["", "notation/date-unreadable", "2021-05-10"],
    ["未定", "notation/date-unreadable", "令和3年5月"],
    ["3", "notation/date-unreadable", "2021-05-10"],
    ["番号3", "notation/date-unreadable", "2021-05-10"],
    ["令和十十年1月1日", "notation/date-unreadable", "2021-05-10"],
    ["令和3年1 0月1日", "notation/date-unreadable", "2021-05-10"],
    ["令和3年5月10", "notation/date-unreadable", "2021-05-10"],
    ["R3.5/10", "notation/date-unreadable", "2021-05-10"],
    ["令和9999年1月1日", "notation/date-unreadable", "2021-05-10"],
  ])("refuses %s: %s", (text, code, mend) => {
    const reading = readDate(text);
    expect(codes(reading)).toEqual([code]);
    expect(refusal(reading)).toContain(mend);
  });

  it("says what is wrong and how to mend it", () => {
    expect(refusal(readDate("平成31年5月1日"))).toMatchInlineSnapshot(`
      "notation/out-of-era
      「平成31年5月1日」はありません。平成は平成元年1月8日から平成31年4月30日までです
      「令和元年5月1日」と書いてください。"
    `);
    expect(refusal(readDate("令和7年2月30日"))).toMatchInlineSnapshot(`
      "notation/no-such-day
      「令和7年2月30日」は暦にありません
      令和7年2月は1日から28日までです。末日なら「令和7年2月28日」または「2025-02-28」と書いてください。"
    `);
  });

  it("takes a pasted page as quickly as a date and does not repeat it all", () => {
    const pages = [
      "一".repeat(50_000),
      " ".repeat(50_000),
      `令和${" ".repeat(50_000)}3`,
      "(".repeat(50_000),
      "年".repeat(50_000),
    ];
    const start = performance.now();
    for (const page of pages) expect(refusal(readDate(`${page}x`)).length).toBeLessThan(400);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("has words in both languages for every code", () => {
    const any = new Proxy({}, { get: (_target, name) => `<${String(name)}>` });
    for (const [code, entry] of Object.entries(catalogue)) {
      if (!code.startsWith("notation/")) continue;
      const { meaning, message, hint } = entry as unknown as Entry<Params>;
      const words = [meaning, message(any), hint(any) ?? { ja: "。", en: "." }];
      for (const { ja, en } of words) {
        expect(ja, code).toMatch(/[ぁ-ん。]/);
        expect(en, code).not.toMatch(/です|ます|ません|ください|^$/);
      }
    }
  });
});

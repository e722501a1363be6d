import { describe, expect, test } from "vitest";
import { listed, listedSample } from "./reading.ts";
import { bookFile, type TestCell, type TestSheet } from "./workbook-file.ts";

const one = (rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}) =>
  listedSample(bookFile({ sheets: [{ name: "見本記録", rows, ...more }] }));

describe("values", () => {
  test("text, numbers as shown, dates, truth, lists and paragraphs", async () => {
    const read = await one([
      ["件名", "本文", "日付", "件数", "至急", "方法", "備考", "担当/氏名", "担当/職", "場所"],
      [
        { n: 78, format: "000" },
        "一つ目。\n二つ目。",
        { n: 44291, format: "yyyy/m/d" },
        { n: 1, format: '0"件"' },
        { bool: true },
        "紙",
        "い\nろ\n\nは",
        "見本 太郎",
        null,
        { n: 1.1, format: "0.00" },
      ],
    ]);
    expect(read.told).toEqual([]);
    expect(read.values[0]).toMatchObject({
      title: "078",
      text: ["一つ目。", "二つ目。"],
      day: { iso: "2021-04-05", precision: "day" },
      count: 1,
      urgent: true,
      way: "paper",
      notes: ["い", "ろ", "は"],
      contact: { name: { family: "見本", given: "太郎" } },
      place: "1.10",
    });
    expect(read.values[0]).not.toHaveProperty("contact.post");
  });

  test("blank cells are absent, and a group without any value too", async () => {
    const read = await one([
      ["件名", "担当/氏名", "担当/職", "日付"],
      ["あ", null, "　", ""],
    ]);
    expect(read.told).toEqual([]);
    expect(Object.keys(read.values[0] as object)).not.toContain("contact");
    expect(Object.keys(read.values[0] as object)).not.toContain("day");
  });

  test("同上, 〃 and ” repeat the value above, also over empty rows", async () => {
    const read = await one([
      ["件名", "職", "氏名", "日付"],
      ["あ", "課長", "見本 太郎", { n: 44291, format: "yyyy/m/d" }],
      ["い", "同上", "〃", "”"],
      [null, null],
      ["う", "〃", "同上", "〃"],
    ]);
    expect(read.told).toEqual([]);
    expect(read.values[2]).toMatchObject({
      contact: { post: "課長", name: { given: "太郎" } },
      day: { iso: "2021-04-05" },
    });
    expect(read.records.map(({ row }) => row)).toEqual(["2", "3", "5"]);
  });

  test("同上 with nothing above it is told", async () => {
    const read = await one([
      ["件名", "職", "氏名"],
      ["同上", null, null],
      ["い", "〃", "見本 太郎"],
    ]);
    expect(read.told).toEqual([
      "sheet/nothing-above 見本記録!A2 件名 「同上」",
      "sheet/nothing-above 見本記録!B3 担当/職 「〃」",
    ]);
  });

  test("a cell merged over rows counts for each of them", async () => {
    const read = await one(
      [
        ["件名", "場所"],
        ["あ", "大会議室"],
        ["い", null],
        ["う", null],
      ],
      { merges: ["B2:B3"] },
    );
    expect(read.values.map((value) => (value as { place?: string }).place)).toEqual([
      "大会議室",
      "大会議室",
      undefined,
    ]);
  });

  test("errors of formulas, formulas without a result, numbers that are no dates", async () => {
    const read = await one([
      ["件名", "場所", "日付", "件数"],
      [
        { error: "#N/A" },
        { xml: "<c><f>B1</f></c>" },
        { n: -3, format: "yyyy/m/d" },
        { xml: '<c t="str"><f>A1</f><v></v></c>' },
      ],
    ]);
    expect(read.told).toEqual([
      "sheet/error-value 見本記録!A2 件名 「#N/A」",
      "sheet/no-result 見本記録!B2 場所",
      "sheet/not-a-date 見本記録!C2 日付 「-3」",
    ]);
  });

  test("a fault of a value names its cell, its path and what stands there", async () => {
    const read = await one([
      ["件名", "日付", "備考", "件数", "氏名", "職"],
      ["長い件名".repeat(6), "令和7年2月30日", "い\nろ\nは\nに", "百一", null, "課長"],
      ["改\n行", null, "い_x0007_", { n: 101 }, "見本太郎"],
    ]);
    expect(read.told).toEqual([
      `record/too-long 見本記録!A2 件名 「${"長い件名".repeat(6)}」`,
      "notation/no-such-day 見本記録!B2 日付 「令和7年2月30日」",
      "record/too-many 見本記録!C2 備考 「い」",
      "record/integer 見本記録!D2 件数 「百一」",
      "sheet/empty-cell 見本記録!E2 担当/氏名",
      "record/one-line 見本記録!A3 件名 「改」",
      "record/control-character 見本記録!C3 備考 「い\u0007」",
      "record/out-of-range 見本記録!D3 件数 「101」",
      "notation/name-one-word 見本記録!E3 担当/氏名 「見本太郎」",
    ]);
  });
});

describe("several sheets", () => {
  const rows = [["件名"], ["あ"]];
  const book = (...sheets: readonly TestSheet[]) => bookFile({ sheets });

  test("the sheet's name says the kind, 種類 says it before, explanations are passed over, the rest is told", async () => {
    const read = await listed(
      book(
        { name: "見本記録（令和3年度）", rows },
        { name: "記入例", rows },
        {
          name: "集計",
          rows: [
            ["種類", "件名"],
            ["見本記録", "い"],
          ],
        },
        { name: "Sheet3", rows: [["合計", "3"]] },
        { name: "語", rows: [["紙"]], hidden: true },
        { name: "空", rows: [] },
      ),
    );
    expect(read.told).toEqual(["sheet/skipped-sheet"]);
    expect(read.values).toMatchObject([{ title: "あ" }, { title: "い" }]);
    expect(read.records.map(({ kind }) => kind.kind)).toEqual(["sample", "sample"]);
  });

  test("without a word the only kind wanted is taken, or the one whose needed columns are all there", async () => {
    const cover = [
      ["日付", "回", "題名"],
      ["令和3年5月10日", { n: 106 }, "新たに個人情報等を電子計算機\n処理することについて"],
    ];
    expect((await listed(book({ name: "Sheet1", rows }), ["sample"])).values).toMatchObject([
      { title: "あ" },
    ]);
    const read = await listed(book({ name: "Sheet1", rows: cover }));
    expect(read.records.map(({ kind }) => kind.kind)).toEqual(["cover"]);
    expect((await listed(book({ name: "Sheet1", rows: [["見出し"], ["あ"]] }))).told).toEqual([
      "sheet/skipped-sheet",
      "sheet/no-table",
    ]);
  });

  test("sheets of kinds that are not wanted are left alone", async () => {
    const path = book({ name: "見本記録", rows }, { name: "報告案件", rows: [["件名"], ["い"]] });
    expect((await listed(path, ["sample"])).values).toMatchObject([{ title: "あ" }]);
    expect((await listed(path, ["letter"])).told).toEqual(["sheet/no-table"]);
  });

  test("a kind of lists of groups cannot be read from rows", async () => {
    const read = await listed(book({ name: "諮問案件", rows: [["根拠"], ["条例第11条第1項"]] }));
    expect(read.findings.map((one) => one.message.ja)).toEqual([
      "「諮問案件」は一覧の1行に書けません（「事項」がいくつもの項目からなるため）",
    ]);
  });

  test("a hidden sheet named after a kind is told, hidden rows and columns are read and told once", async () => {
    const read = await listed(
      book(
        {
          ...{ name: "見本記録", hiddenRows: [3, 4, 6], hiddenColumns: [2] },
          rows: [["件名", "職", "氏名"], ["あ"], ["い"], ["う"], ["え"], ["お", "課長", "見本 太郎"]],
        },
        { name: "見本記録2", rows, hidden: true },
      ),
    );
    expect(read.values).toHaveLength(5);
    expect(read.findings.map((one) => `${one.severity} ${one.message.ja}`)).toEqual([
      "warning このシートは読みませんでした",
      "warning 隠れている行も読みました（3件、3～4、6行目）",
      "warning 隠れている列も読みました: B（担当/職）",
    ]);
  });

  test("a list without rows, a sheet without heading", async () => {
    expect((await listed(book({ name: "見本記録", rows: [["件名", "日付"]] }))).told).toEqual([
      "sheet/no-rows",
    ]);
    expect((await listed(book({ name: "見本記録", rows: [["あ", "い"], ["う"]] }))).told).toEqual([
      "sheet/no-header",
    ]);
  });
});

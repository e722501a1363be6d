import { describe, expect, test } from "vitest";
import { listed, listedSample } from "./reading.ts";
import { bookFile, type TestCell, type TestSheet } from "./workbook-file.ts";

const sheetOf = (rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}) =>
  bookFile({ sheets: [{ name: "見本記録", rows, ...more }] });
const reportOf = (rows: readonly (readonly TestCell[])[], merges: readonly string[] = []) =>
  listed(bookFile({ sheets: [{ name: "報告案件", rows, merges }] }));

describe("spelling", () => {
  test.each([
    ["件名"],
    ["件 名"],
    ["※件名"],
    ["件名（必須）"],
    ["【必須】件名"],
    ["件名\n（必須）"],
    ["必須：件名"],
    ["1．件名"],
    ["件名*"],
    ["案件名"],
    ["　ｼｽﾃﾑ名　"],
  ])("%j is 件名", async (heading) => {
    const read = await listedSample(sheetOf([[heading, "日付"], ["あ"]]));
    expect(read.told).toEqual([]);
    expect(read.values).toMatchObject([{ title: "あ" }]);
  });

  test.each([
    ["担当/氏名"],
    ["担当／氏名"],
    ["担当の氏名"],
    ["担当・氏名"],
    ["担当氏名"],
    ["氏名（担当）"],
    ["担当 ＞ 名前"],
  ])("%j is 担当/氏名", async (heading) => {
    const read = await listedSample(
      sheetOf([
        ["件名", heading],
        ["あ", "見本 太郎"],
      ]),
    );
    expect(read.values).toMatchObject([{ contact: { name: { family: "見本", given: "太郎" } } }]);
  });
});

const HEAD = ["件名", "概要", "稼働時期", "適用", "実施機関"];
const ROW = [
  "窓口サイト",
  "提案を受け付ける。",
  "令和3年3月22日から",
  "条例第11条第1項 類型10",
  "企画調整局",
];

describe("several heading rows", () => {
  test("groups merged over their columns, fields merged down, a title and a blank row above", async () => {
    const read = await reportOf(
      [
        ["報告案件一覧", null, null, null, null, null, null, null, null, "令和3年度"],
        [],
        ["件名", "概要", "稼働時期", "類型事項", "実施機関", "様式4", null, null, "様式3"],
        [null, null, null, "適用", null, "番号", "日付", "連絡先", "番号", "日付"],
        [...ROW, "見企つ第86号", "令和3年4月5日", "000-000-0101", "見企情第4751号の2", "令和3年3月19日"],
      ],
      ["A1:I1", "A3:A4", "B3:B4", "C3:C4", "E3:E4", "F3:H3", "I3:J3"],
    );
    expect(read.told).toEqual([]);
    expect(read.values).toMatchObject([
      {
        subject: "窓口サイト",
        form4: { number: { number: 86 }, date: { iso: "2021-04-05" }, contact: { phone: {} } },
        form3: { number: { number: 4751, branch: 2 }, date: { iso: "2021-03-19" } },
      },
    ]);
  });

  test("groups of groups, and groups that are written once and not merged", async () => {
    const head = [
      ["件名", "概要", "稼働時期", "類型事項", "実施機関", "様式4", "", "", ""],
      ["", "", "", "", "", "", "", "担当", ""],
      ["", "", "", "適用", "", "文書番号", "日付", "担当者", "連絡先"],
    ];
    const row = [...ROW, "見企つ第86号", "令和3年4月5日", "窓口課", "000-000-0101"];
    const merged = await reportOf([...head, row], ["F1:I1", "H2:I2", "A1:A3"]);
    expect(merged.told).toEqual([]);
    expect((await reportOf([...head, row])).values).toEqual(merged.values);
    expect(merged.values).toMatchObject([
      { form4: { date: { iso: "2021-04-05" }, contact: { person: "窓口課" } } },
    ]);
  });

  test("one row of paths", async () => {
    const read = await reportOf([
      ["№", ...HEAD, "様式4/番号", "様式4/日付", "備考（担当）", "様式3／文書番号"],
      [{ n: 1 }, ...ROW, "見企つ第86号", "令和3年4月5日", "済み"],
    ]);
    expect(read.findings.map((one) => `${one.severity} ${one.message.ja}`)).toEqual([
      "info 「備考（担当）」の列は覚え書きとして読みません",
    ]);
    expect(read.values).toMatchObject([{ form4: { number: { number: 86 } } }]);
  });
});

describe("what is told", () => {
  test("unknown columns: with values an error and a suggestion, without any a warning; nothing is dropped", async () => {
    const read = await listedSample(
      sheetOf([
        ["件名", "日時", "所在", "氏銘", null, null],
        ["あ", "令和3年4月5日", null, "見本 太郎", "はみ出し"],
        ["い", null, null, null, null, "注"],
      ]),
    );
    expect(read.findings.map((one) => `${one.severity} ${one.message.ja} → ${one.hint?.ja}`)).toEqual([
      "error 「日時」という項目はありません（この列に 1 件の値があります） → もしかして: 日付。覚え書きの列なら、見出しを「備考」で始めると読まずに進みます。",
      "warning 「所在」という項目はありません（列は空です） → 使わない列なら消してください。",
      "error 「氏銘」という項目はありません（この列に 1 件の値があります） → もしかして: 担当/氏名。覚え書きの列なら、見出しを「備考」で始めると読まずに進みます。",
      'error 見出しのない列（E列）に値があります → 列に見出しを付けるか、値を消してください。CSV では、値の中のコンマで列がずれていないか確かめてください（コンマを含む値は "…" で囲みます）。',
      'error 見出しのない列（F列）に値があります → 列に見出しを付けるか、値を消してください。CSV では、値の中のコンマで列がずれていないか確かめてください（コンマを含む値は "…" で囲みます）。',
    ]);
    expect(read.told.map((one) => one.split(" ")[1])).toEqual([
      "見本記録!B1",
      "見本記録!C1",
      "見本記録!D1",
      "見本記録!E2",
      "見本記録!F3",
    ]);
  });

  test("a column twice, one that may be several, one that is a list of groups", async () => {
    const twice = await listedSample(
      sheetOf([
        ["件名", "システム名", "項目/内容"],
        ["あ", "い", "う"],
      ]),
    );
    expect(twice.told).toEqual([
      "sheet/column-twice 見本記録!B1 「システム名」",
      "sheet/unsupported-column 見本記録!C1 「項目/内容」",
    ]);
    expect(twice.findings[0]?.places[1]).toMatchObject({ cell: "A1" });
    const several = await reportOf([
      [...HEAD, "日付"],
      [...ROW, "令和3年4月5日"],
    ]);
    expect(several.findings.map((one) => one.hint?.ja)).toEqual([
      "次のどれかを見出しにしてください: 様式4/日付、様式3/日付。行の番号の列なら「連番」とします。",
    ]);
  });

  test("a needed column that is not there is told once, not for every row", async () => {
    const read = await reportOf([
      ["件名", "概要", "稼働時期", "実施機関", "様式4/担当者", "様式3/日付"],
      ["あ", "う。", "令和3年3月22日", "窓口課", "窓口課"],
      ["い", "う。", "令和3年3月22日", "窓口課", "窓口課"],
      ["う", "う。", "令和3年3月22日"],
    ]);
    expect(read.told).toEqual([
      "sheet/missing-column 報告案件!A1",
      "sheet/missing-column 報告案件!A1",
      "sheet/empty-cell 報告案件!D4 実施機関",
    ]);
    expect(read.findings.slice(0, 2).map((one) => one.message.ja)).toEqual([
      "「類型事項/適用」の列がありません",
      "「様式4/担当/連絡先」の列がありません",
    ]);
  });

  test("what the record as a whole lacks is told at its empty cell", async () => {
    const read = await reportOf([HEAD, [ROW[0] ?? "", null, ...ROW.slice(2)]]);
    expect(read.told).toEqual(["record/no-summary 報告案件!B2 概要"]);
  });

  test("the kind in its column: another word is a fault of its cell", async () => {
    const read = await listed(
      bookFile({
        sheets: [
          {
            name: "Sheet1",
            rows: [
              ["種類", "件名"],
              ["見本記録", "あ"],
              ["報告案件", "い"],
              [null, "う"],
            ],
          },
        ],
      }),
    );
    expect(read.told).toEqual(["record/choice Sheet1!A3 種類 「報告案件」"]);
  });
});

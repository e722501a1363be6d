import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { findingsOf } from "../../../src/diagnostic/index.ts";
import { recordKinds } from "../../../src/records/index.ts";
import { openSheets, sheetRecords, sliceOf } from "../../../src/records/sheet/index.ts";
import { word } from "./reading.ts";
import { bookFile, letters, type TestCell } from "./workbook-file.ts";

const HEADINGS = [
  ...[
    "連番",
    "件名",
    "概要",
    "稼働時期",
    "類型事項/適用",
    "類型事項/注記",
    "実施機関",
    "様式4/文書番号",
    "様式4/日付",
  ],
  ...["様式4/担当/担当者", "様式4/担当/連絡先", "様式3/文書番号", "様式3/日付", "状態", "備考"],
];

function rowOf(at: number): TestCell[] {
  return [
    { n: at },
    `窓口サイト${at}の構築及び提案内容を管理するシステムの導入`,
    "提案を受け付ける。\n結果を知らせる。",
    "令和3年3月22日から",
    "条例第11条第1項 類型10",
    "情報セキュリティポリシーに適合した情報システムの構築",
    at > 1 ? "同上" : "企画調整局つながる窓口課",
    `見企つ第${at}号`,
    { n: 44291, format: '[$-411]ggge"年"m"月"d"日"' },
    "企画調整局つながる窓口課",
    "000-000-0101（内線 2318）",
    `見企情第${at}号の2`,
    { n: 44274, format: "yyyy/m/d" },
    "施行",
    "済み",
  ];
}

/** Bad cells: which column, what stands there, and the code it is told with. */
const BAD: readonly (readonly [number, TestCell, string])[] = [
  [1, null, "sheet/empty-cell"],
  [3, "令和3年2月30日から", "notation/no-such-day"],
  [7, "86号", "notation/document-number-unreadable"],
  [8, { error: "#N/A" }, "sheet/error-value"],
  [13, "下書き", "record/choice"],
];

test("5,000 rows with 200 bad cells: 200 places", async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => rowOf(at + 1));
  const expected = Array.from({ length: 200 }, (_, nth) => {
    const at = nth * 25 + 3;
    const [column, cell, code] = BAD[nth % BAD.length] ?? [0, null, ""];
    const row = rows[at];
    if (row !== undefined) row[column] = cell;
    return `${code} 報告案件!${letters(column)}${at + 2}`;
  });
  const path = bookFile({ sheets: [{ name: "報告案件", rows: [HEADINGS, ...rows] }], shared: true });
  const opened = await openSheets(path, { kinds: recordKinds });
  const [table] = opened.ok ? opened.value : [];
  if (table === undefined) throw new Error("a list is expected");
  const read = sheetRecords(table, { kinds: recordKinds });
  const errors = findingsOf(read).filter((one) => one.severity === "error");
  expect(errors.map((one) => word(one).split(" ").slice(0, 2).join(" "))).toEqual(expected);
});

test("a table goes to a worker thread and its slices give the same records", async () => {
  const rows = Array.from({ length: 12 }, (_, at) => rowOf(at + 1));
  const opened = await openSheets(bookFile({ sheets: [{ name: "報告案件", rows: [HEADINGS, ...rows] }] }), {
    kinds: recordKinds,
    only: ["report-case"],
  });
  const [table] = opened.ok ? opened.value : [];
  if (table === undefined) throw new Error("a list is expected");
  const whole = sheetRecords(table, { kinds: recordKinds });
  const { port1, port2 } = new MessageChannel();
  port1.postMessage([sliceOf(table, 0, 5), sliceOf(table, 5, 12)]);
  const sent = receiveMessageOnPort(port2)?.message as readonly (typeof table)[];
  port1.close();
  const parts = sent.map((slice) => sheetRecords(slice, { kinds: recordKinds }));
  const records = (read: (typeof parts)[number]) => (read.ok ? read.value : []);
  expect(parts.flatMap(records).map(({ value }) => value)).toEqual(records(whole).map(({ value }) => value));
  expect(parts.flatMap(records).map(({ row }) => row)).toEqual([
    "02",
    "03",
    "04",
    "05",
    "06",
    "07",
    "08",
    "09",
    "10",
    "11",
    "12",
    "13",
  ]);
  expect(parts.map((part) => findingsOf(part).map((one) => one.code))).toEqual([
    ["sheet/column-left-out"],
    [],
  ]);
});

test("another reader of workbooks reads the same texts", async () => {
  const texts = [
    ["件名", "場所", "備考"],
    ["あ", "い & <う>", "え\nお"],
    ["㈱髙﨑", "　全角　", "078"],
  ];
  for (const shared of [true, false]) {
    const path = bookFile({ sheets: [{ name: "見本記録", rows: texts }], shared });
    const [other] = await readXlsxFile(path, { trim: false });
    expect(other?.data).toEqual(texts);
    const { openWorkbook } = await import("../../../src/records/sheet/xlsx/open.ts");
    const { readFileSync } = await import("node:fs");
    const book = openWorkbook(readFileSync(path), path);
    const grid = book.ok ? book.value[0]?.grid() : undefined;
    const ours = grid?.ok ? grid.value?.rows.map((row) => row.cells.map((cell) => cell?.text)) : [];
    expect(ours).toEqual(texts);
  }
});

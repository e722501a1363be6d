import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listed, listedSample } from "./reading.ts";
import { fileOf } from "./workbook-file.ts";

const fixture = (name: string) => `fixtures/sheet/${name}`;
const csv = (text: string | Uint8Array, name = "見本記録.csv") => listedSample(fileOf(text, name));

describe("encodings", () => {
  test.each(["cases-utf8.csv", "cases-bom.csv", "cases-sjis.csv", "cases.tsv"])("%s", async (name) => {
    const read = await listed(fixture(name), ["report-case"]);
    expect(read.told).toEqual([]);
    const bom = await listed(fixture("cases-utf8.csv"), ["report-case"]);
    expect(read.values).toEqual(bom.values);
    expect(read.values).toMatchObject([
      {
        subject: "①公民連携窓口サイトの構築",
        implementer: "企画調整局つながる窓口課",
        summaryItems: ["提案を受け付ける", "結果を知らせる"],
      },
      { subject: "庁舎の電話の通話を録音するシステム", implementer: "企画調整局つながる窓口課" },
    ]);
  });

  test.each([
    ["UTF-16", Buffer.from("\uFEFF件名\nあ\n", "utf16le")],
    ["UTF-16", Buffer.from("件名,日付\nあ,\n", "utf16le")],
    ["不明", Buffer.from([0x82, 0x20, 0xff, 0xfe, 0x81])],
    // EUC-JP of 件名 and kana reads as half-width katakana in Shift_JIS.
    ["不明", Buffer.from([0xa4, 0xa2, 0xa4, 0xa4, 0xa4, 0xa6, 0x0a, 0xa4, 0xab])],
  ])("%s is refused", async (encoding, bytes) => {
    const read = await csv(bytes);
    expect(read.told).toEqual(["sheet/encoding"]);
    expect(read.findings[0]?.message.ja.includes("UTF-16")).toBe(encoding === "UTF-16");
  });
});

describe("places", () => {
  test("the line of the file, which record it is, and the path", async () => {
    const read = await listed(fixture("wrong.csv"), ["report-case"]);
    const expected: unknown = JSON.parse(readFileSync(fixture("wrong.expected.json"), "utf8"));
    expect(read.told).toEqual(expected);
  });

  test("quotes, commas and line ends inside of values", async () => {
    const read = await csv(
      '件名,備考,職,氏名\r\n"あ,""い""","う\r\nえ",課長,見本 太郎\r\n\r\nお,,"",\r\nか,,課長,見本太郎',
    );
    expect(read.told).toEqual(["notation/name-one-word 6 3件目/担当/氏名 「見本太郎」"]);
    const right = await csv('件名,備考\r\n"あ,""い""","う\r\nえ"\r\n="078",\r\n');
    expect(right.values).toMatchObject([{ title: 'あ,"い"', notes: ["う", "え"] }, { title: "078" }]);
  });
});

describe("ragged records", () => {
  test("more values than headings are an error, fewer a warning", async () => {
    const read = await csv("件名,日付,場所\nあ,令和3年4月5日,会議室,3階\nい\nう,,,\n");
    expect(read.told).toEqual(["sheet/no-heading 2 「3階」", "sheet/short-record 3"]);
  });

  test("a quote that is not closed", async () => {
    expect((await csv('件名,場所\nあ,い\nう,"え\nお,か\n')).told).toEqual(["sheet/unclosed-quote 3"]);
    expect((await csv('件名,場所\nあ"い"う,え\n')).values).toMatchObject([{ title: 'あ"い"う' }]);
  });
});

test("truth as Excel writes it, errors of formulas, an empty file", async () => {
  const read = await csv("件名,至急,場所\nあ,TRUE,\nい,FALSE,#N/A\n");
  expect(read.told).toEqual(["sheet/error-value 3 2件目/場所 「#N/A」"]);
  expect((await csv("件名,至急\nあ,TRUE\n")).values).toMatchObject([{ urgent: true }]);
  expect((await csv("")).told).toEqual(["sheet/no-header"]);
});

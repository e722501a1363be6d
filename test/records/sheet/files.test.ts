import { deflateRawSync } from "node:zlib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { UNPACKED_LIMIT } from "../../../src/records/sheet/xlsx/zip.ts";
import { listed, listedSample } from "./reading.ts";
import { bookBytes, bookFile, fileOf } from "./workbook-file.ts";

const book = { sheets: [{ name: "見本記録", rows: [["件名"], ["あ"]] }] } as const;
const told = async (bytes: Uint8Array | string, name = "名簿.xlsx") =>
  (await listedSample(fileOf(bytes, name))).told;

/** A workbook with some of its parts changed (null: taken out). */
function changed(parts: Readonly<Record<string, string | null>>): Uint8Array {
  const made = { ...unzipSync(bookBytes(book)) };
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete made[name];
    else made[name] = strToU8(text);
  }
  return zipSync(made);
}

test("what a file is, its first bytes say and not its name", async () => {
  expect((await listed(bookFile(book, "見本記録.csv"))).values).toMatchObject([{ title: "あ" }]);
  expect((await listed(bookFile(book, "名簿.xlsm"))).values).toMatchObject([{ title: "あ" }]);
  expect(await told("<html><table>", "名簿.xls")).toEqual(["sheet/no-workbook"]);
  expect(await told("")).toEqual(["sheet/damaged"]);
  expect((await listed("fixtures/sheet/none.xlsx")).told).toEqual(["file/not-found"]);
  expect((await listed("fixtures/sheet")).findings[0]?.message.ja).toContain("フォルダーです");
});

test("old, locked and foreign files are told", async () => {
  const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]);
  const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le"), Buffer.alloc(100)]);
  expect(await told(ole, "名簿.xls")).toEqual(["sheet/old-excel"]);
  expect(await told(locked)).toEqual(["sheet/encrypted"]);
  expect(
    await told(zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") })),
  ).toEqual(["sheet/no-workbook"]);
  expect(await told(zipSync({ "xl/workbook.bin": strToU8("x") }))).toEqual(["sheet/no-workbook"]);
});

test("damage is told wherever it is, and never throws", async () => {
  const bytes = Buffer.from(bookBytes(book));
  expect(await told(bytes.subarray(0, bytes.length - 60))).toEqual(["sheet/damaged"]);
  expect(await told(changed({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row r='1'>" }))).toEqual([
    "sheet/damaged",
  ]);
  expect(await told(changed({ "xl/workbook.xml": null }))).toEqual(["sheet/no-workbook"]);
  expect(await told(changed({ "xl/worksheets/sheet1.xml": null }))).toEqual(["sheet/no-table"]);
  const row = (inner: string) =>
    `<worksheet><sheetData><row r="2">${inner}</row><row r="1"/></sheetData></worksheet>`;
  expect(await told(changed({ "xl/worksheets/sheet1.xml": row("") }))).toEqual(["sheet/damaged"]);
  for (const cell of ['<c r="A1"/>', '<c r="?"/>', '<c t="s"><v>7</v></c>'])
    expect(await told(changed({ "xl/worksheets/sheet1.xml": row(cell) }))).toEqual(["sheet/damaged"]);
  for (let at = 0; at < bytes.length; at += 7) {
    const bent = Buffer.from(bytes);
    bent[at] = (bent[at] ?? 0) ^ 0x55;
    const read = await listedSample(fileOf(bent, "bent.xlsx"));
    expect(read.values.length === 1 || read.told.length > 0).toBe(true);
  }
});

test("parts and cells without addresses, prefixed names, rich text, readings, escaped signs", async () => {
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>件名</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r><x:t>場</x:t></x:r><x:r><x:t>所</x:t></x:r><x:rPh><x:t>ばしょ</x:t></x:rPh></x:is></x:c></x:row><x:row><x:c t="str"><x:f>A1</x:f><x:v>い_x005F_x0041_</x:v></x:c><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const strings = `<sst><si><r><t>大</t></r><r><t xml:space="preserve"> 会議室</t></r><rPh><t>だい</t></rPh></si></sst>`;
  const bytes = changed({ "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings });
  expect((await listed(fileOf(bytes, "a.xlsx"))).values).toMatchObject([
    { title: "い_x0041_", place: "大 会議室" },
  ]);
});

test("limits: bytes, rows, columns, unpacked size", async () => {
  expect(await told(Buffer.alloc(21 * 1024 * 1024))).toEqual(["sheet/too-large"]);
  const rows = Array.from({ length: 20_001 }, () => ["あ"]);
  expect(await told(bookBytes({ sheets: [{ name: "見本記録", rows }] }))).toEqual(["sheet/too-many-rows"]);
  const wide = [...Array.from({ length: 500 }, () => null), "あ"];
  expect(await told(bookBytes({ sheets: [{ name: "見本記録", rows: [["件名"], wide] }] }))).toEqual([
    "sheet/too-many-columns",
  ]);
  expect(await told(`件名\n${"あ\n".repeat(20_000)}`, "見本記録.csv")).toEqual(["sheet/too-many-rows 20001"]);
  const far = `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>件名</t></is></c></row><row r="1048576"><c t="inlineStr"><is><t>あ</t></is></c></row></sheetData></worksheet>`;
  const read = await listed(fileOf(changed({ "xl/worksheets/sheet1.xml": far }), "a.xlsx"));
  expect(read.records.map(({ row }) => row)).toEqual(["1048576"]);
});

test("a part that unpacks to more than the limit is not unpacked, whatever size it claims", async () => {
  const name = "xl/worksheets/sheet1.xml";
  const bytes = Buffer.from(changed({ [name]: "<worksheet/>".padEnd(200_000) }));
  const bomb = deflateRawSync(Buffer.alloc(UNPACKED_LIMIT + 1, " "));
  const claimed = Buffer.from(withData(bytes, name, bomb));
  const before = process.memoryUsage().arrayBuffers;
  expect(await told(claimed)).toEqual(["sheet/unpacked-too-large"]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * UNPACKED_LIMIT);
});

/** A zip file whose one part has other packed data; sizes unpacked stay as they were claimed. */
function withData(zip: Buffer, name: string, data: Buffer): Uint8Array {
  const at = zip.indexOf("PK\u0003\u0004", 0, "latin1");
  let local = at;
  while (zip.toString("utf8", local + 30, local + 30 + zip.readUInt16LE(local + 26)) !== name)
    local = zip.indexOf("PK\u0003\u0004", local + 4, "latin1");
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const old = zip.readUInt32LE(local + 18);
  const made = Buffer.concat([zip.subarray(0, start), data, zip.subarray(start + old)]);
  const grown = data.length - old;
  let entry = made.indexOf("PK\u0001\u0002", start + data.length, "latin1");
  const first = entry;
  for (; entry >= 0; entry = made.indexOf("PK\u0001\u0002", entry + 4, "latin1")) {
    const offset = made.readUInt32LE(entry + 42);
    if (offset === local) made.writeUInt32LE(data.length, entry + 20);
    if (offset > local) made.writeUInt32LE(offset + grown, entry + 42);
  }
  made.writeUInt32LE(first, made.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  return made;
}

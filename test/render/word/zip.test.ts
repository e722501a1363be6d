import { crc32, inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type ZipEntry, zipOf } from "../../../src/render/word/zip.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");
const entries: readonly ZipEntry[] = [
  { name: "[Content_Types].xml", data: bytes("<Types/>"), stored: false },
  { name: "word/media/image1.png", data: bytes("画像".repeat(50)), stored: true },
  { name: "word/document.xml", data: bytes("<w:p/>".repeat(5000)), stored: false },
  { name: "empty.xml", data: new Uint8Array(), stored: false },
];

test("holds the files as they were, in the order given", async () => {
  const opened = unzipSync(await zipOf(entries));
  expect(Object.keys(opened)).toEqual(entries.map(({ name }) => name));
  for (const { name, data } of entries) expect(Buffer.from(opened[name] ?? "").equals(data)).toBe(true);
});

/** The directory at the end, read by APPNOTE 4.3.12 without the help of what wrote it. */
test("says of every file where it is, how it is packed, its sizes and its sum, twice the same", async () => {
  const zip = Buffer.from(await zipOf(entries));
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  expect([zip.readUInt16LE(end + 8), zip.readUInt16LE(end + 10)]).toEqual([4, 4]);
  let at = zip.readUInt32LE(end + 16);
  for (const { name, data, stored } of entries) {
    const local = zip.readUInt32LE(at + 42);
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    expect(zip.subarray(at + 6, at + 30).equals(zip.subarray(local + 4, local + 28))).toBe(true);
    expect(zip.readUInt16LE(at + 10)).toBe(stored ? 0 : 8);
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(data));
    expect(zip.readUInt32LE(at + 24)).toBe(data.length);
    const from = local + 30 + name.length;
    const body = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    expect((stored ? body : inflateRawSync(body)).equals(data)).toBe(true);
    at += 46 + name.length;
  }
  expect(at).toBe(end);
});

test("is small, has no time of its own, and is the same every time", async () => {
  const zip = Buffer.from(await zipOf(entries));
  expect(zip.length).toBeLessThan(1500);
  expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([12 << 11, (1 << 5) | 1]);
  expect(Buffer.from(await zipOf(entries)).equals(zip)).toBe(true);
});

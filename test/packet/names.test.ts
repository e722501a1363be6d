import { expect, it } from "vitest";
import { fileNames, type NameParts } from "../../src/packet/names.ts";

const usual = "{会議}_{資料番号}_{様式}_{件名}";
const paper = (more: Partial<NameParts> = {}): NameParts => ({
  ...{
    meeting: "第106回",
    ordinal: "106",
    date: "20210510",
    number: "資料1-1",
    form: "様式4",
    subject: "録音",
  },
  ...more,
});

it("fills the pattern in", () => {
  expect(fileNames(usual, [paper()])).toEqual(["第106回_資料1-1_様式4_録音"]);
  expect(fileNames("{日付}-{回}-{件名}", [paper()])).toEqual(["20210510-106-録音"]);
});

it("leaves out what is empty, with its separator", () => {
  expect(fileNames(usual, [paper({ number: null, form: "", subject: "表紙" })])).toEqual(["第106回_表紙"]);
  expect(fileNames("{資料番号}_{件名}", [paper({ number: null })])).toEqual(["録音"]);
});

it("does not say the form twice", () => {
  expect(fileNames(usual, [paper({ form: "答申", subject: "録音について（答申）" })])).toEqual([
    "第106回_資料1-1_録音について（答申）",
  ]);
});

it("pads numbers to the widest of the packet", () => {
  const [first] = fileNames(usual, [paper(), paper({ number: "資料10-2" })]);
  expect(first).toBe("第106回_資料01-1_様式4_録音");
});

it("replaces what Windows forbids, composes what a Mac has taken apart, and cuts long titles", () => {
  const [name] = fileNames(usual, [paper({ subject: `A/B:か\u3099${"長".repeat(60)}` })]);
  expect(name).toBe(`第106回_資料1-1_様式4_A／B：が${"長".repeat(35)}`);
});

it("keeps names short enough for every file system, whatever the pattern", () => {
  const long = paper({ meeting: "第".repeat(100), form: "様".repeat(100) });
  for (const name of fileNames(usual, [long])) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
});

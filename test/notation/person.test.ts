import { expect, it } from "vitest";
import { formatPersonName, honorifics, readPersonName } from "../../src/notation/index.ts";
import { codes, refusal, valued } from "./finding-text.ts";

it.each(["見本 太郎", "見本　太郎", " 見本 　 太郎　"])("reads %j", (text) => {
  expect(valued(readPersonName(text))).toEqual({ family: "見本", given: "太郎" });
});

it("keeps every letter, rare ones and variants as well", () => {
  for (const [family, given] of [
    ["髙橋", "一"],
    ["\u{20bb7}野", "花子"],
    ["葛\u{e0100}", "花子"],
    ["\ufa19", "一"],
    ["見本", "ジョン 太郎"],
  ] as const) {
    expect(valued(readPersonName(`${family} ${given}`))).toEqual({ family, given });
  }
});

it.each<[string, string, string]>([
  ["見本太郎", "notation/name-one-word", "「見本 太郎」"],
  ["", "notation/name-one-word", "「見本 太郎」"],
  ["様", "notation/name-one-word", "「見本 太郎」"],
  ["見 本 太 郎", "notation/name-letter-spaced", "「見本太郎」"],
  ["葛\u{e0100} 野 花子", "notation/name-letter-spaced", "野花子"],
  ["見本 太郎様", "notation/name-with-honorific", "「見本 太郎」とだけ"],
  ["見本 太郎 先生", "notation/name-with-honorific", "「見本 太郎」とだけ"],
])("refuses %j: %s", (text, code, mend) => {
  const reading = readPersonName(text);
  expect(codes(reading)).toEqual([code]);
  expect(refusal(reading)).toContain(mend);
});

it("prints with and without a blank", () => {
  const name = { family: "三宮", given: "花子" };
  expect(formatPersonName(name, "none")).toBe("三宮花子");
  expect(formatPersonName(name, "one")).toBe("三宮　花子");
  expect(honorifics).toEqual(["様", "殿", "御中", "先生"]);
});

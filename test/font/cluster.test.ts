import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterEnd, clustersOf } from "../../src/font/index.ts";

describe("clustersOf", () => {
  it.each([
    ["", []],
    ["様式第４号", ["様", "式", "第", "４", "号"]],
    ["葛\u{e0100}城", ["葛\u{e0100}", "城"]],
    ["𠮷\u{e0100}𠮷野", ["𠮷\u{e0100}", "𠮷", "野"]],
    ["神\u{fe00}戸", ["神\u{fe00}", "戸"]],
    ["か\u3099き\u309aく", ["か\u3099", "き\u309a", "く"]],
    ["ｶﾞｷﾞ", ["ｶ", "ﾞ", "ｷ", "ﾞ"]],
    ["caf\u0065\u0301é", ["c", "a", "f", "e\u0301", "é"]],
    ["👨‍👩‍👧だ", ["👨‍👩‍👧", "だ"]],
    ["👩\u200d❤あ", ["👩\u200d❤", "あ"]],
    ["🇯🇵🇯🇵", ["🇯🇵", "🇯🇵"]],
    ["1\u{fe0f}\u20e3", ["1\u{fe0f}\u20e3"]],
    ["한국", ["한", "국"]],
    ["\u3099か", ["\u3099", "か"]],
  ])("%j", (text, clusters) => expect(clustersOf(text)).toEqual(clusters));

  it("keeps a lone surrogate as a cluster", () => {
    expect(clustersOf("あ\ud842い\udfb7")).toEqual(["あ", "\ud842", "い", "\udfb7"]);
  });

  it("keeps a cluster longer than the window whole", () => {
    const long = `a${"\u0483".repeat(500)}`;
    expect(clustersOf(`${long}あ`)).toEqual([long, "あ"]);
  });

  it.each([61, 62, 63, 64, 65])("does not cut a selector at the window's end (%i marks)", (count) => {
    const long = `a${"\u0483".repeat(count)}\u{e0100}`;
    expect(clustersOf(`${long}あ`)).toEqual([long, "あ"]);
    expect(clustersOf(long)).toEqual([long]);
  });

  it("is linear on long text without plain characters", () => {
    const text = "각".normalize("NFD").repeat(20_000);
    expect(clustersOf(text)).toHaveLength(20_000);
  });

  const characters = Array.from(
    "あがア漢𠮷神A1 　、「é🇯🇵👨👩❤각กำ्क\u{200d}\u{fe0f}\u{fe00}\u{e0100}\u3099\u309a\u0301\u20e3\u1100\u1161\u11a8\u{1f3fd}\u00ad\u200b",
  );
  const texts = fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((parts) => parts.join(""));
  const unicode = new Intl.Segmenter("ja", { granularity: "grapheme" });

  it("agrees with Unicode's grapheme clusters", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(clustersOf(text)).toEqual(Array.from(unicode.segment(text), ({ segment }) => segment));
      }),
      { numRuns: 3000 },
    );
  });

  it("agrees with Unicode on every BMP character between two kana, half-width dakuten apart", () => {
    const wrong: string[] = [];
    for (let unit = 0x20; unit < 0xd800; unit++) check(String.fromCharCode(unit));
    for (let unit = 0xe000; unit < 0x10000; unit++) check(String.fromCharCode(unit));
    function check(one: string): void {
      const { segment } = unicode.segment(`あ${one}あ`).containing(0) ?? { segment: "" };
      if (clusterEnd(`あ${one}あ`, 0) !== segment.length) wrong.push(one);
    }
    expect(wrong).toEqual(["ﾞ", "ﾟ"]);
  });

  it("clusterEnd steps as clustersOf cuts", () => {
    expect([clusterEnd("葛\u{e0100}城", 0), clusterEnd("葛\u{e0100}城", 3)]).toEqual([3, 4]);
  });
});

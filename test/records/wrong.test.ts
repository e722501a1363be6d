import { describe, expect, test } from "vitest";
import { faultsOf, readSample } from "./sample-kind.ts";

/** What clerks write (after the two lines 種類 and 版), and every finding with its exact place. */
const cases: readonly (readonly [name: string, body: string, expected: readonly string[]])[] = [
  ["full-width colon", "件名：見本\n", ["record/fullwidth-colon 3:3"]],
  ["full-width colon on the last line", "件名: 見本\n日付：令和3年4月5日\n", ["record/fullwidth-colon 4:3"]],
  [
    "full-width colons everywhere in a group",
    "件名: 見本\n担当:\n  氏名：見本 太郎\n  職：課長\n",
    ["record/fullwidth-colon 5:5", "record/fullwidth-colon 6:4"],
  ],
  [
    "full-width colon, and a value to be quoted",
    "件名：*別紙\n",
    ["record/fullwidth-colon 3:3", "record/quote-this 3:4"],
  ],
  ["full-width colon in prose is prose", "件名: 見本\n本文: |\n  件名：これは文章\n", []],
  ["no blank after the colon", "件名:見本\n", ["record/colon-blank 3:3"]],
  ["alias", "件名: *別紙\n", ["record/quote-this 3:5"]],
  ["anchor", "件名: &A 検討\n", ["record/quote-this 3:5"]],
  ["at sign", "件名: @見本\n", ["record/quote-this 3:5"]],
  ["per cent", "件名: %引き\n", ["record/quote-this 3:5"]],
  ["backtick", "件名: `見本\n", ["record/quote-this 3:5"]],
  ["bracket and more", "件名: [案] 要綱\n", ["record/quote-this 3:5"]],
  ["bracket alone", "件名: [案]\n", ["record/expected-text 3:5"]],
  ["brace left open", "件名: {未定\n日付: 令和3年4月5日\n", ["record/quote-this 3:5"]],
  ["exclamation mark", "件名: !重要 会議\n", ["record/quote-this 3:5"]],
  ["bar", "件名: |案\n", ["record/quote-this 3:5"]],
  ["greater-than", "件名: >50人\n", ["record/quote-this 3:5"]],
  ["number sign", "件名: #1 検討\n", ["record/quote-this 3:5"]],
  ["number sign within a value", "件名: 会議 #3 の件\n", ["record/comment-in-value 3:8"]],
  ["colon and blank in a value", "件名: 目的: 検討\n", ["record/quote-this 3:5"]],
  ["text after a quote", '件名: "案"の件\n', ["record/quote-this 3:5"]],
  ["quote left open", '件名: "案\n日付: 令和3年4月5日\n', ["record/quote-this 3:5"]],
  ["dash in a value", "件名: - 検討\n", ["record/quote-this 3:5"]],
  ["quoted over two lines", '件名: "見\n  本"\n', ["record/quoted-lines 3:5"]],
  ["list item to be quoted", "件名: 見本\n備考:\n  - *別紙\n  - ok\n", ["record/quote-this 5:5"]],
  ["tab as indentation", "件名: 見本\n担当:\n\t氏名: 見本 太郎\n", ["record/tab-indent 5:1"]],
  [
    "full-width space as indentation",
    "件名: 見本\n担当:\n　氏名: 見本 太郎\n",
    ["record/fullwidth-indent 5:1"],
  ],
  [
    "full-width space before a top key",
    "件名: 見本\n　日付: 令和3年4月5日\n",
    ["record/fullwidth-indent 4:1"],
  ],
  [
    "prose indented by full-width spaces",
    "件名: 見本\n本文: |\n　本市は\n　次の\n日付:\n",
    ["record/fullwidth-indent 5:1", "record/fullwidth-indent 6:1"],
  ],
  [
    "dash without blank",
    "件名: 見本\n備考:\n  -あ\n  -い\n",
    ["record/dash-blank 5:3", "record/dash-blank 6:3"],
  ],
  ["dash without blank in a list", "件名: 見本\n備考:\n  - あ\n  -い\n", ["record/dash-blank 6:3"]],
  ["dash without blank, deeper", "件名: 見本\n備考:\n  - あ\n    -い\n", ["record/dash-blank 6:5"]],
  ["line without colon", "件名: 見本\n日付\n", ["record/yaml-syntax 4:1"]],
  [
    "indentation that fits nothing",
    "件名: 見本\n担当:\n    氏名: 見本 太郎\n  職: 課長\n",
    ["record/yaml-syntax 6:1"],
  ],
  ["two records", "件名: 見本\n---\n件名: 見本\n", ["record/several-documents 4:1"]],
  ["tag", "件名: !!str 見本\n", ["record/yaml-feature 3:11"]],
  ["merge key", "件名: 見本\n<<: {日付: 令和3年4月5日}\n", ["record/yaml-feature 4:1"]],
  ["unknown key", "件銘: 見本\n", ["record/unknown-key 3:1"]],
  ["unknown key in a group", "件名: 見本\n担当:\n  氏名: 見本 太郎\n  電話: 1\n", ["record/unknown-key 6:3"]],
  ["English key", "title: 見本\n", ["record/mixed-names 3:1"]],
  ["key twice", "件名: 見本\n日付:\n件 名: 別\n", ["record/duplicate-key 5:1"]],
  ["missing keys", "担当:\n  職: 課長\n", ["record/missing-key 1:1", "record/missing-key 3:1"]],
  ["empty value", "件名:\n", ["record/empty-value 3:4"]],
  ["empty list item", "件名: 見本\n備考:\n  -\n  - あ\n", ["record/empty-value 5:4"]],
  ["text for a list", "件名: 見本\n備考: あ\n", ["record/expected-list 4:5"]],
  ["text for a group", "件名: 見本\n担当: 見本 太郎\n", ["record/expected-block 4:5"]],
  ["list for a group", "件名: 見本\n担当:\n  - 見本 太郎\n", ["record/expected-block 5:3"]],
  ["group for text", "件名:\n  あ: い\n", ["record/expected-text 4:3"]],
  ["too long", `件名: ${"あ".repeat(21)}\n`, ["record/too-long 3:5"]],
  ["too many", "件名: 見本\n備考: [あ, い, う, え]\n", ["record/too-many 4:1"]],
  ["too few", "件名: 見本\n備考: []\n", ["record/too-few 4:1"]],
  ["choice", "件名: 見本\n方法: 郵便\n", ["record/choice 4:5"]],
  ["flag", "件名: 見本\n至急: 急ぐ\n", ["record/choice 4:5"]],
  ["number", "件名: 見本\n件数: 三件\n", ["record/integer 4:5"]],
  ["number out of range", "件名: 見本\n件数: 101\n", ["record/out-of-range 4:5"]],
  ["no such day", "件名: 見本\n日付: 令和7年2月30日\n", ["notation/no-such-day 4:5"]],
  ["control character", "件名: 見\u0007本\n", ["record/control-character 3:6"]],
  ["control character by escape", '件名: "見\\u0007本"\n', ["record/control-character 3:5"]],
  ["tab in a value", "件名: 見\t本\n", ["record/control-character 3:6"]],
  ["noncharacter by escape", '件名: "\\uFDD0"\n', ["record/forbidden-character 3:5"]],
  ["lone surrogate by escape", '件名: "\\uD842"\n', ["record/forbidden-character 3:5"]],
  ["noncharacter of a higher plane", "件名: 𠮷\u{1FFFE}\n", ["record/forbidden-character 3:6"]],
  [
    "control character in a key",
    '件名: 見本\n"日\\u0001付": x\n',
    ["record/control-character 4:1", "record/unknown-key 4:1"],
  ],
  ["Kangxi radical", "件名: 今⽇\n", ["record/radical-character 3:6"]],
  [
    "radical of the supplement, compatibility ideograph",
    "件名: ⻑い\uFA19\n",
    ["record/radical-character 3:5", "record/radical-character 3:7"],
  ],
  ["﨑 is a kanji of its own", "件名: \uFA11\n", []],
  [
    "a path in 非公開 that leads nowhere",
    "件名: 見本\n非公開:\n  - 担当/氏各\n",
    ["record/unknown-path 5:5"],
  ],
  [
    "paths in 非公開 that lead somewhere",
    "件名: 見本\n非公開:\n  - 担当/氏名\n  - 項目/2/内容\n  - 項目/内容\n  - 項目/k1/内容\n",
    [],
  ],
];

describe("wrong input, each with code, line and column", () => {
  test.each(cases)("%s", (_, body, expected) => {
    expect(faultsOf(readSample(body))).toEqual(expected);
  });
});

describe("the file as a whole", () => {
  const read = (text: string) => faultsOf(readSample("", text));
  test.each([
    ["empty", "", ["record/empty-file undefined:undefined"]],
    ["only comments", "# 見本\n\n", ["record/empty-file undefined:undefined"]],
    ["a list", "- 見本\n", ["record/not-a-record 1:1"]],
    ["prose", "これは文章です。\n", ["record/not-a-record 1:1"]],
    ["no kind", "件名: 見本\n", ["record/no-kind 1:1"]],
    ["unknown kind", "種類: 見本記録書\n版: 2\n件名: 見本\n", ["record/unknown-kind 1:5"]],
    ["no version", "種類: 見本記録\n件名: 見本\n", ["record/missing-key 1:1"]],
    ["version that is no number", "種類: 見本記録\n版: 二\n件名: 見本\n", ["record/integer 2:4"]],
    ["newer version", "種類: 見本記録\n版: 3\n件銘: 見本\n", ["record/newer-version 2:4"]],
    [
      "all colons full-width",
      "種類：見本記録\n版：2\n件名：見本\n",
      ["record/fullwidth-colon 1:3", "record/fullwidth-colon 2:2", "record/fullwidth-colon 3:3"],
    ],
    ["directive", "%YAML 1.1\n---\n種類: 見本記録\n版: 2\n件名: no\n", ["record/yaml-feature 1:1"]],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test("everything wrong is told in one run, by position", () => {
  const body =
    "件銘: 見本\n日付：平成31年5月1日\n件数: 多数\n備考:\n  -あ\n  -*い\n担当:\n\t氏名: 見本 太郎\n  電話: 1\n";
  expect(faultsOf(readSample(body))).toEqual([
    "record/unknown-key 3:1",
    "record/fullwidth-colon 4:3",
    "notation/out-of-era 4:4",
    "record/integer 5:5",
    "record/dash-blank 7:3",
    "record/dash-blank 8:3",
    "record/quote-this 8:4",
    "record/tab-indent 10:1",
    "record/unknown-key 11:3",
  ]);
});

describe("words", () => {
  const first = (body: string) => {
    const read = readSample(body);
    const [one] = read.ok ? read.warnings : read.errors;
    if (one === undefined) throw new Error("no finding");
    return one;
  };

  test("the mend shows the corrected line", () => {
    expect(first("件名：見本\n").hint?.ja).toContain("件名: 見本");
    expect(first("件名: *別紙's\n").hint?.ja).toContain("件名: '*別紙''s'");
    expect(first("件名: 見本\n備考:\n  -あ\n").hint?.ja).toContain("- あ");
  });

  test("もしかして and the keys allowed", () => {
    const { hint, places } = first("件銘: 見本\n");
    expect(hint?.ja).toContain("もしかして「件名」ですか");
    expect(hint?.ja).toContain("件名、本文、日付");
    expect(places[0]).toEqual({ file: "a.yaml", line: 3, column: 1, path: "件銘", excerpt: "件銘: 見本" });
  });

  test("choices are listed, in both languages", () => {
    expect(first("件名: 見本\n方法: 郵便\n").hint).toEqual({
      ja: "次のいずれかを書いてください: 紙、電子",
      en: "Choose one of: 紙、電子",
    });
  });

  test("the excerpt is the line as it was written, not as mended", () => {
    expect(first("件名：見本\n").places[0]?.excerpt).toBe("件名：見本");
  });

  test("paths are Japanese, counted from 1", () => {
    const { places } = first("件名: 見本\n項目:\n  - 内容: あ\n  - 内容: い\n    詳細: う\n");
    expect(places[0]).toMatchObject({ line: 7, column: 5, path: "項目/2/詳細" });
  });

  test("nothing of zod's or the parser's own words comes through", () => {
    for (const [, body] of cases) {
      const read = readSample(body);
      for (const one of read.ok ? read.warnings : read.errors) {
        expect(`${one.message.en} ${one.hint?.en}`).not.toMatch(
          /Invalid input|expected string|implicit|scalar|token|undefined/,
        );
      }
    }
  });
});

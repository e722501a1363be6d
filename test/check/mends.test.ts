import { describe, expect, test } from "vitest";
import type { CheckedPaper, CheckFix, CheckOffice } from "../../src/check/index.ts";
import type { CheckRule } from "../../src/check/rule.ts";
import { fixedTerms } from "../../src/check/rules/fixed-terms.ts";
import { notationBracket } from "../../src/check/rules/notation-bracket.ts";
import { notationCharacter } from "../../src/check/rules/notation-character.ts";
import { notationComma } from "../../src/check/rules/notation-comma.ts";
import { notationNumber } from "../../src/check/rules/notation-number.ts";
import { notationSpelling } from "../../src/check/rules/notation-spelling.ts";
import { packetOf, paperOf } from "./paper-of.ts";

const office: Partial<CheckOffice> = {
  spellings: [
    ["サーバー", "サーバ"],
    ["取扱い", "取り扱い"],
    ["ユーザー", "ユーザ"],
  ],
};

const found = (rule: CheckRule, code: string, lines: readonly string[]) => {
  const packet = packetOf([paperOf("explanation", "資料", lines)], {}, office);
  return [...rule.find(packet)].filter(({ diagnostic }) => diagnostic.code === `check/${code}`);
};

/** The lines with every mend made at its own place, as columns count. */
function mended(lines: readonly string[], fixes: readonly CheckFix[]): readonly string[] {
  const ordered = [...fixes].sort((a, b) => (b.place.column ?? 0) - (a.place.column ?? 0));
  return lines.map((line, at) =>
    ordered
      .filter(({ place }) => place.line === at + 1)
      .reduce((text, { place, found: words, put }) => {
        const letters = Array.from(text);
        const from = (place.column ?? 1) - 1;
        expect(letters.slice(from, from + [...words].length).join("")).toBe(words);
        return [...letters.slice(0, from), put, ...letters.slice(from + [...words].length)].join("");
      }, line),
  );
}

const fixesOf = (findings: ReturnType<typeof found>): readonly CheckFix[] =>
  findings.flatMap(({ fix, fixes = [] }) => (fix === null ? fixes : [fix, ...fixes]));

const cases: readonly (readonly [CheckRule, string, readonly string[], readonly string[]])[] = [
  [
    notationSpelling,
    "spelling",
    ["録音用のサーバを置く。サーバ室は"],
    ["録音用のサーバーを置く。サーバー室は"],
  ],
  [notationSpelling, "spelling", ["個人情報の取り扱いについて"], ["個人情報の取扱いについて"]],
  [
    notationCharacter,
    "era-short",
    ["R3年度から、H1年の", "（Ｓ63年度分）"],
    ["令和3年度から、平成元年の", "（昭和63年度分）"],
  ],
  [notationCharacter, "character-odd", ["⼀覧と氏名ｶﾅｶﾞを、か\u3099く"], ["一覧と氏名カナガを、がく"]],
  [notationCharacter, "blank-typed", ["電話　　　000-000 と    内線。"], ["電話　000-000 と 内線。"]],
  [notationComma, "comma-mixed", ["氏名、住所、電話番号，年齢、性別"], ["氏名、住所、電話番号、年齢、性別"]],
  [
    notationBracket,
    "bracket-mixed",
    ["甲（市民）と乙（職員）は、丙(委託先)に"],
    ["甲（市民）と乙（職員）は、丙（委託先）に"],
  ],
  [notationNumber, "digit-width", ["件数は12件、34件、５６件"], ["件数は12件、34件、56件"]],
  [
    fixedTerms,
    "fixed-term",
    ["情報提供ネットワークシテムを用いる。"],
    ["情報提供ネットワークシステムを用いる。"],
  ],
];

describe("a mend puts right what was found, and nothing else", () => {
  for (const [rule, code, lines, right] of cases)
    test(`${code}: ${lines.join("／")}`, () => {
      const findings = found(rule, code, lines);
      expect(mended(lines, fixesOf(findings))).toEqual(right);
      expect(found(rule, code, right)).toEqual([]);
    });
});

describe("where it is not certain what must stand there, there is no mend", () => {
  const none: readonly (readonly [CheckRule, string, readonly string[], string])[] = [
    [notationSpelling, "spelling", ["ユーザビリティを高める。"], "another word"],
    [notationSpelling, "spelling", ["氏名及び住所", "年齢および性別"], "a word of the shipped list"],
    [notationComma, "comma-mixed", ["氏名、住所，年齢、性別，職業"], "as many of both"],
    [notationComma, "comma-mixed", ["氏名、住所、年齢、性別、「甲，乙」"], "a quotation"],
    [notationBracket, "bracket-mixed", ["甲（市民）と、丙(委託先)に"], "as many of both"],
    [notationNumber, "digit-width", ["５６件と、12件"], "a number that opens a line"],
    [fixedTerms, "fixed-term", ["情報提供ネットワークシステの"], "the last letter may be the next word's"],
  ];
  for (const [rule, code, lines, why] of none)
    test(`${code}: ${why}`, () => {
      const findings = found(rule, code, lines);
      expect(findings.length).toBe(1);
      expect(fixesOf(findings)).toEqual([]);
    });
});

test("a verb is no spelling of the noun an office wants", () => {
  expect(found(notationSpelling, "spelling", ["個人情報を取り扱います。"])).toEqual([]);
});

test("an item's number and a page's head have a width of their own", () => {
  expect(found(notationNumber, "digit-width", ["１　日時", "2人と、12件"])).toEqual([]);
});

test("every mend says what stands around it", () => {
  const [fix] = fixesOf(found(notationSpelling, "spelling", ["録音用のサーバを新たに置く。"]));
  expect(fix).toMatchObject({
    found: "サーバ",
    put: "サーバー",
    before: "録音用の",
    after: "を新たに置く。",
  });
});

test("an office's own limit of a sentence", () => {
  const text = `${"長い文".repeat(30)}。`;
  const paper: CheckedPaper = paperOf("explanation", "資料", [text]);
  const told = (limit: Partial<CheckOffice>) =>
    [...notationCharacter.find(packetOf([paper], {}, limit))].map(({ diagnostic }) => diagnostic.message.ja);
  expect(told({})).toEqual([]);
  expect(told({ sentenceLimit: 60 })).toEqual(["60字を超える文が1文あります（いちばん長いものは91字）"]);
});

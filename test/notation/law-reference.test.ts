import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatLawClauses,
  formatLawReference,
  formatLawReferences,
  type LawReferenceFormat,
  readLawReference,
  readLawReferences,
} from "../../src/notation/index.ts";
import { codes, valued } from "./finding-text.ts";

const clause = { law: "条例", article: 11, branch: null, paragraph: 2, item: 2, type: 3 };

describe("readLawReference", () => {
  it.each([
    "条例第11条第2項第2号 類型3",
    "条例11条第2項第2号　類型3",
    "条例 第 11 条 第 2 項 第 2 号 類型 3",
    "条例第１１条第２項第２号（類型３）",
    "条例第十一条第二項第二号、類型三",
  ])("reads %s", (text) => expect(valued(readLawReference(text))).toEqual(clause));

  it.each<[string, object]>([
    ["条例11条第1項", { law: "条例", article: 11, paragraph: 1 }],
    ["第38条の3第1号", { law: "", article: 38, branch: 3, item: 1 }],
    ["三条市条例第11条", { law: "三条市条例", article: 11 }],
    ["令和3年法律第9号第3条", { law: "令和3年法律第9号", article: 3 }],
    ["見本市個人情報保護条例第11条", { law: "見本市個人情報保護条例", article: 11 }],
  ])("reads %s", (text, parts) => {
    const none = { branch: null, paragraph: null, item: null, type: null };
    expect(valued(readLawReference(text))).toEqual({ ...none, ...parts });
  });

  it.each(["条例", "第38条の3の2", "第11条第1項本文", "条例第0条", "第11条第1号～7号", "", "第2項"])(
    "refuses %j",
    (text) => {
      expect(codes(readLawReference(text))).toEqual(["notation/law-reference-unreadable"]);
    },
  );
});

describe("joined references", () => {
  it.each<[string, string]>([
    ["条例第11条第1項及び第2項第2号", "条例第11条第1項及び第2項第2号"],
    ["第11条第1項、第2項、第3項", "第11条第1項、第2項及び第3項"],
    ["条例第11条第1項及び条例第11条第2項", "条例第11条第1項及び第2項"],
    ["第11条第2項第1号，第2号", "第11条第2項第1号及び第2号"],
    ["条例第11条、第12条", "条例第11条及び第12条"],
    ["条例第11条第1項及び第2項並びに第12条第3項", "条例第11条第1項及び第2項並びに第12条第3項"],
    ["条例第11条第1項及び第2項、規則第3条", "条例第11条第1項及び第2項並びに規則第3条"],
    ["第38条の3第1号及び第2号", "第38条の3第1号及び第2号"],
    ["文書の管理及び公開に関する条例第3条及び第5条", "文書の管理及び公開に関する条例第3条及び第5条"],
  ])("%s becomes %s", (text, expected) => {
    expect(formatLawReferences(valued(readLawReferences(text)))).toBe(expected);
  });

  it("names each piece that cannot be read", () => {
    expect(codes(readLawReferences("第0条、第12条第1項、第2項第1号の2"))).toHaveLength(2);
    expect(formatLawReferences([])).toBe("");
  });

  it("sets the clauses of item 6 in 様式4", () => {
    const clauses = valued(readLawReferences("条例第11条第1項 類型10、条例第11条第2項第2号 類型3"));
    expect(formatLawClauses(clauses, { dai: false })).toBe(
      "条例11条第1項　類型10、条例11条第2項第2号　類型3",
    );
  });
});

describe("formatLawReference", () => {
  it.each<[LawReferenceFormat, string]>([
    [{}, "条例第11条第2項第2号　類型3"],
    [{ dai: false }, "条例11条第2項第2号　類型3"],
    [{ type: false }, "条例第11条第2項第2号"],
    [{ law: false, type: false }, "第11条第2項第2号"],
    [{ digits: "full" }, "条例第１１条第２項第２号　類型３"],
    [{ digits: "kanji" }, "条例第十一条第二項第二号　類型三"],
  ])("with %o prints %s", (format, expected) => expect(formatLawReference(clause, format)).toBe(expected));

  it("is read back", () => {
    const some = fc.option(fc.integer({ min: 1, max: 9999 }));
    const references = fc.record({
      law: fc.constantFrom("条例", "番号法", "三条市条例", "第二次計画条例"),
      article: fc.integer({ min: 1, max: 9999 }),
      branch: some,
      paragraph: some,
      item: some,
      type: some,
    });
    fc.assert(
      fc.property(
        references,
        fc.constantFrom("half", "full", "kanji"),
        fc.boolean(),
        (value, digits, dai) => {
          expect(valued(readLawReference(formatLawReference(value, { digits, dai })))).toEqual(value);
        },
      ),
    );
  });
});

it("takes a pasted page quickly", () => {
  const start = performance.now();
  for (const page of [" ", "一", "第", "1", "条", "、"]) {
    expect(readLawReference(`${page.repeat(20_000)}x`).ok).toBe(false);
    expect(readLawReferences(`第1条${page.repeat(20_000)}x`).ok).toBe(false);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});

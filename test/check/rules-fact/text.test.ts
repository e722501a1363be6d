import { describe, expect, it } from "vitest";
import { numbering } from "../../../src/check/rules/numbering.ts";
import { statements } from "../../../src/check/rules/statements.ts";
import { packetOf, paperOf } from "../paper-of.ts";
import { told } from "./one-case.ts";

describe("numbering", () => {
  const lines = (...all: string[]) => told(numbering, packetOf([paperOf("explanation", "説", all)]));

  it("rises by one and starts again under a new heading", () => {
    expect(
      lines("1. 趣旨", "(1) 甲", "① あ", "② い", "(2) 乙", "① う", "2. 概要", "(1) 丙", "3. 終わり"),
    ).toEqual([]);
  });

  it("tells gaps, repeats and lists that go on", () => {
    expect(lines("1 趣旨", "2 概要", "3 保護", "5 構成図")).toEqual(["numbering-gap 説:4 説:3"]);
    expect(lines("ア 甲", "イ 乙", "イ 丙")).toEqual(["numbering-repeat 説:3 説:2"]);
    expect(lines("(1) 甲", "① あ", "② い", "(2) 乙", "③ う")).toEqual(["numbering-continues 説:5 説:3"]);
  });

  it("takes no number of a sentence for an item", () => {
    expect(lines("1 趣旨", "2 回答", "4 週間で消す。", "3 残る事項")).toEqual([]);
  });
});

describe("sentences alike but for a fact", () => {
  const inMatter = (one: readonly string[], other: readonly string[]) =>
    packetOf([paperOf("explanation", "甲", one), paperOf("figure", "乙", other)], { 案件: ["甲", "乙"] });

  it("are compared in a matter's papers", () => {
    const packet = inMatter(
      ["(1) 録音の音声は2週間で自動的に消す。"],
      ["① 録音の音声は3週間で自動的に消す。"],
    );
    expect(told(statements, packet)).toEqual(["statement-differs 乙:1 甲:1"]);
  });

  it("may differ in words, and in items of one list", () => {
    expect(
      told(
        statements,
        inMatter(["録音の音声は2週間で自動的に消す。"], ["映像の記録は3週間で自動的に消す。"]),
      ),
    ).toEqual([]);
    expect(
      told(
        statements,
        packetOf([paperOf("other", "紙", ["窓口での相談の件数は10件", "電話での相談の件数は20件"])]),
      ),
    ).toEqual([]);
  });

  it("one against many all over a packet, by the words around it", () => {
    const paper = (name: string, days: string) =>
      paperOf("other", name, [`${name}では、保存期間の満了の日から${days}日を経過した記録を消す。`]);
    const packet = packetOf([paper("甲", "30"), paper("乙", "30"), paper("丙", "60")]);
    expect(told(statements, packet)).toEqual(["statement-differs 丙:1 甲:1 乙:1"]);
  });
});

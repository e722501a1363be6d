import { describe, expect, it } from "vitest";
import { parseOutline } from "../../src/outline/index.ts";
import { treeText } from "./tree-text.ts";

/** Each line of the text by its words, indented by its level; blank lines left out. */
function levels(lines: readonly string[]): readonly string[] {
  return treeText(parseOutline(lines.join("\n")).outline)
    .trimEnd()
    .split("\n")
    .map((line) => /^ */.exec(line)?.[0].length ?? 0)
    .map((blanks, at) => "  ".repeat(blanks / 2) + lines.filter((line) => line !== "")[at]?.trim());
}

/** The same list written as levels: two blanks a level. */
function check(typed: readonly string[], expected: readonly string[]): void {
  expect(levels(typed)).toEqual(expected);
}

describe("levels", () => {
  it("follow the order in which the text itself first uses its marks", () => {
    check(["① 甲", "(1) 乙", "(2) 丙", "② 丁"], ["① 甲", "  (1) 乙", "  (2) 丙", "② 丁"]);
    check(["(1) 甲", "① 乙", "① 丙", "(2) 丁"], ["(1) 甲", "  ① 乙", "  ① 丙", "(2) 丁"]);
  });

  it("are known again further on, where the level between is left out", () => {
    check(
      ["1 甲", "(1) 乙", "ア 丙", "2 丁", "ア 戊", "(1) 己"],
      ["1 甲", "  (1) 乙", "    ア 丙", "2 丁", "  ア 戊", "  (1) 己"],
    );
  });

  it("go in where a line was typed further in, though its mark is new or the same", () => {
    check(["・甲", "　・乙", "　・丙", "・丁"], ["・甲", "  ・乙", "  ・丙", "・丁"]);
    check(["(1) 甲", "　(1) 乙", "　(2) 丙", "(2) 丁"], ["(1) 甲", "  (1) 乙", "  (2) 丙", "(2) 丁"]);
    check(["・甲", "　(1) 乙", "　　・丙", "・丁"], ["・甲", "  (1) 乙", "    ・丙", "・丁"]);
  });

  it("count on though one line was typed further in or out", () => {
    check(["　(1) 甲", "(2) 乙", "　(3) 丙"], ["(1) 甲", "(2) 乙", "(3) 丙"]);
    check(["1. 甲", "2 乙"], ["1. 甲", "2 乙"]);
  });

  it("come back out with the indentation", () => {
    check(["1 甲", "　(1) 乙", "　　本文", "本文"], ["1 甲", "  (1) 乙", "    本文", "  本文"]);
  });

  it("of bullets: weaker ones stand in stronger ones", () => {
    check(["◎甲", "・乙", "└丙", "・丁", "◎戊"], ["◎甲", "  ・乙", "    └丙", "  ・丁", "◎戊"]);
    check(["・甲", "◎乙", "・丙"], ["・甲", "◎乙", "  ・丙"]);
  });

  it("of headings: none stands in bullets, sentences or ①②…", () => {
    check(
      ["【甲】", "・乙", "＜丙＞", "・丁", "【戊】"],
      ["【甲】", "  ・乙", "  ＜丙＞", "    ・丁", "【戊】"],
    );
    check(["(1) 甲を行う。", "【乙】", "本文"], ["(1) 甲を行う。", "【乙】", "  本文"]);
    check(["(1) 甲", "① 乙", "② 丙", "【丁】"], ["(1) 甲", "  ① 乙", "  ② 丙", "  【丁】"]);
    check(["(1) 甲", "【乙】", "本文", "(2) 丙"], ["(1) 甲", "  【乙】", "    本文", "(2) 丙"]);
    check(["① 甲", "【乙】", "② 丙", "【丁】"], ["① 甲", "  【乙】", "② 丙", "  【丁】"]);
  });

  it("of # are those of their number", () => {
    check(["# 甲", "## 乙", "1 丙", "# 丁"], ["# 甲", "  ## 乙", "    1 丙", "# 丁"]);
  });
});

describe("a paragraph", () => {
  it("belongs to the number above it, and ends bullets", () => {
    check(["(1) 甲", "本文", "(2) 乙"], ["(1) 甲", "  本文", "(2) 乙"]);
    check(["1 甲", "・乙", "・丙", "", "本文"], ["1 甲", "  ・乙", "  ・丙", "  本文"]);
  });

  it("belongs to the bullet when it is typed further in, or says なお、, or is in brackets", () => {
    check(["・甲", "　続き", "・乙"], ["・甲", "  続き", "・乙"]);
    check(["・甲", "", "なお、乙とする。", "", "・丙"], ["・甲", "  なお、乙とする。", "・丙"]);
    check(["・甲", "（別紙のとおり）", "※乙", "・丙"], ["・甲", "  （別紙のとおり）", "  ※乙", "・丙"]);
  });

  it("begins with one blank after a blank line: it is a paragraph of its own", () => {
    check(["・甲", "", "　本文は続く。"], ["・甲", "本文は続く。"]);
    check(["・甲", "", "　　続き"], ["・甲", "  続き"]);
  });

  it("of a few words between blank lines is a heading, outside of numbers", () => {
    const kinds = (lines: string[]) => parseOutline(lines.join("\n")).outline.blocks.map(({ type }) => type);
    expect(kinds(["概要", "", "本文は次のとおり。"])).toEqual(["heading"]);
    expect(kinds(["概要", "本文は次のとおり。"])).toEqual(["paragraph", "paragraph"]);
    expect(kinds(["概要", "", "目的", "", "方法"])).toEqual([
      "paragraph",
      "blank",
      "paragraph",
      "blank",
      "paragraph",
    ]);
    expect(kinds(["よろしく願います", "", "本文は次のとおり。"])).toEqual([
      "paragraph",
      "blank",
      "paragraph",
    ]);
    check(["1 甲", "", "概要", "", "本文。"], ["1 甲", "  概要", "  本文。"]);
    check(["概要", "", "(1) 甲", "", "方法", "", "本文。"], ["概要", "  (1) 甲", "    方法", "    本文。"]);
  });
});

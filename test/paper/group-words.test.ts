import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { printedNames } from "../../src/forms/shared/printed-names.ts";
import { compositions } from "../../src/layout/composer/style.ts";
import { Office } from "../../src/paper/office.ts";
import type { Paper } from "../../src/paper/paper.ts";
import { papersOf, recordOf } from "../../src/paper/record.ts";
import { styleOf, withGroupWords } from "../../src/paper/style.ts";
import { typeset } from "../../src/paper/typeset.ts";
import { got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";
import { profileOf, profileText } from "./profile-text.ts";

const office = new OfficeFolder();
afterAll(() => office.remove());

/** The office with a 組版 of its own. */
function officeWith(composition: string): Office {
  writeFileSync(office.path("yoshiki.yaml"), profileText(composition));
  return got(Office.open(office.root));
}
const words = "組版:\n  分割しない語:\n    - 第{数}分団\n    - 見本の森公園\n";

describe("分割しない語", () => {
  it("join the composition as they are written; none by default", () => {
    expect(styleOf(profileOf(words)).composition.groupWords).toEqual(["第{数}分団", "見本の森公園"]);
    expect(styleOf(profileOf("")).composition).toEqual(compositions.jlreq);
  });

  it("are of no effect in ワード互換, which keeps nothing whole", () => {
    const style = styleOf(profileOf(words.replace("組版:\n", "組版:\n  方式: ワード互換\n")));
    expect(style.composition).toEqual(compositions.word);
    expect(withGroupWords(style, ["見本太郎"])).toBe(style);
  });

  /** First lines of paragraphs in which a word begins so many characters before the line's end. */
  const firstLines = (from: Office, word: string): readonly string[] =>
    Array.from({ length: word.length - 1 }, (_, i) => {
      const text = `${"字".repeat(39 - i)}${word}${"字".repeat(30)}`;
      const made = got(typeset(`<page style="letter"><p>${text}</p></page>`, { title: "題", office: from }));
      return made.pages[0]?.lines[0]?.text ?? "";
    });

  it.each([
    ["見本の森公園", /見|園/],
    ["第12分団", /第|団/],
  ])("%s is not parted at a line end, where it would be without", (word, ends) => {
    const whole = (line: string): boolean => !ends.test(line) || line.includes(word);
    expect(firstLines(officeWith(""), word).every(whole)).toBe(false);
    expect(firstLines(officeWith(words), word).filter((line) => !whole(line))).toEqual([]);
  });
});

describe("names of persons", () => {
  it("are found anywhere in a form's values, in both ways of printing them", () => {
    const values = {
      sender: { lines: ["見本市"], name: { family: "港", given: "一郎" } },
      matters: [{ subject: "件名", by: { family: "三宮", given: "花子" } }],
      contact: null,
    };
    expect(printedNames(values)).toEqual(["港一郎", "港　一郎", "三宮花子", "三宮　花子"]);
    expect(printedNames({ name: { family: "森", given: "" } })).toEqual([]);
    expect(printedNames(null)).toEqual([]);
  });

  const record = (sentence: string): string => `種類: 報告案件
版: 1
状態: 施行
件名: 見本システム
概要: ${sentence}
稼働時期: 令和3年3月29日から
類型事項:
  適用:
    - 条例第11条第1項 類型10
実施機関: 見本課
様式4: { 文書番号: 見企第1号, 日付: 令和3年4月27日 }
`;
  const paperOf = (from: Office, sentence: string): Paper => {
    const [paper] = got(papersOf(from, got(recordOf(record(sentence), "a.yaml"))));
    if (paper === undefined) throw new Error("no paper");
    return paper;
  };

  it("join the words of the paper that prints them, behind the office's own", () => {
    const found = new Set<string>();
    paperOf(officeWith(words), "概要。").watched(({ style }) => {
      found.add(style.groupWords.join(" "));
    });
    // 様式4: from the mayor to the council's chair.
    expect([...found]).toEqual(["第{数}分団 見本の森公園 三宮花子 三宮　花子 見本太郎 見本　太郎"]);
  });

  it("are not parted at a line end of the text; another name is", () => {
    const from = officeWith("");
    const parted = (name: string): number =>
      Array.from({ length: 40 }, (_, i) => paperOf(from, `${"字".repeat(i)}${name}が述べたこと。`))
        .map((paper) => paper.pages().pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
        .filter((lines) => !lines.some((line) => line.includes(name))).length;
    expect(parted("三宮花子")).toBe(0);
    expect(parted("三宮花実")).toBeGreaterThan(0);
  });

  it("leave the office's style, and so Word, as it was", () => {
    const from = officeWith(words);
    const before = from.style;
    paperOf(from, "概要。");
    expect(from.style).toBe(before);
    expect(from.style.composition.groupWords).toEqual(["第{数}分団", "見本の森公園"]);
  });
});

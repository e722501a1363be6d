import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ExplanationValues } from "../../src/forms/explanation/model.ts";
import { formsOf } from "../../src/forms/index.ts";
import { recordOf } from "../../src/paper/record.ts";
import { got } from "../outcome.ts";
import { officeProfile, papersOf, rightRecords, valuesOf as valuesOfForm } from "./fixtures.ts";
import { textOfBlocks } from "./outline-text.ts";

const records = rightRecords.filter((path) => /explanation|figure/.test(path));

function valuesOf(path: string): ExplanationValues {
  return papersOf(path)[0]?.values as ExplanationValues;
}

/** A paper as readable text: each sheet's head and blocks. */
function textOf({ label, legalNote, note, sheets }: ExplanationValues): string {
  const head = [label, legalNote === null ? null : `${legalNote.title} ${legalNote.concerning}`, note];
  return `${sheets
    .flatMap(({ title, blocks }) => [
      `== ${title.join("／")} (${head.filter((one) => one !== null).join("、")})`,
      ...textOfBlocks(blocks),
    ])
    .join("\n")}\n`;
}

describe("説明資料 and 図面", () => {
  it.each(records)("%s is made of what explanations/ says", (path) => {
    const name = path.replace(/\.yaml$/, "").replaceAll("/", "-");
    const file = fileURLToPath(new URL(`explanations/${name}.txt`, import.meta.url));
    expect(textOf(valuesOf(path))).toBe(readFileSync(file, "utf8"));
  });
});

/** A record in which only what is said differs from the smallest. */
function made(text: string, more = "", kind = "説明資料"): { values: ExplanationValues; record: unknown } {
  const lines = text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
  const yaml = `種類: ${kind}\n版: 1\n題名:\n  - 題名\n${more}本文: |\n${lines.join("\n")}\n`;
  const { kind: found, value: record } = got(recordOf(yaml, "説明.yaml"));
  const [form] = formsOf(found.kind);
  if (form === undefined) throw new Error("no form");
  return { values: valuesOfForm(form, record, officeProfile()) as ExplanationValues, record };
}

const blocksOf = (text: string, more = "", kind = "説明資料"): string[] =>
  made(text, more, kind).values.sheets.flatMap(({ blocks }) => textOfBlocks(blocks));

const figures = `図:
  - 名: 構成図
    ファイル: a.svg
    代替: 構成
  - 名: 流れ図
    ファイル: b.svg
    代替: 流れ
    説明: 図2　流れ
`;

describe("本文", () => {
  it("numbers sections where words stand alone and something stands below, else lists", () => {
    expect(blocksOf("1 趣旨\n本文とする。\n2 日程\n3 費用")).toEqual([
      "見出し2 1-1 [1em] 1 → 趣旨",
      "段落 1+1 本文とする。",
      "見出し2 1-1 [1em] 2 → 日程",
      "見出し2 1-1 [1em] 3 → 費用",
    ]);
    expect(blocksOf("1 録音する。\n2 調べる。")).toEqual([
      "項目 0+1 1 0+0 録音する。",
      "項目 0+1 2 0+0 調べる。",
    ]);
    expect(blocksOf("1 録音すること\n※毎日\n2 調べること")[0]).toBe("項目 0+1 1 0+0 録音すること");
  });

  it("prints one blank line where some were typed, none at the ends and below headings", () => {
    expect(
      blocksOf("1 趣旨\n\n本文とする。\n\n\n\n次の段落とする。\n\n【注意】\n\n・一つ\n\n・二つ\n"),
    ).toEqual([
      "見出し2 1-1 [1em] 1 → 趣旨",
      "段落 1+1 本文とする。",
      "空き 1行",
      "段落 1+1 次の段落とする。",
      "空き 1行",
      "見出し3 1+0 【注意】",
      "項目 1+1 ・ 0+0 一つ",
      "項目 空行",
      "項目 1+1 ・ 0+0 二つ",
    ]);
  });

  it("puts a paragraph of an item into it, and goes on with the list", () => {
    expect(blocksOf("① 送る。\nなお、残らない。\n② 消す。")).toEqual([
      "項目 0+1 ① 0+0 送る。",
      "項目 0+1 　 0+1 なお、残らない。",
      "項目 0+1 ② 0+0 消す。",
    ]);
  });

  it("sets rows in columns as wide as their widest cell and an em", () => {
    // 令和3年 10月 is 2 + 0.5 + 1 + 0.5 + 1 + 1 em, and a quarter three times where a figure meets kanji: 6.75.
    expect(blocksOf("令和3年 10月　設置\n令和4年 4月　運用")).toEqual([
      "段落 9-8 [9em] 令和3年 10月 → 設置",
      "段落 9-8 [9em] 令和4年 4月 → 運用",
    ]);
  });

  it("keeps bold words, signs around headings and typed labels", () => {
    expect(blocksOf("（１）**氏名**は集めない。\n■ 流れ ■\n【**参考**】例\n## 題目")).toEqual([
      "項目 0+1 （１） 0+0 **氏名**は集めない。",
      "見出し2 0+0 ■ 流れ ■",
      "見出し3 0+0 【**参考**】例",
      "見出し2 0+0 題目",
    ]);
  });

  it("shares the measure out among columns: the short keep their width, the long take the rest", () => {
    const long = "講師への謝礼、会場の使用料及び教材の購入に要する費用その他の費用を含む見込みの額";
    const [table] = blocksOf(`|区|備考|\n|---|---|\n|東|${long}|`);
    // 40 em less 2 × 18 pt of 10.5: 36.5 em; 東 is one em, a column two at least.
    expect(table).toBe("表 2em 34.5em");
    expect(blocksOf("|区分|人数|\n|---|---|\n|新任|20|")[0]).toBe("表 18.2em 18.2em");
  });

  it("places figures by name, with the words typed beside them or their own", () => {
    expect(
      blocksOf("本文とする。\n［図：構成図］\n図1　構成\n［図: 流れ図 ］\n図) 別の題\n以上", figures),
    ).toEqual([
      "段落 0+1 次と 本文とする。",
      "図 a.svg（構成）  below: 図1　構成",
      "図 b.svg（流れ）  below: 図2　流れ",
      "段落 0+0 center 次と 図) 別の題",
      "右 以上",
    ]);
    expect(blocksOf("図1　構成\n［図：構成図］\n［図：流れ図］", figures)).toEqual([
      "図 a.svg（構成）  above: 図1　構成",
      "図 b.svg（流れ）  below: 図2　流れ",
    ]);
  });

  it("has figures it does not place at its end, before 以上", () => {
    expect(blocksOf("本文とする。\n以上", figures)).toEqual([
      "段落 0+1 次と 本文とする。",
      "空き 1行",
      "図 a.svg（構成）  below: ",
      "空き 1行",
      "図 b.svg（流れ）  below: 図2　流れ",
      "右 以上",
    ]);
  });
});

describe("図面", () => {
  it("has a sheet for each figure its text does not place, the text after the last", () => {
    const { sheets } = made("① 送る。\n［図：構成図］", figures, "図面").values;
    expect(sheets.map(({ blocks }) => textOfBlocks(blocks))).toEqual([
      // 36 lines less label, title, blank and caption.
      [
        "図 b.svg（流れ） 32行まで below: 図2　流れ",
        "空き 1行",
        "項目 0+1 ① 0+0 次と 送る。",
        "図 a.svg（構成）  below: ",
      ],
    ]);
  });
});

describe("origins", () => {
  it("lead into the text: line and column of what was typed", () => {
    const { values, record } = made("1 趣旨\n　本文と**太字**する。\n　　(1)　対象\n［図：構成図］", figures);
    const form = formsOf("explanation")[0];
    const at = (path: string) =>
      form?.origin(
        path.split(".").map((key) => (/^\d+$/.test(key) ? +key : key)),
        record,
      );
    expect(values.sheets[0]?.blocks.map((block) => block.heading?.words[0]?.text)).toContain("趣旨");
    expect(at("sheets.0.blocks.0.heading.words.0.text")).toMatchObject({
      path: ["text"],
      within: { line: 1, column: 3 },
    });
    expect(at("sheets.0.blocks.0.heading.label")).toMatchObject({ within: { line: 1, column: 1 } });
    expect(at("sheets.0.blocks.1.line.cells.0.words.1.text")).toMatchObject({
      within: { line: 2, column: 7 },
    });
    expect(at("sheets.0.blocks.2.list.items.0.label")).toMatchObject({ within: { line: 3, column: 3 } });
    expect(at("sheets.0.blocks.3.figure.file")).toEqual({ source: "record", path: ["figures", 0, "file"] });
    expect(at("sheets.0.title.0")).toEqual({ source: "record", path: ["title", 0] });
    expect(at("sheets.0.blocks.0.heading.level")).toBeNull();
  });
});

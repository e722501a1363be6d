import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { comparedRecords } from "../../src/changes/compare-model.ts";
import { sectionCells } from "../../src/changes/sections.ts";
import { itemOf } from "../../src/forms/comparison/labels.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { type RecordFile, readRecordText } from "../../src/records/read.ts";
import { fixture } from "../forms/fixtures.ts";
import { got } from "../outcome.ts";

const text = [
  "前文",
  "1 趣旨",
  "会議室を予約する。",
  "2 概要",
  "(1) 次の要素から成る。",
  "① 端末",
  "② サーバー",
  "(2) 手順",
  "① 予約する。",
  "② 24時間以内に消去する。",
  "3 件数",
  "| 区 | 件数 |",
  "|---|---:|",
  "| ひがし区 | 550件 |",
  "| みなと区 | 450件 |",
];
/** Heads: new / old, paragraphs joined by ⏎. */
const rows = (before: readonly string[], after: readonly string[]) =>
  sectionCells(before, after).map(
    ({ heads, before: old, after: now }) => `${heads.join("・")}: ${now.join("⏎")} / ${old.join("⏎")}`,
  );

describe("a text in a 新旧対照表", () => {
  it("has a row for each head below which something differs", () => {
    const after = text.flatMap((line) =>
      line === "② サーバー" ? [] : [line.replace("24時間", "48時間").replace("450", "650")],
    );
    expect(rows(text, after)).toEqual([
      "2 概要・(1): (1) 次の要素から成る。⏎（略） / (1) 次の要素から成る。⏎（略）⏎② サーバー",
      "2 概要・(2): (2) 手順⏎（略）⏎② 48時間以内に消去する。 / (2) 手順⏎（略）⏎② 24時間以内に消去する。",
      "3 件数: 3 件数⏎（略）⏎みなと区　650件 / 3 件数⏎（略）⏎みなと区　450件",
    ]);
  });

  it("has one row for a head that was reworded, and for what stands above all heads", () => {
    expect(
      rows(
        text,
        text.map((line) => line.replace("2 概要", "2 システムの概要")),
      ),
    ).toEqual(["2 システムの概要: 2 システムの概要 / 2 概要"]);
    expect(rows(text, ["別の前文", ...text.slice(1)])).toEqual([": 別の前文 / 前文"]);
    expect(rows(text, text)).toEqual([]);
  });

  it("says every paragraph that came or went", () => {
    const after = [...text.slice(4, 9), ...text.slice(0, 3), "4 新しい見出し", "新しい段落"];
    const cells = sectionCells(text, after);
    const [old, now] = [cells.flatMap(({ before }) => before), cells.flatMap((one) => one.after)];
    const plain = (line: string) => line.replace(/^\| | \|$/g, "").replaceAll(" | ", "　");
    for (const line of text.filter((one) => !after.includes(one) && !one.startsWith("|---")))
      expect(old).toContain(plain(line));
    for (const line of after.filter((one) => !text.includes(one))) expect(now).toContain(line);
  });
});

const kinds = { kinds: recordKinds };

/** What differs between a fixture and its text after some replacements. */
function differences(name: string, ...pairs: readonly (readonly [string, string])[]) {
  const text = readFileSync(fixture(name), "utf8");
  const edited = pairs.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, () => to);
  }, text);
  const [old, now] = [text, edited].map((one) => got(readRecordText(one, fixture(name), "yaml", kinds)));
  const { kind } = old as RecordFile;
  return comparedRecords(kind, old?.value, now?.value).map((one) => ({
    ...one,
    item: itemOf(kind.kind, one).join("／"),
  }));
}

describe("項目 of a 新旧対照表", () => {
  it("is the form's own label where it prints one", () => {
    const items = differences("report-case/longest.yaml", ["件名: ", "件名: 改めた"]).map(({ item }) => item);
    expect(items).toEqual(["1 件名（システムの名称）"]);
  });

  it("calls blocks by number and name, and rows without one by their first words", () => {
    const items = differences("matrix/full.yaml", [
      "          - ファイルサーバ\n",
      "          - ファイルサーバー\n",
    ]).map(({ item }) => item);
    expect(items).toEqual(["区分1　システム構成／行2　個人情報保管場所／セル"]);
  });

  it("tells of boxes and arrows part by part, never of their keys", () => {
    const found = differences("figure/full.yaml", ["- スマートフォン等\n", "- スマートフォン\n"]);
    expect(found.map(({ item, before, after }) => [item, before, after])).toEqual([
      [
        "図1　データの流れ／図式",
        ["「市民」（市民側）　スマートフォン等"],
        ["「市民」（市民側）　スマートフォン"],
      ],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import type { CheckRule } from "../../src/check/index.ts";
import { fixedTerms } from "../../src/check/rules/fixed-terms.ts";
import { matrixCells } from "../../src/check/rules/matrix-cells.ts";
import { minutesAttendance } from "../../src/check/rules/minutes-attendance.ts";
import { field, packetOf, paperOf, row } from "./paper-of.ts";

interface Said {
  readonly date?: string;
  readonly list?: string;
  readonly speakers?: readonly string[];
  readonly words?: string;
}

function found(rule: CheckRule, ...papers: ReturnType<typeof paperOf>[]): readonly string[] {
  return [...rule.find(packetOf(papers))].map(
    ({ diagnostic }) => `${diagnostic.code} ${diagnostic.message.ja}`,
  );
}

const LIST =
  "(1) 部会委員\n見本太郎委員、三宮花子委員\n欠席：元町次郎委員\n(2) 事務局\n長田政策法務課市政情報室長、垂水同課主査\n(3) 実施機関\n（健康保険課）\n北野健康保険課長補佐";

function minutes({ date, list = LIST, speakers = [], words = "" }: Said): readonly string[] {
  const paper = paperOf("minutes", "議事録", [
    field("date", date ?? "平成27年6月22日（月）　午後6時～午後7時20分", { label: "1 日時：" }),
    field("attendance", list, { label: "3 出席者：" }),
    words,
    ...speakers.map((label, index) => ({
      ...field("speaker", "本文。", { label: `（${label}）` }),
      row: index,
    })),
  ]);
  return found(minutesAttendance, paper);
}

describe("minutes", () => {
  it("are silent where speakers, quorum and times agree", () => {
    const speakers = [
      "見本部会長",
      "三宮委員",
      "長田市政情報室長",
      "垂水主査",
      "健康保険課",
      "北野課長補佐",
      "事務局",
      "全委員",
    ];
    expect(minutes({ speakers, words: "部会委員3名中2名の出席で、元町委員が御欠席です。" })).toEqual([]);
  });

  it.each<[string, Said, string]>([
    [
      "a speaker who is not listed",
      { speakers: ["二宮委員"] },
      "check/minutes-speaker 発言者「二宮委員」が出席者にいません。「三宮花子委員」の誤り",
    ],
    [
      "a section that is not listed",
      { speakers: ["介護保険課"] },
      "check/minutes-speaker 発言者「介護保険課」",
    ],
    ["a quorum that is another", { words: "部会委員3名中3名の出席です。" }, "check/minutes-quorum"],
    ["seats that are others", { words: "部会委員4名中2名の出席です。" }, "check/minutes-quorum"],
    [
      "somebody absent who is listed as present",
      { words: "本日は三宮委員が御欠席です。" },
      "check/minutes-absent 「三宮委員」",
    ],
    [
      "a section that is not that of its people",
      { list: LIST.replace("（健康保険課）", "（保険課）") },
      "check/minutes-section 出席者の「（保険課）」",
    ],
    ["a section that is a part of one", { speakers: ["保険課"] }, "check/minutes-speaker 発言者「保険課」"],
    [
      "an end before the start",
      { date: "平成27年6月22日 午後6時～午後5時20分" },
      "check/minutes-time 終了「午後5時20分」",
    ],
  ])("tell of %s", (_, said, message) => {
    expect(minutes(said)).toEqual([expect.stringContaining(message)]);
  });
});

describe("cells of a 別表", () => {
  const table = (...cells: readonly string[]) =>
    paperOf("matrix", "別表", [row("個人情報", ...cells), row("特定個人情報", "類型諮問")]);

  it("that differ rightly are left alone", () => {
    expect(
      found(
        matrixCells,
        table("類型諮問", "個別諮問", "個人番号利用事務", "個人番号関係事務", "上半期分析", "下半期分析"),
      ),
    ).toEqual([]);
  });

  it("that are one letter away from the usual are told", () => {
    expect(found(matrixCells, table("類型諮問", "類型質問"))).toEqual([
      expect.stringContaining("「類型質問」"),
    ]);
    const elsewhere = paperOf("explanation", "説明資料", ["特定個人情報は取り扱わない。"]);
    expect(found(matrixCells, table("持定個人情報"), elsewhere)).toEqual([
      expect.stringContaining("セルの「持定個人情報」は、ほかのセルの「特定個人情報」"),
    ]);
  });
});

describe("fixed names", () => {
  const told = (text: string) => found(fixedTerms, paperOf("other", "資料", [text]));

  it.each([
    "情報提供ネットワークシステムと住民基本台帳ネットワークシステムを使う。",
    "庁内ネットワークシステムの情報を提供する。",
    "中間サーバ・プラットフォームと中間サーバーを使う。",
    "（地方公共団体情報システム機構）",
    "地方公共団体情報システムの標準化",
  ])("%s is right", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["須磨委員 情報ネットワークシステムとの連携", "情報ネットワークシステム"],
    ["（提供ネットワークシステム）", "提供ネットワークシステム"],
    ["情報堤供ネットワークシステムで照会する", "情報堤供ネットワークシステム"],
    ["地方公共団体システム機構に照会する", "地方公共団体システム機構"],
  ])("%s is not", (text, word) => {
    expect(told(text)).toEqual([expect.stringContaining(`「${word}」は「`)]);
  });
});

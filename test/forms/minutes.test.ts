import { describe, expect, it } from "vitest";
import { minutesForm } from "../../src/forms/minutes/form.ts";
import type { MinutesValues } from "../../src/forms/minutes/model.ts";
import type { Minutes } from "../../src/records/kinds/minutes.ts";
import { textOf } from "../../src/records/kinds/minutes-check.ts";
import { readTranscript } from "../../src/records/transcript/read.ts";
import { rollOf } from "../../src/records/transcript/roll.ts";
import { Speakers } from "../../src/records/transcript/speaker.ts";
import { papersOf, readFixture, referredBy } from "./fixtures.ts";
import { type Node, treeOf } from "./printed.ts";

const valuesOf = (name: string): MinutesValues =>
  papersOf(`minutes/${name}.yaml`)[0]?.values as MinutesValues;

function textIn(node: Node): string {
  return node.value ?? inside(node).map(textIn).join("");
}

function inside(node: Node): readonly Node[] {
  const { head = [], body = [], children = [], pages = [] } = node as Node & { body?: readonly Node[] };
  return [...pages, ...head, ...body, ...children];
}

/** Everything of one type, in reading order. */
function all(node: Node, type: string): readonly Node[] {
  return [...(node.type === type ? [node] : []), ...inside(node).flatMap((one) => all(one, type))];
}

const treeFor = (name: string): Node => treeOf(minutesForm, valuesOf(name)) as unknown as Node;

describe("minutes", () => {
  it("number what they have, in the order of print", () => {
    const { held, place, attendance, access, audience, handouts, agenda, summary, transcript } =
      valuesOf("full");
    expect(
      [held, place, attendance, access, audience, handouts, agenda, summary, transcript].map(
        (one) => one?.no,
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const minimal = valuesOf("minimal");
    expect([minimal.agenda.no, minimal.access, minimal.summary, minimal.transcript?.no]).toEqual([
      4,
      null,
      null,
      5,
    ]);
  });

  it("have their headings as bookmarks", () => {
    expect(all(treeFor("full"), "heading").map(textIn)).toEqual([
      "第3回 特定個人情報保護評価部会議事録",
      "3出席者：",
      "6配付資料：",
      "7議事：",
      "8議事の概要：",
      "9会議経過：",
      "議事（1）　全項目評価書の第三者点検について",
      "【事務局説明】",
      "◆　今後のスケジュール",
      "◆　中間サーバーについて",
      "【意見交換等】",
      "◆　ア　福祉システム（後期高齢者医療事務）",
      "【実施機関の説明】",
      "【意見交換等】",
      "議事（2）　その他",
    ]);
  });

  it("say the same in all three layouts", () => {
    const said = (name: string): string => all(treeFor(name), "p").map(textIn).join("\n");
    const speech =
      "国からは、接続に用いる回線の方式、記録を保存する期間、障害が起きたときの連絡の順序について";
    for (const name of ["full", "full-above", "full-table"]) expect(said(name)).toContain(speech);
    const labels = all(treeFor("full"), "item").map((item) => item.label);
    expect(labels).toHaveLength(41);
    expect(labels.slice(0, 3)).toEqual(["（長田市政情報室長）", "（見本部会長）", "（見本部会長）"]);
    expect(said("full-above").match(/^（[^）]+）$/gmu)).toHaveLength(labels.length + 2 + 4);
    const rows = all(treeFor("full-table"), "row").filter((row) => inside(row).length === 2);
    expect(rows.map((row) => textIn(inside(row)[0] as Node))).toContain("北野健康保険課長補佐");
  });

  it("list staff by post, 同課 as typed, and sections in brackets", () => {
    const lines = all(treeFor("full"), "p").map(textIn);
    expect(lines).toContain("長田政策法務課市政情報室長、垂水同課主査、灘同課主任主事");
    expect(lines).toContain("見本太郎委員、三宮花子委員");
    expect(lines).toContain("欠席：元町次郎委員");
    expect(lines).toContain("（健康保険課）");
    expect(lines).toContain("1日時：平成27年6月22日（月）　午後6時～午後7時20分");
  });

  it("know every speaker of two hundred speeches", () => {
    const record = readFixture("minutes/longest.yaml").value as Minutes;
    const text = textOf(referredBy("minutes/longest.yaml")[0]?.record.value);
    const speakers = new Speakers(rollOf(record.attendance));
    const speeches = readTranscript(text, speakers.isSpeaker).blocks.filter(({ type }) => type === "speech");
    expect(speeches.length).toBeGreaterThanOrEqual(200);
    const unknown = speeches.filter(
      (one) => one.type === "speech" && !["person", "body"].includes(speakers.of(one.label.text).found),
    );
    expect(unknown).toEqual([]);
    const printed = valuesOf("longest").transcript?.sections ?? [];
    expect(printed.flatMap(({ blocks }) => blocks.flatMap(({ speeches: some }) => some ?? []))).toHaveLength(
      speeches.length,
    );
  });

  it("know where each word of a file was typed", () => {
    const [paper] = papersOf("minutes/full.yaml");
    const path = ["transcript", "sections", 1, "blocks", 0, "speeches", 0, "paragraphs", 0, "text"];
    expect(paper?.form.origin(path, paper.record)).toEqual({
      source: "referred",
      index: 0,
      path: ["text"],
      within: { line: 9, column: 9 },
    });
  });
});

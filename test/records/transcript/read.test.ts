import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTranscript } from "../../../src/records/transcript/read.ts";
import type { TranscriptBlock } from "../../../src/records/transcript/tree.ts";
import { fixture } from "../../forms/fixtures.ts";

/** A block on one line: what it is, where, and its words. */
function shown(block: TranscriptBlock): string {
  if (block.type === "speech") {
    const said = block.paragraphs.map(({ text, at }) => `${at.line}:${at.column} ${text}`).join(" / ");
    return `speech ${block.label.at.line}:${block.label.at.column} ${block.label.text} | ${said}`;
  }
  const { line, column } = block.at;
  const words = block.type === "agenda" ? `${block.number} ${block.title.text}` : block.text;
  return `${block.type} ${line}:${column} ${words}`;
}

const read = (...lines: string[]) => readTranscript(lines.join("\n")).blocks.map(shown);

describe("a transcript", () => {
  it("has speeches of several paragraphs, in half-width brackets or full-width ones", () => {
    expect(
      read("（見本部会長）　開きます。", "続いて説明します。", "", "(三宮委員) 資料(案)を見ました。"),
    ).toEqual([
      "speech 1:2 見本部会長 | 1:9 開きます。 / 2:1 続いて説明します。",
      "speech 4:2 三宮委員 | 4:8 資料（案）を見ました。",
    ]);
  });

  it("has headings, topics, responses, times and an end", () => {
    expect(
      read(
        "午後6時　開会",
        "議事（１）　評価書の点検について",
        "議事(2) その他",
        "議題3",
        "　【事務局説明】",
        "◆　今後の予定",
        "（異議なし）",
        "（午後７時20分閉会）",
        "——了——",
      ),
    ).toEqual([
      "clock 1:1 午後6時　開会",
      "agenda 2:1 1 評価書の点検について",
      "agenda 3:1 2 その他",
      "agenda 4:1 3 ",
      "stage 5:3 事務局説明",
      "topic 6:3 今後の予定",
      "response 7:2 異議なし",
      "clock 8:2 午後７時20分閉会",
      "end 9:1 ——了——",
    ]);
  });

  it.each([
    ["letter-spaced", "（会　長）　開きます。", "speech 1:2 会長 | 1:7 開きます。"],
    ["after a circle", "○見本会長　開きます。", "speech 1:2 見本会長 | 1:7 開きます。"],
    ["a department", "（健康保険課）はい。", "speech 1:2 健康保険課 | 1:8 はい。"],
    ["blank", "（　　）はい。", "speech 1:2  | 1:5 はい。"],
  ])("has speakers that are %s", (_, line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it("has a speaker alone above the speech", () => {
    expect(read("（見本部会長）", "見ることができますか。")).toEqual([
      "speech 1:2 見本部会長 | 2:1 見ることができますか。",
    ]);
  });

  it.each([
    "（旧）福祉システムです。",
    "（1）一つ目です。",
    "　（三宮委員）の意見です。",
    "議事（1）の件です。",
    "【注意】とあります。",
  ])("goes on with %s", (line) => {
    const [speech, ...others] = readTranscript(`（見本部会長）はい。\n${line}`).blocks;
    expect(others).toEqual([]);
    expect(speech?.type === "speech" && speech.paragraphs.map(({ text }) => text)).toEqual([
      "はい。",
      line.trim(),
    ]);
  });

  it("has words without a speaker where a heading or a response came between", () => {
    expect(read("前置きです。", "（見本部会長）はい。", "（なし）", "では次です。")).toEqual([
      "narration 1:1 前置きです。",
      "speech 2:2 見本部会長 | 2:8 はい。",
      "response 3:2 なし",
      "narration 4:1 では次です。",
    ]);
  });

  it.each(["（見本委員　はい。", "【意見交換等", "(見本委員 資料（案）です。"])(
    "tells %s as not closed",
    (line) => {
      expect(readTranscript(line).unclosed).toEqual([{ text: line, at: { line: 1, column: 1 } }]);
    },
  );

  it.each([
    ["blanks within a line", `議事${" ".repeat(100_000)}x`],
    ["blanks in brackets", `（${"　".repeat(100_000)}x`],
    ["brackets that are not closed", "(あ".repeat(50_000)],
    ["digits of a time", `午後${"1".repeat(100_000)}`],
    ["lines", "（見本委員）はい。\n".repeat(20_000)],
  ])("is read in a time that grows with its length: %s", (_, text) => {
    const start = performance.now();
    readTranscript(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("counts columns in characters", () => {
    expect(read("（𠮷野委員）𠮷野です。")).toEqual(["speech 1:2 𠮷野委員 | 1:7 𠮷野です。"]);
  });

  it.each(["第3回", "第4回"])("loses nothing of %s", (name) => {
    const text = readFileSync(fixture(`minutes/transcripts/${name}.txt`), "utf8");
    const words = readTranscript(text).blocks.flatMap((block) => {
      if (block.type === "speech") return [block.label.text, ...block.paragraphs.map((one) => one.text)];
      return block.type === "agenda" ? [`議事${block.number}`, block.title.text] : [block.text];
    });
    const plain = (one: string): string => one.normalize("NFKC").replace(/[\s()【】◆]/gu, "");
    expect(plain(words.join(""))).toBe(plain(text));
  });
});

import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { codesOf, foundAt, got } from "../outcome.ts";
import { figureOf, readFigure } from "./diagram-kind.ts";

const HEAD = "種類: 図の見本\n版: 1\n図:\n";

/** A figure whose parts are written in YAML's short form, one list a line. */
function figure(parts: Readonly<Record<string, string>>): string {
  return `${HEAD}${Object.entries(parts)
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join("")}`;
}

const two = "[{名: 市民}, {名: 窓口}]";
const framed = "[{名: 市民, 枠: 外}, {名: 窓口, 枠: 中}, {名: 台帳, 枠: 奥}]";
const frames = "[{名: 外}, {名: 中}, {名: 奥}]";

describe("図 as it is written", () => {
  it("takes what is left out: plain boxes, organisations, electronic arrows in order, 責任分界点", () => {
    const read = figureOf(
      figure({ 箱: framed, 枠: frames, 矢印: "[{から: 市民, へ: 窓口}]", 境界: "[{間: [外, 中]}]" }),
    );
    expect(read.boxes.map(({ shape }) => shape)).toEqual(["box", "box", "box"]);
    expect(read.frames?.map(({ kind }) => kind)).toEqual(Array(3).fill("organisation"));
    expect(read.arrows).toMatchObject([{ from: "市民", to: "窓口", line: "electronic", both: false }]);
    expect(read.arrows?.[0]?.number).toBeUndefined();
    expect(read.boundaries).toMatchObject([{ name: "責任分界点", between: ["外", "中"] }]);
    expect(read.direction).toBeUndefined();
    expect(read.textAt).toBe("arrow");
  });

  it("refuses more than 60 boxes and more than 120 arrows, and takes as many", () => {
    const boxes = (count: number) =>
      `[${Array.from({ length: count }, (_, i) => `{名: 箱${i}, 形: 注記}`).join(", ")}]`;
    const arrows = (count: number) =>
      `[${Array.from({ length: count }, () => "{から: 箱0, へ: 箱1}").join(", ")}]`;
    expect(codesOf(readFigure(figure({ 箱: boxes(60), 矢印: arrows(120) })))).toEqual([]);
    expect(codesOf(readFigure(figure({ 箱: boxes(61) })))).toEqual(["record/too-many"]);
    expect(codesOf(readFigure(figure({ 箱: boxes(2), 矢印: arrows(121) })))).toEqual(["record/too-many"]);
  });

  it.each([
    ["a box's name", { 箱: `[{名: ${"長".repeat(41)}}]` }],
    ["a line in a box", { 箱: `[{名: 市民, 内容: [${"長".repeat(61)}]}]` }],
    [
      "an arrow's text",
      { 箱: two, 説明の位置: "下", 矢印: `[{から: 市民, へ: 窓口, 説明: ${"長".repeat(201)}}]` },
    ],
  ])("refuses too long a text: %s", (_, parts) => {
    expect(codesOf(readFigure(figure(parts)))).toEqual(["record/too-long"]);
  });
});

/** What is wrong, and the findings it is to be told by, with the key they point at. */
const wrong: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    "two boxes of one name",
    { 箱: "[{名: 市民, 枠: 外}, {名: 市民, 枠: 外}]", 枠: "[{名: 外}]" },
    ["record/diagram-name-twice 図/箱/2/名"],
  ],
  [
    "a box called as a frame",
    { 箱: "[{名: 外, 枠: 外}]", 枠: "[{名: 外}]" },
    ["record/diagram-name-twice 図/枠/1/名"],
  ],
  [
    "an arrow to a box that is not there",
    { 箱: two, 矢印: "[{から: 市民, へ: 窓口}, {から: 市民, へ: 窓囗}]" },
    ["record/diagram-unknown-name 図/矢印/2/へ"],
  ],
  [
    "an arrow to a frame",
    { 箱: framed, 枠: frames, 矢印: "[{から: 市民, へ: 中}]" },
    ["record/diagram-arrow-at-frame 図/矢印/1/へ"],
  ],
  [
    "a box in a frame that is not there",
    { 箱: "[{名: 市民, 枠: 外側}]" },
    ["record/diagram-unknown-name 図/箱/1/枠"],
  ],
  [
    "a frame in one that is not there",
    { 箱: "[{名: 市民, 枠: 外}]", 枠: "[{名: 外, 外枠: 空}]" },
    ["record/diagram-unknown-name 図/枠/1/外枠"],
  ],
  [
    "a boundary at a name that is not there",
    { 箱: framed, 枠: frames, 境界: "[{間: [外, 仲]}]" },
    ["record/diagram-unknown-name 図/境界/1/間/2"],
  ],
  [
    "an arrow from a box to itself",
    { 箱: two, 矢印: "[{から: 市民, へ: 窓口}, {から: 窓口, へ: 窓口}]" },
    ["record/diagram-self-arrow 図/矢印/2/へ"],
  ],
  [
    "a number twice",
    { 箱: two, 矢印: "[{から: 市民, へ: 窓口, 番号: 1}, {から: 窓口, へ: 市民, 番号: 1}]" },
    ["record/diagram-number-twice 図/矢印/2/番号"],
  ],
  [
    "a number that an arrow without one would have",
    {
      箱: two,
      矢印: "[{から: 市民, へ: 窓口, 番号: 2}, {から: 窓口, へ: 市民, 番号: 1}, {から: 市民, へ: 窓口}]",
    },
    ["record/diagram-number-twice 図/矢印/3/から"],
  ],
  [
    "numbers with a gap",
    { 箱: two, 矢印: "[{から: 市民, へ: 窓口}, {から: 窓口, へ: 市民, 番号: 3}]" },
    ["record/diagram-number-gap 図/矢印/2/番号"],
  ],
  [
    "a box that belongs nowhere",
    { 箱: "[{名: 市民}, {名: 窓口}, {名: 倉庫}]", 矢印: "[{から: 市民, へ: 窓口}]" },
    ["record/diagram-box-alone 図/箱/3/名"],
  ],
  [
    "a frame without boxes",
    { 箱: two, 枠: "[{名: 外}]", 矢印: "[{から: 市民, へ: 窓口}]" },
    ["record/diagram-frame-empty 図/枠/1/名"],
  ],
  [
    "frames around each other",
    { 箱: "[{名: 市民, 枠: 外}]", 枠: "[{名: 外, 外枠: 中}, {名: 中, 外枠: 外}]" },
    ["record/diagram-frame-circle 図/枠/1/名", "record/diagram-frame-circle 図/枠/2/名"],
  ],
  [
    "a boundary through a frame",
    { 箱: "[{名: 市民, 枠: 外}, {名: 窓口, 枠: 外}]", 枠: "[{名: 外}]", 境界: "[{間: [市民, 窓口]}]" },
    ["record/diagram-boundary-inside 図/境界/1/間"],
  ],
  [
    "a boundary between parts that are no neighbours",
    { 箱: framed, 枠: frames, 境界: "[{間: [外, 奥]}]" },
    ["record/diagram-boundary-apart 図/境界/1/間"],
  ],
  [
    "two boundaries in one place",
    { 箱: framed, 枠: frames, 境界: "[{間: [外, 中]}, {間: [窓口, 市民]}]" },
    ["record/diagram-boundary-twice 図/境界/2/間"],
  ],
  [
    "a long text beside an arrow",
    { 箱: two, 矢印: `[{から: 市民, へ: 窓口, 説明: ${"長".repeat(41)}}]` },
    ["record/diagram-text-long 図/矢印/1/説明"],
  ],
];

describe("what does not fit together", () => {
  it.each(wrong)("%s", (_, parts, expected) => {
    const found = findingsOf(readFigure(figure(parts)));
    expect(
      found.map((one) =>
        foundAt(one)
          .replace(/ a\.yaml\S*/, "")
          .replace(/ 図の見本\//, " "),
      ),
    ).toEqual(expected);
    expect(found.every(({ hint }) => hint !== null)).toBe(true);
  });

  it("proposes the nearest name, and all there are", () => {
    const [found] = findingsOf(
      readFigure(figure({ 箱: "[{名: 受付窓口}, {名: 市民}]", 矢印: "[{から: 市民, へ: 受付窓囗}]" })),
    );
    expect(found?.hint?.ja).toBe("もしかして: 受付窓口。書ける名: 受付窓口、市民");
  });

  it("names what stands between the two sides of a boundary", () => {
    const [found] = findingsOf(readFigure(figure({ 箱: framed, 枠: frames, 境界: "[{間: [奥, 外]}]" })));
    expect(found?.message.ja).toBe("「奥」と「外」は隣どうしでなく、間に「中」があります");
  });
});

describe("what is right", () => {
  it.each([
    [
      "long texts below the figure",
      { 箱: two, 説明の位置: "下", 矢印: `[{から: 市民, へ: 窓口, 説明: ${"長".repeat(41)}}]` },
    ],
    [
      "connections without numbers",
      { 箱: two, 矢印: "[{から: 市民, へ: 窓口}, {から: 窓口, へ: 市民, 線: 接続}]" },
    ],
    [
      "a remark that belongs nowhere",
      { 箱: "[{名: 市民}, {名: 窓口}, {名: 注, 形: 注記}]", 矢印: "[{から: 市民, へ: 窓口}]" },
    ],
    ["a boundary named by boxes within frames", { 箱: framed, 枠: frames, 境界: "[{間: [台帳, 窓口]}]" }],
    [
      "numbers in another order",
      { 箱: two, 矢印: "[{から: 市民, へ: 窓口, 番号: 2}, {から: 窓口, へ: 市民, 番号: 1}]" },
    ],
  ])("%s", (_, parts) => {
    expect(codesOf(readFigure(figure(parts)))).toEqual([]);
    expect(got(readFigure(figure(parts)))).toBeDefined();
  });
});

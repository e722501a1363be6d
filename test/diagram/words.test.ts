import { describe, expect, it } from "vitest";
import { altOf } from "../../src/diagram/alt.ts";
import type { Arrow, Diagram } from "../../src/diagram/diagram.ts";
import { circled, marksOf } from "../../src/diagram/number.ts";
import { Letterer } from "../../src/diagram/text.ts";
import { fonts } from "./diagram-kind.ts";

const arrow = (more: Partial<Arrow>): Arrow => ({
  from: "市民",
  to: "窓口",
  line: "electronic",
  both: false,
  ...more,
});

describe("numbers", () => {
  it.each([
    [1, "①"],
    [20, "⑳"],
    [21, "㉑"],
    [35, "㉟"],
    [36, "㊱"],
    [50, "㊿"],
    [51, "(51)"],
  ])("%i is %s", (number, mark) => {
    expect(circled(number)).toBe(mark);
  });

  it("go on from the one before, and leave connections out unless they are written", () => {
    const arrows = [
      {},
      { line: "connection" as const },
      {},
      { number: 7 },
      {},
      { line: "connection" as const, number: 9 },
    ];
    expect(marksOf(arrows.map(arrow))).toEqual(["①", "", "②", "⑦", "⑧", "⑨"]);
  });
});

describe("alternative text", () => {
  const diagram: Diagram = {
    textAt: "arrow",
    boxes: [
      { name: "市民", shape: "person" },
      { name: "窓口", label: "受付窓口", shape: "box", frame: "見本市" },
      { name: "台帳", shape: "store", frame: "見本市" },
    ],
    frames: [{ name: "見本市", kind: "organisation" }],
    arrows: [
      arrow({ text: "申請", line: "paper" }),
      arrow({ from: "窓口", to: "台帳", text: "照会", line: "number", both: true }),
      arrow({ from: "市民", to: "台帳", line: "connection" }),
    ],
    boundaries: [{ name: "責任分界点", between: ["市民", "見本市"] }],
  };

  it("says what is there, what parts it, and every arrow", () => {
    expect(altOf(diagram)).toBe(
      "市民、見本市（受付窓口、台帳）の図。市民と見本市の間に責任分界点。①市民から受付窓口へ申請（紙）。②受付窓口と台帳の間で照会（個人番号を含む電子データ）。市民と台帳を接続。",
    );
  });

  it("is what was written where it was written", () => {
    expect(altOf({ ...diagram, alt: "申請の流れの図" })).toBe("申請の流れの図");
  });
});

describe("texts", () => {
  const letterer = new Letterer(fonts);
  const linesOf = (text: string, ems: number) =>
    letterer.set(text, ems * 10, { size: 10 }).lines.map((line) => line.text);

  it.each([
    [
      "as few lines as there is room for, about equally long",
      "個人情報保護審議会",
      6,
      ["個人情報保", "護審議会"],
    ],
    ["words in katakana whole", "共有クラウドサーバー", 8, ["共有", "クラウドサーバー"]],
    ["no line that begins with 、", "個人情報、保護", 4, ["個人情", "報、保護"]],
    ["one line where there is room", "見本市", 3, ["見本市"]],
  ])("have %s", (_, text, ems, expected) => {
    expect(linesOf(text, ems)).toEqual(expected);
  });

  it("are as wide as their widest line: whole ems for kanji, half ones for letters", () => {
    expect(letterer.set("見本市ID", 100, { size: 10 })).toMatchObject({ width: 40, height: 10 });
  });

  it("are set in from the second line on where a mark hangs", () => {
    const { lines, width } = letterer.set("①申請書の提出", 50, { size: 10, hanging: 1 });
    expect(lines.map(({ indent }) => indent)).toEqual([0, 10]);
    expect(width).toBeLessThanOrEqual(50);
  });
});

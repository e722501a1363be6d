import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { FontSet } from "../../src/font/face.ts";
import { type FontSetOptions, fontSet } from "../../src/font/index.ts";
import { builtFont, format12, format14 } from "./built-font.ts";
import { shippedFace } from "./shipped-font.ts";

const folder = mkdtempSync(join(tmpdir(), "yoshiki-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fonts(options: FontSetOptions = {}): FontSet {
  const outcome = fontSet(options);
  if (!outcome.ok) throw new Error("no font set");
  return outcome.value;
}
const mincho = { family: "mincho", bold: false } as const;
const boldMincho = { family: "mincho", bold: true } as const;
const gothic = { family: "gothic", bold: false } as const;
const boldGothic = { family: "gothic", bold: true } as const;

describe("find", () => {
  it("takes the style's own face", () => {
    const set = fonts();
    const names = [mincho, boldMincho, gothic, boldGothic].map((style) => set.find("様", style)?.face.name);
    expect(names).toEqual([
      "BIZUDMincho-Regular",
      "BIZUDMincho-Bold",
      "BIZUDGothic-Regular",
      "BIZUDGothic-Bold",
    ]);
  });
  it("opens only what a character needs", () => {
    const set = fonts();
    expect(set.faces).toEqual([]);
    for (const one of "様式第４号、見本　太郎0123456789") set.find(one, mincho);
    expect(set.faces.map(({ name }) => name)).toEqual(["BIZUDMincho-Regular"]);
  });
  it("falls back to Noto Serif JP", () => {
    for (const style of [mincho, boldMincho, gothic, boldGothic]) {
      expect(fonts().find("𠮷", style)?.face.name).toBe("NotoSerifJP-Regular");
    }
  });
  it("sets the whole document in Noto Serif JP when asked, with BIZ for what that lacks", () => {
    const set = fonts({ first: "noto" });
    expect(set.find("様", boldGothic)?.face.name).toBe("NotoSerifJP-Regular");
    expect(set.find("≒", boldGothic)?.face.name).toBe("BIZUDGothic-Bold");
  });
  it("gives null for what no face has", () => {
    expect(fonts().find("☐", mincho)).toBeNull();
    expect(fonts().find("", mincho)).toBeNull();
    expect(fonts().find("👨‍👩‍👧", mincho)).toBeNull();
  });
  it("gives the same answer again", () => {
    const set = fonts();
    expect(set.find("葛\u{e0100}", mincho)).toBe(set.find("葛\u{e0100}", mincho));
    expect(set.find("様", mincho)).toBe(set.find("様", mincho));
  });
});

describe("clusters of more than one code point", () => {
  const face = shippedFace("BIZUDMincho-Regular");
  const glyph = (cluster: string): number | undefined => fonts().find(cluster, mincho)?.glyph;
  it("finds a variant", () => expect(glyph("葛\u{e0100}")).toBe(face.glyph(0x845b, 0xe0100)));
  it("drops a selector no face knows", () => expect(glyph("葛\u{e01ef}")).toBe(face.glyph(0x845b)));
  it("looks for the variant in every face before it drops the selector", () => {
    const set = fonts({ first: "noto" });
    expect(set.find("葛\u{e0101}", mincho)?.face.name).toBe("BIZUDMincho-Regular");
  });
  it("sets か + U+3099 as が", () => expect(glyph("か\u3099")).toBe(face.glyph(0x304c)));
  it("does not print a base without its mark", () => expect(glyph("x\u3099")).toBeUndefined());
  it("keeps a compatibility ideograph's own shape", () => {
    expect(glyph("\ufa19")).toBe(face.glyph(0xfa19));
    expect(face.glyph(0xfa19)).not.toBe(face.glyph(0x795e));
  });
});

describe("the office's own fonts", () => {
  const own = join(folder, "own.ttf");
  writeFileSync(
    own,
    builtFont([
      [0, 5, format14],
      [3, 10, format12],
    ]).data,
  );
  it("come last", () => {
    const set = fonts({ extra: [own] });
    expect(set.find("A", mincho)?.face.name).toBe("BIZUDMincho-Regular");
    expect(set.find("B\u{e0100}", mincho)).toMatchObject({ glyph: 5, face: { name: "Built-Regular" } });
  });
  it("with a broken outline are told when it would be used", () => {
    const broken = join(folder, "broken.ttf");
    const glyphs = [[], [], [], [], [0xff, 0xff, ...new Array(8).fill(0), 0, 0x20, 0, 4], []];
    writeFileSync(
      broken,
      builtFont(
        [
          [0, 5, format14],
          [3, 10, [...format12]],
        ],
        glyphs,
      ).data,
    );
    const set = fonts({ folder, extra: [broken] });
    expect(set.find("𠮷", mincho)).toBeNull();
    expect(set.faults?.map(({ code }) => code)).toEqual(["file/not-found", "file/not-found", "font/damaged"]);
  });
  it("with a composite glyph made of itself are told too", () => {
    const ring = join(folder, "ring.ttf");
    const composite = [0xff, 0xff, ...new Array(8).fill(0), 0, 1, 0, 4, 0, 0, 0, 0];
    writeFileSync(ring, builtFont([[3, 10, format12]], [[], [], [], [], composite, []]).data);
    const set = fonts({ folder, extra: [ring] });
    expect(set.find("𠮷", mincho)).toBeNull();
    expect(set.faults?.at(-1)?.code).toBe("font/damaged");
  });
});

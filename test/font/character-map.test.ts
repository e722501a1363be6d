import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { TrueTypeFace } from "../../src/font/true-type-face.ts";
import { builtFont, format4, format12, format14 } from "./built-font.ts";
import { shippedFace, shippedPath } from "./shipped-font.ts";

const mincho = shippedFace("BIZUDMincho-Regular");
const noto = shippedFace("NotoSerifJP-Regular");
const at = (character: string): number => character.codePointAt(0) ?? 0;

describe("format 4", () => {
  const face = new TrueTypeFace("built", builtFont([[3, 1, format4]]).data);
  it.each([
    ["A", 1],
    ["B", 2],
    ["あ", 4],
    ["い", 5],
    ["@", 0],
    ["ぃ", 0],
    ["う", 0],
    ["𠮷", 0],
  ])("%s → %i", (character, glyph) => expect(face.glyph(at(character))).toBe(glyph));
});

describe("format 12", () => {
  const face = new TrueTypeFace(
    "built",
    builtFont([
      [3, 1, format4],
      [3, 10, format12],
    ]).data,
  );
  it.each([
    ["A", 1],
    ["B", 2],
    ["𠮷", 4],
    ["𠮸", 0],
    ["あ", 0],
  ])("%s → %i, preferred to format 4", (character, glyph) => expect(face.glyph(at(character))).toBe(glyph));
  it("takes a glyph number the font has not for none", () => expect(face.glyph(0x30000)).toBe(0));
});

describe("format 14", () => {
  const face = new TrueTypeFace(
    "built",
    builtFont([
      [0, 5, format14],
      [3, 1, format4],
    ]).data,
  );
  it.each([
    ["default shape", "A", 0xe0100, 1],
    ["other shape, selector with both lists", "B", 0xe0100, 5],
    ["other shape, selector without default shapes", "A", 0xe0101, 3],
    ["character the selector does not know", "B", 0xe0101, 0],
    ["selector the font does not know", "A", 0xe0102, 0],
  ])("%s", (_, character, selector, glyph) => expect(face.glyph(at(character), selector)).toBe(glyph));
  it("knows no sequence without the table", () => {
    expect(new TrueTypeFace("built", builtFont().data).glyph(at("A"), 0xe0100)).toBe(0);
  });
});

describe("shipped fonts", () => {
  it("has 葛 + U+E0100 as another shape (non-default sequence)", () => {
    for (const face of [mincho, noto]) {
      expect(face.glyph(at("葛"), 0xe0100)).toBeGreaterThan(0);
      expect(face.glyph(at("葛"), 0xe0100)).not.toBe(face.glyph(at("葛")));
      expect(face.glyph(at("葛"), 0xe01ef)).toBe(0);
    }
  });
  it("has 葛 + U+E0101 as the default shape in BIZ; Noto does not list it", () => {
    expect(mincho.glyph(at("葛"), 0xe0101)).toBe(mincho.glyph(at("葛")));
    expect(noto.glyph(at("葛"), 0xe0101)).toBe(0);
  });
  it("knows every sequence listed, default and other (counted apart, by another reader)", () => {
    const selectors = [...range(0xfe00, 0xfe0f), ...range(0xe0100, 0xe01ef)];
    const counts = [mincho, noto].map((face) => {
      let count = 0;
      for (const selector of selectors.filter((one) => one < 0xe0106)) {
        for (let codePoint = 0x20; codePoint < 0x2fa20; codePoint++) {
          if (face.glyph(codePoint, selector) !== 0) count++;
        }
      }
      return count;
    });
    expect(counts).toEqual([9673 + 487, 13_084 + 332]);
  });
  it("has 𠮷 in Noto only, and ≒ in BIZ only", () => {
    expect([mincho.glyph(at("𠮷")), noto.glyph(at("≒"))]).toEqual([0, 0]);
    expect(noto.glyph(at("𠮷"))).toBeGreaterThan(0);
    expect(mincho.glyph(at("≒"))).toBeGreaterThan(0);
  });
  it.each([
    "BIZUDMincho-Regular",
    "BIZUDMincho-Bold",
    "BIZUDGothic-Regular",
    "BIZUDGothic-Bold",
    "NotoSerifJP-Regular",
  ])("maps every character of %s as fontkit does", (name) => {
    const oracle = createRequire(import.meta.url)("fontkit").openSync(shippedPath(name));
    const face = shippedFace(name);
    const wrong: number[] = [];
    const characters: readonly number[] = oracle.characterSet;
    for (const codePoint of characters) {
      if (face.glyph(codePoint) !== oracle.glyphForCodePoint(codePoint).id) wrong.push(codePoint);
    }
    expect(characters.length).toBeGreaterThan(11_000);
    expect(wrong).toEqual([]);
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

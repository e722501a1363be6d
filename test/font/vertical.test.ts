import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clustersOf, subset } from "../../src/font/index.ts";
import { FontFault } from "../../src/font/sfnt.ts";
import { TrueTypeFace } from "../../src/font/true-type-face.ts";
import { builtFont, bytes } from "./built-font.ts";
import { builtGsub, extended, listed, lookup, ranged, replaced, stepped } from "./built-gsub.ts";
import { shippedFace, shippedPath } from "./shipped-font.ts";

const names = [
  "BIZUDMincho-Regular",
  "BIZUDMincho-Bold",
  "BIZUDGothic-Regular",
  "BIZUDGothic-Bold",
  "NotoSerifJP-Regular",
];
const glyphOf = (face: TrueTypeFace, character: string): number => face.glyph(character.codePointAt(0) ?? 0);
const hasOther = (face: TrueTypeFace, character: string): boolean =>
  face.vertical(glyphOf(face, character)) !== glyphOf(face, character);

describe.each(names)("%s", (name) => {
  const face = shippedFace(name);
  it("has other shapes of what turns or moves in vertical lines", () => {
    const turning = clustersOf("（）「」『』【】〔〕ー～…‥、。ぁっゃァッャ");
    expect(turning.filter((one) => !hasOther(face, one))).toEqual([]);
    expect(new Set(turning.map((one) => face.vertical(glyphOf(face, one)))).size).toBe(turning.length);
  });
  it("has none of kanji, figures and capitals, which stand as they are", () => {
    expect(clustersOf("漢字番号０Ａ0A・　々").filter((one) => hasOther(face, one))).toEqual([]);
    expect(face.vertical(0)).toBe(0);
  });
  it("gives the glyphs another reader gives, for every character", () => {
    const oracle = createRequire(import.meta.url)("fontkit").openSync(shippedPath(name));
    const characters: readonly number[] = oracle.characterSet.filter((one: number) => one >= 0x2000);
    const wrong: number[] = [];
    let other = 0;
    for (const codePoint of characters) {
      // Its shaper takes one character at a time, so that no ligature or mark joins in.
      const plain = face.glyph(codePoint);
      const found = face.vertical(plain);
      if (found === plain) continue;
      other++;
      const features = { vert: true, ccmp: false, locl: false, liga: false, calt: false };
      const shaped = oracle.layout(String.fromCodePoint(codePoint), features, "kana", "JAN ", "ltr");
      if (shaped.glyphs[0].id !== found) wrong.push(codePoint);
    }
    expect(other).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
  });
  it("can be embedded with them", () => {
    const glyphs = clustersOf("（ー、ゃ").map((one) => face.vertical(glyphOf(face, one)));
    const { data, newIds } = subset(face, glyphs);
    const fontkit = createRequire(import.meta.url)("fontkit");
    const back = fontkit.create(Buffer.from(data));
    const whole = fontkit.create(Buffer.from(face.data));
    for (const [glyph, id] of newIds) {
      expect(whole.getGlyph(glyph).path.toSVG()).not.toBe("");
      expect(back.getGlyph(id).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
    }
    expect(newIds.size).toBe(4);
  });
  it("refuses a glyph it does not have", () => {
    expect(() => face.vertical(65_000)).toThrow(RangeError);
  });
});

/** Glyphs 0 to 5 through a font with this table. */
function verticals(gsub: readonly number[]): readonly number[] {
  const { data } = builtFont(undefined, undefined, { GSUB: gsub });
  const face = new TrueTypeFace("built", data);
  return [0, 1, 2, 3, 4, 5].map((glyph) => face.vertical(glyph));
}
const vert = (...lookups: readonly (readonly number[])[]): number[] =>
  builtGsub({ features: [["vert", lookups.map((_, index) => index)]], lookups });

/** A subtable of a type that is not read. */
const unread = bytes.u16(9, 9, 9, 9);

describe("GSUB", () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ["format 1 steps on", vert(lookup(1, stepped(listed(1, 3), 2))), [0, 3, 2, 5, 4, 5]],
    ["format 1 steps back", vert(lookup(1, stepped(ranged([4, 5]), -3))), [0, 1, 2, 3, 1, 2]],
    ["format 2 lists", vert(lookup(1, replaced(listed(1, 4), 5, 2))), [0, 5, 2, 3, 2, 5]],
    ["ranges", vert(lookup(1, replaced(ranged([1, 2], [4, 4]), 5, 3, 1))), [0, 5, 3, 3, 1, 5]],
    [
      "the first subtable holds",
      vert(lookup(1, replaced(listed(1), 5), replaced(listed(1, 2), 4, 4))),
      [0, 5, 4, 3, 4, 5],
    ],
    ["an extension", vert(lookup(7, extended(1, replaced(listed(2), 3)))), [0, 1, 3, 3, 4, 5]],
    [
      "lookups follow one another",
      vert(lookup(1, replaced(listed(1), 2)), lookup(1, replaced(listed(2), 5))),
      [0, 5, 5, 3, 4, 5],
    ],
    [
      "contexts and ligatures are not ours",
      vert(lookup(6, unread), lookup(7, extended(4, unread))),
      [0, 1, 2, 3, 4, 5],
    ],
  ])("%s", (_, gsub, expected) => expect(verticals(gsub)).toEqual(expected));

  it("takes vrt2 only where there is no vert", () => {
    const lookups = [lookup(1, replaced(listed(1), 5)), lookup(1, replaced(listed(1, 2), 4, 4))];
    const both = builtGsub({
      features: [
        ["vert", [0]],
        ["vrt2", [1]],
      ],
      lookups,
    });
    expect(verticals(both)).toEqual([0, 5, 2, 3, 4, 5]);
    expect(verticals(builtGsub({ features: [["vrt2", [1]]], lookups }))).toEqual([0, 4, 4, 3, 4, 5]);
  });
  it("leaves other features and other scripts alone", () => {
    const lookups = [lookup(1, replaced(listed(1), 5))];
    expect(verticals(builtGsub({ features: [["liga", [0]]], lookups }))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(verticals(builtGsub({ script: "arab", features: [["vert", [0]]], lookups }))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });
  it("asks the language system for Japanese before the default one", () => {
    const lookups = [lookup(1, replaced(listed(1), 5)), lookup(1, replaced(listed(2), 5))];
    const features = [
      ["vert", [0]],
      ["vert", [1]],
    ] as const;
    expect(verticals(builtGsub({ features, lookups, japanese: [1] }))).toEqual([0, 1, 5, 3, 4, 5]);
  });
  it("a font without it, or with empty lists, has none", () => {
    const face = new TrueTypeFace("built", builtFont().data);
    expect([1, 5].map((glyph) => face.vertical(glyph))).toEqual([1, 5]);
    expect(verticals(bytes.u32(0x10000).concat(bytes.u16(0, 0, 0)))).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("a damaged GSUB", () => {
  const whole = vert(
    lookup(1, replaced(listed(1, 4), 5, 2)),
    lookup(7, extended(1, stepped(ranged([2, 3]), 1))),
  );
  it.each<[string, readonly number[]]>([
    ["another version", bytes.u16(2, 0, 10, 10, 10)],
    ["a step to a glyph the font has not", vert(lookup(1, stepped(listed(5), 1)))],
    ["a list with a glyph the font has not", vert(lookup(1, replaced(listed(1), 6)))],
    ["fewer glyphs than covered", vert(lookup(1, replaced(listed(1, 2), 5)))],
    ["a format there is not", vert(lookup(1, bytes.u16(3, 6, 0).concat(listed(1))))],
    ["a coverage format there is not", vert(lookup(1, stepped(bytes.u16(3, 1, 1), 1)))],
    ["coverage that does not ascend", vert(lookup(1, stepped(listed(2, 2), 1)))],
    ["ranges that overlap", vert(lookup(1, stepped(ranged([1, 3], [3, 4]), 1)))],
    ["a range that runs backwards", vert(lookup(1, stepped(bytes.u16(2, 1, 3, 2, 0), 1)))],
    ["an extension of an extension", vert(lookup(7, extended(7, extended(1, stepped(listed(1), 1)))))],
    ["no coverage", vert(lookup(1, bytes.u16(1, 0, 1)))],
    ["a lookup there is not", builtGsub({ features: [["vert", [3]]], lookups: [] })],
    ["a feature there is not", builtGsub({ features: [["vert", [0]]], japanese: [1], lookups: [lookup(1)] })],
  ])("%s", (_, gsub) => expect(() => verticals(gsub)).toThrow(FontFault));

  it("that says of glyphs several things is no work without end", () => {
    const lists = (count: number): number[] => {
      const offset = 6 + count * 2;
      const subtables = new Array<number>(count).fill(offset);
      return vert(bytes.u16(1, 0, count, ...subtables).concat(stepped(ranged([0, 4]), 1)));
    };
    expect(verticals(lists(13_000))).toEqual([1, 2, 3, 4, 5, 5]);
    expect(() => verticals(lists(13_200))).toThrow(FontFault);
    const many = new Array<number>(65).fill(0);
    expect(() => verticals(builtGsub({ features: [["vert", many]], lookups: [lookup(1)] }))).toThrow(
      FontFault,
    );
  });
  it("cut off anywhere is told, and the whole is not", () => {
    expect(verticals(whole)).toEqual([0, 5, 3, 4, 3, 5]);
    for (let length = 0; length < whole.length; length++) {
      expect(() => verticals(whole.slice(0, length)), `${length} bytes`).toThrow(FontFault);
    }
  });
  it("is refused or works, whatever bytes are changed", () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    let refused = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const gsub = [...whole];
        for (const [offset, value] of changes) gsub[offset] = value;
        try {
          expect(verticals(gsub).every((glyph) => glyph >= 0 && glyph <= 5)).toBe(true);
        } catch (fault) {
          if (!(fault instanceof FontFault)) throw fault;
          refused++;
        }
      }),
      { numRuns: 2000, seed: 20210405 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { open } from "../../src/font/index.ts";
import { shippedFace, shippedPath } from "./shipped-font.ts";

const biz = ["BIZUDMincho-Regular", "BIZUDMincho-Bold", "BIZUDGothic-Regular", "BIZUDGothic-Bold"];
const at = (character: string): number => character.codePointAt(0) ?? 0;

describe("metrics", () => {
  it.each(biz)("%s: kanji and 約物 are one em, ASCII and half-width katakana half an em", (name) => {
    const face = shippedFace(name);
    const em = (character: string): number => face.advance(face.glyph(at(character))) / face.unitsPerEm;
    expect(Array.from("様式第４号、。「（・", em)).toEqual(new Array(10).fill(1));
    expect(Array.from("0123456789A ｱﾞ", em)).toEqual(new Array(14).fill(0.5));
  });
  it("reads what the tables say", () => {
    const { name, unitsPerEm, ascent, descent, capHeight, xHeight, serif, weight, bbox, italicAngle } =
      shippedFace("BIZUDMincho-Regular");
    expect({ name, unitsPerEm, ascent, descent, capHeight, xHeight, serif, weight, italicAngle }).toEqual({
      name: "BIZUDMincho-Regular",
      unitsPerEm: 2048,
      ascent: 1802,
      descent: -246,
      capHeight: 1567,
      xHeight: 1108,
      serif: true,
      weight: 400,
      italicAngle: 0,
    });
    expect(bbox).toEqual([-3, -262, 2048, 1802]);
  });
  it("tells gothic from mincho and bold from regular", () => {
    const looks = biz.map((name) => [shippedFace(name).serif, shippedFace(name).weight]);
    expect(looks).toEqual([
      [true, 400],
      [true, 700],
      [false, 400],
      [false, 700],
    ]);
  });
  it("refuses a glyph it does not have", () => {
    expect(() => shippedFace("BIZUDMincho-Regular").advance(65_000)).toThrow(RangeError);
    expect(() => shippedFace("BIZUDMincho-Regular").advance(Number.NaN)).toThrow(RangeError);
  });
});

describe("open", () => {
  it("opens a file once", () => {
    expect(open(shippedPath("BIZUDMincho-Regular"))).toBe(open(shippedPath("BIZUDMincho-Regular")));
  });
  it("numbers faces apart", () => {
    expect(new Set(biz.map((name) => shippedFace(name).id)).size).toBe(biz.length);
  });
});

describe("fonts/", () => {
  const folder = new URL("../../fonts/", import.meta.url);
  it("holds the files the list of checksums names", () => {
    const lines = readFileSync(new URL("SHA256SUMS", folder), "utf8").trim().split("\n");
    const sums = lines.map((line) => {
      const [sum = "", file = ""] = line.split("  ");
      return {
        file,
        same:
          createHash("sha256")
            .update(readFileSync(new URL(file, folder)))
            .digest("hex") === sum,
      };
    });
    expect(sums.map(({ file }) => file)).toEqual(
      [...biz, "NotoSerifJP-Regular"].sort().map((name) => `${name}.ttf`),
    );
    expect(sums.filter(({ same }) => !same)).toEqual([]);
  });
  it.each(["BIZUDMincho", "BIZUDGothic", "NotoSerifJP"])("has the licence of %s beside it", (family) => {
    const text = readFileSync(new URL(`OFL-${family}.txt`, folder), "utf8");
    expect(text).toMatch(/^(Copyright|\(c\)) .*20\d\d/);
    expect(text).toContain("SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007");
    expect(text).toContain("OTHER DEALINGS IN THE FONT SOFTWARE.");
  });
});

import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type PaintedSheet, packSheets, paintSheet, unpackSheets } from "../../../src/render/pdf/index.ts";
import { builtPng } from "../../asset/built-png.ts";
import { placed, pngAsset } from "../pictures.ts";
import { line, run, sheet, shipped } from "../placed.ts";

const mincho = shipped("BIZUDMincho-Regular");
const noto = shipped("NotoSerifJP-Regular");
const picture = (src: string) => ({
  ...pngAsset(builtPng({ width: 1, height: 1, depth: 8, type: 0, at: () => [0] })),
  src,
});
const page = () => {
  const linked = { ...line(mincho, "資料1", { y: 130 }), runs: [{ ...run(mincho, "資料1"), link: "r1" }] };
  const [one, two] = [picture("a.png"), picture("b.png")];
  const images = [placed(two), placed(one, { width: 40 }), placed(two, { width: 10 })];
  const outline = [{ level: 1, text: "第1　総則", y: 90.5 }];
  return sheet([line(mincho, "見本市の見本"), line(noto, "葛\u{E0100}𠮷", { y: 160 }), linked], {
    images,
    outline,
  });
};
const sheets = async (): Promise<PaintedSheet[]> => [await paintSheet(page()), await paintSheet(sheet([]))];

describe("a painted sheet", () => {
  test("names what it shows: glyphs by the face's own numbers, pictures in the order of their names", async () => {
    const { glyphs, pictures, widths, links, content } = await paintSheet(page());
    const numbers = (text: string): number[] =>
      Array.from(text, (char) => mincho.glyph(char.codePointAt(0) ?? 0));
    expect(glyphs.map(({ face, size }) => [face, size])).toEqual([
      ["BIZUDMincho-Regular", mincho.data.length],
      ["NotoSerifJP-Regular", noto.data.length],
    ]);
    expect([...(glyphs[0]?.ids ?? [])]).toEqual(numbers("見本市の資料1"));
    expect(glyphs[0]?.clusters).toEqual([..."見本市の資料1"]);
    expect(glyphs[1]?.clusters).toEqual(["葛\u{E0100}", "𠮷"]);
    expect([pictures, widths]).toEqual([
      ["b.png", "a.png"],
      [80, 40],
    ]);
    expect(links.map(({ to }) => to)).toEqual(["r1"]);
    const operators = inflateSync(content).toString("latin1");
    expect(operators.match(/\/I\d Do/g)).toEqual(["/I1 Do", "/I2 Do", "/I1 Do"]);
    const hex = numbers("見").map((id) => id.toString(16).padStart(4, "0"));
    expect(operators).toContain(`<${hex}`);
  });

  test("depends on nothing painted before, and can be cloned into another thread", async () => {
    const one = await paintSheet(page());
    await paintSheet(sheet([line(mincho, "他の頁の文字")]));
    expect(await paintSheet(page())).toEqual(one);
    const clone = structuredClone(one);
    expect(clone).toEqual(one);
    expect(clone.content.buffer.byteLength).toBe(one.content.length);
  });

  test("holds no glyph a font has not", async () => {
    const wrong = { ...run(mincho, "本"), glyphs: [0] };
    await expect(paintSheet(sheet([{ ...line(mincho, "本"), runs: [wrong] }]))).rejects.toThrow(
      "no glyph for",
    );
  });
});

describe("a file of sheets", () => {
  test("gives back what went in", async () => {
    const before = await sheets();
    expect(unpackSheets(packSheets(before))).toEqual(before);
    expect(unpackSheets(packSheets([]))).toEqual([]);
  });

  test("is the same for the same sheets, wherever they come from", async () => {
    const file = packSheets(await sheets());
    expect(packSheets(await sheets())).toEqual(file);
    expect(packSheets(unpackSheets(file) ?? [])).toEqual(file);
  });

  test("can lie anywhere in a buffer", async () => {
    const file = packSheets(await sheets());
    const around = new Uint8Array(file.length + 7);
    around.set(file, 3);
    expect(unpackSheets(around.subarray(3, 3 + file.length))).toEqual(await sheets());
  });

  test("that is damaged anywhere, cut off, of another version or something else is none", async () => {
    const file = packSheets(await sheets());
    for (let at = 0; at < file.length; at += 7) {
      const damaged = Uint8Array.from(file);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      expect(unpackSheets(damaged)).toBeNull();
    }
    for (const length of [0, 5, 19, 20, 100, file.length - 1])
      expect(unpackSheets(file.subarray(0, length))).toBeNull();
    expect(unpackSheets(Buffer.from("%PDF-1.7\n".repeat(10)))).toBeNull();
  });
});

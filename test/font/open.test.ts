import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { fontSet, open } from "../../src/font/index.ts";
import { inspect } from "../../src/font/open.ts";
import { FontFault } from "../../src/font/sfnt.ts";
import { TrueTypeFace } from "../../src/font/true-type-face.ts";
import { builtFont, format4, format12, format14 } from "./built-font.ts";
import { shippedPath } from "./shipped-font.ts";

const folder = mkdtempSync(join(tmpdir(), "yoshiki-font-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, data: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, data);
  return file;
}
const codes = (file: string): readonly string[] => findingsOf(open(file)).map(({ code }) => code);
const font = builtFont([
  [0, 5, format14],
  [3, 1, format4],
  [3, 10, format12],
]);

describe("a file that is no usable font", () => {
  it.each([
    ["empty.ttf", [], "font/not-truetype"],
    ["text.ttf", Array.from("これは書体ではない", (one) => one.charCodeAt(0) & 255), "font/not-truetype"],
    ["cff.ttf", Array.from("OTTO12345678", (one) => one.charCodeAt(0)), "font/not-truetype"],
    ["collection.ttf", Array.from("ttcf12345678", (one) => one.charCodeAt(0)), "font/not-truetype"],
  ])("%s", (name, data, code) => expect(codes(written(name, Uint8Array.from(data)))).toEqual([code]));
  it("is missing", () => expect(codes(join(folder, "none.ttf"))).toEqual(["file/not-found"]));
  it("is a folder", () => expect(codes(folder)).toEqual(["file/unreadable"]));
  it("forbids embedding", () => {
    const data = Uint8Array.from(font.data);
    data[(font.offsets["OS/2"] ?? 0) + 9] = 2;
    expect(codes(written("forbidden.ttf", data))).toEqual(["font/embedding-forbidden"]);
  });
});

describe("a truncated font", () => {
  const whole = readFileSync(shippedPath("BIZUDGothic-Regular"));
  it.each([13, 100, 300, 50_000, whole.length - 5])("of %i bytes is told, not crashed on", (length) => {
    const file = written(`short-${length}.ttf`, whole.subarray(0, length));
    expect(codes(file)).toEqual(["font/damaged"]);
    expect(findingsOf(inspect(file)).map(({ code }) => code)).toEqual(["font/damaged"]);
  });
  it("among the office's fonts is told before anything is printed, with all others", () => {
    const file = written("office.ttf", whole.subarray(0, 70_000));
    const outcome = fontSet({ extra: [file, join(folder, "none.ttf"), written("good.ttf", font.data)] });
    expect(findingsOf(outcome).map(({ code }) => code)).toEqual(["font/damaged", "file/not-found"]);
  });
  it("can be replaced while the process runs", () => {
    const file = written("mended.ttf", font.data.subarray(0, 200));
    expect(codes(file)).toEqual(["font/damaged"]);
    written("mended.ttf", font.data);
    expect(codes(file)).toEqual([]);
  });
});

describe("a damaged font", () => {
  it("is refused or works, whatever bytes are changed", () => {
    const change = fc.tuple(fc.nat(font.data.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const data = Uint8Array.from(font.data);
        for (const [offset, value] of changes) data[offset] = value;
        tryOut(data);
      }),
      { numRuns: 3000, seed: 20210405 },
    );
  });
});

/** Uses everything a face offers; only FontFault may come out. */
function tryOut(data: Uint8Array): void {
  try {
    const face = new TrueTypeFace("damaged", data);
    for (const codePoint of [0x41, 0x42, 0x3042, 0x3044, 0x20bb7, 0x30000, 0xffff]) {
      for (const glyph of [
        face.glyph(codePoint),
        face.glyph(codePoint, 0xe0100),
        face.glyph(codePoint, 0xe0101),
      ]) {
        expect(Number.isInteger(face.advance(glyph) + face.bearing(glyph))).toBe(true);
        face.outlines.verify(glyph);
      }
    }
  } catch (error) {
    if (!(error instanceof FontFault)) throw error;
  }
}

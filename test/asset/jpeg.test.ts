import { describe, expect, it } from "vitest";
import { readJpeg } from "../../src/asset/jpeg/jpeg.ts";
import { builtJpeg, EOI, exif, SOI, segment } from "./built-jpeg.ts";
import { builtProfile } from "./built-profile.ts";

const jfif = (unit: number, x: number, y: number) =>
  segment(0xe0, [...Buffer.from("JFIF\0"), 1, 2, unit, x >> 8, x & 255, y >> 8, y & 255, 0, 0]);
const adobe = segment(0xee, [...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, 2]);
const frame = (marker: number, components: number, bits = 8): Buffer =>
  segment(marker, [
    bits,
    0,
    4,
    0,
    6,
    components,
    ...Array.from({ length: components }, (_, i) => [i, 0x11, 0]).flat(),
  ]);
const scan = Buffer.concat([segment(0xda, [1, 1, 0, 0, 63, 0]), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])]);
const file = (...parts: readonly Buffer[]) => Buffer.concat([SOI, ...parts, scan, EOI]);

describe("what a JPEG says", () => {
  it("of its size, and its components", () => {
    expect(readJpeg(file(frame(0xc0, 3)))).toMatchObject({
      width: 6,
      height: 4,
      components: 3,
      inverted: false,
    });
    expect(readJpeg(file(frame(0xc2, 1)))).toMatchObject({ components: 1 });
  });

  it("of CMYK from Adobe's programs: it is upside down", () => {
    expect(readJpeg(file(adobe, frame(0xc0, 4))).inverted).toBe(true);
    expect(readJpeg(file(frame(0xc0, 4))).inverted).toBe(false);
    expect(readJpeg(file(adobe, frame(0xc0, 3))).inverted).toBe(false);
  });

  it.each(["II", "MM"] as const)("of its turn and density in EXIF, byte order %s", (order) => {
    const jpeg = readJpeg(builtJpeg([exif(6, order)]));
    expect(jpeg).toMatchObject({ orientation: 6, density: { x: 300, y: 300 } });
  });

  it("of a turn nobody knows: none", () => {
    expect(readJpeg(builtJpeg([exif(9)])).orientation).toBe(1);
    expect(readJpeg(builtJpeg([segment(0xe1, Buffer.from("Exif\0\0MM"))])).orientation).toBe(1);
  });

  it("of its density in JFIF: an inch, a centimetre, or only a proportion", () => {
    expect(readJpeg(builtJpeg([jfif(1, 200, 100)])).density).toEqual({ x: 200, y: 100 });
    expect(readJpeg(builtJpeg([jfif(2, 100, 100)])).density).toEqual({ x: 254, y: 254 });
    expect(readJpeg(builtJpeg([jfif(0, 1, 1)])).density).toBeNull();
    expect(readJpeg(builtJpeg([jfif(0, 1, 1), exif(1)])).density).toEqual({ x: 300, y: 300 });
  });
});

describe("what is no part of the picture", () => {
  it("is left out, the rest is kept byte by byte", () => {
    const plain = builtJpeg([jfif(1, 96, 96), adobe]);
    const remarks = [
      exif(6),
      segment(0xfe, Buffer.from("見本 太郎")),
      segment(0xed, Buffer.from("Photoshop")),
      segment(0xe2, Buffer.from("MPF\0")),
    ];
    const [kept, dropped] = [
      plain,
      Buffer.concat([builtJpeg([jfif(1, 96, 96), adobe, ...remarks]), builtJpeg()]),
    ];
    expect(Buffer.from(readJpeg(dropped).bytes)).toEqual(kept);
  });

  it("is not a colour profile: its pieces are put together in their order", () => {
    const profile = builtProfile({ space: "GRAY" });
    const piece = (number: number, data: Buffer) =>
      segment(0xe2, Buffer.concat([Buffer.from("ICC_PROFILE\0"), Buffer.from([number, 2]), data]));
    const parts = [piece(2, profile.subarray(50)), piece(1, profile.subarray(0, 50))];
    expect(Buffer.from(readJpeg(builtJpeg(parts)).profile ?? [])).toEqual(profile);
    expect(readJpeg(builtJpeg(parts.slice(0, 1))).profile).toBeNull();
    // A damaged one says nothing of the colours.
    expect(readJpeg(builtJpeg([piece(1, profile.subarray(0, 140))])).profile).toBeNull();
  });
});

describe("a JPEG that cannot be placed", () => {
  const good = builtJpeg();
  it.each([
    ["cut off in its scan", good.subarray(0, good.length - 2)],
    ["cut off in a segment", good.subarray(0, 40)],
    ["without a frame", file()],
    ["without a width", file(segment(0xc0, [8, 0, 4, 0, 0, 1, 1, 0x11, 0]))],
    ["of two components", file(frame(0xc0, 2))],
  ])("%s is damaged", (_, bytes) => {
    expect(() => readJpeg(bytes)).toThrow("asset/damaged");
  });

  it.each([
    ["lossless", frame(0xc3, 1)],
    ["arithmetic-coded", frame(0xc9, 1)],
    ["of 12 bits", frame(0xc1, 1, 12)],
  ])("%s is of a kind no reader of PDF knows", (_, part) => {
    expect(() => readJpeg(file(part))).toThrow("asset/unsupported");
  });
});

import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPng } from "../../src/asset/png/png.ts";
import { samplesOf } from "../../src/asset/png/samples.ts";
import { type BuiltPng, builtPng, chunk, SIGNATURE } from "./built-png.ts";
import { builtProfile } from "./built-profile.ts";

/** 13 × 11 pixels: no pass of Adam7 and no row of bits comes out even. */
const size = { width: 13, height: 11 } as const;
const sample = (x: number, y: number, channel: number, depth: number): number =>
  (x * 7 + y * 13 + channel * 29 + x * y) % 2 ** depth;
const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

function picture(type: BuiltPng["type"], depth: number, more: Partial<BuiltPng> = {}): BuiltPng {
  const at = (x: number, y: number) =>
    Array.from({ length: channels[type] }, (_, c) => sample(x, y, c, depth));
  return { ...size, type, depth, at, filter: (row) => row % 5, ...more };
}

/** Rows of some of a picture's channels, packed as PDF takes them. */
function rows(depth: number, from: number, to: number): Buffer {
  const lines = Array.from({ length: size.height }, (_, y) => {
    const bits = Array.from({ length: size.width }, (_, x) =>
      Array.from({ length: to - from }, (_, c) =>
        sample(x, y, from + c, depth)
          .toString(2)
          .padStart(depth, "0"),
      ).join(""),
    ).join("");
    return bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) ?? [];
  });
  return Buffer.from(lines.flat().map((byte) => Number.parseInt(byte, 2)));
}

const kinds: readonly (readonly [BuiltPng["type"], number])[] = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
];
const palette = (depth: number): readonly [string, Uint8Array] => [
  "PLTE",
  Uint8Array.from({ length: 3 * 2 ** depth }, (_, i) => i % 256),
];
const own = (type: number, depth: number) => (type === 3 ? { chunks: [palette(depth)] } : {});

describe("pixels", () => {
  it.each(kinds)("of type %i with %i bits come through every filter", (type, depth) => {
    const png = readPng(builtPng(picture(type, depth, own(type, depth))));
    const { colours, alpha } = samplesOf(png);
    const hasAlpha = type === 4 || type === 6;
    const last = channels[type] - 1;
    expect(colours === null).toBe(!hasAlpha);
    if (hasAlpha) {
      expect(Buffer.from(colours ?? [])).toEqual(rows(depth, 0, last));
      expect(Buffer.from(alpha?.rows ?? [])).toEqual(rows(depth, last, last + 1));
      expect(alpha?.bits).toBe(depth);
    } else expect(alpha).toBeNull();
  });

  it.each(kinds)("of type %i with %i bits are put together when interlaced", (type, depth) => {
    const png = readPng(builtPng(picture(type, depth, { ...own(type, depth), interlaced: true })));
    const { colours } = samplesOf(png);
    const shown = type === 4 || type === 6 ? channels[type] - 1 : channels[type];
    expect(Buffer.from(colours ?? [])).toEqual(rows(depth, 0, shown));
  });

  it("have no alpha where all of it is opaque", () => {
    const png = readPng(builtPng(picture(6, 8, { at: (x, y) => [x, y, 0, 255] })));
    expect(samplesOf(png).alpha).toBeNull();
  });

  it("have the alpha of their palette's entries; those it does not name are opaque", () => {
    const chunks = [palette(2), ["tRNS", Uint8Array.of(0, 128)]] as const;
    const { alpha, colours } = samplesOf(readPng(builtPng(picture(3, 2, { chunks, at: (x) => [x % 4] }))));
    expect(colours).toBeNull();
    expect([...(alpha?.rows.subarray(0, 5) ?? [])]).toEqual([0, 128, 255, 255, 0]);
  });
});

describe("what the file says", () => {
  const metre = (across: number, down: number): Uint8Array => {
    const data = Buffer.alloc(9);
    data.writeUInt32BE(across, 0);
    data.writeUInt32BE(down, 4);
    data[8] = 1;
    return data;
  };

  it("of its density, in pixels a metre", () => {
    const { density } = readPng(builtPng(picture(0, 8, { chunks: [["pHYs", metre(11811, 5906)]] })));
    expect(density?.x).toBeCloseTo(300, 1);
    expect(density?.y).toBeCloseTo(150, 1);
  });

  it("of its colours: a profile of its own space is kept, another is not", () => {
    const profile = (space: string) => builtProfile({ space });
    const iccp = (bytes: Buffer) =>
      ["iCCP", Buffer.concat([Buffer.from("p\0\0"), deflateSync(bytes)])] as const;
    const read = (bytes: Buffer) => readPng(builtPng(picture(2, 8, { chunks: [iccp(bytes)] }))).profile;
    expect(read(profile("RGB "))).toEqual(profile("RGB "));
    expect(read(profile("CMYK"))).toBeNull();
    expect(read(profile("RGB ").subarray(0, 140))).toBeNull();
  });

  it("that is no part of the picture is left out", () => {
    const secret = Buffer.from("Comment\0見本 太郎");
    const file = builtPng(
      picture(0, 8, {
        chunks: [
          ["tEXt", secret],
          ["eXIf", Buffer.from("MM")],
          ["pHYs", metre(1, 1)],
        ],
      }),
    );
    const { bytes } = readPng(file);
    expect(bytes.length).toBe(file.length - (12 + secret.length) - (12 + 2));
    expect(Buffer.from(bytes).includes("pHYs")).toBe(true);
  });
});

describe("a damaged file", () => {
  const good = builtPng(picture(2, 8));
  const ihdr = (width: number, height: number): Buffer => {
    const data = Buffer.alloc(13);
    data.writeUInt32BE(width, 0);
    data.writeUInt32BE(height, 4);
    data.set([8, 2, 0, 0, 0], 8);
    return chunk("IHDR", data);
  };
  const rest = (data: Uint8Array) =>
    Buffer.concat([chunk("IDAT", deflateSync(data)), chunk("IEND", new Uint8Array())]);

  it.each([
    ["cut off", good.subarray(0, good.length - 20)],
    ["changed in one bit", Buffer.from(good).fill(good.readUInt8(60) ^ 1, 60, 61)],
    ["with too few rows", Buffer.concat([SIGNATURE, ihdr(4, 4), rest(Buffer.alloc(13 * 3))])],
    [
      "whose rows are no zlib stream",
      Buffer.concat([
        SIGNATURE,
        ihdr(4, 4),
        chunk("IDAT", Buffer.from("abc")),
        chunk("IEND", Buffer.alloc(0)),
      ]),
    ],
    ["with a palette missing", builtPng(picture(3, 8))],
    ["without width", Buffer.concat([SIGNATURE, ihdr(0, 4), rest(Buffer.alloc(4))])],
  ])("%s is refused", (_, file) => {
    expect(() => readPng(file)).toThrow("asset/damaged");
  });

  it("that claims more pixels than the limit is refused before they are read", () => {
    expect(() => readPng(Buffer.concat([SIGNATURE, ihdr(20_000, 20_000), rest(Buffer.alloc(4))]))).toThrow(
      "asset/too-large",
    );
  });
});

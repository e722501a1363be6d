import { describe, expect, it } from "vitest";
import { glyphPath } from "../../src/font/glyph-path.ts";
import { TrueTypeFace } from "../../src/font/true-type-face.ts";
import { builtFont, bytes } from "./built-font.ts";
import { shippedFace } from "./shipped-font.ts";

const { u16 } = bytes;

/** A face of these outlines, and a blank one before and two after them; the first is glyph 1. */
function faceOf(...glyphs: readonly (readonly number[])[]): TrueTypeFace {
  return new TrueTypeFace("built.ttf", builtFont(undefined, [[], ...glyphs, [], []]).data);
}

/** A contour whose left edge is where the built font's bearing of glyph 1 puts it: at 1. */
const corner = u16(1, 1, 0, 101, 100, 2, 0).concat([1, 1, 1], u16(1, 100, 0), u16(0, 0, 100));
const WORDS_OFFSETS = 0x3;
const component = (flags: number, first: number, second: number, ...scales: readonly number[]): number[] =>
  u16(flags, 1, first, second, ...scales);
const composite = (xMin: number, ...components: readonly number[][]): number[] =>
  u16(0xffff, xMin, 0, 0, 0).concat(components.flat());
/** Scales are in 1/16384. */
const HALF = 0x2000;
const ONE = 0x4000;
const MINUS = 0xc000;

describe("a glyph's outline as path data", () => {
  it("is drawn from its first point, with y downwards, and comes back", () => {
    expect(glyphPath(faceOf(corner), 1)).toEqual({ x: 1, y: 0, data: "h100v-100z", endX: 1, endY: 0 });
  });

  it("puts points between those off the outline where TrueType leaves them out", () => {
    const round = u16(1, 1, 0, 101, 100, 3, 0).concat(
      [0, 0, 0, 0],
      u16(1, 100, 0, 0xff9c),
      u16(0, 0, 100, 0),
    );
    expect(glyphPath(faceOf(round), 1).data).toBe("q0 50 50 50t50-50-50-50-50 50z");
  });

  it("begins at the first point that lies on the outline", () => {
    const late = u16(1, 1, 0, 101, 100, 2, 0).concat([0, 1, 1], u16(1, 100, 0), u16(0, 0, 100));
    expect(glyphPath(faceOf(late), 1)).toMatchObject({ x: 101, y: 0, data: "v-100q-100 100 0 100z" });
  });

  it("moves an outline to where its bearing puts it", () => {
    const wide = u16(1, 31, 0, 131, 100, 2, 0).concat([1, 1, 1], u16(31, 100, 0), u16(0, 0, 100));
    expect(glyphPath(faceOf(wide), 1)).toMatchObject({ x: 1, data: "h100v-100z" });
  });

  it("is blank without an outline, and where the points run out of its bytes", () => {
    const cut = u16(1, 1, 0, 101, 100, 40, 0).concat([1, 1, 1], u16(1, 100, 0));
    expect(glyphPath(faceOf(cut), 1).data).toBe("");
    expect(glyphPath(faceOf(corner), 0).data).toBe("");
  });

  it.each([
    ["an offset", composite(11, component(WORDS_OFFSETS, 10, 20)), { x: 2, y: -20, data: "h100v-100z" }],
    [
      "one scale",
      composite(10, component(WORDS_OFFSETS | 0x8, 10, 20, HALF)),
      { x: 2.5, y: -20, data: "h50v-50z" },
    ],
    [
      "a scale each way, mirrored",
      composite(0, component(WORDS_OFFSETS | 0x40, 0, 0, MINUS, HALF)),
      { x: 1, y: 0, data: "h-100v-50z" },
    ],
    [
      "a quarter turn",
      composite(0, component(WORDS_OFFSETS | 0x80, 0, 0, 0, ONE, MINUS, 0)),
      { x: 2, y: -1, data: "v-100h-100z" },
    ],
    [
      "an offset that is scaled too",
      composite(6, component(WORDS_OFFSETS | 0x808, 10, 20, HALF)),
      { x: 1.5, y: -10, data: "h50v-50z" },
    ],
  ])("puts a composite glyph together: %s", (_, glyph, expected) => {
    expect(glyphPath(faceOf(corner, glyph), 2)).toMatchObject(expected);
  });

  it("lays a point of a component upon a point of what is there", () => {
    const two = composite(1, component(WORDS_OFFSETS | 0x20, 0, 0), component(0x1, 2, 0));
    // The second one's first point (1, 0) on the first one's third (101, 100); the whole moved by its bearing, 2 − 1.
    expect(glyphPath(faceOf(corner, two), 2)).toMatchObject({
      x: 2,
      y: 0,
      data: "h100v-100zm100-100h100v-100z",
    });
  });

  it("takes a component's bearing where the font says so", () => {
    const own = composite(50, component(WORDS_OFFSETS | 0x200, 0, 0));
    expect(glyphPath(faceOf(corner, own), 2)).toMatchObject({ x: 1, y: 0 });
  });
});

const names = [
  "BIZUDGothic-Bold",
  "BIZUDGothic-Regular",
  "BIZUDMincho-Bold",
  "BIZUDMincho-Regular",
  "NotoSerifJP-Regular",
];

describe.each(names)("outlines of %s", (name) => {
  const face = shippedFace(name);
  const glyphs = Array.from({ length: 600 }, (_, i) => Math.floor((i * face.metrics.glyphCount) / 600));

  it("stay in the boxes the font gives them, and fill nearly all of them", () => {
    let whole = 0;
    let drawn = 0;
    for (const glyph of glyphs) {
      if (face.outlines.length(glyph) < 10) continue;
      const at = face.outlines.start(glyph);
      const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((by) =>
        face.sfnt.view.getInt16(at + by),
      );
      const { x, y } = traced(glyphPath(face, glyph));
      const off = [
        Math.min(...x) - left,
        -Math.max(...y) - bottom,
        right - Math.max(...x),
        top + Math.min(...y),
      ];
      expect(Math.min(...off), `glyph ${glyph}`).toBeGreaterThanOrEqual(0);
      drawn++;
      if (Math.max(...off) <= face.unitsPerEm / 100) whole++;
    }
    expect(drawn).toBeGreaterThan(500);
    expect(whole / drawn).toBeGreaterThan(0.97);
  });
});

it("draws a 一 of BIZ UDGothic as wide and as thick as it is", () => {
  const face = shippedFace("BIZUDGothic-Regular");
  const { x, y } = traced(glyphPath(face, face.glyph(0x4e00)));
  expect(Math.max(...x) - Math.min(...x)).toBeGreaterThan(0.8 * face.unitsPerEm);
  expect(Math.max(...y) - Math.min(...y)).toBeLessThan(0.15 * face.unitsPerEm);
});

/** Reads path data as a browser does, curves in sixteen steps. */
function traced({ x: startX, y: startY, data }: ReturnType<typeof glyphPath>): { x: number[]; y: number[] } {
  const places: { x: number[]; y: number[] } = { x: [], y: [] };
  let [x, y, homeX, homeY, controlX, controlY] = [startX, startY, startX, startY, startX, startY];
  const to = (nx: number, ny: number): void => {
    [x, y] = [nx, ny];
    places.x.push(x);
    places.y.push(y);
  };
  const curve = (cx: number, cy: number, ex: number, ey: number): void => {
    const [fx, fy] = [x, y];
    for (let i = 1; i <= 16; i++) {
      const t = i / 16;
      const at = (a: number, b: number, c: number): number =>
        (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
      to(at(fx, cx, ex), at(fy, cy, ey));
    }
    [controlX, controlY] = [cx, cy];
  };
  to(x, y);
  for (const [, letter = "", rest = ""] of `l${data}`.matchAll(/([a-z])([^a-z]*)/g)) {
    const n = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const take = (size: number, draw: (...all: readonly number[]) => void): void => {
      for (let i = 0; i < n.length; i += size) draw(...n.slice(i, i + size));
    };
    if (letter === "m") {
      // What follows the first pair are lines.
      const [dx = 0, dy = 0] = n.splice(0, 2);
      to(x + dx, y + dy);
      [homeX, homeY] = [x, y];
      take(2, (ax = 0, ay = 0) => to(x + ax, y + ay));
    } else if (letter === "h") take(1, (dx = 0) => to(x + dx, y));
    else if (letter === "v") take(1, (dy = 0) => to(x, y + dy));
    else if (letter === "l") take(2, (dx = 0, dy = 0) => to(x + dx, y + dy));
    else if (letter === "q") take(4, (a = 0, b = 0, c = 0, d = 0) => curve(x + a, y + b, x + c, y + d));
    else if (letter === "t")
      take(2, (a = 0, b = 0) => curve(2 * x - controlX, 2 * y - controlY, x + a, y + b));
    else [x, y] = [homeX, homeY];
  }
  return places;
}

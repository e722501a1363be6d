import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clustersOf, Subset, subset } from "../../src/font/index.ts";
import { metricsOf } from "../../src/font/metrics.ts";
import { Outlines } from "../../src/font/outlines.ts";
import { sfntOf } from "../../src/font/sfnt.ts";
import { TrueTypeFace } from "../../src/font/true-type-face.ts";
import { builtFont } from "./built-font.ts";
import { shippedFace } from "./shipped-font.ts";

const mincho = shippedFace("BIZUDMincho-Regular");
const text = "様式第４号（第５条関係）令和3年3月22日　見本市長　見本　太郎";
const glyphsOf = (face: TrueTypeFace): number[] =>
  clustersOf(text).map((one) => face.glyph(one.codePointAt(0) ?? 0));

/** A subset read back with our own reader; it has no cmap, name or OS/2, which a face needs. */
function readBack(data: Uint8Array): {
  outline(id: number): Uint8Array;
  metric(id: number): readonly number[];
  count: number;
  tags: string[];
} {
  const sfnt = sfntOf(data);
  const at = (tag: string): number => sfnt.tables.get(tag)?.offset ?? Number.NaN;
  const count = sfnt.view.getUint16(at("maxp") + 4);
  const outlines = new Outlines(sfnt, {
    glyphCount: count,
    longOffsets: sfnt.view.getUint16(at("head") + 50) === 1,
  });
  return {
    count,
    tags: [...sfnt.tables.keys()],
    outline: (id) => data.subarray(outlines.start(id), outlines.start(id) + outlines.length(id)),
    metric: (id) => [sfnt.view.getUint16(at("hmtx") + id * 4), sfnt.view.getInt16(at("hmtx") + id * 4 + 2)],
  };
}

/** The outline as a subset keeps it: its instructions taken out, their length 0. */
function outlineOf(face: TrueTypeFace, glyph: number): Uint8Array {
  const start = face.outlines.start(glyph);
  const outline = face.data.subarray(start, start + face.outlines.length(glyph));
  const hints = face.outlines.instructions(glyph);
  if (hints === null) return outline;
  return Buffer.concat([outline.subarray(0, hints.at), new Uint8Array(2), outline.subarray(hints.end)]);
}

describe("Subset", () => {
  it("numbers glyphs densely by first use, 0 = .notdef", () => {
    const part = new Subset(mincho);
    const [a, b] = glyphsOf(mincho) as [number, number];
    expect([part.include(b), part.include(a), part.include(b), part.include(0)]).toEqual([1, 2, 1, 0]);
    expect(part.glyphs).toEqual([0, b, a]);
    expect([part.idOf(a), part.idOf(a + 1)]).toEqual([2, undefined]);
  });

  it("read back, it has the same advances, bearings and outlines", () => {
    for (const name of ["BIZUDMincho-Bold", "BIZUDGothic-Regular", "NotoSerifJP-Regular"]) {
      const face = shippedFace(name);
      const { data, newIds } = subset(face, glyphsOf(face));
      const back = readBack(data);
      for (const [glyph, id] of newIds) {
        const original = outlineOf(face, glyph);
        expect(back.metric(id)).toEqual([face.advance(glyph), face.bearing(glyph)]);
        expect(Buffer.compare(back.outline(id).subarray(0, original.length), original)).toBe(0);
      }
      expect(back.count).toBe(newIds.size + 1);
    }
  });

  it("leaves out hints: programs and every glyph's instructions", () => {
    const glyphs = glyphsOf(mincho);
    expect(glyphs.some((glyph) => (mincho.outlines.instructions(glyph)?.end ?? 0) > 0)).toBe(true);
    const { data } = subset(mincho, glyphs);
    expect(readBack(data).tags).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
    expect(data.length).toBeLessThan(
      glyphs.reduce((sum, glyph) => sum + outlineOf(mincho, glyph).length, 4096),
    );
  });

  it("takes in and renumbers the parts of composite glyphs, also of nested ones", () => {
    const face = new TrueTypeFace("built", builtFont().data);
    const part = new Subset(face);
    part.include(4);
    expect(part.glyphs).toEqual([0, 4, 2, 1]);
    const view = (id: number): DataView => {
      const outline = readBack(part.encode()).outline(id);
      return new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
    };
    expect([view(1).getUint16(12), view(1).getUint16(20)]).toEqual([2, 3]);
    expect([view(2).getUint16(12), view(2).getUint16(20)]).toEqual([3, 3]);
    expect([face.advance(4), face.bearing(4), face.bearing(5)]).toEqual([503, 71, 72]);
    expect(readBack(part.encode()).metric(1)).toEqual([503, 71]);
  });

  it("has right checksums, sorted tables, and the same bytes each time", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(mincho.metrics.glyphCount - 1), { maxLength: 40 }), (glyphs) => {
        const { data } = subset(mincho, glyphs);
        expect(sum(data, 0, data.length)).toBe(0xb1b0afba);
        const tags = readBack(data).tags;
        expect(tags).toEqual([...tags].sort());
        expect(tablesWithWrongSum(data)).toEqual([]);
        expect(Buffer.compare(subset(mincho, glyphs).data, data)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it("is read by fontkit with the same shapes", () => {
    const fontkit = createRequire(import.meta.url)("fontkit");
    const { data, newIds } = subset(mincho, glyphsOf(mincho));
    const back = fontkit.create(Buffer.from(data));
    const whole = fontkit.create(Buffer.from(mincho.data));
    for (const [glyph, id] of newIds) {
      expect(back.getGlyph(id).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
    }
  });

  it("refuses a glyph the face has not", () => {
    expect(() => new Subset(mincho).include(mincho.metrics.glyphCount)).toThrow(RangeError);
    expect(metricsOf(mincho.sfnt).glyphCount).toBe(12_638);
  });
});

function sum(data: Uint8Array, offset: number, length: number): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let total = 0;
  for (let at = offset; at < offset + ((length + 3) & ~3); at += 4)
    total = (total + view.getUint32(at)) >>> 0;
  return total;
}

/** head's own sum is taken with its adjustment at zero. */
function tablesWithWrongSum(data: Uint8Array): readonly string[] {
  const { view, tables } = sfntOf(data);
  return [...tables.entries()]
    .filter(([tag, { offset, length }], index) => {
      const adjustment = tag === "head" ? view.getUint32(offset + 8) : 0;
      return (sum(data, offset, length) - adjustment) >>> 0 !== view.getUint32(12 + index * 16 + 4);
    })
    .map(([tag]) => tag);
}

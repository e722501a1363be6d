import fc from "fast-check";
import { expect, test } from "vitest";
import { showRun } from "../../../src/render/pdf/glyph-run.ts";
import { run, shipped } from "../placed.ts";

const noto = shipped("NotoSerifJP-Regular");

/** Codes are glyph numbers; widths as a W array has them. */
const source = {
  show: (glyph: number, cluster: string) => ({
    glyph,
    hex: glyph.toString(16).padStart(4, "0"),
    width: Math.round((noto.advance(glyph) * 1000) / noto.unitsPerEm),
    cluster,
  }),
};

/** Where a reader of the file puts each glyph, pt from the first one's place. */
function placesOf(operators: string, size: number): number[] {
  const places: number[] = [];
  let pen = 0;
  for (const [, hex, number] of operators.matchAll(/<([0-9a-f]*)>|(-?\d+)/g)) {
    if (number !== undefined) pen -= Number(number);
    for (const code of hex?.match(/.{4}/g) ?? []) {
      places.push((pen * size) / 1000);
      pen += source.show(Number.parseInt(code, 16), "").width;
    }
  }
  return places;
}

test("a solid run is one string", () => {
  expect(showRun(source, run(noto, "見本市"))).toMatch(/^<[0-9a-f]{12}>Tj$/);
});

test("no glyph is off its place, however long the run", () => {
  const setting = {
    text: fc.string({
      unit: fc.constantFrom("見", "本", "1", "A", "i", "、", "「"),
      minLength: 1,
      maxLength: 400,
    }),
  };
  const gaps = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 400, maxLength: 400 });
  const sizes = fc.double({ min: 4, max: 40, noNaN: true });
  fc.assert(
    fc.property(setting.text, gaps, sizes, (text, extra, size) => {
      const plain = run(noto, text, { size });
      let shift = 0;
      const x = Array.from(plain.x).map((place, index) => {
        if (index > 0) shift += extra[index] ?? 0;
        return place + shift;
      });
      const places = placesOf(showRun(source, { ...plain, x }), size);
      const origin = Math.round((x[0] ?? 0) * 100) / 100;
      places.forEach((place, index) => {
        const off = Math.abs(origin + place - (x[index] ?? 0));
        // Half of 1/1000 em; the first glyph has the rounding of its matrix instead.
        expect(off).toBeLessThanOrEqual(index === 0 ? 0.005 + 1e-9 : size / 2000 + 1e-9);
      });
    }),
    { numRuns: 50 },
  );
});

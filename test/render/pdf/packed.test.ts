import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { packedDrawing } from "../../../src/render/pdf/index.ts";
import { svgAsset } from "../pictures.ts";

const path = (i: number): string => `<path d="M${i} 0L${i % 37} ${i % 53}L${i % 11} 9Z"/>`;
const paths = (count: number): string => Array.from({ length: count }, (_, i) => path(i)).join("");

function drawing(content: string) {
  const asset = svgAsset(content, 'width="100" height="100"');
  if (asset.kind !== "svg") throw new Error("not a drawing");
  return asset;
}

/** A short stream is compressed at once, a long one on another thread. */
test.each([3, 2_000])("%d shapes are compressed to the same bytes, wherever that is done", async (count) => {
  const { objects } = await packedDrawing(drawing(paths(count)), 100);
  expect(objects).toHaveLength(1);
  const [{ data = "", bytes = new Uint8Array() } = {}] = objects;
  expect(data).toContain('"Filter":"FlateDecode"');
  const operators = inflateSync(bytes);
  expect(operators.length > 16 * 1024).toBe(count > 3);
  expect(operators.toString("latin1").match(/^h$/gm)).toHaveLength(count);
  expect(Buffer.compare(bytes, deflateSync(operators, { level: 6 }))).toBe(0);
  // Nothing but what is written: it is kept, and sent between threads.
  expect(bytes.buffer.byteLength).toBe(bytes.length);
});

test("what a drawing refers to comes before it, though it is compressed longer", async () => {
  const content = `<g opacity="0.5">${paths(2_000)}<path d="M0 0L9 9L0 9Z"/></g>`;
  const { objects } = await packedDrawing(drawing(content), 100);
  expect(objects).toHaveLength(2);
  expect(objects[0]?.bytes.length).toBeGreaterThan(objects[1]?.bytes.length ?? 0);
  expect(objects[0]?.data).not.toContain("$object");
  expect(objects[1]?.data).toContain('{"$object":0}');
});

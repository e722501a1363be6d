import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { chunksOf } from "../../src/asset/png/chunks.ts";
import { readPng } from "../../src/asset/png/png.ts";
import { pixels } from "../../src/asset/svg/engine.ts";
import { svgAsset } from "../render/pictures.ts";

/** The colours of a drawing's pixels, row by row: red, green, blue, alpha. */
async function coloursOf(content: string, width: number): Promise<readonly (readonly number[])[]> {
  const asset = svgAsset(content, 'width="4" height="2"');
  if (asset.kind !== "svg") throw new Error("not a drawing");
  const file = await pixels(asset, width);
  expect(readPng(file)).toMatchObject({ width, height: width / 2 });
  const data = inflateSync(Buffer.concat(chunksOf(file).flatMap((c) => (c.name === "IDAT" ? [c.data] : []))));
  const row = width * 4 + 1;
  return Array.from({ length: (width * width) / 2 }, (_, i) => {
    const at = Math.floor(i / width) * row + 1 + (i % width) * 4;
    return [...data.subarray(at, at + 4)];
  });
}

const rect = (x: number, fill: string): string => `<rect x="${x}" width="1" height="2" ${fill}/>`;

test("what is not drawn is transparent, colours are as written whatever shines through", async () => {
  const row = [
    [255, 128, 0, 255],
    [255, 0, 0, 128],
    [0, 0, 0, 0],
    [0, 100, 200, 51],
  ];
  const drawn = [
    rect(0, 'fill="#ff8000"'),
    rect(1, 'fill="#ff0000" fill-opacity="0.5"'),
    rect(3, 'fill="#0064c8" fill-opacity="0.2"'),
  ].join("");
  const colours = await coloursOf(drawn, 4);
  expect(colours).toHaveLength(8);
  for (const [i, colour] of colours.entries()) {
    const wanted = row[i % 4] ?? [];
    expect(colour[3]).toBe(wanted[3]);
    // Eight bits of a colour times alpha are fewer than eight bits of the colour.
    const off = colour.map((part, k) => Math.abs(part - (wanted[k] ?? -9)));
    expect(Math.max(...off)).toBeLessThanOrEqual(2);
  }
});

test("a file of any width, the same every time", async () => {
  const made = () => coloursOf(rect(1, 'fill="#123456"'), 40);
  const first = await made();
  expect(first[15]).toEqual([0x12, 0x34, 0x56, 255]);
  expect(first[5]).toEqual([0, 0, 0, 0]);
  expect(await made()).toEqual(first);
});

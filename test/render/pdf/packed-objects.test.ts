import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { structElement } from "../../../src/layout/structure.ts";
import { srgbProfile } from "../../../src/render/pdf/colour-profile.ts";
import { packSheets, paintSheet, unpackSheets } from "../../../src/render/pdf/index.ts";
import { crossReferenceStream, PackedObjects } from "../../../src/render/pdf/packed-objects.ts";
import { structureOf } from "../../../src/render/pdf/tags/structure.ts";
import { line, sheet, shipped } from "../placed.ts";

/** A file of objects that only remembers its streams. */
function file() {
  const streams: { readonly entries: string; readonly text: string }[] = [];
  let next = 1;
  const packed = new PackedObjects({
    reserve: () => next++,
    stream(entries, bytes) {
      streams.push({ entries, text: inflateSync(bytes).toString("latin1") });
      return next++;
    },
  });
  return { packed, streams };
}

describe("packed objects", () => {
  it("lie in a stream, each at the place its table says", () => {
    const { packed, streams } = file();
    const [one, two] = [packed.reserve(), packed.reserve()];
    packed.add(two, "<</B 2>>");
    packed.add(one, "[1]");
    packed.flush();
    const [{ entries, text } = { entries: "", text: "" }] = streams;
    const first = Number(/\/First (\d+)/.exec(entries)?.[1]);
    expect(entries).toContain("/N 2");
    expect(text.slice(0, first).trim().split(" ").map(Number)).toEqual([two, 0, one, 9]);
    expect([text.slice(first, first + 8), text.slice(first + 9, first + 12)]).toEqual(["<</B 2>>", "[1]"]);
    expect([packed.placeOf(one), packed.placeOf(two)]).toEqual([
      { stream: 3, index: 1 },
      { stream: 3, index: 0 },
    ]);
  });

  it("are spread over streams, so that none is long to read", () => {
    const { packed, streams } = file();
    for (let i = 0; i < 1000; i++) packed.add(packed.reserve(), "null");
    packed.flush();
    expect(streams.length).toBeGreaterThan(1);
    expect(packed.isEmpty).toBe(false);
  });

  it("are named by the table of all objects", () => {
    const { packed } = file();
    const id = packed.reserve();
    packed.add(id, "null");
    packed.flush();
    const { id: own, bytes } = crossReferenceStream([0, 70_000], packed, 90_000, "/Root 2 0 R");
    expect(own).toBe(3);
    const from = bytes.indexOf("stream\n") + 7;
    const rows = inflateSync(bytes.subarray(from, bytes.indexOf("\nendstream")));
    const read: number[][] = [];
    let above = new Array<number>(7).fill(0);
    for (let at = 0; at < rows.length; at += 8) {
      above = above.map((value, i) => (value + (rows[at + 1 + i] ?? 0)) & 0xff);
      read.push([
        above[0] ?? 0,
        Buffer.from(above.slice(1, 5)).readUInt32BE(),
        Buffer.from(above.slice(5)).readUInt16BE(),
      ]);
    }
    expect(read).toEqual([
      [0, 0, 0xffff],
      [2, 2, 0],
      [1, 70_000, 0],
      [1, 90_000, 0],
    ]);
  });
});

describe("the colour profile", () => {
  it("is one of a screen, says its size, and its tags lie inside", () => {
    const profile = srgbProfile();
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.length).toBeLessThan(1024);
    expect(profile.toString("latin1", 12, 24)).toBe("mntrRGB XYZ ");
    expect(profile.toString("latin1", 36, 40)).toBe("acsp");
    const count = profile.readUInt32BE(128);
    for (let i = 0; i < count; i++) {
      const [at, length] = [profile.readUInt32BE(136 + 12 * i), profile.readUInt32BE(140 + 12 * i)];
      expect(at % 4).toBe(0);
      expect(at + length).toBeLessThanOrEqual(profile.length);
    }
  });

  it("has primaries whose sum is white", () => {
    const profile = srgbProfile();
    const sum = [0, 0, 0];
    for (let i = 0; i < profile.readUInt32BE(128); i++) {
      const entry = 132 + 12 * i;
      if (!/^[rgb]XYZ$/.test(profile.toString("latin1", entry, entry + 4))) continue;
      const at = profile.readUInt32BE(entry + 4);
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + profile.readInt32BE(at + 8 + 4 * k) / 65536;
    }
    [0.9642, 1, 0.8249].forEach((white, k) => {
      expect(sum[k]).toBeCloseTo(white, 3);
    });
  });
});

it("a painted sheet keeps its marks in a file", async () => {
  const root = structElement("Document", null);
  const element = structElement("P", root);
  const page = sheet([line(shipped("BIZUDMincho-Regular"), "本文", { element })]);
  const painted = await paintSheet(page, structureOf(root).placeOf);
  expect(painted.marks).toEqual([{ element: 1, link: -1, box: null }]);
  expect(unpackSheets(packSheets([painted]))).toEqual([painted]);
  const plain = await paintSheet(page);
  expect(unpackSheets(packSheets([plain]))?.[0]?.marks).toBeNull();
});

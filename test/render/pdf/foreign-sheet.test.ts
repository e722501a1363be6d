import { describe, expect, it } from "vitest";
import type { Asset } from "../../../src/asset/asset.ts";
import { PdfFile } from "../../../src/asset/pdf/file.ts";
import { openPage, shownSize } from "../../../src/asset/pdf/page.ts";
import { openBinder, packSheets, paintSheet, unpackSheets } from "../../../src/render/pdf/index.ts";
import { builtJpeg, exif } from "../../asset/built-jpeg.ts";
import { builtPdf, type Objects, stream } from "../../asset/built-pdf.ts";
import { jpegAsset, placed, svgAsset } from "../pictures.ts";
import { sheet } from "../placed.ts";
import { ReadPdf } from "./read.ts";
import { has, inspect, pixelsOf } from "./tools.ts";

const info = { title: "資料", author: "見本市", language: "ja-JP", created: new Date(0) } as const;

/** Three pages that share a font and a picture: upright, turned, and cropped with an origin of its own. */
const objects: Objects = {
  1: "<</Type/Catalog/Pages 2 0 R>>",
  2: "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3/Resources 9 0 R>>",
  3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 6 0 R>>",
  4: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Rotate 90/Contents 7 0 R>>",
  5: "<</Type/Page/Parent 2 0 R/MediaBox[-50 -50 450 450]/CropBox[50 100 350 300]/Contents 8 0 R>>",
  6: stream("", Buffer.from("1 0 0 rg 0 0 20 10 re f q 50 0 0 50 100 40 cm /P Do Q")),
  7: stream("", Buffer.from("0 1 0 rg 0 0 30 10 re f q 50 0 0 50 200 40 cm /P Do Q")),
  8: stream(
    "",
    Buffer.from("0 0 1 rg 50 100 30 20 re f q 50 0 0 50 300 250 cm /P Do Q BT /F 20 Tf 100 200 Td (A) Tj ET"),
  ),
  9: "<</Font<</F 10 0 R>>/XObject<</P 11 0 R>>>>",
  10: "<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
  11: stream("/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", Buffer.of(0x80)),
};
const original = builtPdf(objects);

function pagesOf(file: PdfFile): Asset[] {
  return [1, 2, 3].map((number) => {
    const page = openPage(file, number);
    return { kind: "pdf", src: `other.pdf#page=${number}`, ...shownSize(page), page };
  });
}

/** The assets as whole sheets, each by way of a cache's file; the last page first. */
async function bound(assets: readonly Asset[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const binder = openBinder({ write: (chunk) => void chunks.push(chunk) }, info);
  const resources = {
    faceOf: (name: string): never => {
      throw new Error(name);
    },
    pictureOf: (src: string): Asset => assets.find((one) => one.src === src) as Asset,
  };
  const sheets = [];
  for (const asset of assets) {
    const { width, height } = asset;
    const painted = await paintSheet(
      sheet([], { width, height, images: [placed(asset, { x: 0, y: 0, width, height })] }),
    );
    for (const one of unpackSheets(packSheets([painted])) ?? [])
      sheets.push(await binder.add(one, resources));
  }
  const more = { shift: { x: 0, y: 0 }, over: null, bookmarks: [], names: [], label: null };
  await binder.bind(sheets.toReversed().map((one) => ({ ...more, sheet: one })));
  return Buffer.concat(chunks);
}

describe("pages of another file as sheets", () => {
  it("have their size as shown, and what they share once", async () => {
    const pdf = await bound(pagesOf(new PdfFile(original)));
    const read = new ReadPdf(pdf);
    expect(read.pages.map((page) => read.at(page, "MediaBox"))).toEqual([
      [0, 0, 300, 200],
      [0, 0, 100, 300],
      [0, 0, 200, 100],
    ]);
    const text = pdf.toString("latin1");
    expect(text.match(/\/Subtype \/Form/g)).toHaveLength(3);
    expect(text.match(/\/BaseFont \/Courier/g)).toHaveLength(1);
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
  });

  it.skipIf(!has("qpdf"))("make a file without fault (needs qpdf)", async () => {
    const pdf = await bound(pagesOf(new PdfFile(original)));
    expect(inspect(pdf, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors found");
  });

  it.skipIf(!has("pdftoppm"))("look as they did (needs pdftoppm)", async () => {
    const pdf = await bound(pagesOf(new PdfFile(original)));
    const sizes = [
      [200, 100],
      [100, 300],
      [300, 200],
    ] as const;
    for (const [i, [width, height]] of sizes.entries()) {
      const [there, here] = [pixelsOf(original, i + 1), pixelsOf(pdf, 3 - i)];
      for (let y = 2; y < height; y += 5)
        for (let x = 2; x < width; x += 5) expect([i, x, y, here(x, y)]).toEqual([i, x, y, there(x, y)]);
    }
  });
});

describe("a picture read for several papers", () => {
  it("is in the file once, other pictures by their own", async () => {
    const read = () => [
      ...pagesOf(file).slice(0, 1),
      jpegAsset(builtJpeg([exif(6)])),
      svgAsset('<rect width="40" height="20" fill="red"/>'),
    ];
    const file = new PdfFile(original);
    const renamed = [...read(), ...read(), svgAsset('<rect width="9" height="9"/>')].map((asset, i) => ({
      ...asset,
      src: `${i}`,
    }));
    const text = (await bound(renamed)).toString("latin1");
    expect(text.match(/\/Subtype \/Form/g)).toHaveLength(3);
    // The JPEG, and the grey picture of the foreign page.
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2);
  });
});

describe.skipIf(!has("pdftoppm"))("pictures as sheets (needs pdftoppm)", () => {
  it("a drawing fills its sheet, a JPEG stands upright", async () => {
    // 80 pixels are 60 pt.
    const drawing = svgAsset(
      '<rect width="40" height="20" fill="red"/><rect x="40" y="20" width="40" height="20" fill="blue"/>',
    );
    const photo = jpegAsset(builtJpeg([exif(6)]));
    const pdf = await bound([drawing, photo]);
    const upright = pixelsOf(await bound([photo]));
    const at = pixelsOf(pdf, 2);
    expect([at(5, 5), at(55, 5), at(5, 25), at(55, 25)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
      [255, 255, 255],
      [0, 0, 255],
    ]);
    const other = pixelsOf(pdf, 1);
    const { width, height } = photo;
    for (const [x, y] of [
      [1, 1],
      [width - 2, 1],
      [1, height - 2],
    ] as const)
      expect(other(x, y)).toEqual(upright(x, y));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssetFault } from "../../src/asset/fault.ts";
import { renderPdfToBuffer } from "../../src/render/pdf/index.ts";
import { jpegAsset, pdfAsset, placed, pngAsset, svgAsset } from "../render/pictures.ts";
import { sheet } from "../render/placed.ts";
import { builtJpeg, exif } from "./built-jpeg.ts";
import { builtPdf, fourColours, stream } from "./built-pdf.ts";
import { builtPng } from "./built-png.ts";

const info = { title: "図", author: "見本市", language: "ja-JP", created: new Date(0) } as const;

const rich = {
  ...fourColours("/Annots[5 0 R]/Group<</S/Transparency>>"),
  3: "<</Type/Page/Contents[4 0 R 4 0 R]/Resources<</Font<</F 6 0 R>>/XObject<</X 7 0 R>>>>/Annots[5 0 R]>>",
  5: "<</Subtype/Stamp/Rect[1 2 30 40]/AP<</N 7 0 R>>>>",
  6: "<</Type/Font/BaseFont/A/Widths[1 2 3]/FontDescriptor<</FontFile 4 0 R>>>>",
  7: stream("/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 6 0 R>>>>", Buffer.from("0 g")),
};
const drawing = Buffer.from(
  '<g opacity=".5"><rect width="9" height="9" fill="#123456" style="stroke:red"/></g><text y="9">字</text>',
);
const kinds = [
  [
    "PNG",
    builtPng({
      width: 9,
      height: 9,
      depth: 4,
      type: 3,
      at: (x) => [x % 4],
      interlaced: true,
      chunks: [
        ["PLTE", new Uint8Array(12)],
        ["tRNS", Uint8Array.of(1, 2)],
      ],
    }),
    pngAsset,
  ],
  ["JPEG", builtJpeg([exif(6)]), jpegAsset],
  ["PDF with a table", builtPdf(rich), pdfAsset],
  ["PDF with packed objects", builtPdf(rich, { index: "stream", packed: [1, 2, 3, 5, 6] }), pdfAsset],
  ["SVG", drawing, (file: Uint8Array) => svgAsset(Buffer.from(file).toString("utf8"))],
] as const;

/** Bytes changed, and perhaps the end cut off. */
const damage = (file: Uint8Array) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      fc.option(fc.nat(file.length), { freq: 4 }),
    )
    .map(([changes, end]) => {
      const bytes = Buffer.from(file);
      for (const [at, value] of changes) bytes[at] = value;
      return end === null ? bytes : bytes.subarray(0, end);
    });

describe.each(kinds)("a %s damaged anywhere", (kind, file, asset) => {
  it("is refused in our words, or drawn: never anything else", async () => {
    await fc.assert(
      fc.asyncProperty(damage(file), async (bytes) => {
        let read: ReturnType<typeof asset>;
        try {
          read = asset(bytes);
        } catch (error) {
          // A missing glyph is told otherwise; the helper says so.
          if (kind === "SVG" && error instanceof Error && error.message === "not read") return;
          expect(error).toBeInstanceOf(AssetFault);
          return;
        }
        const page = sheet([], { images: [placed(read)] });
        expect((await renderPdfToBuffer([page], info)).length).toBeGreaterThan(500);
      }),
      { numRuns: 150 },
    );
  });
});

import type { Asset } from "../../src/asset/asset.ts";
import { isTurned, readJpeg } from "../../src/asset/jpeg/jpeg.ts";
import { PdfFile } from "../../src/asset/pdf/file.ts";
import { openPage, shownSize } from "../../src/asset/pdf/page.ts";
import { checkParts } from "../../src/asset/pdf/part.ts";
import { readPng } from "../../src/asset/png/png.ts";
import { readSvg } from "../../src/asset/svg/read.ts";
import { fontSet } from "../../src/font/font-set.ts";
import type { PlacedImage } from "../../src/layout/page.ts";
import { got } from "../outcome.ts";

/** Pictures made in code, as the office's files would be read. Sizes: a pixel is a point. */
export function pngAsset(file: Uint8Array): Asset {
  const png = readPng(file);
  return { kind: "png", src: "a.png", width: png.width, height: png.height, png };
}
export function jpegAsset(file: Uint8Array): Asset {
  const jpeg = readJpeg(file);
  const [width, height] = isTurned(jpeg) ? [jpeg.height, jpeg.width] : [jpeg.width, jpeg.height];
  return { kind: "jpeg", src: "a.jpg", width, height, jpeg };
}
export function svgAsset(content: string, size = 'width="80" height="40"'): Asset {
  const file = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${content}</svg>`;
  const { asset } = readSvg("a.svg", Buffer.from(file), got(fontSet()));
  if (asset === null) throw new Error("not read");
  return asset;
}
export function pdfAsset(file: Uint8Array, page = 1): Asset {
  const opened = openPage(new PdfFile(file), page);
  checkParts(opened);
  return { kind: "pdf", src: "a.pdf", ...shownSize(opened), page: opened };
}

/** A picture on the sheet; by itself it stands before all lines. */
export function placed(asset: Asset, more: Partial<PlacedImage> = {}): PlacedImage {
  const element = { role: "Figure", parent: null, alt: "絵" } as const;
  return { x: 100, y: 200, width: 80, height: 40, asset, element, caption: "", after: 0, ...more };
}

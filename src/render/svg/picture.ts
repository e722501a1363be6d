import type { JpegAsset, PdfAsset, PngAsset } from "../../asset/asset.ts";
import { uprights } from "../../asset/jpeg/uprights.ts";
import { type Matrix, times } from "../../asset/svg/matrix.ts";
import type { PlacedImage } from "../../layout/page.ts";
import { drawingOf } from "./drawings.ts";
import { escaped } from "./escape.ts";
import { decimal } from "./number.ts";
import { pngForScreen } from "./png-for-screen.ts";

/**
 * A picture in its place, as one element. PNG and JPEG are the files themselves, drawings the shapes that go into the PDF. Of a page of
 * another PDF file only its place is shown, with the file's name and the page's number: no browser draws one inside SVG.
 *
 * @param prefix of the ids in a drawing
 */
export function pictureOf(image: PlacedImage, prefix: string): string {
  const { asset } = image;
  switch (asset.kind) {
    case "png":
      return fileOf(image, asset);
    case "jpeg":
      return asset.jpeg.components === 4 && !asset.jpeg.inverted
        ? stoodFor(
            image,
            nameOf(asset.src),
            "CMYKの写真です。画面では色が変わるため、印刷用のPDFにだけ入ります。",
          )
        : fileOf(image, asset);
    case "svg":
      return drawingIn(image, drawingOf(asset), prefix);
    case "pdf":
      return foreignPage(image, asset);
  }
}

const urls = new WeakMap<PngAsset | JpegAsset, string>();

function urlOf(asset: PngAsset | JpegAsset): string {
  let url = urls.get(asset);
  if (url === undefined) {
    const bytes = asset.kind === "png" ? pngForScreen(asset.png.bytes) : asset.jpeg.bytes;
    url = `data:image/${asset.kind};base64,${Buffer.from(bytes).toString("base64")}`;
    urls.set(asset, url);
  }
  return url;
}

/** An image fills the unit square; a photo's file may lie on its side. */
function fileOf(image: PlacedImage, asset: PngAsset | JpegAsset): string {
  const { x, y, width, height } = image;
  const file = `preserveAspectRatio="none" href="${urlOf(asset)}"`;
  if (asset.kind === "png" || asset.jpeg.orientation === 1) {
    const [left, top, across, down] = [x, y, width, height].map((one) => decimal(one, 2));
    return `<image x="${left}" y="${top}" width="${across}" height="${down}" ${file}/>`;
  }
  const upright = times([width, 0, 0, -height, x, y + height], uprights[asset.jpeg.orientation]);
  const matrix = times(upright, [1, 0, 0, -1, 0, 1]);
  return `<image transform="${matrixText(matrix)}" width="1" height="1" ${file}/>`;
}

/** @param drawing in pt at its own size, ids marked by @ */
function drawingIn({ asset, x, y, width, height }: PlacedImage, drawing: string, prefix: string): string {
  const matrix: Matrix = [width / asset.width, 0, 0, height / asset.height, x, y];
  return `<g transform="${matrixText(matrix)}">${drawing.replaceAll("@", prefix)}</g>`;
}

function matrixText([a, b, c, d, e, f]: Matrix): string {
  return `matrix(${[a, b, c, d].map((one) => decimal(one, 6)).join(" ")} ${decimal(e, 3)} ${decimal(f, 3)})`;
}

/** Sizes of the words in the frame, pt, and of the room they keep to its sides. */
const FRAME = { name: 10, note: 8, least: 4, room: 6 } as const;

function foreignPage(image: PlacedImage, { src }: PdfAsset): string {
  const [path = "", page = "1"] = src.split("#page=");
  const note = "PDFのページです。中身は印刷用のPDFに入ります。";
  return stoodFor(image, `${nameOf(path)}　${page}ページ`, note);
}

const nameOf = (path: string): string => path.split("/").at(-1) ?? path;

/** A pale box in a picture's place, with its name and why it is not shown. */
function stoodFor({ x, y, width, height }: PlacedImage, name: string, note: string): string {
  const [left, top, across, down] = [x, y, width, height].map((one) => decimal(one, 2));
  const box = `x="${left}" y="${top}" width="${across}" height="${down}"`;
  const line = (text: string, size: number, dy: number): string => {
    const fitting = Math.max(FRAME.least, Math.min(size, (width - 2 * FRAME.room) / text.length));
    const [cx, cy, em] = [x + width / 2, y + height / 2 + dy, fitting].map((one) => decimal(one, 2));
    return `<text x="${cx}" y="${cy}" font-size="${em}" text-anchor="middle" font-family="sans-serif">${escaped(text)}</text>`;
  };
  const words = `<g fill="#555">${line(name, FRAME.name, 0)}${line(note, FRAME.note, 2 * FRAME.note)}</g>`;
  return `<g><rect ${box} fill="#f4f4f4" stroke="#aaa" stroke-width="0.5"/>${words}</g>`;
}

import type { Asset } from "../asset/index.ts";
import type { Page, PlacedImage, StructElement } from "../layout/page.ts";
import { structElement } from "../layout/structure.ts";

const PT_PER_MM = 72 / 25.4;
const A4 = { short: 210 * PT_PER_MM, long: 297 * PT_PER_MM };
/** Room round a picture on a sheet of its own. */
const MARGIN = 20 * PT_PER_MM;

/**
 * A sheet for a page or picture that is put into a packet as it is: a PDF page keeps its size; a picture stands in the
 * middle of an A4 sheet, upright or across as it is itself, never larger than its own size.
 *
 * @param root  of the structure the page belongs to
 * @param title what the document is called: said of the picture to those who cannot see it
 */
export function filePage(
  asset: Asset,
  title: string,
  root: StructElement = structElement("Document", null),
): Page {
  const sheet = asset.kind === "pdf" ? asset : pictureSheet(asset);
  const image: PlacedImage = {
    ...(asset.kind === "pdf"
      ? { x: 0, y: 0, width: asset.width, height: asset.height }
      : fitted(asset, sheet)),
    asset,
    element: structElement("Figure", root, { alt: title }),
    caption: "",
    after: 0,
  };
  return {
    ...{ number: 1, width: sheet.width, height: sheet.height },
    ...{ lines: [], rules: [], images: [image], outline: [], style: null, watermark: null },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function pictureSheet({ width, height }: Size): Size {
  return width > height ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
}

function fitted({ width, height }: Size, sheet: Size): Size & { x: number; y: number } {
  const scale = Math.min(1, (sheet.width - 2 * MARGIN) / width, (sheet.height - 2 * MARGIN) / height);
  const size = { width: width * scale, height: height * scale };
  return { ...size, x: (sheet.width - size.width) / 2, y: (sheet.height - size.height) / 2 };
}

import type { SvgAsset } from "../../asset/asset.ts";
import { pictureOf } from "../../asset/svg/picture.ts";
import type { Page } from "../../layout/page.ts";
import { drawnPixels } from "../drawn-pixels.ts";
import { pictureKey } from "../picture-key.ts";
import { drawingText } from "./drawing.ts";

/** Drawings of this process by their content, the one that was not used for longest first. */
const known = new Map<string, Promise<string>>();
const KNOWN = 64;

/** Those that are made, as long as the pages they stand on are there. */
const made = new WeakMap<SvgAsset, string>();

/**
 * Makes ready what `drawSheet` cannot wait for: the drawings (SVG) on a page, simplified to the very shapes that go into
 * the PDF. Done once for each drawing; at once when all are ready.
 */
export async function prepareSheet(page: Page): Promise<void> {
  for (const { asset, width } of page.images)
    if (asset.kind === "svg" && !made.has(asset)) made.set(asset, await drawingWith(asset, width));
}

/** A drawing made ready, in pt at its own size; its ids begin with @. @throws RangeError when it was not made ready */
export function drawingOf(asset: SvgAsset): string {
  const drawing = made.get(asset);
  if (drawing === undefined)
    throw new RangeError(`${asset.src} was not made ready: prepareSheet comes before drawSheet`);
  return drawing;
}

function drawingWith(asset: SvgAsset, width: number): Promise<string> {
  const key = pictureKey(asset) as string;
  const drawing = known.get(key) ?? make(asset, width);
  known.delete(key);
  known.set(key, drawing);
  for (const oldest of known.keys()) {
    if (known.size <= KNOWN) break;
    known.delete(oldest);
  }
  return drawing;
}

/** What only pixels can show becomes pixels, as dense as in the PDF. */
async function make(asset: SvgAsset, width: number): Promise<string> {
  const picture = await pictureOf(asset);
  if (picture !== null) return drawingText(picture);
  const pixels = Buffer.from(await drawnPixels(asset, width)).toString("base64");
  const size = `width="${asset.width}" height="${asset.height}"`;
  return `<image ${size} preserveAspectRatio="none" href="data:image/png;base64,${pixels}"/>`;
}

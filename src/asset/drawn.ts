import type { FontSet } from "../font/face.ts";
import type { Reading } from "./read.ts";
import { readSvg } from "./svg/read.ts";

/**
 * A picture the program has drawn itself: an SVG that stands in no file.
 * @throws AssetFault when it is no SVG this folder reads: our mistake
 */
export function drawnAsset(src: string, svg: string, fonts: FontSet): Reading {
  return readSvg(src, new TextEncoder().encode(svg), fonts);
}

import type { SvgAsset } from "../asset/asset.ts";
import { pixels } from "../asset/svg/engine.ts";

/** Dots an inch of what cannot be drawn as vectors. */
const DENSITY = 300;
/** Pixels across at most. */
const WIDEST = 4000;

/** A drawing that only pixels can show, as a PNG file. @param width how wide it is shown, pt */
export function drawnPixels(asset: SvgAsset, width: number): Promise<Uint8Array> {
  return pixels(asset, Math.max(1, Math.min(WIDEST, Math.round((width * DENSITY) / 72))));
}

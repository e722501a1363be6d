import type { Assets, SvgAsset } from "../../asset/asset.ts";

/** Dots an inch of a drawing's pixels, at the size it has by itself but no wider than a sheet. */
const DENSITY = 300;
const WIDEST_PT = 600;

/** A PNG file of every drawing: what readers show that know no SVG (Word before 2016). */
export async function pixelsOf(assets: Assets): Promise<ReadonlyMap<SvgAsset, Uint8Array>> {
  const drawn = new Map<SvgAsset, Uint8Array>();
  for (const asset of assets.values()) {
    if (asset.kind !== "svg") continue;
    const { pixels } = await import("../../asset/svg/engine.ts");
    const width = Math.min(asset.width, WIDEST_PT);
    drawn.set(asset, await pixels(asset, Math.max(1, Math.round((width * DENSITY) / 72))));
  }
  return drawn;
}

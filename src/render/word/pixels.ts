import type { Asset, Assets, SvgAsset } from "../../asset/asset.ts";

/**
 * Dots an inch of a drawing's pixels, at the size it has by itself but no wider than a sheet. Only what knows no SVG
 * shows them (Word before 2016, LibreOffice 7.4): a little under the 220 to which Word itself reduces every
 * picture it saves, and enough for 8 pt letters on paper. At 300 they took twice the time and the room.
 */
const DENSITY = 200;
const WIDEST_PT = 600;

/** A PNG file of every drawing. They are drawn one after the other, and compressed meanwhile on other threads. */
export async function pixelsOf(all: readonly Assets[]): Promise<ReadonlyMap<SvgAsset, Uint8Array>> {
  const drawings = new Set(all.flatMap((assets) => [...assets.values()]).filter(isDrawing));
  if (drawings.size === 0) return new Map();
  const { pixels } = await import("../../asset/svg/engine.ts");
  return new Map(
    await Promise.all(
      [...drawings].map(async (asset) => [asset, await pixels(asset, across(asset))] as const),
    ),
  );
}

function isDrawing(asset: Asset): asset is SvgAsset {
  return asset.kind === "svg";
}

function across({ width }: SvgAsset): number {
  return Math.max(1, Math.round((Math.min(width, WIDEST_PT) * DENSITY) / 72));
}

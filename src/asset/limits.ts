import { AssetFault } from "./fault.ts";

/** More than a paper needs, and less than what would fill a small machine's memory. */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  pixels: 100_000_000,
  pages: 200,
  elements: 200_000,
} as const;

const MEGA = 1024 * 1024;

export function checkBytes(size: number): void {
  if (size <= LIMITS.bytes) return;
  throw new AssetFault("asset/too-large", {
    size: `${(size / MEGA).toFixed(1)} MB`,
    limit: `${LIMITS.bytes / MEGA} MB`,
  });
}

export function checkPixels(width: number, height: number): void {
  if (width * height <= LIMITS.pixels) return;
  throw new AssetFault("asset/too-large", {
    size: `${width}×${height} px`,
    limit: `${LIMITS.pixels / 1_000_000} megapixels`,
  });
}

export {
  type Asset,
  type Assets,
  assetOf,
  type JpegAsset,
  type PdfAsset,
  type PngAsset,
  type SvgAsset,
} from "./asset.ts";
export { drawnAsset } from "./drawn.ts";
export {
  type AssetCache,
  cachedReading,
  emptyCache,
  figuresOf,
  type LoadOptions,
  loadAssets,
  sealsOf,
} from "./load.ts";
export { type Reading, readAsset, sourcesIn } from "./read.ts";
export { embeddedJpegs, mayHoldJpeg } from "./svg/embedded.ts";

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { SvgAsset } from "../asset.ts";
import { compiledOnce } from "./compile.ts";
import { pngFileOf, type Raster } from "./png-file.ts";

type Library = typeof import("@resvg/resvg-wasm");

let library: Promise<Library> | null = null;

/** Loads resvg when the first SVG is drawn: two and a half megabytes that most papers never need. */
function load(): Promise<Library> {
  library ??= (async () => {
    const loaded = await import("@resvg/resvg-wasm");
    const file = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
    await loaded.initWasm(compiledOnce(await readFile(file)));
    return loaded;
  })();
  return library;
}

/** The SVG in its simplest form: absolute paths with their paint, text as outlines of our fonts. */
export async function simplified(asset: SvgAsset): Promise<string> {
  const { Resvg } = await load();
  const drawing = new Resvg(asset.source, options(asset));
  try {
    return drawing.toString();
  } finally {
    drawing.free();
  }
}

/**
 * The SVG as a PNG file of so many pixels across.
 * @param width whole number, 1 or more
 */
export async function pixels(asset: SvgAsset, width: number): Promise<Uint8Array> {
  // resvg's own PNG writer takes three times as long as drawing does, and holds up everything else.
  return pngFileOf(await rasterOf(asset, width));
}

async function rasterOf(asset: SvgAsset, across: number): Promise<Raster> {
  const { Resvg } = await load();
  const drawing = new Resvg(asset.source, { ...options(asset), fitTo: { mode: "width", value: across } });
  try {
    const image = drawing.render();
    const { width, height, pixels: data } = image;
    image.free();
    return { width, height, data };
  } finally {
    drawing.free();
  }
}

function options({ faces, families }: SvgAsset) {
  return {
    font: {
      fontBuffers: faces.map(({ data }) => data),
      loadSystemFonts: false,
      defaultFontFamily: families.sans,
      serifFamily: families.serif,
      sansSerifFamily: families.sans,
    },
  };
}

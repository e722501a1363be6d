import { createHash } from "node:crypto";
import type { Asset } from "../asset/asset.ts";

/** Tells a picture from others by its content. */
export type PictureKey = string | object;

const known = new WeakMap<Asset, PictureKey>();

/**
 * The same for pictures that look the same: a picture that many papers show was perhaps read for each of them. A page of
 * another file is known by its place there, for the file is open once.
 */
export function pictureKey(asset: Asset): PictureKey {
  const before = known.get(asset);
  if (before !== undefined) return before;
  const key = asset.kind === "pdf" ? asset.page.dict : hashOf(asset);
  known.set(asset, key);
  return key;
}

function hashOf(asset: Exclude<Asset, { kind: "pdf" }>): string {
  const hash = createHash("sha256").update(asset.kind);
  switch (asset.kind) {
    case "png":
      return hash.update(asset.png.bytes).digest("base64");
    case "jpeg":
      return hash.update(asset.jpeg.bytes).digest("base64");
    case "svg": {
      const { width, height, families, faces, source } = asset;
      return hash
        .update(JSON.stringify([width, height, families, faces.map(({ file }) => file)]))
        .update(source)
        .digest("base64");
    }
  }
}

import { readFileSync } from "node:fs";
import type { SvgAsset } from "../asset.ts";
import { AssetFault } from "../fault.ts";
import { type Jpeg, readJpeg } from "../jpeg/jpeg.ts";
import { fileAt } from "../place.ts";
import { embeddedOf } from "./image.ts";

/** What a cleaned drawing's pictures are written as: base64 holds nothing that would be escaped. */
const JPEGS = /\bhref="(\s*data:image\/jpe?g;base64,[^"]*)"/gi;

/** The photographs in a drawing, which go into a PDF as they are; none of one that becomes pixels. */
export function embeddedJpegs({ source, isVector }: SvgAsset): readonly Jpeg[] {
  if (!isVector) return [];
  return Array.from(source.matchAll(JPEGS), ([, url = ""]) => embeddedOf(url)).flatMap((one) =>
    one === null ? [] : [readJpeg(one.bytes)],
  );
}

/** What a photograph's address may be written as, character references and entities of its own included. */
const SIGNS = /image\/jpe?g|&#|<!ENTITY/i;

/**
 * Whether a drawing may hold a photograph, known without reading it as a drawing, which takes a hundred times as long: most
 * hold none. True for a file that cannot be read: whoever reads it says why.
 * @param folder the office's
 */
export function mayHoldJpeg(src: string, folder: string): boolean {
  try {
    // UTF-16 has a zero beside every letter.
    return SIGNS.test(readFileSync(fileAt(folder, src)).toString("latin1").replaceAll("\0", ""));
  } catch (error) {
    if (error instanceof AssetFault || (error instanceof Error && "code" in error)) return true;
    throw error;
  }
}

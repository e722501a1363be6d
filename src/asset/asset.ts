import type { Face } from "../font/face.ts";
import type { Jpeg } from "./jpeg/jpeg.ts";
import type { PdfPage } from "./pdf/page.ts";
import type { Png } from "./png/png.ts";

/** What every picture has. Lengths in pt: how large it is by itself, as its file says (else 96 pixels an inch). */
interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface PngAsset extends Picture {
  readonly kind: "png";
  readonly png: Png;
}

export interface JpegAsset extends Picture {
  readonly kind: "jpeg";
  readonly jpeg: Jpeg;
}

/** Vectors. What they refer to outside is refused, what is no picture (scripts, comments) is gone. */
export interface SvgAsset extends Picture {
  readonly kind: "svg";
  /** Cleaned: elements and attributes of the picture only, fonts named as `serif` and `sans-serif`. */
  readonly source: string;
  /** Faces its text is set in; empty = it has none. */
  readonly faces: readonly Face[];
  /** Names of the families that `serif` and `sans-serif` stand for, as the faces' files have them. */
  readonly families: { readonly serif: string; readonly sans: string };
  /** Whether vectors can be drawn as such. What is filtered or masked becomes pixels. */
  readonly isVector: boolean;
}

/** One page of another PDF file, placed as it is. */
export interface PdfAsset extends Picture {
  readonly kind: "pdf";
  readonly page: PdfPage;
}

/** A picture that was read and found good. */
export type Asset = PngAsset | JpegAsset | SvgAsset | PdfAsset;

/** The pictures of a tree, by what its figures call them (`src`). */
export type Assets = ReadonlyMap<string, Asset>;

/** The picture a figure names. @throws RangeError when it was not loaded: our mistake, never the data's */
export function assetOf(assets: Assets, src: string): Asset {
  const asset = assets.get(src);
  if (asset === undefined) throw new RangeError(`the picture ${src} was not loaded`);
  return asset;
}

import { promisify } from "node:util";
import { deflate, deflateSync } from "node:zlib";
import type { Asset } from "../../asset/asset.ts";
import type { Page } from "../../layout/page.ts";
import type { FaceUse } from "./face-use.ts";
import type { PaintedPicture } from "./figure/pictures.ts";
import { decimal } from "./number.ts";
import { pageContent, type UseOf } from "./page-content.ts";
import type { Marks } from "./tags/marks.ts";

/** zlib level of pages. Of a page of 450 cell lines: 0.23 ms and 8.4 KB; level 6 takes 0.58 ms for 6.9 KB. */
const CONTENT_LEVEL = 3;

/** Contents longer than this are compressed on another thread while the next page is painted. Bytes. */
const LONG = 16 * 1024;
const deflateAside = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Buffer>;

/** A page's operators and what they refer to. */
export interface Painting {
  readonly operators: Uint8Array;
  /** Faces it shows, by their `id`. */
  readonly uses: ReadonlySet<FaceUse>;
  /** Pictures it shows, the first one as I1. */
  readonly pictures: readonly PaintedPicture[];
}

/**
 * @param marks numbers what belongs to the document's structure; null = nothing is tagged
 * @throws RangeError for a page layout must not make: glyph 0, a place that is no number
 */
export function paint(page: Page, useOf: UseOf, marks: Marks | null = null): Painting {
  const uses = new Set<FaceUse>();
  const pictures = new Map<Asset, PaintedPicture>();
  const operators = pageContent(
    page,
    (face) => {
      const use = useOf(face);
      uses.add(use);
      return use;
    },
    ({ asset, width }) => {
      if (!pictures.has(asset)) pictures.set(asset, { picture: asset, width });
      return pictureId([...pictures.keys()].indexOf(asset));
    },
    marks,
  );
  // Our y runs downwards from the sheet's top.
  const bytes = Buffer.from(`1 0 0 -1 0 ${decimal(page.height)} cm\n${operators}`, "latin1");
  return { operators: bytes, uses, pictures: [...pictures.values()] };
}

/** Name in a page's resources. @param index among the page's pictures */
export function pictureId(index: number): string {
  return `I${index + 1}`;
}

/** Compresses a page's operators: a short one at once, a long one on another thread. */
export function deflated(operators: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const options = { level: CONTENT_LEVEL };
  return operators.length > LONG ? deflateAside(operators, options) : deflateSync(operators, options);
}

import type { Asset } from "../../../asset/asset.ts";
import { uprights } from "../../../asset/jpeg/uprights.ts";
import { identity, type Matrix, times } from "../../../asset/svg/matrix.ts";
import type { PlacedImage } from "../../../layout/page.ts";
import { shownMatrix } from "./foreign-page.ts";

/**
 * From a picture's own space to its place on the page, whose y runs downwards. Told by the picture as it was read, so
 * that a page can be painted before any document has the picture.
 */
export function placement({ asset, x, y, width, height }: PlacedImage): Matrix {
  return times([width, 0, 0, -height, x, y + height], toUnit(asset));
}

/** How a picture in a document comes onto the unit square with y upwards. */
function toUnit(asset: Asset): Matrix {
  switch (asset.kind) {
    case "jpeg":
      return uprights[asset.jpeg.orientation];
    case "pdf":
      return shownMatrix(asset.page);
    default:
      // Images fill the unit square; a drawing's form brings itself onto it.
      return identity;
  }
}

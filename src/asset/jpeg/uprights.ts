import type { Matrix } from "../svg/matrix.ts";
import type { Orientation } from "./jpeg.ts";

/**
 * From the stored picture's unit square (y upwards) to that of the upright one. EXIF says which edges of the upright
 * picture the stored first row and first column are.
 */
export const uprights: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

import { numbersOf, type PdfFile } from "./file.ts";
import {
  isDict,
  isStream,
  itemsOf,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from "./object.ts";
import { type Box, type PdfPage, rectangle } from "./page.ts";

/** a b c d e f */
export type Matrix = readonly [number, number, number, number, number, number];

/** What an annotation (a filled field, a stamp, a remark) looks like, and how its picture comes onto the page. */
export interface Appearance {
  readonly form: PdfStream;
  readonly matrix: Matrix;
}

const HIDDEN = 2;
const NO_VIEW = 32;

/** The appearances of a page's annotations, in order: what a viewer shows above the page. ISO 32000-1 12.5.5 */
export function appearancesOf({ dict, file }: PdfPage): readonly Appearance[] {
  return itemsOf(file.get(dict, "Annots")).flatMap((one) => {
    const annotation = file.resolve(one);
    const found = isDict(annotation) ? appearanceOf(annotation, file) : null;
    return found === null ? [] : [found];
  });
}

function appearanceOf(annotation: PdfDict, file: PdfFile): Appearance | null {
  const flags = numberOf(file.get(annotation, "F")) ?? 0;
  const isShown = (flags & (HIDDEN | NO_VIEW)) === 0 && nameOf(file.get(annotation, "Subtype")) !== "Popup";
  const form = isShown ? normalForm(annotation, file) : null;
  const rect = rectangle(annotation.entries.get("Rect"), file);
  const box = form === null ? null : rectangle(form.dict.entries.get("BBox"), file);
  if (form === null || rect === null || box === null) return null;
  const matrix = fitted(transformed(box, matrixOf(file.get(form.dict, "Matrix"), file)), rect);
  return matrix === null ? null : { form, matrix };
}

/** The normal appearance, of one with states the present. */
function normalForm(annotation: PdfDict, file: PdfFile): PdfStream | null {
  const appearances = file.get(annotation, "AP");
  const normal = isDict(appearances) ? file.get(appearances, "N") : null;
  if (isStream(normal)) return normal;
  const state = nameOf(file.get(annotation, "AS"));
  const chosen = isDict(normal) && state !== null ? file.get(normal, state) : null;
  return isStream(chosen) ? chosen : null;
}

function matrixOf(object: PdfObject, file: PdfFile): Matrix {
  const [a, b, c, d, e, f] = numbersOf(object, file);
  const isWhole = a != null && b != null && c != null && d != null && e != null && f != null;
  return isWhole ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0];
}

/** The upright box around a transformed one. */
function transformed([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f]),
  );
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Scales and moves one box onto another; null where it has no extent. ISO 32000-1 algorithm 8.1 */
function fitted(box: Box, rect: Box): Matrix | null {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (width === 0 || height === 0) return null;
  const [x, y] = [(rect[2] - rect[0]) / width, (rect[3] - rect[1]) / height];
  return [x, 0, 0, y, rect[0] - box[0] * x, rect[1] - box[1] * y];
}

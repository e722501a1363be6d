import type { Face } from "../../font/face.ts";
import type { EmbeddedFace } from "./embedded-face.ts";
import type { FinishedPage } from "./finished-page.ts";
import { pictureId } from "./paint.ts";
import type { PdfkitPage, PdfReference } from "./pdfmake-internals.ts";

/**
 * Says in a page's dictionary all that a finished page has beside its operators.
 * @param embedded gives the document's font for a face
 * @param isTagged whether it is read in the order of the structure
 */
export function fillPage(
  page: PdfkitPage,
  { width, height, before, annotations, key, faces, pictures }: FinishedPage,
  embedded: (face: Face) => EmbeddedFace,
  isTagged: boolean,
): void {
  const { data } = page.dictionary;
  // The sheet as cut is the sheet: PDF/X and print shops ask for the box by name.
  data.TrimBox = [0, 0, width, height];
  if (before.length > 0) data.Contents = [...before, page.content];
  if (annotations.length > 0) data.Annots = [...annotations];
  if (key !== null) data.StructParents = key;
  // ISO 14289-1 7.18.3
  if (isTagged) data.Tabs = "S";
  for (const face of faces) enter(page.fonts, embedded(face));
  pictures.forEach((picture, i) => {
    page.xobjects[pictureId(i)] = picture;
  });
}

/** @throws Error when another font has the name: one of two that differ in what the name is made of is damaged */
function enter(fonts: Record<string, PdfReference | undefined>, { use, reference }: EmbeddedFace): void {
  const known = fonts[use.id];
  if (known !== undefined && known !== reference)
    throw new Error(`two fonts of a page are called ${use.id}: ${use.face.file} is one of them`);
  fonts[use.id] = reference;
}

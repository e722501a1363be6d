import type { Face } from "../../font/face.ts";
import type { OutlineEntry } from "../../layout/page.ts";
import type { FaceUse } from "./face-use.ts";
import type { ShownPicture } from "./figure/pictures.ts";
import type { PdfDictionary, PdfReference, PdfToken } from "./pdfmake-internals.ts";
import type { StructureTree } from "./tags/tree.ts";

/** A page as it goes into the file. */
export interface FinishedPage {
  readonly width: number;
  readonly height: number;
  /** Faces whose glyphs it shows. */
  readonly faces: Iterable<Face>;
  /** Pictures it shows, the first one called I1. */
  readonly pictures: readonly PdfReference[];
  /** Streams in the file that are shown before its own. */
  readonly before: readonly PdfToken[];
  readonly content: Uint8Array;
  readonly isDeflated: boolean;
  /** Bookmarks; `y` in pt from the page's top. */
  readonly outline: readonly OutlineEntry[];
  readonly annotations: readonly PdfReference[];
  /** What the parent tree calls a page whose content is tagged; null = nothing of it is. */
  readonly key: number | null;
}

/** A document that takes finished pages one by one and gives its bytes as they come. */
export interface PdfDocument {
  /** What notes the glyphs the document shows of a face. */
  use(face: Face): FaceUse;
  /** Makes ready what `picture` cannot wait for. */
  prepare(pictures: Iterable<ShownPicture>): Promise<void>;
  /** The picture in the document, written when first asked for. */
  picture(picture: ShownPicture["picture"]): PdfReference;
  /** Writes an object. */
  object(data: PdfDictionary): PdfReference;
  /** Writes a stream of operators that pages can be made of. */
  stream(content: Uint8Array, isDeflated: boolean): PdfReference;
  /** Writes a page. The reference is good for no more than its text. */
  addPage(page: FinishedPage): PdfReference;
  /** Enters the labels of the pages and the places that have a name. ISO 32000-1 12.4.2, 12.3.2.3 */
  enter(trees: { readonly labels: PdfReference | null; readonly destinations: PdfReference | null }): void;
  /** The logical structure of a tagged file; null = it is not tagged. */
  readonly structure: StructureTree | null;
  /** Adds to what the file's identifier depends on: page contents, pictures and what the file says of itself are told. */
  tell(text: string): void;
  /** Bytes written since the last call; null = none. */
  read(): Uint8Array | null;
  /** Writes what a file ends with; `read` gives it. */
  end(): void;
}

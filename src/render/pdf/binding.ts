import type { Asset } from "../../asset/asset.ts";
import type { Face } from "../../font/face.ts";
import type { OutlineEntry, Page } from "../../layout/page.ts";
import type { PackedDrawing } from "./figure/packed.ts";
import type { PdfDocument } from "./finished-page.ts";
import type { SheetLink } from "./link.ts";
import type { PageLabel } from "./page-labels.ts";
import type { PaintedSheet } from "./painted-sheet.ts";
import type { PdfReference, PdfToken } from "./pdfmake-internals.ts";
import type { SheetMark } from "./tags/marks.ts";
import type { Structure } from "./tags/structure.ts";

/** Finds what painted sheets only name. */
export interface SheetResources {
  /** @param size bytes of the font file, where two faces have the name */
  faceOf(name: string, size: number): Face;
  pictureOf(src: string): Asset | PackedDrawing;
}

/** A page of the file. Lengths in pt, y downwards. */
export interface Binding {
  /** What `add` gave; or a blank page's size. */
  readonly sheet: BoundSheet | { readonly width: number; readonly height: number };
  /** How far the sheet is moved: room for binding. */
  readonly shift: { readonly x: number; readonly y: number };
  /** Lines and rules over the sheet, in the page's own place, artifacts all; null = none. */
  readonly over: Pick<Page, "lines" | "rules"> | null;
  /** Bookmarks of the page's top; level 1 is the outermost. The sheets' own headings nest below the last one. */
  readonly bookmarks: readonly { readonly level: number; readonly text: string }[];
  /** What links call the page. */
  readonly names: readonly string[];
  /** Null: goes on from the page before. */
  readonly label: PageLabel | null;
}

/** A document of a tagged file. */
export interface TaggedPart {
  readonly title: string;
  readonly structure: Structure;
}

/** Binds painted sheets into one file. */
export interface PdfBinder {
  /**
   * Writes a sheet's body. Sheets are added one after the other: the next when the last one's promise is kept.
   * @param part of a tagged file: the document it is of, the same object for all of its sheets
   */
  add(sheet: PaintedSheet, resources: SheetResources, part?: TaggedPart | null): Promise<BoundSheet>;
  /**
   * Puts the sheets in order, with what lies over them, and ends the file.
   * @throws RangeError for no page at all, a sheet of another file, two pages of one name
   */
  bind(order: Iterable<Binding>): Promise<void>;
  /** After `bind`: names that links lead to and no page has. */
  readonly unresolved: readonly string[];
}

/** A sheet whose body is in the file: what is kept of it until it has its place. */
export class BoundSheet {
  readonly width: number;
  readonly height: number;
  /** @internal */
  readonly body: Body;

  constructor({ width, height }: PaintedSheet, body: Body) {
    this.width = width;
    this.height = height;
    this.body = body;
  }
}

/** Where a body is, and what it refers to. */
export interface Body {
  readonly owner: PdfDocument;
  readonly stream: PdfToken;
  readonly faces: readonly Face[];
  readonly pictures: readonly PdfReference[];
  readonly outline: readonly OutlineEntry[];
  readonly links: readonly SheetLink[];
  /** Null: the file is not tagged. */
  readonly tags: { readonly part: TaggedPart; readonly marks: readonly SheetMark[] } | null;
}

import type { Asset } from "../asset/asset.ts";
import type { At } from "../document/tree.ts";
import type { Face } from "../font/face.ts";

/**
 * Finished pages: what layout gives and the page renderers (pdf, svg, text) draw. Lengths in pt from the sheet's
 * top left corner, y downwards. Nothing is left to decide here.
 */
export interface Page {
  /** From 1 through the document. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In reading order. */
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
  /** In reading order. */
  readonly images: readonly PlacedImage[];
  /** Headings that begin on this page, for bookmarks. */
  readonly outline: readonly OutlineEntry[];
  /** Name of the page style it was set in; null = none, a sheet that is placed as it is. */
  readonly style: string | null;
  /** 案: one large pale word across the sheet, an artifact. */
  readonly watermark: PlacedLine | null;
}

/** One line of text on one baseline, or one piece of it (a label, a cell's line). */
export interface PlacedLine {
  /** Baseline. */
  readonly y: number;
  /** The text as it was written, without line ends: what copying and searching give (ActualText). */
  readonly text: string;
  readonly runs: readonly PlacedRun[];
  /** Where it belongs in the structure; null = artifact (page number, 資料番号 label, repeated head, （続き）, watermark). */
  readonly element: StructElement | null;
  /** Why it is an artifact. */
  readonly artifact: "page-number" | "label" | "repeated-head" | "continued" | "watermark" | null;
}

/** Glyphs of one face and size. */
export interface PlacedRun {
  readonly face: Face;
  /** Text size in pt. */
  readonly size: number;
  readonly glyphs: ArrayLike<number>;
  /** Origin of each glyph, pt from the sheet's left edge. */
  readonly x: ArrayLike<number>;
  /** What each glyph stands for: one cluster, as written. */
  readonly clusters: readonly string[];
  readonly at: At | null;
  /** 0–1 grey; 0 is black. */
  readonly grey: number;
  /** Underline drawn below the run. */
  readonly underline: boolean;
  /** Baseline below the line's own, pt: negative for a superscript. */
  readonly drop: number;
  /**
   * Western text in a vertical line: turned a quarter clockwise, so that it reads downwards. Then x[0] is the baseline's
   * place across the sheet, and x[i] − x[0] the way down from the line's y (with `drop`) to glyph i.
   */
  readonly turned: boolean;
  /** Name of the document the run leads to, in a packet; null = none. */
  readonly link: string | null;
  /**
   * 圏点: centres of the dots above the run, pt from the sheet's left edge (of a turned run counted as its x is, the dots
   * to its right); null = none. Where upright characters of a vertical line have them, a turned run without glyphs does.
   */
  readonly dots: readonly number[] | null;
}

export interface PlacedRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** Dots (リーダー) are as thick as `width` and stand `pitch` apart, counted from the sheet's left edge. */
  readonly line: "solid" | "dashed" | "dotted";
  /** pt; 0 but for dots. */
  readonly pitch: number;
}

/** A picture, upright, in its own proportion. */
export interface PlacedImage {
  /** Left and top edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly asset: Asset;
  /** A Figure, with what the picture shows as `alt`. */
  readonly element: StructElement;
  /** Its caption's text, whose lines are among the page's; empty = none. */
  readonly caption: string;
  /** How many of the page's lines come before it in reading order. */
  readonly after: number;
}

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  /** Top of the heading, pt from the sheet's top. */
  readonly y: number;
}

/** Element of the logical structure, as tagged PDF names them. Created by layout, read by renderers of tags. */
export interface StructElement {
  readonly role:
    | "Document"
    | "H1"
    | "H2"
    | "H3"
    | "H4"
    | "H5"
    | "H6"
    | "P"
    | "L"
    | "LI"
    | "Lbl"
    | "LBody"
    | "Note"
    | "TOC"
    | "TOCI"
    | "Table"
    | "THead"
    | "TBody"
    | "TR"
    | "TH"
    | "TD"
    | "Figure"
    | "Caption";
  readonly parent: StructElement | null;
  /** In the document's order. Layout's elements have it; one made by hand may be left without. */
  readonly kids?: readonly StructElement[];
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly scope?: "Column" | "Row";
  /** Of a cell whose heads their scopes do not tell: those that are its heads. */
  readonly headers?: readonly StructElement[];
  /** Of a list: how its labels count. */
  readonly numbering?: "Decimal" | "Disc";
  /** Of a figure what it shows, of a table what it is about. */
  readonly alt?: string;
  /** Clean text where letter spacing or the like would spoil what is read. */
  readonly actualText?: string;
}

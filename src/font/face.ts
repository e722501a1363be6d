import type { Diagnostic } from "../diagnostic/index.ts";

/**
 * What the rest of the program knows of a font. font/ reads the files; layout and renderers see only this.
 * All numbers are font units unless said; `unitsPerEm` of them make one em.
 */
export interface Face {
  /** Dense number, unique in the process: good for array indexes. */
  readonly id: number;
  /** PostScript name: BIZUDMincho-Regular. */
  readonly name: string;
  readonly file: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: readonly [number, number, number, number];
  readonly serif: boolean;
  readonly weight: number;
  /** The whole file's bytes. */
  readonly data: Uint8Array;
  /** Glyph of a code point, optionally with a variation selector (U+FE00–FE0F, U+E0100–E01EF); 0 = none. */
  glyph(codePoint: number, selector?: number): number;
  advance(glyph: number): number;
  /** The glyph's shape for vertical lines (ー 、 「), or the glyph itself. */
  vertical(glyph: number): number;
}

/** How a run of text wants to look. */
export interface FaceStyle {
  readonly family: "mincho" | "gothic";
  readonly bold: boolean;
}

/** A glyph found for one cluster (grapheme: base + selector + combining marks). */
export interface Found {
  readonly face: Face;
  readonly glyph: number;
}

/** Faces tried in order for each style. */
export interface FontSet {
  /**
   * The first face that has the cluster. A selector no face knows falls back to the base character (and `cover`
   * has warned of it); null when no face has the base: `cover` has refused it or put 〓 in its place before.
   */
  find(cluster: string, style: FaceStyle): Found | null;
  readonly faces: readonly Face[];
  /**
   * A face by its PostScript name and the bytes of its file, opened if need be: for what was set in an earlier run.
   * Null: no such file belongs to the set any more.
   */
  named?(name: string, size: number): Face | null;
  /**
   * Whether the glyph's shape for vertical lines can be read: asked by `cover`, so that layout need not. Where it
   * cannot, `faults` says why.
   */
  hasSoundVertical?(found: Found): boolean;
  /** Font files that could not be read when a character needed them; `cover` refuses the document for them. */
  readonly faults?: readonly Diagnostic[];
}

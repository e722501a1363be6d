/**
 * The composer's border: measured text and a measure (行長) in, lines out. It opens no file and knows no PDF.
 * All lengths are whole composer units: `UNITS_PER_EM` of them make one em of the paragraph's body size, so that
 * 1/2, 1/3, 1/4, 1/8 em and 1000-unit fonts are exact and a line fits or it does not, with no epsilon.
 */
export const UNITS_PER_EM = 18_000;

/** Structure of arrays, one entry a cluster (grapheme; IVS and surrogate pairs are one). */
export interface MeasuredText {
  /** The paragraph's text; forced breaks (<br/>) are "\n" clusters, tabs "\t" ones. */
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of each cluster, and the text's length at [count]. */
  readonly start: Int32Array;
  /** Natural advance of the glyph as the font has it. A full-width 約物 has 1 em: the composer knows which half is blank. */
  readonly advance: Int32Array;
  /** em of the cluster's own size: UNITS_PER_EM unless it is set larger or smaller. */
  readonly em: Int32Array;
  /** Ranges set by furniture; sorted, not nested. */
  readonly spans: readonly Span[];
}

/** A range of clusters `from … to` (to excluded) that is treated as a whole. */
export type Span =
  /** 字取り / 均等割り: never broken, spread evenly to `width`; wider text keeps its natural width. */
  | { readonly kind: "even"; readonly from: number; readonly to: number; readonly width: number }
  /** A fixed gap between every two clusters (諮　問); never broken. */
  | { readonly kind: "gap"; readonly from: number; readonly to: number; readonly gap: number }
  /** 添え字: never parted from the cluster before `from`, set solid; a character complex (cl-21), or part of its base's word. */
  | { readonly kind: "attached"; readonly from: number; readonly to: number }
  /** 縦中横: one cluster that stands for a character of its own class, cl-30. */
  | { readonly kind: "tcy"; readonly from: number; readonly to: number };

/** タブ位置 in composer units from the column's start edge. `point`: the first "." or "．" of the text after the tab. JLREQ 3.6.2. */
export interface TabPlace {
  readonly position: number;
  readonly align: "start" | "end" | "center" | "point";
}

export type LineAlign = "start" | "center" | "end" | "justify";

export interface Frame {
  /** 行長 of the whole column. */
  readonly measure: number;
  /** Free space before the first line (start + indent), and before the others (start). */
  readonly firstIndent: number;
  readonly restIndent: number;
  /** 字上げ. */
  readonly endIndent: number;
  readonly align: LineAlign;
  /** Where the text after a "\t" cluster goes; in any order. */
  readonly tabs: readonly TabPlace[];
}

/** Why a line ends where it does. */
export type LineEnd =
  | "paragraph-end"
  | "forced"
  | "break"
  | "emergency-group"
  | "emergency-word"
  | "emergency-prohibition";

/** How a line was made to fit. `amount` is the sum over the line, positive = space taken away / added. */
export interface Adjustment {
  readonly kind: "none" | "reduced" | "hung" | "expanded" | "overfull";
  readonly amount: number;
  /** JLREQ step numbers that were used (3.8.3 / 3.8.4), lowest first. */
  readonly steps: readonly number[];
}

/** One composed line. */
export interface Line {
  /** Clusters from … to (to excluded). A "\n" cluster that ends the line is inside the range and has no place. */
  readonly from: number;
  readonly to: number;
  /**
   * Origin of each cluster's glyph from the column's start edge, indents included, one entry a cluster. An opening
   * bracket whose blank half is taken away stands half an em further left than its ink: draw the glyph at x as it is.
   */
  readonly x: Int32Array;
  /** Where the ink's advance ends, from the column's start edge; a hung 。 lies beyond the measure. */
  readonly end: number;
  readonly lineEnd: LineEnd;
  readonly adjustment: Adjustment;
}

export interface Composed {
  readonly lines: readonly Line[];
  /** `layout/forced-break` and `layout/overfull-line`, as data: layout adds the place. */
  readonly warnings: readonly {
    readonly code: "layout/forced-break" | "layout/overfull-line";
    readonly line: number;
  }[];
}

import { type CompositionStyle, compositions } from "./composer/style.ts";

/** Whole twips (1/20 pt) are the unit of all geometry, because Word's are: PDF and Word share every number here. */
export const TWIPS_PER_PT = 20;

/** One kind of sheet. Lengths in twips, text size in half-points as Word counts it. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  /** 文字サイズ in half-points: 21 = 10.5 pt. */
  readonly fontSize: number;
  /** 行送り of body text and the docGrid's line pitch. */
  readonly lineFeed: number;
  /** 字詰め: measure = charactersPerLine × fontSize exactly; side margins share the rest equally. */
  readonly charactersPerLine: number;
  /** 行数. */
  readonly linesPerPage: number;
  readonly marginTop: number;
  readonly marginBottom: number;
}

/** Table geometry shared by PDF and Word, in twips. */
export interface TableStyle {
  /** Free space between rule and text at the left and right of a cell. */
  readonly padX: number;
  readonly padY: number;
  /** Room kept at the line end beyond n × em, so that Word fits the same n characters. */
  readonly slack: number;
  readonly rule: number;
  /** Exact line pitch in cells, as a multiple of the text size in 1/100. */
  readonly lineFeed: number;
}

/**
 * 縦書き cells, in PDF and Word alike: the text is set on one line of at most `wanted` em; a longer one is broken there,
 * and where its lines have no room side by side they grow by `step` em, up to `tallest` of the sheet's text area.
 */
export const verticalCell = { wanted: 20, step: 2, tallest: 0.8 } as const;

export interface Style {
  readonly composition: CompositionStyle;
  readonly pages: Readonly<Record<string, PageStyle>>;
  readonly table: TableStyle;
}

const mm = (value: number): number => Math.round((value * 1440) / 25.4);

/** Measure (行長) of a page style in twips. */
export function measureOf(page: PageStyle): number {
  return page.charactersPerLine * page.fontSize * 10;
}
/** Left margin in twips; the right one may be a twip wider. */
export function sideMarginOf(page: PageStyle): number {
  return Math.floor((page.width - measureOf(page)) / 2);
}

/** Width of a table's column in twips, from the width of its text. */
export function columnWidthOf(text: number, { slack, padX }: TableStyle): number {
  return Math.round(text) + slack + 2 * padX;
}

/** A4 landscape for wide tables: 9 pt, narrow margins. */
const tableSheet: PageStyle = {
  width: 16838,
  height: 11906,
  fontSize: 18,
  lineFeed: 252,
  charactersPerLine: 86,
  linesPerPage: 40,
  marginTop: mm(15),
  marginBottom: mm(15),
};

/** The shipped style; the profile overrides by key. Values: docs/architecture.md "Geometry". */
export const shippedStyle: Style = {
  composition: compositions.jlreq,
  pages: {
    letter: {
      width: 11906,
      height: 16838,
      fontSize: 21,
      lineFeed: 360,
      charactersPerLine: 40,
      linesPerPage: 36,
      marginTop: mm(35),
      marginBottom: mm(30),
    },
    "change-table": tableSheet,
    // Its boxes say how wide a line is; the page number stands in the margin below.
    assessment: {
      width: 11906,
      height: 16838,
      fontSize: 18,
      lineFeed: 252,
      charactersPerLine: 53,
      linesPerPage: 59,
      marginTop: mm(18),
      // As many lines as there is room for, and next to nothing left over: LibreOffice, which counts the pitch in 1/100 mm,
      // would put half of the rest above the first line.
      marginBottom: 928,
    },
    "matrix-a4": tableSheet,
    "matrix-a3": {
      width: 23811,
      height: 16838,
      fontSize: 21,
      lineFeed: 294,
      charactersPerLine: 105,
      linesPerPage: 51,
      marginTop: mm(15),
      marginBottom: mm(15),
    },
  },
  // Columns stand two em of 9 pt apart (2 × padX + slack), the usual 段間: also where a bracket closes
  // one column and another opens the next.
  table: { padX: 155, padY: 40, slack: 50, rule: 10, lineFeed: 140 },
};

/**
 * Where a packet's own furniture stands, in PDF and Word alike: the same corner on every sheet, whatever its margins, so
 * that numbers lie over one another when the stack is thumbed through. Twips from the sheet's right edge, and of the
 * baselines from its top and bottom: low enough for the narrowest bottom margin, above what printers leave out (about
 * 4 mm). Sizes in half-points.
 */
export const packetFurniture = {
  edge: mm(15),
  head: mm(11),
  foot: mm(7),
  labelSize: 21,
  numberSize: 18,
} as const;

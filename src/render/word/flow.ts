import type { Assets, SvgAsset } from "../../asset/asset.ts";
import type { Cell, DocumentTree } from "../../document/tree.ts";
import type { PageStyle, Style } from "../../layout/style.ts";
import { cellLineFeed, emOf } from "./geometry.ts";
import type { WordPackage } from "./package.ts";

/** Numbers one document uses up: every id is counted from 1, so that the same input gives the same bytes. */
export class Counter {
  #last = 0;
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** One document in the making, with what it shares with the others of its file: sizes, counters, pictures, links. */
export interface Making {
  /** Heads, feet and pictures go into it. */
  readonly file: WordPackage;
  readonly style: Style;
  /** Text size of Word's style 標準, in half-points: the first page's. */
  readonly normalSize: number;
  /** Text sizes of other pages' body text and of cells; styles.xml gets a paragraph style for each. */
  readonly bodySizes: Set<number>;
  readonly cellSizes: Set<number>;
  readonly fitTextIds: Counter;
  /** 縦中横. */
  readonly acrossIds: Counter;
  readonly drawingIds: Counter;
  readonly bookmarkIds: Counter;
  /** Bookmarks that `ref`s lead to, by the names they call; what is not among them is plain text. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The pictures its figures name. */
  readonly assets: Assets;
  /** PNG files of those that are drawings. */
  readonly pixels: ReadonlyMap<SvgAsset, Uint8Array>;
  /** 案: the word across the sheet, and the seal's place is drawn. 施行: its picture. */
  readonly state: DocumentTree["state"];
  /** Room for two holes. */
  readonly binding: boolean;
  /** 公開用: framed at the head of every page; null = nothing. */
  readonly mark: string | null;
}

/** Where paragraphs are being set: a page's body or a table's cell, at some indent. */
export interface Flow {
  readonly making: Making;
  readonly page: PageStyle;
  /** Widths of 均等割り groups in twips, per page run. */
  readonly groups: ReadonlyMap<string, number>;
  /** Text size around, in half-points. */
  readonly size: number;
  /** Line pitch in twips: the grid's in the body, exact in cells. */
  readonly lineFeed: number;
  readonly inCell: boolean;
  /** 縦書き: where along its line the text stands; null = set horizontally. */
  readonly vertical: Cell["valign"] | null;
  /** Id of the paragraph style of plain text here; null = 標準. */
  readonly styleId: string | null;
  /** Indent of everything here from the column's start edge, in twips. */
  readonly left: number;
  /** The next paragraph opens a page. Shared by reference: the first paragraph made takes it. */
  readonly pending: { pageBreak: boolean };
}

/** The flow of a page's body. */
export function bodyFlow(making: Making, page: PageStyle, groups: ReadonlyMap<string, number>): Flow {
  const normal = page.fontSize === making.normalSize;
  if (!normal) making.bodySizes.add(page.fontSize);
  return {
    making,
    page,
    groups,
    size: page.fontSize,
    lineFeed: page.lineFeed,
    inCell: false,
    vertical: null,
    styleId: normal ? null : bodyStyleId(page.fontSize),
    left: 0,
    pending: { pageBreak: false },
  };
}

/** The flow inside a table's cells, at the table's text size. */
export function cellFlow(flow: Flow, size: number): Flow {
  flow.making.cellSizes.add(size);
  const lineFeed = cellLineFeed(flow.making.style, size);
  return {
    ...flow,
    size,
    lineFeed,
    inCell: true,
    styleId: cellStyleId(size),
    left: 0,
    pending: { pageBreak: false },
  };
}

export function indented(flow: Flow, by: number): Flow {
  return { ...flow, left: flow.left + by };
}

export const bodyStyleId = (size: number): string => `Body${size}`;
export const cellStyleId = (size: number): string => `Cell${size}`;

/** Twips as hundredths of a character (w:leftChars …), rounded. */
export function charsOf(twips: number, size: number): number {
  return Math.round((twips * 100) / emOf(size));
}

/**
 * The DocumentTree: the one border of the project. Templates end here, renderers begin here.
 *
 * Readonly nodes told apart by `type` (as in mdast); blocks and inlines are apart, so that the type checker
 * refuses a row in a paragraph. Lengths are `Length`: whole twips are made of them only where geometry is made.
 * vocabulary.ts says which tag and attribute of the markup becomes which node.
 */

/** Template line a piece was written on. Lines from 1, columns from 1. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
/** Path of a value in FormValues, English names: ["items", 2, "title"]. */
export type DataPath = readonly (string | number)[];
/** Where a node was written: resolved only when asked for (getters), because most are never asked. */
export interface At {
  readonly site: Site | null;
  readonly path: DataPath | null;
}

/** em of the text around it, mm, pt, or lines (行) of the page's grid. */
export type Length = { readonly value: number; readonly unit: "em" | "mm" | "pt" | "行" };
export type Align = "start" | "center" | "end" | "justify";
export type FontFamily = "mincho" | "gothic";

interface Written {
  readonly at?: At;
}

/** The whole paper. One or more runs of sheets, each with its own page style. */
export interface DocumentTree {
  readonly type: "document";
  /** For the file's metadata and its first bookmark. Clean text, no letter spacing. */
  readonly title: string;
  /** 案 draws the watermark and the empty seal square; absent states are 案 (docs/architecture.md). */
  readonly state: "案" | "決裁済" | "施行" | null;
  readonly pages: readonly PageNode[];
}

/** A run of sheets in one page style (`letter`, `change-table`, …: layout/style.ts). */
export interface PageNode extends Written {
  readonly type: "page";
  readonly style: string;
  /** Page number at the foot: none, `n`, or `n/m`, counted within the run; `n-on` goes on from the run before. */
  readonly number: "none" | "n" | "n/m" | "n-on";
  readonly children: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Figure | Seal | Rule | Space | PageBreak | Kigaki;

/** What paragraphs and headings share. Lengths in em unless said. */
export interface ParagraphFormat {
  readonly align: Align;
  /** 字下げ of the first line, added to `start`. May be negative for a hanging indent (突き出し). */
  readonly indent: Length;
  readonly start: Length;
  /** 字上げ: free space at the line end. */
  readonly end: Length;
  /** Text size; null = the page style's. */
  readonly size: Length | null;
  readonly family: FontFamily;
  readonly bold: boolean;
  /** タブ位置 for the `tab`s inside, from the start edge of the column the paragraph stands in. */
  readonly tabs: readonly TabStop[];
  /** Stay on one page with the next block. */
  readonly keepWithNext: boolean;
}

/** タブ位置: where the text after a `tab` begins, ends, is centred, or has its decimal point. JLREQ 3.6. */
export interface TabStop {
  readonly position: Length;
  readonly align: "start" | "end" | "center" | "point";
  /** What fills the room before it: nothing, リーダー dots, or a line. */
  readonly leader: "none" | "dots" | "line";
}

export interface Heading extends Written {
  readonly type: "heading";
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** 行取り: lines of the page's grid it takes at least, itself in their middle; null = just those it needs. JLREQ 4.1.3. */
  readonly lines: number | null;
  readonly format: ParagraphFormat;
  readonly children: readonly Inline[];
}

export interface Paragraph extends Written {
  readonly type: "p";
  readonly format: ParagraphFormat;
  readonly children: readonly Inline[];
}

/**
 * Items with a label and a hanging indent. The label stands at `start`, the content at `start + hang`
 * (a label wider than `hang` less `gap` pushes the first line's content to `gap` after it).
 */
export interface List extends Written {
  readonly type: "list";
  readonly start: Length;
  readonly hang: Length;
  /** Least room behind a label, in em of its own: a quarter; none behind ・, whose own room is on it. */
  readonly gap: Length;
  readonly children: readonly Item[];
}
export interface Item extends Written {
  readonly type: "item";
  /** Literal label text: 1, (1), ア, ①, ・. Never computed by a renderer. */
  readonly label: string;
  readonly labelAt?: At;
  /** First block is set beside the label. */
  readonly children: readonly Block[];
}

/** Table of fixed columns. */
export interface Table extends Written {
  readonly type: "table";
  /** Inner text widths of the columns in em of `size`; cell padding and slack are added by geometry (layout/style.ts). */
  readonly columns: readonly Length[];
  readonly size: Length | null;
  /** 罫線: round every cell, or none at all. */
  readonly rules: "all" | "none";
  /** Columns (from 0) whose first-row text is repeated with （続き） when a row goes on over a page; empty = none. */
  readonly continued: readonly number[];
  /** What follows a repeated text: （続き）. Fixed wording comes from the template. */
  readonly continuedMark: string;
  /** Alternative text for readers of tags. */
  readonly summary: string | null;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}
export interface Row extends Written {
  readonly type: "row";
  /** Do not split over pages unless taller than one. */
  readonly keep: boolean;
  readonly children: readonly Cell[];
}
export interface Cell extends Written {
  readonly type: "cell";
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  readonly scope: "col" | "row" | null;
  readonly valign: "top" | "middle";
  /** 縦書き: set from top to bottom in one column of characters a line, the lines from right to left. */
  readonly writing: "horizontal" | "vertical";
  readonly children: readonly CellBlock[];
}
/** What may stand in a cell. */
export type CellBlock = Heading | Paragraph | List;

/** 図: one picture from a file of the office, never split, in the middle of its column, with its caption. */
export interface Figure extends Written {
  readonly type: "figure";
  /** Path inside the office's folder, with /; of a PDF file a page may be named: 別図.pdf#page=2. */
  readonly src: string;
  readonly srcAt?: At;
  /** What the picture shows, for those who cannot see it. Never blank; not printed. */
  readonly alt: string;
  /** Null = the picture's own, at most the column's. */
  readonly width: Length | null;
  /** Greatest height; null = the page's. */
  readonly height: Length | null;
  readonly captionSide: "above" | "below";
  /** Stay on one page with the next block. */
  readonly keepWithNext: boolean;
  /** The caption as printed (図１　システム構成図); empty = none. */
  readonly children: readonly Inline[];
}

/** 公印. Takes no room in the text: it lies over or beside the last line of the block before it. */
export interface Seal extends Written {
  readonly type: "seal";
  /** `placeholder` draws a dashed square in 案 only; `none` draws nothing. （公印省略） is a paragraph, not a seal. */
  readonly kind: "placeholder" | "none";
  /** 印影: its picture, drawn in 施行 only. Path inside the office's folder; null = stamped by hand. */
  readonly src: string | null;
  readonly srcAt?: At;
  readonly size: Length;
  /** Over the half of the last character, or just right of it. */
  readonly anchor: "last-character" | "right";
  readonly alt: string;
}

/** A horizontal rule over the measure. */
export interface Rule extends Written {
  readonly type: "rule";
}
export interface Space extends Written {
  readonly type: "space";
  readonly height: Length;
}
export interface PageBreak extends Written {
  readonly type: "pagebreak";
}
/** 記, centred, kept with what follows. */
export interface Kigaki extends Written {
  readonly type: "kigaki";
  readonly format: ParagraphFormat;
  readonly children: readonly Inline[];
}

export type Inline =
  | Text
  | Bold
  | Underline
  | Dots
  | Font
  | Ref
  | Script
  | TateChuYoko
  | Jidori
  | Kinto
  | Tab
  | Break;

/** One piece of text from one place: a literal of the template or one value. Never empty, no line feeds. */
export interface Text extends Written {
  readonly type: "text";
  readonly value: string;
}
export interface Bold extends Written {
  readonly type: "b";
  readonly children: readonly Inline[];
}
export interface Underline extends Written {
  readonly type: "u";
  readonly children: readonly Inline[];
}
/** 圏点: a dot above every character but marks and blanks. JLREQ 3.3.9. */
export interface Dots extends Written {
  readonly type: "dots";
  readonly children: readonly Inline[];
}
/** Another size or family on the same baseline; null = as around it. An em of `size` is the paragraph's. */
export interface Font extends Written {
  readonly type: "font";
  readonly size: Length | null;
  readonly family: FontFamily | null;
  readonly children: readonly Inline[];
}
/** A link to the document that a packet calls `to`; plain text where there is none of that name. */
export interface Ref extends Written {
  readonly type: "ref";
  readonly to: string;
  readonly children: readonly Inline[];
}
/** 添え字: set smaller above (`sup`) or below (`sub`) the baseline, never parted from the character before. JLREQ 3.7.1. */
export interface Script extends Written {
  readonly type: "sup" | "sub";
  readonly children: readonly Text[];
}
/** 縦中横: stands upright, side by side, in one em of a vertical line; ordinary text in a horizontal one. JLREQ 3.2.5. */
export interface TateChuYoko extends Written {
  readonly type: "tcy";
  readonly children: readonly Text[];
}
/** 字取り: the text is spread evenly over `width` (first and last character at its ends). JLREQ 3.7.3. */
export interface Jidori extends Written {
  readonly type: "jidori";
  readonly width: Length;
  readonly children: readonly Text[];
}
/**
 * 均等割り: a fixed `gap` between every two characters (諮　問), or `group`: every kinto of the same group on
 * the same page run is spread to the width of the widest of them (文書番号 over 日付). One of the two is null.
 */
export interface Kinto extends Written {
  readonly type: "kinto";
  readonly gap: Length | null;
  readonly group: string | null;
  readonly children: readonly Text[];
}
/** Goes on to the next tab stop of its paragraph; where none is left, to the first one of the next line. JLREQ 3.6. */
export interface Tab extends Written {
  readonly type: "tab";
}
export interface Break extends Written {
  readonly type: "br";
}

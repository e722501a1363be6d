import type { Asset, Assets } from "../../src/asset/asset.ts";
import type {
  Block,
  Cell,
  DocumentTree,
  Figure,
  Heading,
  Inline,
  Item,
  Length,
  List,
  PageNode,
  Paragraph,
  ParagraphFormat,
  Row,
  Seal,
  Table,
} from "../../src/document/tree.ts";
import type { Face, FontSet } from "../../src/font/face.ts";
import { compositions } from "../../src/layout/composer/style.ts";
import { type LaidOut, layout } from "../../src/layout/layout.ts";
import type { Page, PlacedLine } from "../../src/layout/page.ts";
import type { PageStyle, Style } from "../../src/layout/style.ts";

/** A face in which every character is one em: no font file is opened, and every place can be told by heart. */
export const face: Face = {
  id: 0,
  name: "One-Em",
  file: "",
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  capHeight: 700,
  xHeight: 500,
  italicAngle: 0,
  bbox: [0, -120, 1000, 880],
  serif: true,
  weight: 400,
  data: new Uint8Array(),
  glyph: (codePoint) => codePoint,
  advance: () => 1000,
  vertical: (glyph) => glyph,
};
export const fonts: FontSet = {
  find: (cluster) => ({ face, glyph: cluster.codePointAt(0) as number }),
  faces: [face],
};

/** 20 字 × 10 行 of 10 pt text, 20 pt apart; margins 20 pt: text from 20 to 220 in both directions. */
export const small: PageStyle = {
  width: 4800,
  height: 4800,
  fontSize: 20,
  lineFeed: 400,
  charactersPerLine: 20,
  linesPerPage: 10,
  marginTop: 400,
  marginBottom: 400,
};
export const LEFT = 20;
export const TOP = 20;
export const BOTTOM = 220;
/** Cells: lines 10 pt apart, 2 pt above and below. A column of n em is 10 n + 5 pt wide. */
export const style: Style = {
  composition: compositions.jlreq,
  pages: { small },
  table: { padX: 40, padY: 40, slack: 20, rule: 10, lineFeed: 100 },
};

export const em = (value: number): Length => ({ value, unit: "em" });
export const lines = (value: number): Length => ({ value, unit: "行" });

const format: ParagraphFormat = {
  align: "justify",
  indent: em(0),
  start: em(0),
  end: em(0),
  size: null,
  family: "mincho",
  bold: false,
  tabs: [],
  keepWithNext: false,
};
type Content = string | readonly Inline[];
const inlines = (content: Content): readonly Inline[] => {
  if (typeof content !== "string") return content;
  return content === "" ? [] : [{ type: "text", value: content }];
};

export function p(content: Content, more: Partial<ParagraphFormat> = {}): Paragraph {
  return { type: "p", format: { ...format, ...more }, children: inlines(content) };
}
export function heading(
  content: Content,
  level: Heading["level"] = 1,
  wanted: Heading["lines"] = null,
): Heading {
  return {
    type: "heading",
    level,
    lines: wanted,
    format: { ...format, keepWithNext: true },
    children: inlines(content),
  };
}
export const br: Inline = { type: "br" };
export const tab: Inline = { type: "tab" };
export const text = (value: string): Inline => ({ type: "text", value });
export const script = (type: "sup" | "sub", value: string): Inline => ({
  type,
  children: [{ type: "text", value }],
});
/** @param points text size; null = as around it */
export const font = (
  points: number | null,
  value: string,
  family: "mincho" | "gothic" | null = null,
): Inline => ({
  type: "font",
  size: points === null ? null : { value: points, unit: "pt" },
  family,
  children: [text(value)],
});
export const dots = (value: string): Inline => ({ type: "dots", children: [text(value)] });
export const space = (height: Length): Block => ({ type: "space", height });
export const pagebreak: Block = { type: "pagebreak" };

/** A figure named as its picture among the setting's assets. */
export function figure(src: string, more: Partial<Figure> = {}): Figure {
  return {
    type: "figure",
    src,
    alt: "絵",
    width: null,
    height: null,
    captionSide: "below",
    keepWithNext: false,
    children: [],
    ...more,
  };
}
/** A picture of so many pt; what it shows does not matter to layout. */
export function picture(width: number, height: number): Asset {
  return { kind: "svg", src: "", width, height } as Asset;
}
export function seal(more: Partial<Seal> = {}): Seal {
  return { type: "seal", kind: "placeholder", src: null, size: em(2), anchor: "right", alt: "公印", ...more };
}
export function list(items: readonly (readonly [string, ...Item["children"]])[], hang = 2): List {
  const children = items.map(([label, ...blocks]): Item => ({ type: "item", label, children: blocks }));
  return { type: "list", start: em(0), hang: em(hang), gap: em(0.25), children };
}
export function cell(content: string | Cell["children"], more: Partial<Cell> = {}): Cell {
  const children = typeof content === "string" ? [p(content)] : content;
  return {
    type: "cell",
    colspan: 1,
    rowspan: 1,
    header: false,
    scope: null,
    valign: "top",
    writing: "horizontal",
    children,
    ...more,
  };
}
export function row(cells: readonly (string | Cell)[], keep = false): Row {
  return {
    type: "row",
    keep,
    children: cells.map((one) => (typeof one === "string" ? cell(one) : one)),
  };
}
/** @param columns widths in em */
export function table(columns: readonly number[], body: readonly Row[], more: Partial<Table> = {}): Table {
  return {
    type: "table",
    columns: columns.map(em),
    size: null,
    rules: "all",
    continued: [],
    continuedMark: "（続き）",
    summary: null,
    head: [],
    body,
    ...more,
  };
}

interface Setting {
  readonly state?: DocumentTree["state"];
  readonly number?: PageNode["number"];
  readonly style?: Style;
  readonly fonts?: FontSet;
  readonly assets?: Assets;
}

/** Lays blocks out on small sheets. */
export function lay(blocks: readonly Block[], setting: Setting = {}): LaidOut {
  const { state = null, number = "none" } = setting;
  const page: PageNode = { type: "page", style: "small", number, children: blocks };
  const tree: DocumentTree = { type: "document", title: "", state, pages: [page] };
  return layout(tree, setting.fonts ?? fonts, setting.style ?? style, () => [], null, setting.assets);
}

/** Text of every line: one array a page. */
export const textsOf = (pages: readonly Page[]): string[][] =>
  pages.map((page) => page.lines.map(({ text }) => text));

/** Places are sums of floats: a millionth of a point is none. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Left edge of a line's first glyph, pt. */
export const leftOf = ({ runs }: PlacedLine): number => rounded(runs[0]?.x[0] as number);

/** Right edge of its last. */
export function rightOf({ runs }: PlacedLine): number {
  const { x, size } = runs[runs.length - 1] as PlacedLine["runs"][number];
  return rounded((x[x.length - 1] as number) + size);
}

/** Top of a body line that stands in one line of the grid: its baseline less what lies above it. */
export const topOf = ({ y }: PlacedLine): number => rounded(y - 13.8);

export function firstPage(blocks: readonly Block[], setting: Setting = {}): Page {
  return lay(blocks, setting).pages[0] as Page;
}

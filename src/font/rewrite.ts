import type {
  At,
  Block,
  Cell,
  CellBlock,
  DocumentTree,
  Inline,
  Item,
  PageNode,
  Row,
  Table,
  Text,
} from "../document/tree.ts";
import type { FaceStyle } from "./face.ts";

/** How a text will be set: which face, and which of its shapes. */
export interface TextStyle extends FaceStyle {
  /** In a vertical cell. */
  readonly vertical: boolean;
}

/** Sees every printed text of a tree once, in reading order, and gives back what shall stand there. */
export type Rewriter = (text: string, style: TextStyle, at: At | undefined) => string;

/** Decides whether a row is gone over. */
export type RowRewriter = (row: Row, rewritten: () => Row) => Row;

export const plainText: TextStyle = { family: "mincho", bold: false, vertical: false };

/**
 * Goes over every printed text of a tree: texts, labels of items, captions, the mark of continued rows. Titles,
 * summaries and alternative texts are not printed.
 * @param rewriteRow asked for each row of a page's tables, with how it is gone over
 * @returns the same tree when nothing was changed; else a copy that shares every unchanged node
 */
export function rewriteTree(
  tree: DocumentTree,
  rewrite: Rewriter,
  rewriteRow: RowRewriter = (_row, rewritten) => rewritten(),
): DocumentTree {
  const pages = each(
    tree.pages,
    (page): PageNode =>
      withChildren(
        page,
        each(page.children, (block) =>
          block.type === "table" ? tableOf(block, rewrite, rewriteRow) : blockOf(block, false, rewrite),
        ),
      ),
  );
  return pages === tree.pages ? tree : { ...tree, pages };
}

/** The list itself when every entry stayed the same. */
function each<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.some((one, index) => one !== list[index]) ? changed : list;
}

function withChildren<C, T extends { readonly children: readonly C[] }>(node: T, children: readonly C[]): T {
  return children === node.children ? node : { ...node, children };
}

function blocksOf<B extends Block>(blocks: readonly B[], vertical: boolean, rewrite: Rewriter): readonly B[] {
  // blockOf keeps the type of node; the compiler cannot see that through the union.
  return each(blocks, (block) => blockOf(block, vertical, rewrite) as B);
}

function blockOf(block: Block, vertical: boolean, rewrite: Rewriter): Block {
  switch (block.type) {
    case "p":
    case "heading":
    case "kigaki":
      return withChildren(block, inlinesOf(block.children, styleOf(block, vertical), rewrite));
    case "list":
      return withChildren(
        block,
        each(block.children, (item) => itemOf(item, vertical, rewrite)),
      );
    case "figure":
      return withChildren(block, inlinesOf(block.children, { ...plainText, vertical }, rewrite));
    case "table":
      return tableOf(block, rewrite);
    default:
      return block;
  }
}

/** A label is set as the text beside it is. */
function itemOf(item: Item, vertical: boolean, rewrite: Rewriter): Item {
  const label = rewrite(item.label, styleOf(item.children[0], vertical), item.labelAt ?? item.at);
  const changed = withChildren(item, blocksOf(item.children, vertical, rewrite));
  return label === item.label ? changed : { ...changed, label };
}

function styleOf(block: Block | undefined, vertical: boolean): TextStyle {
  const { family, bold } = block !== undefined && "format" in block ? block.format : plainText;
  return { family, bold, vertical };
}

function tableOf(
  table: Table,
  rewrite: Rewriter,
  rewriteRow: RowRewriter = (_row, rewritten) => rewritten(),
): Table {
  const change = (row: Row): Row => rewriteRow(row, () => rowOf(row, rewrite));
  const head = each(table.head, change);
  const body = each(table.body, change);
  const mark = table.continuedMark;
  const style = { ...plainText, vertical: table.body.some(({ children }) => children.some(isVertical)) };
  const continuedMark = table.continued.length > 0 ? rewrite(mark, style, table.at) : mark;
  const same = head === table.head && body === table.body && continuedMark === mark;
  return same ? table : { ...table, head, body, continuedMark };
}

function rowOf(row: Row, rewrite: Rewriter): Row {
  return withChildren(
    row,
    each(row.children, (cell) => cellOf(cell, rewrite)),
  );
}

function cellOf(cell: Cell, rewrite: Rewriter): Cell {
  return withChildren(cell, blocksOf<CellBlock>(cell.children, isVertical(cell), rewrite));
}

function isVertical(cell: Cell): boolean {
  return cell.writing === "vertical";
}

function inlinesOf(inlines: readonly Inline[], style: TextStyle, rewrite: Rewriter): readonly Inline[] {
  return each(inlines, (inline) => inlineOf(inline, style, rewrite));
}

/** Dots (圏点) are drawn, and a tab is room: neither needs a glyph. */
function inlineOf(inline: Inline, style: TextStyle, rewrite: Rewriter): Inline {
  switch (inline.type) {
    case "text":
      return textOf(inline, style, rewrite);
    case "b":
      return withChildren(inline, inlinesOf(inline.children, { ...style, bold: true }, rewrite));
    case "font": {
      const family = inline.family ?? style.family;
      return withChildren(inline, inlinesOf(inline.children, { ...style, family }, rewrite));
    }
    case "u":
    case "dots":
    case "ref":
      return withChildren(inline, inlinesOf(inline.children, style, rewrite));
    case "sup":
    case "sub":
    case "tcy":
    case "jidori":
    case "kinto":
      return withChildren(
        inline,
        each(inline.children, (text) => textOf(text, style, rewrite)),
      );
    case "tab":
    case "br":
      return inline;
  }
}

function textOf(text: Text, style: TextStyle, rewrite: Rewriter): Text {
  const value = rewrite(text.value, style, text.at);
  return value === text.value ? text : { ...text, value };
}

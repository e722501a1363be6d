import type {
  At,
  Block,
  Cell,
  DocumentTree,
  Inline,
  Item,
  List,
  PageNode,
  Paragraph,
  Row,
  Table,
  Text,
} from "../document/tree.ts";
import type { FaceStyle } from "./face.ts";

/** Sees every printed text of a tree once, in reading order, and gives back what shall stand there. */
export type Rewriter = (text: string, style: FaceStyle, at: At | undefined) => string;

const plainStyle: FaceStyle = { family: "mincho", bold: false };

/**
 * Goes over every printed text of a tree: texts, labels of items, the mark of continued rows. Titles, summaries and
 * alternative texts are not printed.
 * @returns the same tree when nothing was changed; else a copy that shares every unchanged node
 */
export function rewriteTree(tree: DocumentTree, rewrite: Rewriter): DocumentTree {
  const pages = each(tree.pages, (page): PageNode => withChildren(page, blocksOf(page.children, rewrite)));
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

function blocksOf<B extends Block>(blocks: readonly B[], rewrite: Rewriter): readonly B[] {
  // blockOf keeps the type of node; the compiler cannot see that through the union.
  return each(blocks, (block) => blockOf(block, rewrite) as B);
}

function blockOf(block: Block, rewrite: Rewriter): Block {
  switch (block.type) {
    case "p":
    case "heading":
    case "kigaki":
      return withChildren(block, inlinesOf(block.children, block.format, rewrite));
    case "list":
      return withChildren(
        block,
        each(block.children, (item) => itemOf(item, rewrite)),
      );
    case "table":
      return tableOf(block, rewrite);
    default:
      return block;
  }
}

/** A label is set as the text beside it is. */
function itemOf(item: Item, rewrite: Rewriter): Item {
  const label = rewrite(item.label, styleOf(item.children[0]), item.labelAt ?? item.at);
  const changed = withChildren(item, blocksOf(item.children, rewrite));
  return label === item.label ? changed : { ...changed, label };
}

function styleOf(block: Block | undefined): FaceStyle {
  return block !== undefined && "format" in block ? block.format : plainStyle;
}

function tableOf(table: Table, rewrite: Rewriter): Table {
  const head = each(table.head, (row) => rowOf(row, rewrite));
  const body = each(table.body, (row) => rowOf(row, rewrite));
  const mark = table.continuedMark;
  const continuedMark = table.continued.length > 0 ? rewrite(mark, plainStyle, table.at) : mark;
  const same = head === table.head && body === table.body && continuedMark === mark;
  return same ? table : { ...table, head, body, continuedMark };
}

function rowOf(row: Row, rewrite: Rewriter): Row {
  return withChildren(
    row,
    each(
      row.children,
      (cell): Cell => withChildren(cell, blocksOf<Paragraph | List>(cell.children, rewrite)),
    ),
  );
}

function inlinesOf(inlines: readonly Inline[], style: FaceStyle, rewrite: Rewriter): readonly Inline[] {
  return each(inlines, (inline) => inlineOf(inline, style, rewrite));
}

function inlineOf(inline: Inline, style: FaceStyle, rewrite: Rewriter): Inline {
  switch (inline.type) {
    case "text":
      return textOf(inline, style, rewrite);
    case "b":
      return withChildren(inline, inlinesOf(inline.children, { family: style.family, bold: true }, rewrite));
    case "u":
      return withChildren(inline, inlinesOf(inline.children, style, rewrite));
    case "jidori":
    case "kinto":
      return withChildren(
        inline,
        each(inline.children, (text) => textOf(text, style, rewrite)),
      );
    case "br":
      return inline;
  }
}

function textOf(text: Text, style: FaceStyle, rewrite: Rewriter): Text {
  const value = rewrite(text.value, style, text.at);
  return value === text.value ? text : { ...text, value };
}

import type { Block, Cell, DocumentTree, Inline, Item, PageNode, Row } from "./tree.ts";

/** Every node of the tree. */
export type Node = DocumentTree | PageNode | Block | Item | Row | Cell | Inline;

/** The nodes directly inside, in reading order; of a table the head's rows first. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "document":
      return node.pages;
    case "table":
      return [...node.head, ...node.body];
    case "text":
    case "br":
    case "tab":
    case "seal":
    case "rule":
    case "space":
    case "pagebreak":
      return [];
    default:
      return node.children;
  }
}

/** Calls `visit` for the node and all nodes in it, in reading order, each with the nodes around it, outermost first. */
export function walk(node: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = [];
  const step = (one: Node): void => {
    visit(one, around);
    around.push(one);
    for (const child of childrenOf(one)) step(child);
    around.pop();
  };
  step(node);
}

/** The text in a node: blocks and line breaks on lines of their own, cells apart by tabs, an item's label before it. */
export function textOf(node: Node): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "br":
      return "\n";
    case "tab":
      return "\t";
    case "item":
      return node.label + linesOf(node.children);
    case "row":
      return node.children.map(textOf).join("\t");
    case "p":
    case "heading":
    case "kigaki":
    case "figure":
    case "b":
    case "u":
    case "dots":
    case "font":
    case "ref":
    case "sup":
    case "sub":
    case "tcy":
    case "jidori":
    case "kinto":
      return node.children.map(textOf).join("");
    default:
      return linesOf(childrenOf(node));
  }
}

function linesOf(nodes: readonly Node[]): string {
  return nodes
    .map(textOf)
    .filter((text) => text !== "")
    .join("\n");
}

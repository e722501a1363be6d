import type { DocumentTree, Row } from "../../src/document/tree.ts";
import { type Node, textOf } from "../../src/document/walk.ts";

/** What a text is compared by: a piece of prose, or one row of a table with its cells (paragraph by paragraph). */
export type Structure =
  | { readonly kind: "prose"; readonly text: string; readonly align: string; readonly label: boolean }
  | {
      readonly kind: "row";
      readonly head: boolean;
      /** Paragraphs of each cell, labels apart. */
      readonly cells: readonly (readonly string[])[];
      /** The same, a label and the text beside it as the one paragraph they are to a reader, parted by a tab. */
      readonly joined: readonly (readonly string[])[];
    };

/** The tree's text in reading order. A heading, paragraph and item label is a structure of its own. */
export function structuresOf(tree: DocumentTree): readonly Structure[] {
  const found: Structure[] = [];
  const row = (one: Row, head: boolean): void => {
    const cells = one.children.map(({ children }) => children.flatMap((block) => paragraphs(block)));
    const joined = one.children.map(({ children }) => children.flatMap((block) => paragraphs(block, true)));
    found.push({ kind: "row", head, cells, joined });
  };
  const visit = (node: Node): void => {
    switch (node.type) {
      case "document":
        node.pages.forEach(visit);
        break;
      case "page":
      case "list":
        node.children.forEach(visit);
        break;
      case "item":
        found.push({ kind: "prose", text: node.label, align: "start", label: true });
        node.children.forEach(visit);
        break;
      case "table":
        for (const one of node.head) row(one, true);
        for (const one of node.body) row(one, false);
        break;
      case "figure":
        if (node.children.length > 0)
          found.push({ kind: "prose", text: textOf(node), align: "center", label: false });
        break;
      case "p":
      case "heading":
      case "kigaki":
        found.push({ kind: "prose", text: textOf(node), align: node.format.align, label: false });
        break;
    }
  };
  visit(tree);
  return found;
}

/** Labels and paragraphs below a block. */
function paragraphs(node: Node, joined = false): readonly string[] {
  switch (node.type) {
    case "list":
      return node.children.flatMap((item) => paragraphs(item, joined));
    case "item": {
      const [first = "", ...rest] = node.children.flatMap((block) => paragraphs(block, joined));
      return joined ? [`${node.label}\t${first}`, ...rest] : [node.label, first, ...rest];
    }
    case "p":
    case "heading":
      return [textOf(node)];
    default:
      throw new Error(`${node.type} is no part of a cell`);
  }
}

/**
 * Every paragraph as one string: the source that kinsoku-check knows paragraph ends from. A label and the text beside
 * it stand on one line, so they are one.
 */
export function paragraphsOf(structures: readonly Structure[]): readonly string[] {
  const found: string[] = [];
  let label = "";
  for (const one of structures) {
    if (one.kind === "row") found.push(...one.joined.flat().map((text) => text.replace("\t", "\u3000")));
    else if (one.label) label = `${one.text}\u3000`;
    else {
      found.push(label + one.text);
      label = "";
    }
  }
  return found;
}

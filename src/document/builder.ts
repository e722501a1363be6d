import { attributesOf } from "./attributes.ts";
import type { Built, Content, Element } from "./element.ts";
import type { Findings } from "./findings.ts";
import { gridFaults } from "./grid.ts";
import { InlineBuilder } from "./inline-builder.ts";
import type { Pieces } from "./piece.ts";
import type {
  At,
  Block,
  Cell,
  CellBlock,
  Figure,
  Inline,
  Item,
  List,
  PageNode,
  Paragraph,
  ParagraphFormat,
  Row,
  Seal,
  Tab,
  Table,
} from "./tree.ts";
import { type AttributesOf, ruleOf, type TagName } from "./vocabulary.ts";

const blockTypes = new Set([
  "heading",
  "p",
  "list",
  "table",
  "figure",
  "seal",
  "rule",
  "space",
  "pagebreak",
  "kigaki",
]);
const isBlock = (one: Content): one is Block => blockTypes.has(one.type);
const isRow = (one: Content): one is Row => one.type === "row";
const isCellBlock = (one: Content): one is CellBlock =>
  one.type === "heading" || one.type === "p" || one.type === "list";

/** Makes nodes of elements as they close, and says what is wrong with them. One method per kind of node. */
export class NodeBuilder {
  readonly #pieces: Pieces;
  readonly #findings: Findings;
  readonly #inlines: InlineBuilder;

  constructor(pieces: Pieces, findings: Findings) {
    this.#pieces = pieces;
    this.#findings = findings;
    this.#inlines = new InlineBuilder(pieces, findings);
  }

  /** The node of a closed element; an inline element itself, to be set by its block; null for an unknown tag. */
  build(element: Element, around: readonly Element[]): Built | Element | null {
    if (element.tag === null) return null;
    if (ruleOf(element.tag).text === "refused") this.#refuseText(element, element.content);
    switch (element.tag) {
      case "page":
        return this.#page(element);
      case "heading":
        return this.#heading(element);
      case "p":
      case "kigaki":
        return this.#paragraph(element.tag, element);
      case "list":
        return this.#list(element);
      case "item":
        return this.#item(element);
      case "table":
        return this.#table(element);
      case "head":
        return { type: "head", rows: element.content.filter(isRow) };
      case "row":
        return this.#row(element);
      case "cell":
        return this.#cell(
          element,
          around.some((outer) => outer.tag === "head"),
        );
      case "figure":
        return this.#figure(element);
      case "seal":
        return this.#seal(element);
      case "space":
        return { type: "space", ...this.#read("space", element), at: this.#at(element) };
      case "rule":
      case "pagebreak":
        this.#read(element.tag, element);
        return { type: element.tag, at: this.#at(element) };
      default:
        return element;
    }
  }

  /** Reports text where none may stand. @param element null: outside all pages */
  #refuseText(element: Element | null, content: readonly Content[]): void {
    const stray = content.find((one) => one.type === "leaf" && (one.isValue || /[^ \t\r\n]/.test(one.text)));
    if (stray?.type !== "leaf") return;
    const skipped = stray.isValue ? 0 : stray.text.search(/[^ \t\r\n]/);
    const params = { parent: element?.name ?? "", text: stray.text.trim().slice(0, 20) };
    this.#findings.add("markup/stray-text", params, stray.offset, this.#pieces.atLeaf(stray, skipped));
  }

  refuseTextOutside(content: readonly Content[]): void {
    this.#refuseText(null, content);
  }

  #page(element: Element): PageNode {
    const { style, number } = this.#read("page", element);
    return { type: "page", style, number, children: element.content.filter(isBlock), at: this.#at(element) };
  }

  #heading(element: Element): Block {
    const attributes = this.#read("heading", element);
    // The rule allows exactly the levels of the type.
    const level = attributes.level as 1 | 2 | 3 | 4 | 5 | 6;
    const { lines } = attributes;
    const children = this.#inlines.build(element.content);
    const format = formatOf(attributes);
    this.#checkTabs(format, children, element);
    return { type: "heading", level, lines, format, children, at: this.#at(element) };
  }

  #paragraph(tag: "p" | "kigaki", element: Element): Block {
    const format = formatOf(this.#read(tag, element));
    const children = this.#inlines.build(element.content);
    this.#checkTabs(format, children, element);
    return { type: tag, format, children, at: this.#at(element) };
  }

  #checkTabs({ tabs }: ParagraphFormat, children: readonly Inline[], element: Element): void {
    const tab = tabs.length > 0 ? undefined : tabIn(children);
    if (tab === undefined) return;
    const places = tab.at === undefined ? [] : [tab.at];
    this.#findings.add("markup/tab-without-stop", { parent: element.name }, element.offset, ...places);
  }

  #list(element: Element): List {
    const children = element.content.filter((one): one is Item => one.type === "item");
    return { type: "list", ...this.#read("list", element), children, at: this.#at(element) };
  }

  #item(element: Element): Item {
    const { label } = this.#read("item", element);
    const labelAt = this.#atAttribute(element, "label");
    const children = this.#wrapped(element).filter(isBlock);
    const at = this.#at(element);
    return { type: "item", label, ...(labelAt === undefined ? {} : { labelAt }), children, at };
  }

  #seal(element: Element): Seal {
    const srcAt = this.#atAttribute(element, "src");
    const at = this.#at(element);
    return { type: "seal", ...this.#read("seal", element), ...(srcAt === undefined ? {} : { srcAt }), at };
  }

  #figure(element: Element): Figure {
    const { caption, keep, ...attributes } = this.#read("figure", element);
    const srcAt = this.#atAttribute(element, "src");
    const children = this.#inlines.build(element.content);
    this.#checkTabs(plainFormat, children, element);
    return {
      type: "figure",
      ...attributes,
      ...(srcAt === undefined ? {} : { srcAt }),
      captionSide: caption,
      keepWithNext: keep,
      children,
      at: this.#at(element),
    };
  }

  #cell(element: Element, inHead: boolean): Cell {
    const { colspan, rowspan, valign, writing, ...attributes } = this.#read("cell", element);
    const header = attributes.header ?? inHead;
    const scope = attributes.scope ?? (inHead && header ? "col" : null);
    const children = this.#wrapped(element).filter(isCellBlock);
    const at = this.#at(element);
    return { type: "cell", colspan, rowspan, header, scope, valign, writing, children, at };
  }

  #row(element: Element): Row {
    const { keep } = this.#read("row", element);
    const children = element.content.filter((one): one is Cell => one.type === "cell");
    return { type: "row", keep, children, at: this.#at(element) };
  }

  #table(element: Element): Table {
    const { columns, size, rules, continued, summary, ...attributes } = this.#read("table", element);
    const head = this.#headOf(element);
    const body = element.content.filter(isRow);
    // A cell that was wrong in itself would make its row wrong too: say the first only.
    if (this.#findings.count === element.findingsBefore)
      this.#checkGrid(element, [head, body], columns.length, continued);
    const continuedMark = attributes["continued-mark"];
    return {
      type: "table",
      columns,
      size,
      rules,
      continued,
      continuedMark,
      summary,
      head,
      body,
      at: this.#at(element),
    };
  }

  #headOf(element: Element): readonly Row[] {
    const heads = element.content.filter((one) => one.type === "head");
    const inFront = element.content.find((one) => one.type === "head" || one.type === "row");
    if (heads.length > 1 || (heads.length === 1 && inFront !== heads[0])) {
      this.#findings.add("markup/head-not-first", {}, element.offset, this.#at(element));
    }
    return heads[0]?.rows ?? [];
  }

  #checkGrid(
    element: Element,
    sections: readonly (readonly Row[])[],
    columns: number,
    continued: readonly number[],
  ) {
    const count = `${columns}`;
    for (const { row, kind, filled } of sections.flatMap((rows) => gridFaults(rows, columns))) {
      const places = row.at === undefined ? [] : [row.at];
      if (kind === "span-too-long")
        this.#findings.add("markup/rowspan-too-long", {}, element.offset, ...places);
      else
        this.#findings.add(
          "markup/row-not-full",
          { columns: count, filled: `${filled}` },
          element.offset,
          ...places,
        );
    }
    for (const column of continued.filter((one) => one >= columns)) {
      this.#findings.add(
        "markup/no-such-column",
        { column: `${column}`, columns: count },
        element.offset,
        this.#at(element),
      );
    }
  }

  /** Content with each run of text outside paragraphs in a paragraph of its own; one empty paragraph if all is empty. */
  #wrapped(element: Element): readonly Built[] {
    const blocks: Built[] = [];
    let run: Content[] = [];
    const endRun = (): void => {
      const children = this.#inlines.build(run);
      if (children.length > 0) {
        this.#checkTabs(plainFormat, children, element);
        blocks.push(this.#implicit(children, element));
      }
      run = [];
    };
    for (const one of element.content) {
      if (one.type === "leaf" || one.type === "element") run.push(one);
      else {
        endRun();
        blocks.push(one);
      }
    }
    endRun();
    return blocks.length > 0 ? blocks : [this.#implicit([], element)];
  }

  #implicit(children: Paragraph["children"], element: Element): Paragraph {
    return { type: "p", format: plainFormat, children, at: children[0]?.at ?? this.#at(element) };
  }

  #read<T extends TagName>(tag: T, element: Element): AttributesOf<T> {
    return attributesOf(tag, element, this.#pieces, this.#findings);
  }

  /** Where an attribute's value came from; the template's own text where no value stands in it. */
  #atAttribute(element: Element, name: string): At | undefined {
    const written = element.attributes.get(name);
    const leaves = written === undefined ? [] : this.#pieces.cut(written.valueFrom, written.valueTo);
    const source = leaves.find((leaf) => leaf.isValue) ?? leaves[0];
    return source === undefined ? undefined : this.#pieces.atLeaf(source);
  }

  #at(element: Element) {
    return this.#pieces.at(element.offset);
  }
}

function formatOf(attributes: AttributesOf<"p">): ParagraphFormat {
  const { align, indent, start, end, size, family, bold, tabs, keep } = attributes;
  return { align, indent, start, end, size, family, bold, tabs, keepWithNext: keep };
}

/** The first tab among inlines and inside them. */
function tabIn(inlines: readonly Inline[]): Tab | undefined {
  for (const one of inlines) {
    if (one.type === "tab") return one;
    const inside = one.type === "text" || one.type === "br" ? undefined : tabIn(one.children);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const none = { value: 0, unit: "em" } as const;
/** Format of a paragraph nobody wrote: text straight in a cell or an item. */
const plainFormat: ParagraphFormat = {
  align: "justify",
  indent: none,
  start: none,
  end: none,
  size: null,
  family: "mincho",
  bold: false,
  tabs: [],
  keepWithNext: false,
};

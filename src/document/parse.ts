import { SaxesParser } from "saxes";
import { type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { NodeBuilder } from "./builder.ts";
import type { Content, Element } from "./element.ts";
import { Findings } from "./findings.ts";
import type { Markup } from "./markup.ts";
import { Pieces } from "./piece.ts";
import { nearest } from "./spelling.ts";
import type { DocumentTree, PageNode } from "./tree.ts";
import { isTagName, ruleOf, vocabulary } from "./vocabulary.ts";

export interface ParseOptions {
  /** Clean title for metadata. */
  readonly title: string;
  readonly state: DocumentTree["state"];
  /** Page styles there are: a page that names another is told. Absent: any name will do. */
  readonly styles?: readonly string[];
}

/**
 * Markup → DocumentTree, by the tags of vocabulary.ts. Every text node is one piece from one place.
 * All faults of the markup are told at once, each with the template line (and data path) that wrote it.
 */
export function parse(markup: Markup, { title, state, styles }: ParseOptions): Outcome<DocumentTree> {
  const { pages, findings } = new Reader(markup).read();
  if (styles !== undefined) refuseStyles(pages, styles, findings);
  return outcomeOf({ type: "document", title, state, pages }, findings.sorted());
}

function refuseStyles(pages: readonly PageNode[], styles: readonly string[], findings: Findings): void {
  for (const { style, at } of pages) {
    // A page without style has been told as a missing attribute.
    if (style === "" || styles.includes(style)) continue;
    const params = { style, nearest: nearest(style, styles) ?? "", allowed: styles.join(", ") };
    findings.add("markup/unknown-page-style", params, 0, ...(at === undefined ? [] : [at]));
  }
}

/** Follows saxes' events through the markup, keeping the open elements. */
class Reader {
  readonly #markup: Markup;
  readonly #pieces: Pieces;
  readonly #findings = new Findings();
  readonly #builder: NodeBuilder;
  readonly #open: Element[] = [];
  /** Content outside of all elements. */
  readonly #top: Content[] = [];
  /** Where the last event ended: the raw text of the next one begins here. */
  #last = 0;
  #malformed = false;
  // Not more than seven handlers: with eight saxes' parser object turns five times slower.
  readonly #parser = new SaxesParser({ position: true, fragment: true });

  constructor(markup: Markup) {
    this.#markup = markup;
    this.#pieces = new Pieces(markup);
    this.#builder = new NodeBuilder(this.#pieces, this.#findings);
  }

  read(): { pages: readonly PageNode[]; findings: Findings } {
    const parser = this.#parser;
    parser.on("error", (fault) => this.#refuse(fault.message));
    parser.on("text", (text) => this.#text(text));
    parser.on("opentagstart", ({ name }) => this.#opening(name));
    parser.on("attribute", ({ name, value }) => this.#attribute(name, value));
    parser.on("opentag", () => this.#opened());
    parser.on("closetag", () => this.#close());
    parser.write(this.#markup.text).close();
    this.#builder.refuseTextOutside(this.#top);
    const pages = this.#top.filter((one) => one.type === "page");
    if (pages.length === 0 && this.#findings.count === 0) {
      this.#findings.add("markup/no-page", {}, 0, this.#pieces.at(0));
    }
    return { pages, findings: this.#findings };
  }

  /** Only the first: what saxes says after it is a consequence. Its own words are not shown. */
  #refuse(message: string): void {
    if (this.#malformed) return;
    this.#malformed = true;
    const unclosed = message.includes("unclosed tag") ? this.#open.at(-1) : undefined;
    const offset =
      unclosed?.offset ?? Math.max(0, Math.min(this.#parser.position, this.#markup.text.length) - 1);
    this.#findings.add("markup/malformed", {}, offset, this.#pieces.at(offset));
  }

  #text(text: string): void {
    const { position } = this.#parser;
    const { length } = this.#markup.text;
    // The event comes when the < of the next tag is read, or at the end.
    const end = this.#markup.text[position - 1] === "<" && position <= length ? position - 1 : length;
    const leaves = this.#pieces.cut(this.#last, end);
    if (!this.#malformed && leaves.map((leaf) => leaf.text).join("") !== text) this.#refuse("not plain text");
    this.#content.push(...leaves);
    this.#last = end;
  }

  #opening(name: string): void {
    const tag = isTagName(name) ? name : null;
    if (!this.#markup.text.startsWith(`<${name}`, this.#last)) this.#refuse("not a tag");
    const element: Element = {
      type: "element",
      name,
      tag,
      offset: this.#last,
      attributes: new Map(),
      content: [],
      findingsBefore: this.#findings.count,
    };
    if (tag === null) this.#refuseTag(element);
    else this.#checkNesting(element);
    this.#open.push(element);
    this.#last = this.#parser.position;
  }

  #attribute(name: string, value: string): void {
    const { text } = this.#markup;
    const { position } = this.#parser;
    const offset = this.#last + text.slice(this.#last, position).search(/[^ \t\r\n]/);
    const quote = text.slice(offset, position).search(/["']/);
    const written = { value, offset, valueFrom: offset + quote + 1, valueTo: position - 1 };
    this.#open.at(-1)?.attributes.set(name, written);
    for (const leaf of this.#pieces.cut(written.valueFrom, written.valueTo)) {
      if (!leaf.isValue || !/[\r\n]/.test(leaf.text)) continue;
      this.#findings.add("markup/line-feed-in-value", {}, leaf.offset, this.#pieces.atLeaf(leaf));
    }
    this.#last = position;
  }

  #opened(): void {
    this.#last = this.#parser.position;
  }

  #close(): void {
    const element = this.#open.pop();
    const raw = this.#markup.text.slice(this.#last, this.#parser.position);
    if (raw !== "" && !raw.startsWith("</")) this.#refuse("not a tag");
    this.#last = this.#parser.position;
    const node = element === undefined ? null : this.#builder.build(element, this.#open);
    if (node !== null) this.#content.push(node);
  }

  get #content(): Content[] {
    return this.#open.at(-1)?.content ?? this.#top;
  }

  #refuseTag({ name, offset }: Element): void {
    const params = { tag: name, nearest: nearest(name, Object.keys(vocabulary)) ?? "" };
    this.#findings.add("markup/unknown-tag", params, offset, this.#pieces.at(offset));
  }

  #checkNesting({ name, offset }: Element): void {
    const outer = this.#open.at(-1);
    if (outer?.tag === null) return;
    const allowed = outer === undefined ? ["page"] : ruleOf(outer.tag).children;
    // A cell holds paragraphs and lists only, at whatever depth: what is in a list inside it too.
    const inCell = outer?.tag === "item" && this.#open.some(({ tag }) => tag === "cell");
    if (inCell && (name === "table" || name === "figure"))
      this.#findings.add("markup/not-in-cell", { tag: name }, offset, this.#pieces.at(offset));
    if (allowed.includes(name)) return;
    const params = { tag: name, parent: outer?.name ?? "", allowed: allowed.join(", ") };
    this.#findings.add("markup/misplaced-tag", params, offset, this.#pieces.at(offset));
  }
}

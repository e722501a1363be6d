import { SaxesParser } from "saxes";
import { type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { NodeBuilder } from "./builder.ts";
import type { Content, Element, WrittenAttribute } from "./element.ts";
import { Findings } from "./findings.ts";
import type { Markup } from "./markup.ts";
import type { ParseMemo, Placed, Unchanged } from "./memo.ts";
import { type Leaf, Pieces } from "./piece.ts";
import { nearest } from "./spelling.ts";
import type { DocumentTree, PageNode } from "./tree.ts";
import { isTagName, ruleOf, type TagName, vocabulary } from "./vocabulary.ts";

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
 * @param memo the reading of this paper before; the tree is the same without
 */
export function parse(
  markup: Markup,
  { title, state, styles }: ParseOptions,
  memo: ParseMemo | null = null,
): Outcome<DocumentTree> {
  const reader = new Reader(markup);
  const { pages, findings } = reader.read(memo?.unchangedIn(markup) ?? []);
  memo?.keep(markup, findings.count === 0 ? reader.nodes : []);
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

/** Attributes of an element without any, as most are. Nobody adds to it. */
const none = new Map<string, WrittenAttribute>();

const nonBlank = (sign: string): boolean => !" \t\r\n".includes(sign);
const anyQuote = (sign: string): boolean => sign === '"' || sign === "'";
/** A line feed, or what may stand for one. */
const lineFeed = (sign: string): boolean => sign === "\n" || sign === "\r" || sign === "&";

/** Where such a sign is met first in a stretch of a text; where there is none, one before the stretch. Makes no copy. */
function firstOf(is: (sign: string) => boolean, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (is(text[at] as string)) return at;
  return from - 1;
}

function joined(leaves: readonly Leaf[]): string {
  let text = "";
  for (const leaf of leaves) text += leaf.text;
  return text;
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
  /** Nodes a later reading may keep: in the markup, and in those of the open elements that may hold such. */
  readonly nodes: Placed[] = [];
  readonly #within: Placed[][] = [];
  /** Where the last event ended: the raw text of the next one begins here. */
  #last = 0;
  /** Up to where the markup was read or passed over, and how much of it was passed over. */
  #fed = 0;
  #passed = 0;
  #malformed = false;
  // Not more than seven handlers: with eight saxes' parser object turns five times slower.
  readonly #parser = new SaxesParser({ position: true, fragment: true });

  constructor(markup: Markup) {
    this.#markup = markup;
    this.#pieces = new Pieces(markup);
    this.#builder = new NodeBuilder(this.#pieces, this.#findings);
  }

  /** @param unchanged nodes that stand there already, in order */
  read(unchanged: readonly Unchanged[]): { pages: readonly PageNode[]; findings: Findings } {
    const parser = this.#parser;
    parser.on("error", (fault) => this.#refuse(fault.message));
    parser.on("text", (text) => this.#text(text));
    parser.on("opentagstart", ({ name }) => this.#opening(name));
    parser.on("attribute", ({ name, value }) => this.#attribute(name, value));
    parser.on("opentag", () => this.#opened());
    parser.on("closetag", () => this.#close());
    for (const one of unchanged) this.#pass(one);
    parser.write(this.#markup.text.slice(this.#fed)).close();
    this.#builder.refuseTextOutside(this.#top);
    const pages = this.#top.filter((one) => one.type === "page");
    if (pages.length === 0 && this.#findings.count === 0) {
      this.#findings.add("markup/no-page", {}, 0, this.#pieces.at(0));
    }
    return { pages, findings: this.#findings };
  }

  /** Takes a node that stands there already, if nothing but blanks is between it and the tag before. Else it is read. */
  #pass({ from, kept, around }: Unchanged): void {
    const { text } = this.#markup;
    const end = withoutBlanks(text, this.#fed, from);
    this.#parser.write(text.slice(this.#fed, end));
    this.#fed = end;
    const isThere =
      this.#open.length === around.length && around.every((tag, i) => this.#open[i]?.tag === tag);
    if (this.#last !== end || !isThere || this.#malformed) return;
    this.#keep(from, kept);
    this.#content.push(kept.node);
    const to = from + kept.length;
    this.#passed += to - this.#fed;
    this.#fed = to;
    this.#last = to;
  }

  /** Remembers a node in what stands around it. */
  #keep(from: number, kept: Placed["kept"]): void {
    const outer = this.#open.at(-1);
    const around = outer === undefined ? this.nodes : this.#within[this.#open.length - 1];
    around?.push({ from: from - (outer?.offset ?? 0), kept });
  }

  /** Where saxes is, in the whole markup. */
  get #position(): number {
    return this.#parser.position + this.#passed;
  }

  /** Only the first: what saxes says after it is a consequence. Its own words are not shown. */
  #refuse(message: string): void {
    if (this.#malformed) return;
    this.#malformed = true;
    const unclosed = message.includes("unclosed tag") ? this.#open.at(-1) : undefined;
    const offset = unclosed?.offset ?? Math.max(0, Math.min(this.#position, this.#markup.text.length) - 1);
    this.#findings.add("markup/malformed", {}, offset, this.#pieces.at(offset));
  }

  #text(text: string): void {
    const position = this.#position;
    const { length } = this.#markup.text;
    // The event comes when the < of the next tag is read, or at the end.
    const end = this.#markup.text[position - 1] === "<" && position <= length ? position - 1 : length;
    const leaves = this.#pieces.cut(this.#last, end);
    if (!this.#malformed && joined(leaves) !== text) this.#refuse("not plain text");
    const content = this.#content;
    for (const leaf of leaves) content.push(leaf);
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
      attributes: none,
      content: [],
      findingsBefore: this.#findings.count,
    };
    if (tag === null) this.#refuseTag(element);
    else this.#checkNesting(element);
    this.#open.push(element);
    if (this.#open.length <= KEEPERS) this.#within[this.#open.length - 1] = [];
    this.#last = this.#position;
  }

  #attribute(name: string, value: string): void {
    const { text } = this.#markup;
    const position = this.#position;
    const offset = firstOf(nonBlank, text, this.#last, position);
    const quote = firstOf(anyQuote, text, offset, position);
    const element = this.#open.at(-1);
    if (element?.attributes === none) element.attributes = new Map();
    element?.attributes.set(name, { value, offset, valueFrom: quote + 1, valueTo: position - 1 });
    if (firstOf(lineFeed, text, quote + 1, position - 1) > quote)
      this.#refuseLineFeed(quote + 1, position - 1);
    this.#last = position;
  }

  #refuseLineFeed(from: number, to: number): void {
    for (const leaf of this.#pieces.cut(from, to)) {
      if (!leaf.isValue || !/[\r\n]/.test(leaf.text)) continue;
      this.#findings.add("markup/line-feed-in-value", {}, leaf.offset, this.#pieces.atLeaf(leaf));
    }
  }

  #opened(): void {
    this.#last = this.#position;
  }

  #close(): void {
    const element = this.#open.pop();
    const raw = this.#markup.text.slice(this.#last, this.#position);
    if (raw !== "" && !raw.startsWith("</")) this.#refuse("not a tag");
    this.#last = this.#position;
    const node = element === undefined ? null : this.#builder.build(element, this.#open);
    if (node === null) return;
    this.#content.push(node);
    const { offset = 0, tag = null } = element ?? {};
    if (tag === null || node.type === "element" || !isKept(tag, this.#open)) return;
    const inside = this.#open.length < KEEPERS ? (this.#within[this.#open.length] ?? []) : [];
    this.#keep(offset, { node, tag, length: this.#last - offset, inside });
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

/** Elements one in the other that hold nodes to be kept: a page, a table, a row, a cell. */
const KEEPERS = 4;

/** Where a stretch of the markup ends without the blanks at its end. U+3000 is text. */
function withoutBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && " \t\r\n".includes(text[end - 1] as string)) end--;
  return end;
}

/** Whether a later reading may keep a node of that tag there: a page, what stands on it, and a table's parts down to what stands in a cell. */
function isKept(tag: TagName, around: readonly Element[]): boolean {
  const [, block, part, cell] = around;
  switch (around.length) {
    case 0:
    case 1:
      return true;
    case 2:
      return block?.tag === "table" && (tag === "row" || tag === "head");
    case 3:
      return part?.tag === "row" && tag === "cell";
    default:
      return around.length === KEEPERS && cell?.tag === "cell";
  }
}

import { attributesOf } from "./attributes.ts";
import type { Content, Element } from "./element.ts";
import type { Findings } from "./findings.ts";
import type { Leaf, Pieces } from "./piece.ts";
import type { Inline, Kinto, Text } from "./tree.ts";
import { type Settled, type Strand, settle } from "./whitespace.ts";

/** Makes the inline nodes of one block; white space is settled over the whole block first. Empty elements fall away. */
export class InlineBuilder {
  readonly #pieces: Pieces;
  readonly #findings: Findings;

  constructor(pieces: Pieces, findings: Findings) {
    this.#pieces = pieces;
    this.#findings = findings;
  }

  build(content: readonly Content[]): Inline[] {
    if (content.length === 0) return [];
    const strands: Strand[] = [];
    addStrands(content, strands);
    return this.#inlines(content, settle(strands).values());
  }

  /** @param settled the leaves of the block in their order: each is taken as it is met */
  #inlines(content: readonly Content[], settled: Iterator<Settled>): Inline[] {
    const inlines: Inline[] = [];
    for (const one of content) {
      if (one.type === "leaf") this.#addText(one, settled, inlines);
      else if (one.type === "element") for (const made of this.#element(one, settled)) inlines.push(made);
    }
    return inlines;
  }

  #addText(leaf: Leaf, settled: Iterator<Settled>, inlines: Inline[]): void {
    // What stands in a break has been refused, and is no part of the block's text.
    const { text, skipped } = (settled.next().value ?? nothing) as Settled;
    if (leaf.isValue && /[\r\n]/.test(text)) {
      this.#findings.add("markup/line-feed-in-value", {}, leaf.offset, this.#pieces.atLeaf(leaf));
    }
    if (text !== "") inlines.push({ type: "text", value: text, at: this.#pieces.atLeaf(leaf, skipped) });
  }

  #element(element: Element, settled: Iterator<Settled>): Inline[] {
    const isBreak = element.tag === "br" || element.tag === "tab";
    const children = this.#inlines(element.content, isBreak ? [].values() : settled);
    const at = this.#pieces.at(element.offset);
    switch (element.tag) {
      case "br":
      case "tab":
        attributesOf(element.tag, element, this.#pieces, this.#findings);
        return [{ type: element.tag, at }];
      case "b":
      case "u":
      case "dots":
        attributesOf(element.tag, element, this.#pieces, this.#findings);
        return children.length === 0 ? [] : [{ type: element.tag, children, at }];
      case "sup":
      case "sub":
      case "tcy":
        attributesOf(element.tag, element, this.#pieces, this.#findings);
        return children.length === 0 ? [] : [{ type: element.tag, children: textsOf(children), at }];
      case "font": {
        const look = attributesOf("font", element, this.#pieces, this.#findings);
        return children.length === 0 ? [] : [{ type: "font", ...look, children, at }];
      }
      case "ref": {
        const { to } = attributesOf("ref", element, this.#pieces, this.#findings);
        return children.length === 0 ? [] : [{ type: "ref", to, children, at }];
      }
      case "jidori": {
        const { width } = attributesOf("jidori", element, this.#pieces, this.#findings);
        return children.length === 0 ? [] : [{ type: "jidori", width, children: textsOf(children), at }];
      }
      case "kinto": {
        const node = { type: "kinto", ...this.#spacing(element), children: textsOf(children), at } as const;
        return children.length === 0 ? [] : [node];
      }
      default:
        return [];
    }
  }

  #spacing(element: Element): Pick<Kinto, "gap" | "group"> {
    const { gap, group } = attributesOf("kinto", element, this.#pieces, this.#findings);
    const written = ["gap", "group"].filter((name) => element.attributes.has(name));
    if (written.length !== 1) {
      const params = { tag: "kinto", attributes: "gap, group" };
      this.#findings.add("markup/one-attribute-of", params, element.offset, this.#pieces.at(element.offset));
    }
    return { gap, group };
  }
}

/** jidori, kinto, tcy, sup and sub hold text only; whatever else stands in them has been refused when it opened. */
function textsOf(children: readonly Inline[]): Text[] {
  return children.filter((one) => one.type === "text");
}

const nothing: Settled = { text: "", skipped: 0 };

/** Leaves and forced breaks in the order in which the inlines are made. */
function addStrands(content: readonly Content[], strands: Strand[]): void {
  for (const one of content) {
    if (one.type === "leaf") strands.push(one);
    else if (one.type === "element" && (one.tag === "br" || one.tag === "tab")) strands.push("break");
    else if (one.type === "element") addStrands(one.content, strands);
  }
}

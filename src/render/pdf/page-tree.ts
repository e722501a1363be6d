import { token } from "./figure/token.ts";
import type { PdfDictionary, PdfPages, PdfReference, PdfValue } from "./pdfmake-internals.ts";

/** Pages below one node. */
const FAN = 100;

interface Node {
  readonly reference: PdfReference;
  readonly kids: PdfValue[];
}

/**
 * The pages of a document as a tree of two levels, so that a page of ten thousand is found quickly, and as text, so that
 * nothing else is kept of them. The first hundred hang on the root itself: a short document has no other node.
 * @see ISO 32000-1 7.7.3
 */
export class PageTree {
  readonly #root: PdfPages;
  readonly #makeReference: (data: PdfDictionary) => PdfReference;
  #node: Node | null = null;
  #pages = 0;

  constructor(root: PdfPages, makeReference: (data: PdfDictionary) => PdfReference) {
    this.#root = root;
    this.#makeReference = makeReference;
  }

  get pages(): number {
    return this.#pages;
  }

  /** Takes the page that pdfkit has just put below the root. Its object is not yet written. */
  take(page: PdfReference): void {
    const { Kids } = this.#root.data;
    Kids.pop();
    const node = this.#pages < FAN ? null : this.#open();
    this.#pages++;
    (node?.kids ?? Kids).push(token(`${page}`));
    if (node !== null) page.data.Parent = token(`${node.reference}`);
  }

  /** The node that has room for a page. */
  #open(): Node {
    if (this.#node !== null && this.#node.kids.length < FAN) return this.#node;
    this.end();
    const kids: PdfValue[] = [];
    const reference = this.#makeReference({ Type: "Pages", Parent: this.#root, Kids: kids });
    this.#root.data.Kids.push(token(`${reference}`));
    this.#node = { reference, kids };
    return this.#node;
  }

  /** Writes the node that is open. */
  end(): void {
    if (this.#node === null) return;
    this.#node.reference.data.Count = this.#node.kids.length;
    this.#node.reference.end();
    this.#node = null;
  }
}

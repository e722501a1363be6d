import type { PackedObjects } from "../packed-objects.ts";
import { textString } from "../text-string.ts";
import { attributesOf, HeadingLevels } from "./attributes.ts";
import { Content, isLink, type LinkPart, type Part, type Piece, type TaggedPage } from "./content.ts";
import type { ParentTree } from "./parent-tree.ts";
import type { Structure, TagNode } from "./structure.ts";

export interface DocumentPlace {
  readonly objects: PackedObjects;
  readonly parents: ParentTree;
  /** What the document's own root is written as. */
  readonly top: {
    readonly id: number;
    readonly parent: number;
    readonly role: "Document" | "Sect";
    readonly title: string | null;
  };
  /** Tells its heads from those of other documents. */
  readonly name: string;
}

/** Writes the elements of one document. */
export class DocumentWriter {
  readonly #structure: Structure;
  readonly #pages: readonly TaggedPage[];
  readonly #content: Content;
  readonly #place: DocumentPlace;
  /** Kept elements below each. */
  readonly #kids: number[][];
  /** Object numbers of the elements that are written. */
  readonly #ids: readonly number[];
  /** The element a mark belongs to, by page and mark, where that is one below its own: a link, a part of an entry. */
  readonly #owners = new Map<string, number>();
  /** Elements with a name: heads that cells name, and notes, which must have one. ISO 14289-1 7.9 */
  readonly #named = new Set<number>();
  readonly #levels = new HeadingLevels();

  constructor(structure: Structure, pages: readonly TaggedPage[], place: DocumentPlace) {
    this.#structure = structure;
    this.#pages = pages;
    this.#content = new Content(structure, pages);
    this.#place = place;
    this.#kids = structure.map(() => []);
    const { isKept } = this.#content;
    structure.forEach(({ role, parent, headers }, i) => {
      if (isKept[i] === true && parent >= 0) this.#kids[parent]?.push(i);
      if (isKept[i] === true && role === "Note") this.#named.add(i);
      for (const head of headers ?? []) this.#named.add(head);
    });
    const { objects, top } = place;
    this.#ids = structure.map((_, i) => (i === 0 ? top.id : isKept[i] === true ? objects.reserve() : 0));
  }

  /** @returns the elements that have a name */
  write(): readonly { readonly name: string; readonly id: number }[] {
    this.#structure.forEach((node, i) => {
      if (this.#content.isKept[i] === true) this.#element(node, i);
    });
    this.#pages.forEach(({ key, marks }, page) => {
      const owners = marks.map(
        ({ element }, mark) => this.#owners.get(`${page} ${mark}`) ?? this.#idOf(element),
      );
      this.#place.parents.addPage(key, owners);
    });
    return [...this.#named].map((head) => ({ name: this.#nameOf(head), id: this.#idOf(head) }));
  }

  #element(node: TagNode, at: number): void {
    const { objects, top } = this.#place;
    const parts = this.#content.partsOf(at);
    const page = parts[0]?.page ?? -1;
    const isRoot = node.parent < 0;
    const title = isRoot && top.title !== null ? `/T ${textString(top.title)}` : "";
    const said = [
      `/S /${isRoot ? top.role : this.#levels.of(node.role)}`,
      `/P ${isRoot ? top.parent : this.#idOf(node.parent)} 0 R`,
      ...(page < 0 ? [] : [`/Pg ${this.#pages[page]?.reference}`]),
      title,
      this.#named.has(at) ? `/ID (${this.#nameOf(at)})` : "",
      attributesOf(node, { box: this.#boxOf(parts), idOf: (head) => `(${this.#nameOf(head)})` }),
      this.#kidsText(node, at, parts, page),
    ];
    objects.add(this.#idOf(at), `<<${said.filter((one) => one !== "").join(" ")}>>`);
  }

  /** A figure's caption comes before it where it stands above it; else marks come first: what has both has no other. */
  #kidsText({ role }: TagNode, at: number, parts: readonly Part[], page: number): string {
    const id = this.#idOf(at);
    const own =
      role === "TOCI" ? this.#entry(parts, id) : parts.map((part) => this.#partText(part, id, page));
    const kids = (this.#kids[at] ?? []).map((kid) => `${this.#idOf(kid)} 0 R`);
    const caption = this.#content.partsOf(this.#kids[at]?.[0] ?? -1)[0];
    const isAbove = role === "Figure" && caption !== undefined && isBefore(caption, parts[0]);
    const all = isAbove ? [...kids, ...own] : [...own, ...kids];
    if (all.length === 0) return "";
    return all.length === 1 ? `/K ${all[0]}` : `/K [${all.join(" ")}]`;
  }

  /** An entry of a contents list: its number, then what leads to the document, with the page. ISO 32000-1 table 333 */
  #entry(parts: readonly Part[], entry: number): string[] {
    const first = parts.findIndex(isLink);
    const [label, rest] = [parts.slice(0, Math.max(first, 0)), parts.slice(Math.max(first, 0))];
    const kids = [
      { role: "Lbl", parts: label },
      { role: first < 0 ? "P" : "Reference", parts: rest },
    ].filter((kid) => kid.parts.length > 0);
    return kids.map((kid) => `${this.#within(kid.role, kid.parts, entry)} 0 R`);
  }

  /** An element of its own for some of an element's parts. @param parent number of the element's object */
  #within(role: string, parts: readonly Part[], parent: number): number {
    const id = this.#place.objects.reserve();
    const page = parts[0]?.page ?? 0;
    for (const part of parts) if (!isLink(part)) this.#owners.set(`${part.page} ${part.mark}`, id);
    const kids = parts.map((part) => this.#partText(part, id, page));
    const where = `/P ${parent} 0 R /Pg ${this.#pages[page]?.reference}`;
    this.#place.objects.add(id, `<</S /${role} ${where} /K [${kids.join(" ")}]>>`);
    return id;
  }

  #partText(part: Part, element: number, page: number): string {
    return isLink(part) ? `${this.#link(part, element)} 0 R` : this.#piece(part, page);
  }

  /** Within the page its element names, a number is enough. */
  #piece({ page, mark }: Piece, ofElement: number): string {
    if (page === ofElement) return `${mark}`;
    return `<</Type /MCR /Pg ${this.#pages[page]?.reference} /MCID ${mark}>>`;
  }

  #link(part: LinkPart, element: number): number {
    const { objects, parents } = this.#place;
    const id = objects.reserve();
    const { page, links, pieces } = part;
    for (const { mark } of pieces) this.#owners.set(`${page} ${mark}`, id);
    const kids = [
      ...pieces.map((one) => this.#piece(one, page)),
      ...links.map(({ annotation }) => `<</Type /OBJR /Obj ${annotation}>>`),
    ];
    const where = `/P ${element} 0 R /Pg ${this.#pages[page]?.reference}`;
    objects.add(id, `<</S /Link ${where} /K [${kids.join(" ")}]>>`);
    for (const { key } of links) parents.addLink(key, id);
    return id;
  }

  /** Of a picture: where it stands on its page. */
  #boxOf(parts: readonly Part[]): readonly number[] | null {
    for (const part of parts) {
      const page = this.#pages[part.page];
      const box = isLink(part) ? null : page?.marks[part.mark]?.box;
      if (box != null && page !== undefined) return page.place(box);
    }
    return null;
  }

  #idOf(element: number): number {
    return this.#ids[element] ?? 0;
  }

  #nameOf(head: number): string {
    return `${this.#place.name}-${head}`;
  }
}

function isBefore(one: Part, other: Part | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [one, other].map((part) => (isLink(part) ? (part.pieces[0] as Piece) : part)) as [
    Piece,
    Piece,
  ];
  return a.page < b.page || (a.page === b.page && a.mark < b.mark);
}

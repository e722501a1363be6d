import type { PackedObjects } from "../packed-objects.ts";
import type { TaggedPage } from "./content.ts";
import { DocumentWriter } from "./document-writer.ts";
import { ParentTree } from "./parent-tree.ts";
import type { Structure } from "./structure.ts";

/**
 * The logical structure of a file. A document's elements are written when all of its pages are there, and forgotten. Of
 * several documents in one file each is a section.
 * @see ISO 32000-1 14.7, 14.8
 */
export class StructureTree {
  readonly #objects: PackedObjects;
  readonly #parents: ParentTree;
  readonly #root: number;
  readonly #document: number;
  /** The documents of the file; empty where one document is all of it. */
  readonly #sections: number[] = [];
  readonly #heads: { readonly name: string; readonly id: number }[] = [];
  #documents = 0;

  constructor(objects: PackedObjects) {
    this.#objects = objects;
    this.#parents = new ParentTree(objects);
    this.#root = objects.reserve();
    this.#document = objects.reserve();
  }

  /** A page's or a link's number in the parent tree. */
  nextKey(): number {
    return this.#parents.nextKey();
  }

  /** Writes a document. @param title of a section; null = it is the whole file */
  add(structure: Structure, pages: readonly TaggedPage[], title: string | null): void {
    const top = title === null ? this.#whole() : this.#section(title);
    const place = { objects: this.#objects, parents: this.#parents, name: `${this.#documents++}`, top };
    this.#heads.push(...new DocumentWriter(structure, pages, place).write());
  }

  #whole() {
    return { id: this.#document, parent: this.#root, role: "Document", title: null } as const;
  }

  #section(title: string) {
    const id = this.#objects.reserve();
    this.#sections.push(id);
    return { id, parent: this.#document, role: "Sect", title } as const;
  }

  /** Writes the root. @returns its number; nothing can be added any more */
  end(): number {
    const ref = (id: number): string => `${id} 0 R`;
    const kids = this.#sections.map(ref).join(" ");
    if (kids !== "") this.#objects.add(this.#document, `<</S /Document /P ${ref(this.#root)} /K [${kids}]>>`);
    const names = [...this.#heads].sort((a, b) => (a.name < b.name ? -1 : 1));
    const list = names.map(({ name, id }) => `(${name}) ${ref(id)}`).join(" ");
    const ids = names.length === 0 ? "" : ` /IDTree <</Names [${list}]>>`;
    const tree = `/ParentTree ${ref(this.#parents.end())} /ParentTreeNextKey ${this.#parents.nextKey()}`;
    this.#objects.add(this.#root, `<</Type /StructTreeRoot /K [${ref(this.#document)}] ${tree}${ids}>>`);
    return this.#root;
  }
}

import type { Body } from "./binding.ts";
import type { TaggedPage } from "./tags/content.ts";
import type { StructureTree } from "./tags/tree.ts";

type Tags = NonNullable<Body["tags"]>;

/** Gathers the pages of each document of a tagged file, in the file's order; a document that is complete is written. */
export class TaggedParts {
  readonly #tree: StructureTree;
  #part: Tags["part"] | null = null;
  #pages: TaggedPage[] = [];

  constructor(tree: StructureTree) {
    this.#tree = tree;
  }

  /** What the parent tree calls the next page or link. */
  nextKey(): number {
    return this.#tree.nextKey();
  }

  add({ part, marks }: Tags, page: Omit<TaggedPage, "marks">): void {
    if (part !== this.#part) this.end();
    this.#part = part;
    this.#pages.push({ ...page, marks });
  }

  /** Writes the document whose pages have been added. */
  end(): void {
    if (this.#part !== null) this.#tree.add(this.#part.structure, this.#pages, this.#part.title);
    this.#part = null;
    this.#pages = [];
  }
}

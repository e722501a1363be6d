import type { PackedObjects } from "../packed-objects.ts";

/** Entries in one leaf. */
const FAN = 256;

/** From what stands on pages back to its elements. ISO 32000-1 14.7.4.4 */
export class ParentTree {
  readonly #objects: PackedObjects;
  readonly #entries: (readonly [key: number, id: number])[] = [];
  #next = 0;

  constructor(objects: PackedObjects) {
    this.#objects = objects;
  }

  /** The number of a page or an annotation in the tree. */
  nextKey(): number {
    return this.#next++;
  }

  /** @param owners object numbers of the elements of a page's marks, in their order */
  addPage(key: number, owners: readonly number[]): void {
    const id = this.#objects.reserve();
    this.#objects.add(id, `[${owners.map((owner) => `${owner} 0 R`).join(" ")}]`);
    this.#entries.push([key, id]);
  }

  addLink(key: number, element: number): void {
    this.#entries.push([key, element]);
  }

  /** Writes the tree. @returns its object's number */
  end(): number {
    const entries = [...this.#entries].sort(([a], [b]) => a - b);
    const root = this.#objects.reserve();
    if (entries.length <= FAN) {
      this.#objects.add(root, `<</Nums [${numbersOf(entries)}]>>`);
      return root;
    }
    const leaves: number[] = [];
    for (let from = 0; from < entries.length; from += FAN) {
      const part = entries.slice(from, from + FAN);
      const leaf = this.#objects.reserve();
      const [first] = part[0] ?? [0];
      const [last] = part.at(-1) ?? [0];
      this.#objects.add(leaf, `<</Limits [${first} ${last}] /Nums [${numbersOf(part)}]>>`);
      leaves.push(leaf);
    }
    this.#objects.add(root, `<</Kids [${leaves.map((leaf) => `${leaf} 0 R`).join(" ")}]>>`);
    return root;
  }
}

const numbersOf = (part: readonly (readonly [number, number])[]): string =>
  part.map(([key, id]) => `${key} ${id} 0 R`).join(" ");

import { nameBytes } from "./link.ts";
import type { PdfDictionary, PdfReference, PdfToken, PdfValue } from "./pdfmake-internals.ts";

/** Names below one leaf. */
const FAN = 64;

interface Destination {
  readonly name: Buffer;
  readonly page: PdfToken;
  readonly height: number;
}

/** Pages that can be led to by name. ISO 32000-1 12.3.2.3, 7.9.6 */
export class Destinations {
  readonly #known = new Map<string, Destination>();

  /**
   * Names the top of a page.
   * @param height of the page
   * @throws RangeError for a name that another page has
   */
  add(name: string, page: PdfToken, height: number): void {
    if (this.#known.has(name)) throw new RangeError(`two pages are called ${JSON.stringify(name)}`);
    this.#known.set(name, { name: nameBytes(name), page, height });
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  /** The name tree, sorted by bytes; null = no page has a name. */
  write(object: (data: PdfDictionary) => PdfReference): PdfReference | null {
    const all = [...this.#known.values()].sort((a, b) => a.name.compare(b.name));
    if (all.length === 0) return null;
    if (all.length <= FAN) return object({ Names: namesOf(all) });
    const leaves: PdfReference[] = [];
    for (let from = 0; from < all.length; from += FAN) {
      const part = all.slice(from, from + FAN);
      const [first, last] = [part[0], part.at(-1)] as [Destination, Destination];
      leaves.push(object({ Limits: [first.name, last.name], Names: namesOf(part) }));
    }
    return object({ Kids: leaves });
  }
}

function namesOf(part: readonly Destination[]): PdfValue[] {
  return part.flatMap(({ name, page, height }): PdfValue[] => [name, [page, "XYZ", 0, height, 0]]);
}

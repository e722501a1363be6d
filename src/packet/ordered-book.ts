import type { Book } from "./book.ts";
import type { MadeSheets } from "./document-sheets.ts";
import type { PacketDocument } from "./plan.ts";

/** Gives a document's sheets when its turn has come; null: it is wrong, and has none. */
export type Sheets = () => Promise<MadeSheets | null>;

/**
 * Binds documents that are finished in any order, in the order of the packet: the same packet gives the same bytes,
 * however its documents were shared out among threads. What waits is asked for only when its turn has come.
 */
export class OrderedBook {
  readonly #book: Book;
  readonly #order: readonly PacketDocument[];
  readonly #waiting = new Map<PacketDocument, Sheets>();
  readonly #counts = new Map<PacketDocument, number>();
  readonly #pictures: Record<string, string> = {};
  #next = 0;
  #binding: Promise<void> = Promise.resolve();
  /** A fault of the disk while binding; what comes after it is not bound. */
  #fault: { readonly fault: unknown } | null = null;

  /** @param order documents that will be put, each once */
  constructor(book: Book, order: readonly PacketDocument[]) {
    this.#book = book;
    this.#order = order;
  }

  /** Files the documents show → SHA-256. */
  get pictures(): Readonly<Record<string, string>> {
    return this.#pictures;
  }

  countOf(document: PacketDocument): number {
    return this.#counts.get(document) ?? 0;
  }

  put(document: PacketDocument, sheets: Sheets): void {
    this.#waiting.set(document, sheets);
    for (let one = this.#order[this.#next]; one !== undefined; one = this.#order[this.#next]) {
      const ready = this.#waiting.get(one);
      if (ready === undefined) return;
      this.#waiting.delete(one);
      this.#next++;
      this.#bindNext(one, ready);
    }
  }

  /** Until all that could be bound is. @throws the disk's faults */
  async settled(): Promise<void> {
    await this.#binding;
    if (this.#fault !== null) throw this.#fault.fault;
  }

  #bindNext(document: PacketDocument, sheets: Sheets): void {
    this.#binding = this.#binding.then(async () => {
      if (this.#fault !== null) return;
      try {
        await this.#bind(document, await sheets());
      } catch (fault) {
        // Thrown again by `settled`: nobody waits for this promise yet.
        this.#fault = { fault };
      }
    });
  }

  async #bind(document: PacketDocument, made: MadeSheets | null): Promise<void> {
    if (made === null) return;
    this.#counts.set(document, made.sheets.length);
    Object.assign(this.#pictures, made.pictures);
    await this.#book.add(document, made);
  }
}

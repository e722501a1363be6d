import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from "./pdfmake-internals.ts";

/** Label of a page and those after it. */
export interface PageLabel {
  readonly prefix: string;
  /** Number of this page; 0 = the prefix alone. */
  readonly start: number;
}

/** What viewers show beside their own count of pages. ISO 32000-1 12.4.2 */
export class PageLabels {
  readonly #numbers: PdfValue[] = [];
  #pages = 0;

  /** @param label of the next page; null = it goes on from the page before */
  add(label: PageLabel | null): void {
    if (label !== null) {
      if (this.#numbers.length === 0 && this.#pages > 0) this.#numbers.push(0, { S: "D" });
      this.#numbers.push(this.#pages, entryOf(label));
    }
    this.#pages++;
  }

  /** The number tree; null = no page has a label. */
  write(object: (data: PdfDictionary) => PdfReference): PdfReference | null {
    return this.#numbers.length === 0 ? null : object({ Nums: this.#numbers });
  }
}

function entryOf({ prefix, start }: PageLabel): PdfDictionary {
  return {
    ...(prefix === "" ? {} : { P: pdfText(prefix) }),
    ...(start === 0 ? {} : { S: "D", St: start }),
  };
}

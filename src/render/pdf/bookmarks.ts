import type { OutlineEntry } from "../../layout/page.ts";
import type { PdfkitOutline } from "./pdfmake-internals.ts";

/**
 * Bookmarks nested by level. A level that is skipped (1, then 3) nests by one.
 * @see ISO 32000-1 12.3.3
 */
export class Bookmarks {
  readonly #root: PdfkitOutline;
  /** Levels that are seen when the file is opened. */
  readonly #shown: number;
  readonly #open: { readonly level: number; readonly item: PdfkitOutline }[] = [];

  constructor(root: PdfkitOutline, shown: number) {
    this.#root = root;
    this.#shown = shown;
  }

  /** @param pageWidth of the current page: pdfkit counts a destination's left edge from the right */
  add({ level, text, y }: OutlineEntry, pageWidth: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.item ?? this.#root;
    this.#open.push({ level, item: parent.addItem(text, { top: y, left: pageWidth }) });
  }

  /** Opens and closes all bookmarks. pdfkit would count children only, and a count is of all that is visible below. */
  close(): void {
    countVisible(this.#root, this.#shown);
  }
}

/**
 * Says how many bookmarks are visible below one; of a closed one, less than nothing: how many there will be.
 * @param shown levels seen below it
 */
function countVisible(item: PdfkitOutline, shown: number): number {
  const count = item.children.reduce(
    (sum, child) => sum + 1 + Math.max(0, countVisible(child, shown - 1)),
    0,
  );
  if (count === 0) return 0;
  const signed = shown > 0 ? count : -count;
  item.outlineData.Count = signed;
  return signed;
}

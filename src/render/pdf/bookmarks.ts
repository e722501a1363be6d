import type { OutlineEntry } from "../../layout/page.ts";
import type { PdfkitOutline } from "./pdfmake-internals.ts";

/**
 * Bookmarks nested by level. A level that is skipped (1, then 3) nests by one.
 * @see ISO 32000-1 12.3.3
 */
export class Bookmarks {
  readonly #root: PdfkitOutline;
  readonly #open: { readonly level: number; readonly item: PdfkitOutline }[] = [];

  constructor(root: PdfkitOutline) {
    this.#root = root;
  }

  /** @param pageWidth of the current page: pdfkit counts a destination's left edge from the right */
  add({ level, text, y }: OutlineEntry, pageWidth: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.item ?? this.#root;
    this.#open.push({ level, item: parent.addItem(text, { top: y, left: pageWidth }) });
  }

  /** Opens all bookmarks. pdfkit would count children only, and a count is of all that is visible below. */
  close(): void {
    countDescendants(this.#root);
  }
}

function countDescendants(item: PdfkitOutline): number {
  const count = item.children.reduce((sum, child) => sum + 1 + countDescendants(child), 0);
  if (count > 0) item.outlineData.Count = count;
  return count;
}

import type { Page } from "../../layout/page.ts";
import { drawSheet, prepareSheet, sheetKey } from "../../render/svg/index.ts";
import type { SheetView } from "../contract.ts";

/** Sheets that can be drawn, and drawings that are kept: those of a long packet and of what was looked at last. */
const MOST_SHEETS = 4000;
const MOST_DRAWN = 64 * 1024 * 1024;

/** Finished sheets by what is drawn on them: the same drawing has the same key, and is drawn once. */
export class SheetStore {
  readonly #pages = new Map<string, Page>();
  readonly #drawn = new Map<string, string>();
  #drawnLength = 0;

  /** Takes a sheet in. It is drawn when somebody looks at it. */
  add(page: Page): SheetView {
    const key = sheetKey(page);
    this.#pages.delete(key);
    this.#pages.set(key, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= MOST_SHEETS) break;
      this.#pages.delete(oldest);
    }
    return { key, width: page.width, height: page.height };
  }

  /** SVG of a sheet; null = it has been forgotten. */
  async drawing(key: string): Promise<string | null> {
    const known = this.#drawn.get(key);
    const page = this.#pages.get(key);
    if (known === undefined && page === undefined) return null;
    if (known !== undefined) {
      this.#drawn.delete(key);
      this.#drawn.set(key, known);
      return known;
    }
    await prepareSheet(page as Page);
    const drawn = drawSheet(page as Page);
    this.#keep(key, drawn);
    return drawn;
  }

  #keep(key: string, drawn: string): void {
    if (!this.#drawn.has(key)) this.#drawnLength += drawn.length;
    this.#drawn.set(key, drawn);
    for (const [oldest, text] of this.#drawn) {
      if (this.#drawnLength <= MOST_DRAWN || oldest === key) break;
      this.#drawn.delete(oldest);
      this.#drawnLength -= text.length;
    }
  }
}

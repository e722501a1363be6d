import type { Page } from "../../layout/page.ts";
import {
  changesBetween,
  type DrawnSheet,
  prepareSheet,
  sheetKey,
  sheetParts,
  sizeOf,
  textOfSheet,
} from "../../render/svg/index.ts";
import type { ChangedDrawing, SheetView } from "../contract.ts";

/** Sheets that can be drawn, and drawings that are kept: those of a long packet and of what was looked at last. */
const MOST_SHEETS = 4000;
const MOST_DRAWN = 64 * 1024 * 1024;

/** What is changed in a drawing is told alone where it is at most this share of the whole. */
const MOST_CHANGED = 0.5;

interface Drawn {
  readonly sheet: DrawnSheet;
  readonly length: number;
}

/** Finished sheets by what is drawn on them: the same drawing has the same key, and is drawn once. */
export class SheetStore {
  readonly #pages = new Map<string, Page>();
  readonly #drawn = new Map<string, Drawn>();
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
    const drawn = await this.#draw(key, null);
    return drawn === null ? null : textOfSheet(drawn.sheet);
  }

  /**
   * A sheet for one who has the drawing of another: what of that has changed, or all of it where that is most.
   * @param from the key of the other; null = there is none
   */
  async drawingFrom(key: string, from: string | null): Promise<string | ChangedDrawing | null> {
    const other = from === null ? null : (this.#drawn.get(from) ?? null);
    const drawn = await this.#draw(key, other);
    if (drawn === null) return null;
    const changes = other === null ? null : changesBetween(other.sheet, drawn.sheet);
    const size = changes?.reduce((sum, { text }) => sum + text.length, 0) ?? Number.POSITIVE_INFINITY;
    return from !== null && changes !== null && size <= drawn.length * MOST_CHANGED
      ? { from, changes }
      : textOfSheet(drawn.sheet);
  }

  /** @param like a drawing that may have most of its lines */
  async #draw(key: string, like: Drawn | null): Promise<Drawn | null> {
    const known = this.#drawn.get(key);
    const page = this.#pages.get(key);
    if (known !== undefined) {
      this.#drawn.delete(key);
      this.#drawn.set(key, known);
      return known;
    }
    if (page === undefined) return null;
    await prepareSheet(page);
    const sheet = sheetParts(page, {}, like?.sheet ?? null);
    const drawn = { sheet, length: sizeOf(sheet) };
    this.#keep(key, drawn);
    return drawn;
  }

  #keep(key: string, drawn: Drawn): void {
    if (!this.#drawn.has(key)) this.#drawnLength += drawn.length;
    this.#drawn.set(key, drawn);
    for (const [oldest, { length }] of this.#drawn) {
      if (this.#drawnLength <= MOST_DRAWN || oldest === key) break;
      this.#drawn.delete(oldest);
      this.#drawnLength -= length;
    }
  }
}

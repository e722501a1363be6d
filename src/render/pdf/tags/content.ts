import type { PdfReference, PdfToken } from "../pdfmake-internals.ts";
import type { SheetMark } from "./marks.ts";
import type { Structure } from "./structure.ts";

/** A link as it stands in the file. */
export interface TaggedLink {
  readonly annotation: PdfReference;
  /** What the parent tree calls it. */
  readonly key: number;
  /** Name of what it leads to. */
  readonly to: string;
}

/** A page of a tagged document. */
export interface TaggedPage {
  readonly reference: PdfToken;
  /** What the parent tree calls it. */
  readonly key: number;
  readonly marks: readonly SheetMark[];
  readonly links: readonly TaggedLink[];
  /** From the sheet to the page, y upwards: left, bottom, right, top. */
  readonly place: (box: readonly number[]) => readonly number[];
}

/** From a sheet to its page, y upwards. @param shift how far the sheet was moved, y downwards */
export function placeOn(
  { height }: { readonly height: number },
  shift: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): TaggedPage["place"] {
  return ([left = 0, top = 0, right = 0, bottom = 0]) => [
    left + shift.x,
    height - bottom - shift.y,
    right + shift.x,
    height - top - shift.y,
  ];
}

/** A piece of content: a mark of a page. */
export interface Piece {
  readonly page: number;
  readonly mark: number;
}

/** The text of a link, which is an element of its own within that of its paragraph; one that goes on in the next line too. */
export interface LinkPart {
  readonly page: number;
  readonly links: TaggedLink[];
  readonly pieces: Piece[];
}

export type Part = Piece | LinkPart;

export const isLink = (part: Part): part is LinkPart => "pieces" in part;

/** What each element of a structure has on the pages, in their order. Elements by their places. */
export class Content {
  readonly #parts: Part[][];
  /** Whether an element is written: what no page shows is left out, but for cells and rows, which a table must have. */
  readonly isKept: readonly boolean[];

  constructor(structure: Structure, pages: readonly TaggedPage[]) {
    this.#parts = structure.map(() => []);
    pages.forEach((page, at) => {
      this.#addPage(page, at);
    });
    this.isKept = this.#kept(structure);
  }

  partsOf(element: number): readonly Part[] {
    return this.#parts[element] ?? [];
  }

  #addPage({ marks, links }: TaggedPage, page: number): void {
    marks.forEach(({ element, link }, mark) => {
      const parts = this.#parts[element];
      if (parts === undefined) throw new RangeError("a mark of another document's structure");
      const led = links[link];
      const last = parts.at(-1);
      if (led === undefined) parts.push({ page, mark });
      else if (last !== undefined && isLink(last) && last.page === page && last.links[0]?.to === led.to) {
        last.pieces.push({ page, mark });
        if (!last.links.includes(led)) last.links.push(led);
      } else parts.push({ page, links: [led], pieces: [{ page, mark }] });
    });
  }

  #kept(structure: Structure): readonly boolean[] {
    const kept = structure.map(
      ({ role, parent }, i) =>
        parent < 0 || role === "TR" || role === "TH" || role === "TD" || this.partsOf(i).length > 0,
    );
    for (let i = structure.length - 1; i > 0; i--) {
      const { parent } = structure[i] ?? { parent: -1 };
      if (kept[i] === true && parent >= 0) kept[parent] = true;
    }
    return kept;
  }
}

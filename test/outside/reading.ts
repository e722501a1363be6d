import type { Structure } from "./structures.ts";

/** Pages of a PDF as poppler reads them, compared with what the tree says. */
export interface ReadingOptions {
  /** Artifacts that stand on every page. */
  readonly watermark?: string;
  readonly pageNumbers?: boolean;
  /**
   * False: tables that end on the page they begin on, as in letters. "some": heads are on those pages that a table goes
   * on over. Default: heads are on every page.
   */
  readonly heads?: boolean | "some";
  /** Columns whose first paragraph is repeated with this mark when a row goes on over a page. */
  readonly continued?: { readonly columns: readonly number[]; readonly mark: string };
}

/** A piece of text without ASCII blanks or line ends; U+3000 is text. */
export function solid(text: string): string {
  return text.replace(/[ \t\r\n]/g, "");
}

/**
 * Reads extracted pages against the structures of the tree, piece by piece: prose must be there in order and whole;
 * of a row that goes on over a page, every cell must be. Artifacts are taken off where they must stand.
 *
 * @param pages text of each page in content order
 * @returns null when all was found and nothing is left, else where reading came furthest
 */
export function misread(
  pages: readonly string[],
  structures: readonly Structure[],
  options: ReadingOptions = {},
): string | null {
  return new Reader(pages, structures, options).read();
}

interface Place {
  readonly page: number;
  readonly piece: number;
  readonly structure: number;
  /** Cell being read, and how much of each cell has been. Prose is one cell. */
  readonly cell: number;
  readonly read: readonly number[];
  /** Some cell of this row is left unfinished on this page. */
  readonly open: boolean;
}

class Reader {
  private readonly pages: readonly (readonly string[])[];
  private readonly texts: readonly (readonly string[])[];
  private readonly structures: readonly Structure[];
  private readonly options: ReadingOptions;
  private furthest: Place = { page: 0, piece: 0, structure: 0, cell: 0, read: [], open: false };

  constructor(pages: readonly string[], structures: readonly Structure[], options: ReadingOptions) {
    this.options = options;
    this.structures = structures;
    this.pages = pages.map((page, i) => this.withoutArtifacts(pieces(page), i));
    this.texts = structures.map((one) =>
      one.kind === "prose" ? [solid(one.text)] : one.cells.map((cell) => solid(cell.join(""))),
    );
  }

  read(): string | null {
    const left: Place[] = [this.at(0, 0, 0)];
    for (let place = left.pop(); place !== undefined; place = left.pop()) {
      if (this.isEnd(place)) return null;
      if (place.page * 1e6 + place.piece > this.furthest.page * 1e6 + this.furthest.piece)
        this.furthest = place;
      left.push(...this.after(place));
    }
    return this.told();
  }

  private at(page: number, piece: number, structure: number): Place {
    return { page, piece, structure, cell: 0, read: this.texts[structure]?.map(() => 0) ?? [], open: false };
  }

  private isEnd({ page, piece, structure }: Place): boolean {
    return (
      structure === this.texts.length &&
      this.pages.slice(page).every((pieces, i) => pieces.length === (i === 0 ? piece : 0))
    );
  }

  /** Where reading may go from a place; the last is tried first. */
  private after(place: Place): Place[] {
    const texts = this.texts[place.structure];
    if (texts === undefined) return [];
    const piece = this.pages[place.page]?.[place.piece];
    const text = texts[place.cell];
    if (text === undefined) return this.afterRow(place, piece);
    const from = place.read[place.cell] ?? 0;
    const done = from === text.length;
    const next: Place[] = [{ ...place, cell: place.cell + 1, open: place.open || !done }];
    if (piece !== undefined && !done && text.startsWith(piece, from))
      next.push({ ...place, piece: place.piece + 1, read: place.read.with(place.cell, from + piece.length) });
    return next;
  }

  private afterRow(place: Place, piece: string | undefined): Place[] {
    if (!place.open) return [this.at(place.page, place.piece, place.structure + 1)];
    if (piece !== undefined || place.page + 1 >= this.pages.length) return [];
    const repeated = this.repeatedPieces(place);
    const page = place.page + 1;
    const pieces = this.pages[page] ?? [];
    if (repeated !== "" && !pieces.join("").startsWith(repeated)) return [];
    let skipped = 0;
    for (let length = 0; length < repeated.length; skipped++) length += pieces[skipped]?.length ?? Infinity;
    return [{ ...place, page, piece: skipped, cell: 0, open: false }];
  }

  /** What is repeated at the top of a row that goes on: the first paragraphs of the named columns that are used up. */
  private repeatedPieces({ structure, read }: Place): string {
    const row = this.structures[structure];
    const { continued } = this.options;
    if (row?.kind !== "row" || continued === undefined) return "";
    return continued.columns
      .filter((column) => read[column] === this.texts[structure]?.[column]?.length && row.cells[column]?.[0])
      .map((column) => solid(row.cells[column]?.[0] ?? "") + continued.mark)
      .join("");
  }

  /** Takes off watermark, repeated heads and page number. They must stand where they belong. */
  private withoutArtifacts(pieces: string[], index: number): readonly string[] {
    const { watermark, pageNumbers, heads: repeated = true } = this.options;
    if (watermark !== undefined && pieces.shift() !== watermark) return ["(no watermark)", ...pieces];
    if (pageNumbers === true && !/^\d+\/\d+$/.test(pieces.pop() ?? ""))
      return [...pieces, "(no page number)"];
    if (index === 0 || repeated === false) return pieces;
    const heads = this.structures.flatMap((one) =>
      one.kind === "row" && one.head ? [one.cells.flat().map(solid).join("")] : [],
    );
    // Several tables may have one head.
    const head = [...new Set(heads)].join("");
    if (repeated === "some" && !pieces.join("").startsWith(head)) return pieces;
    let length = 0;
    while (length < head.length && pieces.length > 0) length += pieces.shift()?.length ?? 0;
    return pieces;
  }

  private told(): string {
    const { page, piece, structure, cell, read } = this.furthest;
    const wanted = (this.texts[structure]?.[cell] ?? "(nothing more)").slice(read[cell] ?? 0);
    const found = (this.pages[page] ?? []).slice(piece, piece + 3).join("⏎");
    return `page ${page + 1}, structure ${structure + 1}, cell ${cell + 1}: wanted 「${wanted.slice(0, 60)}」, found 「${found.slice(0, 60)}」`;
  }
}

function pieces(page: string): string[] {
  return page.split(/[ \t\r\n]+/).filter((piece) => piece !== "");
}

import type { Edition } from "../edition/index.ts";
import type { FontSet } from "../font/face.ts";
import { bindingShift } from "../layout/binding.ts";
import { Furnisher, type Furniture } from "../layout/furniture.ts";
import { type Style, TWIPS_PER_PT } from "../layout/style.ts";
import type { SheetFoot } from "../paper/painted.ts";
import { publicMark } from "../paper/public-mark.ts";
import type { Binding, BoundSheet, PaintedSheet, PdfBinder } from "../render/pdf/index.ts";
import { bookmarksOf, fullTitle } from "./bookmarks.ts";
import type { MadeSheets } from "./document-sheets.ts";
import { type Order, orderOf } from "./order.ts";
import { numberLabel, ownNumber, throughNumber } from "./overlay.ts";
import type { PacketDocument, PlannedItem } from "./plan.ts";

/** How a packet is finished. */
export interface Finish {
  readonly throughNumbers: boolean;
  readonly duplex: boolean;
  readonly binding: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface WaitingSheet extends Size {
  /** Null: no file is wanted. */
  readonly bound: BoundSheet | null;
  readonly foot: SheetFoot | null;
}

/** A document whose sheets are in the file, waiting for their place. */
interface Waiting {
  readonly document: PacketDocument;
  readonly sheets: readonly WaitingSheet[];
}

/**
 * Puts the documents of a packet into one PDF. Bodies are written as they come; numbers, labels, bookmarks and the order
 * of the sheets are settled when all are there.
 */
export class Book {
  readonly #binder: PdfBinder | null;
  readonly #fonts: FontSet;
  readonly #style: Style;
  readonly #furnisher: Furnisher;
  readonly #edition: Edition;
  readonly #waiting = new Map<PacketDocument, Waiting>();

  /** @param binder null = no file is wanted: sheets are only counted */
  constructor(binder: PdfBinder | null, fonts: FontSet, style: Style, edition: Edition = "internal") {
    this.#edition = edition;
    this.#binder = binder;
    this.#fonts = fonts;
    this.#style = style;
    this.#furnisher = new Furnisher(fonts, style);
  }

  /** Writes a document's bodies. Documents may come in any order. */
  async add(document: PacketDocument, { sheets, feet, assets, structure }: MadeSheets): Promise<void> {
    const resources = {
      faceOf: (name: string, size: number) => found(this.#fonts.named?.(name, size) ?? undefined, name),
      pictureOf: (src: string) => found(assets.get(src), src),
    };
    const part = structure === null ? null : { title: fullTitle(document), structure };
    const waiting: WaitingSheet[] = [];
    for (const [at, sheet] of ownHeadings(sheets).entries()) {
      const { width, height } = sheet;
      const bound = this.#binder === null ? null : await this.#binder.add(sheet, resources, part);
      waiting.push({ width, height, bound, foot: feet[at] ?? null });
    }
    this.#waiting.set(document, { document, sheets: waiting });
  }

  countOf(document: PacketDocument): number {
    return this.#waiting.get(document)?.sheets.length ?? 0;
  }

  /** How the sheets follow one another. A document that is not there yet counts as `pages` says. */
  order(documents: readonly PacketDocument[], { duplex }: Finish, missing = 0): Order {
    return orderOf(
      documents.map((one) => this.#waiting.get(one)?.sheets.length ?? missing),
      duplex,
    );
  }

  /** Ends the file. */
  async close(
    documents: readonly PacketDocument[],
    items: readonly PlannedItem[],
    finish: Finish,
  ): Promise<void> {
    await this.#binder?.bind(this.#bindings(documents, items, finish));
  }

  *#bindings(
    documents: readonly PacketDocument[],
    items: readonly PlannedItem[],
    finish: Finish,
  ): Generator<Binding> {
    const { blanks, total } = this.order(documents, finish);
    const bookmarks = bookmarksOf(documents, items);
    let number = 0;
    let size: Size | null = null;
    for (const [at, document] of documents.entries()) {
      const sheets = this.#waiting.get(document)?.sheets ?? [];
      for (let blank = 0; blank < (blanks[at] ?? 0); blank++, number++)
        if (size !== null) yield blankSheet(size);
      for (const [n, sheet] of sheets.entries()) {
        number++;
        size = sheet;
        const isFirst = n === 0;
        yield {
          sheet: sheet.bound ?? sheet,
          shift: this.#shift(sheet, number, document, finish),
          over: this.#over(sheet, document, isFirst, number, total, finish),
          bookmarks: isFirst ? (bookmarks.get(document) ?? []) : [],
          names: isFirst ? [document.target] : [],
          label: isFirst ? pageLabel(document, sheets.length) : null,
        };
      }
    }
  }

  /** Numbers at the foot, label at the head of the first sheet. A cover has none of them. */
  #over(
    sheet: WaitingSheet,
    { kind, target, number: own, closed }: PacketDocument,
    isFirst: boolean,
    number: number,
    total: number,
    { throughNumbers }: Finish,
  ): Binding["over"] {
    if (target === "cover") return null;
    const label = isFirst ? numberLabel(sheet, own, closed) : null;
    const furniture: Furniture[] = [
      ...(label === null ? [] : [label]),
      // Pages of ours say so themselves.
      ...(kind === "file" && this.#edition === "public" ? [publicMark] : []),
      ...(sheet.foot === null ? [] : [ownNumber(sheet, sheet.foot)]),
      ...(throughNumbers ? [throughNumber(sheet, number, total)] : []),
    ];
    return furniture.length === 0 ? null : this.#furnisher.place(furniture);
  }

  /** Foreign sheets stay as they are. The back of a sheet is bound at its other side. */
  #shift(
    sheet: Size,
    number: number,
    { kind }: PacketDocument,
    { binding, duplex }: Finish,
  ): Binding["shift"] {
    const page = Object.values(this.#style.pages).find(
      ({ width, height }) =>
        Math.abs(width / TWIPS_PER_PT - sheet.width) < 0.1 &&
        Math.abs(height / TWIPS_PER_PT - sheet.height) < 0.1,
    );
    if (!binding || kind === "file" || page === undefined) return { x: 0, y: 0 };
    const { x, y } = bindingShift(page);
    const side = duplex && number % 2 === 0 ? -1 : 1;
    // Adding zero makes 0 of −0.
    return { x: (side * x) / TWIPS_PER_PT + 0, y: (side * y) / TWIPS_PER_PT + 0 };
  }
}

function blankSheet({ width, height }: Size): Binding {
  const nothing = { over: null, bookmarks: [], names: [] };
  return { sheet: { width, height }, shift: { x: 0, y: 0 }, ...nothing, label: { prefix: "白紙", start: 0 } };
}

/** 資料1-2 for a single sheet, 資料1-2/1 … for several: what a viewer shows beside its own count. */
function pageLabel({ number, title }: PacketDocument, sheets: number): NonNullable<Binding["label"]> {
  const name = number ?? title;
  return sheets === 1 ? { prefix: name, start: 0 } : { prefix: `${name}/`, start: 1 };
}

/** The only heading of a document says what the document's own bookmark says; so does its title's, and the rest moves up. */
function ownHeadings(sheets: readonly PaintedSheet[]): readonly PaintedSheet[] {
  const headings = sheets.flatMap(({ outline }) => outline);
  const [first] = headings;
  if (first?.level !== 1 || headings.slice(1).some(({ level }) => level === 1)) return sheets;
  return sheets.map((sheet) => ({ ...sheet, outline: sheet.outline.filter((one) => one !== first) }));
}

/** @throws Error for what the sheets were painted with and is gone: our mistake */
function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} is gone since the sheet was painted`);
  return value;
}

import type { Diagnostic, Place } from "../diagnostic/index.ts";
import { diagnose, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import type { Draft } from "../paper/draft.ts";
import type { PaperOptions } from "../paper/paper.ts";
import { openBinder, type PdfSink } from "../render/pdf/index.ts";
import { Book, type Finish } from "./book.ts";
import { contentsOf } from "./contents.ts";
import { type MadeSheets, SheetMaker } from "./document-sheets.ts";
import type { Order } from "./order.ts";
import type { ContentsDocument, PacketDocument, Plan } from "./plan.ts";
import type { SheetCache } from "./sheet-cache.ts";

/** A packet laid out. */
export interface MadePacket {
  readonly order: Order;
  /** Sheets of each document, and whether they came from an earlier run. */
  readonly sheets: readonly { readonly count: number; readonly reused: boolean }[];
  /** Files it shows → SHA-256. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The contents with their page numbers; null = the packet has none. */
  readonly contents: Draft | null;
}

export interface MakeOptions {
  readonly finish: Finish;
  readonly paper: PaperOptions;
  readonly cache: SheetCache | null;
  readonly now: Date;
  readonly signal: AbortSignal | null;
  readonly onDocument: (done: number, name: string) => void;
}

/** How often the contents are laid out anew because they have grown: their own pages move all others. */
const ROUNDS = 4;

/**
 * Lays out every document of a packet and binds them into one PDF, which goes to the sink as it is made. Everything that
 * is wrong is told at once; what the sink has been given by then is no whole file.
 *
 * @param sink null = no file is wanted: documents are only laid out and counted
 * @returns null when the run was stopped
 */
export async function makePdf(
  plan: Plan,
  sink: PdfSink | null,
  options: MakeOptions,
): Promise<Outcome<MadePacket> | null> {
  const maker = new PacketMaker(plan, sink, options);
  return maker.make();
}

class PacketMaker {
  readonly #plan: Plan;
  readonly #options: MakeOptions;
  readonly #sink: PdfSink | null;
  readonly #findings: Diagnostic[] = [];
  readonly #made = new Map<PacketDocument, { count: number; reused: boolean }>();
  readonly #pictures: Record<string, string> = {};

  constructor(plan: Plan, sink: PdfSink | null, options: MakeOptions) {
    this.#plan = plan;
    this.#sink = sink;
    this.#options = options;
  }

  async make(): Promise<Outcome<MadePacket> | null> {
    const { office, documents, title, items, meeting } = this.#plan;
    const { finish, now, cache } = this.#options;
    const fonts = office.fonts();
    if (!fonts.ok) return fonts;
    const maker = new SheetMaker(office, fonts.value, cache);
    const author = office.profile.municipality;
    const info = { title, author, created: now, language: "ja-JP" } as const;
    const binder = this.#sink === null ? null : openBinder(this.#sink, info);
    const book = new Book(binder, fonts.value, office.style);
    if (!(await this.#bodies(book, maker))) return null;
    const contents = this.#isWrong() ? null : await this.#contents(book, maker);
    const order = book.order(documents, finish);
    const sheets = documents.map((one) => this.#made.get(one) ?? { count: 0, reused: false });
    if (!this.#isWrong()) await book.close(documents, items, finish);
    // The shipped contents link to documents only; an office's own may name anything.
    for (const name of binder?.unresolved ?? [])
      this.#findings.push(diagnose("packet/link-nowhere", { name }, { file: meeting.file }));
    return outcomeOf({ order, sheets, pictures: this.#pictures, contents }, this.#findings);
  }

  #isWrong(): boolean {
    return this.#findings.some(({ severity }) => severity === "error");
  }

  /** All documents but the contents. False: stopped. */
  async #bodies(book: Book, maker: SheetMaker): Promise<boolean> {
    const { documents, meeting } = this.#plan;
    const locate = (path: DataPath): readonly Place[] => [meeting.source.place(path)];
    for (const [at, document] of documents.entries()) {
      if (this.#options.signal?.aborted === true) return false;
      if (document.kind === "contents") continue;
      this.#options.onDocument(at, document.title);
      const made =
        document.kind === "paper" ? await maker.paper(document) : await maker.file(document, locate);
      await this.#take(book, document, made);
    }
    return true;
  }

  async #take(book: Book, document: PacketDocument, made: Outcome<MadeSheets>): Promise<void> {
    this.#findings.push(...findingsOf(made));
    if (!made.ok) return;
    const { sheets, reused, pictures } = made.value;
    Object.assign(this.#pictures, pictures);
    this.#made.set(document, { count: sheets.length, reused });
    // Of a packet that is wrong nothing is kept: the rest is only checked.
    if (!this.#isWrong()) await book.add(document, made.value);
  }

  /** Their pages are counted by laying them out: as one page first, then as many as they have turned out to take. */
  async #contents(book: Book, maker: SheetMaker): Promise<Draft | null> {
    const { documents, meeting } = this.#plan;
    const own = documents.find((one): one is ContentsDocument => one.kind === "contents");
    if (own === undefined) return null;
    let pages = 1;
    for (let round = 0; round < ROUNDS; round++) {
      const { starts } = book.order(documents, this.#options.finish, pages);
      const draft = contentsOf(this.#plan, starts, this.#options.paper);
      const made = await maker.paper({ draft });
      if (!made.ok || made.value.sheets.length === pages) {
        await this.#take(book, own, made);
        return draft;
      }
      pages = made.value.sheets.length;
    }
    this.#findings.push(diagnose("packet/contents-unsettled", {}, { file: meeting.file }));
    return null;
  }
}

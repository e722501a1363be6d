import type { MadeChunk, Output, Piece } from "../batch/chunk.ts";
import { shownFindings } from "../batch/plain.ts";
import { diagnose, findingsOf } from "../diagnostic/index.ts";
import { timeIn } from "../edition/index.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Staging } from "../output/staging.ts";
import type { Draft } from "../paper/draft.ts";
import type { PaperOptions } from "../paper/paper.ts";
import { isTagged, openBinder, type PdfKind, type PdfSink } from "../render/pdf/index.ts";
import { Book, type Finish } from "./book.ts";
import { ContentsMaker } from "./contents-maker.ts";
import { type MadeSheets, SheetReader } from "./document-sheets.ts";
import { KnownSheets } from "./known-sheets.ts";
import type { Made, MadePacket } from "./made.ts";
import { OrderedBook } from "./ordered-book.ts";
import type { PacketDocument, PaperDocument, Plan } from "./plan.ts";
import type { PacketOptions } from "./report.ts";
import type { PacketThreads } from "./runner.ts";
import { type SheetCache, sheetId } from "./sheet-cache.ts";
import { Told } from "./told.ts";

export interface MakeOptions {
  readonly finish: Finish;
  readonly paper: PaperOptions;
  readonly now: Date;
  /** What the PDF is. */
  readonly kind: PdfKind;
  readonly options: PacketOptions;
  readonly staging: Staging;
  readonly threads: PacketThreads;
  readonly cache: SheetCache;
  /** Painted papers that an interrupted run has finished, by their names in the staging folder. */
  readonly sheets: ReadonlySet<string>;
  /** The Word file wanted of a document; null = none. */
  readonly word: (document: PaperDocument) => Output | null;
}

/**
 * Makes every document of a packet, each once: its Word file into the staging folder, its painted pages into one PDF,
 * which goes to the sink as it grows. Documents are made side by side and bound in their order. Everything that is wrong
 * is told at once; what the sink has been given by then is no whole file.
 *
 * @param sink null = no PDF is wanted: documents are only laid out and counted
 * @throws the disk's faults
 */
export async function makePacket(plan: Plan, sink: PdfSink | null, options: MakeOptions): Promise<Made> {
  const fonts = plan.office.fonts();
  if (!fonts.ok) return { ending: "done", packet: null, files: [], findings: fonts.errors };
  const { title, office } = plan;
  const info = {
    title,
    author: office.profile.municipality,
    created: timeIn(office.edition, options.now),
    language: "ja-JP",
    kind: options.kind,
  } as const;
  const binder = sink === null ? null : openBinder(sink, info);
  const book = new Book(binder, fonts.value, office.style, office.edition);
  const made = await new Maker(plan, book, new SheetReader(office, fonts.value), options).make();
  // The shipped contents link to documents only; an office's own may name anything.
  const nowhere = (binder?.unresolved ?? []).map((name) =>
    diagnose("packet/link-nowhere", { name }, { file: plan.meeting.file }),
  );
  return { ...made, findings: [...made.findings, ...nowhere] };
}

class Maker {
  readonly #plan: Plan;
  readonly #options: MakeOptions;
  readonly #book: Book;
  readonly #ordered: OrderedBook;
  readonly #reader: SheetReader;
  readonly #known: KnownSheets;
  readonly #told = new Told();
  readonly #files: StagedFile[] = [];
  readonly #reused = new Set<PacketDocument>();
  #done = 0;

  constructor(plan: Plan, book: Book, reader: SheetReader, options: MakeOptions) {
    this.#plan = plan;
    this.#book = book;
    this.#ordered = new OrderedBook(
      book,
      plan.documents.filter(({ kind }) => kind !== "contents"),
    );
    this.#reader = reader;
    this.#options = options;
    const { cache, staging, sheets: finished, options: wanted } = options;
    const tagged = isTagged(options.kind);
    this.#known = new KnownSheets({
      reader,
      cache,
      staging,
      finished,
      tagged,
      rerender: wanted.rerender === true,
    });
  }

  async make(): Promise<Made> {
    const wanted = this.#wanted();
    const { staging, now, threads } = this.#options;
    const ending = await threads.makeAll([...wanted.keys()], { staging, now }, (pieces, made) =>
      this.#take(pieces, made, wanted),
    );
    if (ending !== "done") return this.#result(ending, null);
    await this.#ordered.settled();
    const contents = this.#told.isWrong ? null : await this.#contents();
    if (this.#told.isWrong) return this.#result("done", null);
    const { documents, items } = this.#plan;
    const { finish } = this.#options;
    const order = this.#book.order(documents, finish);
    await this.#book.close(documents, items, finish);
    const sheets = documents.map((one) => ({
      count: this.#book.countOf(one),
      reused: this.#reused.has(one),
    }));
    return this.#result("done", { order, sheets, pictures: this.#ordered.pictures, contents });
  }

  #result(ending: Made["ending"], packet: MadePacket | null): Made {
    return { ending, packet, files: this.#files, findings: this.#told.of(this.#plan.documents) };
  }

  #contents(): Promise<Draft | null> {
    const { finish, paper, kind } = this.#options;
    const about = { plan: this.#plan, book: this.#book, finish, paper, tagged: isTagged(kind) };
    return new ContentsMaker({ ...about, known: this.#known, told: this.#told, reused: this.#reused }).make();
  }

  /** What has to be made of each document. What needs no making is put into the book at once. */
  #wanted(): ReadonlyMap<Piece, PaperDocument> {
    const wanted = new Map<Piece, PaperDocument>();
    const tagged = isTagged(this.#options.kind);
    for (const document of this.#plan.documents) {
      if (document.kind === "file") this.#ordered.put(document, () => this.#file(document));
      if (document.kind !== "paper") continue;
      const { draft } = document;
      const isKnown = this.#takeKnown(document);
      const word = this.#options.word(document);
      const outputs: readonly Output[] = [
        ...(isKnown ? [] : [{ format: "sheets", id: sheetId(draft, tagged), tagged } as const]),
        ...(word === null ? [] : [word]),
      ];
      if (outputs.length > 0) wanted.set({ draft, key: draft.key, outputs }, document);
      else this.#tell(document.title);
    }
    return wanted;
  }

  /**
   * Whether its sheets are there already: then they have their place in the book. Of thousands of documents all are
   * looked at before the first is bound, so they are let go again, and read when their turn has come.
   */
  #takeKnown(document: PaperDocument): boolean {
    const findings = this.#known.findings(document.draft);
    if (findings === null) return false;
    this.#reused.add(document);
    this.#told.set(document, findings);
    this.#ordered.put(document, async () => this.#inTurn(document, this.#known.of(document.draft)));
    return true;
  }

  async #file(document: Extract<PacketDocument, { kind: "file" }>): Promise<MadeSheets | null> {
    const place = this.#plan.meeting.source.place([...document.path, "file"]);
    const made = await this.#reader.file(document, [place], isTagged(this.#options.kind));
    this.#told.set(document, findingsOf(made));
    this.#tell(document.title);
    return made.ok ? made.value : null;
  }

  #take(pieces: readonly Piece[], made: MadeChunk, wanted: ReadonlyMap<Piece, PaperDocument>): void {
    for (const [i, { files, findings }] of made.pieces.entries()) {
      const document = wanted.get(pieces[i] as Piece) as PaperDocument;
      this.#told.add(document, shownFindings(findings));
      for (const file of files ?? []) this.#takeFile(file, document);
      this.#tell(document.title);
    }
    if (made.fault !== null) this.#told.addFault(made.fault);
    this.#options.staging.refresh();
  }

  #takeFile(file: StagedFile, document: PaperDocument): void {
    if (!file.id.endsWith(".sheets")) this.#files.push(file);
    // Until its turn the disk keeps it.
    else this.#ordered.put(document, async () => this.#inTurn(document, this.#known.staged(document.draft)));
  }

  /** @param made null: what was there a moment ago is another now */
  #inTurn({ title, path }: PaperDocument, made: MadeSheets | null): MadeSheets | null {
    const place = this.#plan.meeting.source.place(path);
    if (made === null) this.#told.addFault(diagnose("packet/changed-meanwhile", { title }, place));
    return made;
  }

  #tell(name: string): void {
    const { options } = this.#options;
    options.onProgress?.(this.#done++, this.#plan.documents.length, name);
  }
}

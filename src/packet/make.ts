import type { MadeChunk, Output, Piece } from "../batch/chunk.ts";
import { plainFindings, shownFindings } from "../batch/plain.ts";
import { feed } from "../batch/runner.ts";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Staging } from "../output/staging.ts";
import type { Draft } from "../paper/draft.ts";
import { paintedPaper, writePainted } from "../paper/painted.ts";
import type { PaperOptions } from "../paper/paper.ts";
import { openBinder, type PdfSink } from "../render/pdf/index.ts";
import { Book, type Finish } from "./book.ts";
import { contentsOf } from "./contents.ts";
import { type MadeSheets, SheetReader } from "./document-sheets.ts";
import type { Order } from "./order.ts";
import { OrderedBook } from "./ordered-book.ts";
import type { ContentsDocument, PacketDocument, PaperDocument, Plan } from "./plan.ts";
import type { PacketOptions } from "./report.ts";
import type { PacketThreads } from "./runner.ts";
import { type SheetCache, sheetId, sheetKey } from "./sheet-cache.ts";

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

/** What has become of a packet. */
export interface Made {
  readonly ending: "done" | "fault" | "stopped";
  /** Null: it is wrong, or was stopped. */
  readonly packet: MadePacket | null;
  /** Word files, in the staging folder. */
  readonly files: readonly StagedFile[];
  readonly findings: readonly Diagnostic[];
}

export interface MakeOptions {
  readonly finish: Finish;
  readonly paper: PaperOptions;
  readonly now: Date;
  readonly options: PacketOptions;
  readonly staging: Staging;
  readonly threads: PacketThreads;
  readonly cache: SheetCache;
  /** Painted papers that an interrupted run has finished, by their names in the staging folder. */
  readonly sheets: ReadonlySet<string>;
  /** The Word file wanted of a document; null = none. */
  readonly word: (document: PaperDocument) => Output | null;
}

/** How often the contents are laid out anew because they have grown: their own pages move all others. */
const ROUNDS = 4;

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
    created: options.now,
    language: "ja-JP",
  } as const;
  const binder = sink === null ? null : openBinder(sink, info);
  const book = new Book(binder, fonts.value, office.style);
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
  /** By document: threads answer in any order, what is told is in the order of the packet. */
  readonly #told = new Map<PacketDocument, readonly Diagnostic[]>();
  readonly #faults: Diagnostic[] = [];
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
  }

  async make(): Promise<Made> {
    const wanted = this.#wanted();
    const ending = await this.#feed(wanted);
    if (ending !== "done") return this.#result(ending, null);
    await this.#ordered.settled();
    const contents = this.#isWrong() ? null : await this.#contents();
    if (this.#isWrong()) return this.#result("done", null);
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
    const told = this.#plan.documents.flatMap((document) => this.#told.get(document) ?? []);
    return { ending, packet, files: this.#files, findings: [...told, ...this.#faults] };
  }

  #isWrong(): boolean {
    const found = [...this.#told.values(), this.#faults].flat();
    return found.some(({ severity }) => severity === "error");
  }

  /** What has to be made of each document. What needs no making is put into the book at once. */
  #wanted(): ReadonlyMap<Piece, PaperDocument> {
    const wanted = new Map<Piece, PaperDocument>();
    for (const document of this.#plan.documents) {
      if (document.kind === "file") this.#ordered.put(document, () => this.#file(document));
      if (document.kind !== "paper") continue;
      const { draft } = document;
      const known = this.#known(document);
      const word = this.#options.word(document);
      const outputs: readonly Output[] = [
        ...(known === null ? [{ format: "sheets", id: sheetId(draft) } as const] : []),
        ...(word === null ? [] : [word]),
      ];
      if (outputs.length > 0) wanted.set({ draft, key: draft.key, outputs }, document);
      else this.#tell(document.title);
    }
    return wanted;
  }

  /** The sheets an earlier run has painted. */
  #known(document: PaperDocument): MadeSheets | null {
    const { cache, options, sheets, staging } = this.#options;
    const { draft } = document;
    const id = sheetId(draft);
    const kept = (): Uint8Array | null => (sheets.has(id) ? staging.read(id) : cache.read(sheetKey(draft)));
    const bytes = options.rerender === true ? null : kept();
    const known = bytes === null ? null : this.#reader.painted(bytes, document.draft);
    if (known === null || bytes === null) return null;
    if (sheets.has(id)) cache.write(sheetKey(draft), bytes);
    this.#reused.add(document);
    this.#told.set(document, known.findings);
    this.#ordered.put(document, async () => known);
    return known;
  }

  async #file(document: Extract<PacketDocument, { kind: "file" }>): Promise<MadeSheets | null> {
    const place = this.#plan.meeting.source.place([...document.path, "file"]);
    const made = await this.#reader.file(document, [place]);
    this.#told.set(document, findingsOf(made));
    this.#tell(document.title);
    return made.ok ? made.value : null;
  }

  async #feed(wanted: ReadonlyMap<Piece, PaperDocument>): Promise<Made["ending"]> {
    if (wanted.size === 0) return "done";
    const { options, staging, now, threads } = this.#options;
    const { signal = null } = options;
    const runner = await threads.runnerFor(wanted.size, staging, now);
    const stop = (): void => void runner.close();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await feed(runner, byWeight([...wanted.keys()]), {
        heavyFirst: true,
        continueOnError: false,
        signal,
        onChunk: (pieces, made) => this.#take(pieces, made, wanted),
      });
    } finally {
      signal?.removeEventListener("abort", stop);
      await runner.close();
    }
  }

  #take(pieces: readonly Piece[], made: MadeChunk, wanted: ReadonlyMap<Piece, PaperDocument>): void {
    for (const [i, { files, findings }] of made.pieces.entries()) {
      const document = wanted.get(pieces[i] as Piece) as PaperDocument;
      const before = this.#told.get(document) ?? [];
      this.#told.set(document, [...before, ...shownFindings(findings)]);
      for (const file of files ?? []) this.#takeFile(file, document);
      this.#tell(document.title);
    }
    if (made.fault !== null) this.#faults.push(made.fault);
    this.#options.staging.refresh();
  }

  #takeFile(file: StagedFile, document: PaperDocument): void {
    if (!file.id.endsWith(".sheets")) this.#files.push(file);
    else this.#ordered.put(document, async () => this.#painted(file, document));
  }

  /** Read when its turn has come: until then the disk keeps it. */
  #painted({ id }: StagedFile, document: PaperDocument): MadeSheets | null {
    const { staging, cache } = this.#options;
    const bytes = staging.read(id);
    const made = this.#reader.painted(bytes, document.draft);
    if (made === null) this.#changed(document);
    else cache.write(sheetKey(document.draft), bytes);
    return made;
  }

  #changed({ title, path }: PaperDocument): void {
    const place = this.#plan.meeting.source.place(path);
    this.#faults.push(diagnose("packet/changed-meanwhile", { title }, place));
  }

  #tell(name: string): void {
    const { options } = this.#options;
    options.onProgress?.(this.#done++, this.#plan.documents.length, name);
  }

  /** Their pages are counted by laying them out: as one page first, then as many as they have turned out to take. */
  async #contents(): Promise<Draft | null> {
    const { documents, meeting } = this.#plan;
    const own = documents.find((one): one is ContentsDocument => one.kind === "contents");
    if (own === undefined) return null;
    let pages = 1;
    for (let round = 0; round < ROUNDS; round++) {
      const { starts } = this.#book.order(documents, this.#options.finish, pages);
      const draft = contentsOf(this.#plan, starts, this.#options.paper);
      const made = await this.#contentsSheets(draft, own);
      if (made === null) return null;
      if (made.sheets.length === pages) {
        await this.#book.add(own, made);
        return draft;
      }
      pages = made.sheets.length;
    }
    this.#faults.push(diagnose("packet/contents-unsettled", {}, { file: meeting.file }));
    return null;
  }

  async #contentsSheets(draft: Draft, own: ContentsDocument): Promise<MadeSheets | null> {
    const { cache, options } = this.#options;
    const key = sheetKey(draft);
    const bytes = options.rerender === true ? null : cache.read(key);
    const known = bytes === null ? null : this.#reader.painted(bytes, draft);
    if (known !== null) {
      this.#reused.add(own);
      this.#told.set(own, known.findings);
      return known;
    }
    this.#reused.delete(own);
    const paper = draft.paper();
    this.#told.set(own, findingsOf(paper));
    if (!paper.ok) return null;
    const findings = plainFindings([...paper.warnings, ...paper.value.pages().warnings]);
    const painted = writePainted(await paintedPaper(paper.value, { findings, pictures: {} }));
    cache.write(key, painted);
    return this.#reader.painted(painted, draft);
  }
}

/** A diagram takes as long to lay out as so many characters take to set. */
const DIAGRAM = 100_000;

/** Heaviest first: what takes long is begun early, and does not keep all waiting at the end. */
function byWeight(pieces: readonly Piece[]): readonly Piece[] {
  const weights = new Map(pieces.map((piece) => [piece, weightOf(piece.draft)]));
  return pieces.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function weightOf({ form, record, values }: Draft): number {
  const diagrams = form.diagrams?.(record.value).length ?? 0;
  return diagrams * DIAGRAM + JSON.stringify(values).length;
}

import { type Outcome, succeed } from "../../diagnostic/index.ts";
import type { FormId } from "../../forms/form.ts";
import type { Office } from "../../paper/office.ts";
import type { Paper, PaperOptions } from "../../paper/paper.ts";
import { writtenView } from "../../records/fill/index.ts";
import { recordKinds } from "../../records/kinds/index.ts";
import { formatOf, type RecordFormat } from "../../records/read.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { ChangedDrawing, PaperView, RecordView, SheetView, Show } from "../contract.ts";
import type { FileCache } from "./file-cache.ts";
import { findingViews } from "./finding-view.ts";
import { kindIn } from "./kind-in.ts";
import type { OfficeFolder } from "./office-folder.ts";
import { OpenText, type TextPlace } from "./open-text.ts";
import { type MadePapers, type Memos, makePapers } from "./paper-maker.ts";
import type { SheetStore } from "./sheet-store.ts";

/** A paper as it was last good. */
interface ShownPaper {
  readonly paper: Paper;
  readonly revision: number;
  readonly sheets: readonly SheetView[];
  /** Its sheets before: what the page has of them needs only its changes. */
  readonly before: readonly SheetView[];
}

/** What open records share. */
export interface Surroundings {
  readonly folder: OfficeFolder;
  readonly files: FileCache;
  readonly sheets: SheetStore;
  readonly options: PaperOptions;
  office(): Outcome<Office>;
}

/** One record on the page: its text, what is wrong with it, and its papers as they were last good. */
export class OpenRecord {
  readonly text: OpenText;
  readonly #around: Surroundings;
  readonly #papers = new Map<FormId, ShownPaper>();
  readonly #memos: Memos = new Map();
  #made: { readonly revision: number; readonly made: MadePapers } | null = null;

  private constructor(text: OpenText, around: Surroundings) {
    this.text = text;
    this.#around = around;
  }

  static open(place: TextPlace, around: Surroundings): Outcome<OpenRecord> {
    const text = OpenText.open(place);
    return text.ok ? succeed(new OpenRecord(text.value, around), text.warnings) : text;
  }

  get name(): string {
    return this.text.place.name;
  }

  get format(): RecordFormat {
    return formatOf(this.text.place.path);
  }

  kind(): RecordKind | null {
    return kindIn(this.text.text, this.format, recordKinds);
  }

  /** The paper of a form as it is shown; null = none was good yet. */
  paper(form: string): Paper | null {
    this.make();
    return this.#papers.get(form as FormId)?.paper ?? null;
  }

  /** Whether a paper is as the record now stands. */
  isCurrent(form: string): boolean {
    this.make();
    return this.#papers.get(form as FormId)?.revision === this.text.revision;
  }

  /** Reads the text and lays its papers out; once for each revision. */
  make(): MadePapers {
    const { revision, place } = this.text;
    if (this.#made?.revision === revision) return this.#made.made;
    const { files, options, sheets, office } = this.#around;
    const made = makePapers(office(), files.read(place.path), files.reader(), options, this.#memos);
    for (const paper of made.papers) {
      const shown = paper.pages().pages.map((page) => sheets.add(page));
      const form = paper.form.id as FormId;
      const before = this.#papers.get(form)?.sheets ?? [];
      this.#papers.set(form, { paper, revision, sheets: shown, before });
    }
    // A form the record no longer asks for is gone; one that is wrong stays as it was last good.
    if (made.forms !== null)
      for (const id of [...this.#papers.keys()])
        if (!made.forms.some((form) => form.id === id)) this.#papers.delete(id);
    this.#made = { revision, made };
    return made;
  }

  async view(show: Show | null): Promise<RecordView> {
    const made = this.make();
    const { text } = this;
    const { folder } = this.#around;
    const kind = this.kind();
    const context = { file: this.name, text: text.text, kind };
    return {
      file: this.name,
      kind: kind?.kind ?? null,
      format: this.format,
      revision: text.revision,
      text: text.text,
      written: writtenView(text.text, this.format, kind),
      findings: findingViews(made.findings, folder, context),
      saving: text.saving,
      fault: text.fault === null ? null : (findingViews([text.fault], folder, null)[0] ?? null),
      conflict: text.conflict,
      canUndo: text.canUndo,
      canRedo: text.canRedo,
      papers: this.#paperViews(made),
      drawings: show === null ? {} : await this.#drawings(show),
    };
  }

  #paperViews({ forms }: MadePapers): readonly PaperView[] {
    const order = forms?.map(({ id }) => id) ?? [];
    const rank = (id: FormId): number => (order.includes(id) ? order.indexOf(id) : order.length);
    return [...this.#papers]
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([form, { paper, revision, sheets }]) => ({ form, name: paper.name, revision, sheets }));
  }

  async #drawings({ form, pages, known }: Show): Promise<RecordView["drawings"]> {
    const { sheets, before } = this.#papers.get(form as FormId) ?? { sheets: [], before: [] };
    const drawings: Record<string, string | ChangedDrawing> = {};
    for (const page of pages) {
      const key = sheets[page - 1]?.key;
      if (key === undefined || known.includes(key)) continue;
      const was = before[page - 1]?.key;
      const from = was !== undefined && known.includes(was) ? was : null;
      const drawn = await this.#around.sheets.drawingFrom(key, from);
      if (drawn !== null) drawings[key] = drawn;
    }
    return drawings;
  }
}

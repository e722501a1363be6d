import { type Assets, figuresOf, sealsOf } from "../asset/index.ts";
import type { Diagnostic, Place } from "../diagnostic/index.ts";
import type { At, DocumentTree } from "../document/index.ts";
import { PUBLIC_MARK, timeIn } from "../edition/index.ts";
import type { PrintedForm } from "../forms/form.ts";
import { printedNames } from "../forms/shared/printed-names.ts";
import { kinsokuList } from "../layout/composer/compose.ts";
import type { Watch } from "../layout/flow/context.ts";
import type { ParagraphMemo } from "../layout/flow/memo.ts";
import { type LaidOut, layout } from "../layout/layout.ts";
import type { Style } from "../layout/style.ts";
import type { PdfKind } from "../render/pdf/index.ts";
import { type Obstacle, obstaclesIn, pdfKindOf, toldObstacles } from "./archival.ts";
import type { Draft } from "./draft.ts";
import type { Office } from "./office.ts";
import type { PaperRecord } from "./paper-record.ts";
import { markedPages } from "./public-mark.ts";
import { withGroupWords } from "./style.ts";
import { wordWarnings } from "./word-warnings.ts";

export type { PaperRecord } from "./paper-record.ts";

/** What a paper can be written as. */
export type Format = "pdf" | "docx" | "txt";

/** What a paper's Word file has more when it belongs to a packet. */
export interface WithinPacket {
  /** 資料番号, at the head of the first page; null = none. */
  readonly label: string | null;
  /** Room for two holes. */
  readonly binding: boolean;
}

export interface PaperOptions {
  /** Printed for a character no font has; null = such a character is an error. */
  readonly missingGlyph: string | null;
}

/** What a draft is when its template is filled in: no font is wanting, no picture damaged. */
export interface SetPaper {
  readonly tree: DocumentTree;
  readonly assets: Assets;
}

/**
 * One form of one record, validated through to its DocumentTree: nothing about it can fail any more but the disk.
 */
export class Paper {
  readonly draft: Draft;
  readonly tree: DocumentTree;
  /** Its pictures, by what its figures call them. */
  readonly assets: Assets;
  /** The office's style, with the paper's names among the words that are never parted. */
  private readonly style: Style;
  private laid: LaidOut | null = null;

  /** @param set what the draft's template became, covered by the fonts; see `Draft.paper` */
  constructor(draft: Draft, set: SetPaper) {
    this.draft = draft;
    this.tree = set.tree;
    this.assets = set.assets;
    this.style = withGroupWords(draft.office.style, printedNames(draft.values));
  }

  get form(): PrintedForm {
    return this.draft.form;
  }

  get office(): Office {
    return this.draft.office;
  }

  get record(): PaperRecord {
    return this.draft.record;
  }

  /** What the paper is called: the form's first name, or that of the template it has chosen (通知). */
  get name(): string {
    return this.draft.name;
  }

  /** 件名: what tells this paper from the others in a file name. */
  get subject(): string {
    return this.draft.subject;
  }

  /** The files of its figures and seals, by their `src`: what is drawn stands in none. Paths count from the draft's folder. */
  pictures(): readonly string[] {
    const drawn = new Set((this.form.diagrams?.(this.record.value) ?? []).map(({ src }) => src));
    const shown = [...figuresOf(this.tree), ...sealsOf(this.tree)];
    return [...new Set(shown.map(({ src }) => src))].filter((src) => !drawn.has(src));
  }

  /** Bytes of the paper in one format, with the number of pages where pages were made. */
  async render(
    format: Format,
    now: Date,
    within: WithinPacket | null = null,
  ): Promise<{ bytes: Uint8Array; pages: number | null }> {
    switch (format) {
      case "pdf":
        return { bytes: await this.pdf(now), pages: this.pages().pages.length };
      case "docx":
        return { bytes: await this.docx(now, within), pages: null };
      case "txt": {
        const { renderText } = await import("../render/text/index.ts");
        const head = this.isPublic ? `〔${PUBLIC_MARK}〕\n` : "";
        return {
          bytes: new TextEncoder().encode(head + renderText(this.pages().pages)),
          pages: this.pages().pages.length,
        };
      }
    }
  }

  /**
   * Finished pages; laid out once.
   * @param memo what was composed of the paper as it was before: the preview lays it out with each key stroke
   */
  pages(memo: ParagraphMemo | null = null): LaidOut {
    this.laid ??= this.layOut(null, memo);
    return this.laid;
  }

  /** Makes the pages once more while `watch` is told of every paragraph composed; nothing is kept. */
  watched(watch: Watch): LaidOut {
    return this.layOut(watch);
  }

  /** Where what stands at a node was written down. */
  places(at: At | null): readonly Place[] {
    return this.draft.locate(at);
  }

  /** The field of the record that what stands at a node belongs to though it says nothing of it: a label, a sign. */
  fieldAt(at: At | null): Place | null {
    const { form, record } = this.draft;
    const path = at?.path == null ? null : (form.fieldAt?.(at.path, record.value) ?? null);
    return path === null ? null : record.source.place(path);
  }

  /** What its PDF is, where it stands by itself. */
  get pdfKind(): PdfKind {
    return pdfKindOf(this.draft.office.pdf, this.tree.state, this.obstacles());
  }

  /** Why its PDF is not what its state asks for. */
  pdfNotes(): readonly Diagnostic[] {
    return toldObstacles(this.draft.office.pdf, this.tree.state, this.obstacles());
  }

  /** What of it cannot be PDF/A. */
  obstacles(): readonly Obstacle[] {
    return obstaclesIn(this.tree, this.assets, this.draft.locate);
  }

  private get isPublic(): boolean {
    return this.draft.office.edition === "public";
  }

  private layOut(watch: Watch | null, memo: ParagraphMemo | null = null): LaidOut {
    const fonts = this.draft.office.fonts();
    if (!fonts.ok) throw new Error("fonts were open when this paper was made");
    const laid = layout(this.tree, fonts.value, this.style, this.draft.locate, watch, this.assets, memo);
    if (!this.isPublic) return laid;
    return { ...laid, pages: markedPages(laid.pages, fonts.value, this.style) };
  }

  /** What layout could not fit; empty for a paper whose pages were never made. */
  layoutWarnings(): readonly Diagnostic[] {
    return this.laid?.warnings ?? [];
  }

  /** What of it a Word file cannot have. */
  wordWarnings(): readonly Diagnostic[] {
    return wordWarnings(this.tree, this.assets, (at) => this.places(at));
  }

  /** Lets go of the finished pages: a long run keeps trees, not glyphs. */
  forget(): void {
    this.laid = null;
  }

  async pdf(now: Date): Promise<Uint8Array> {
    const { renderPdfToBuffer } = await import("../render/pdf/index.ts");
    const { pages, structure } = this.pages();
    const info = { ...this.about(now), language: "ja-JP", kind: this.pdfKind } as const;
    return renderPdfToBuffer(pages, info, structure);
  }

  /** Imported only here, so that a run that makes PDFs never loads the Word library. */
  async docx(now: Date, within: WithinPacket | null = null): Promise<Uint8Array> {
    const { renderWord } = await import("../render/word/index.ts");
    const { style } = this.draft.office;
    const kinsoku = kinsokuList(style.composition);
    const mark = this.isPublic ? PUBLIC_MARK : null;
    const info = this.about(now);
    return renderWord(this.tree, { style, info, kinsoku, assets: this.assets, mark, ...within });
  }

  private about(now: Date): { title: string; author: string; created: Date } {
    return {
      title: this.tree.title,
      author: this.draft.office.profile.municipality,
      created: timeIn(this.draft.office.edition, now),
    };
  }
}

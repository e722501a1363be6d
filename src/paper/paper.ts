import { type Diagnostic, fail, findingsOf, type Outcome, type Place, succeed } from "../diagnostic/index.ts";
import { type At, type DocumentTree, parse } from "../document/index.ts";
import { cover } from "../font/index.ts";
import type { Form } from "../forms/form.ts";
import { kinsokuList } from "../layout/composer/compose.ts";
import type { Watch } from "../layout/flow/context.ts";
import { generatedStrings, type LaidOut, layout } from "../layout/layout.ts";
import type { RecordFile } from "../records/read.ts";
import { expand } from "../template/index.ts";
import type { Office } from "./office.ts";

/** What a paper can be written as. */
export type Format = "pdf" | "docx" | "txt";

export interface PaperOptions {
  /** Printed for a character no font has; null = such a character is an error. */
  readonly missingGlyph: string | null;
}

/** A record and the file it came from, with the name files made of it begin with. */
export type PaperRecord = RecordFile & { readonly stem: string };

/**
 * One form of one record, validated through to its DocumentTree: nothing about it can fail any more but the disk.
 */
export class Paper {
  readonly form: Form;
  readonly record: PaperRecord;
  /** 件名: what tells this paper from the others in a file name. */
  readonly subject: string;
  readonly tree: DocumentTree;
  private readonly office: Office;
  private laid: LaidOut | null = null;

  private constructor(office: Office, record: PaperRecord, form: Form, tree: DocumentTree, subject: string) {
    this.office = office;
    this.record = record;
    this.form = form;
    this.tree = tree;
    this.subject = subject;
  }

  /** The straight line from a record to the border: values, template, markup, tree, fonts. */
  static of(office: Office, record: PaperRecord, form: Form, options: PaperOptions): Outcome<Paper> {
    const values = form.values(record.value, office.profile);
    const template = office.template(form);
    const fonts = office.fonts();
    if (!values.ok || !template.ok || !fonts.ok) return fail([values, template, fonts].flatMap(findingsOf));
    const locate = locator(office, record, form);
    const markup = expand(template.value, values.value);
    if (!markup.ok) return relocated(markup, locate);
    const about = { title: form.documentTitle(values.value), state: form.state(values.value) };
    const tree = parse(markup.value, { ...about, styles: Object.keys(office.style.pages) });
    if (!tree.ok) return relocated(tree, locate);
    const covered = cover(tree.value, generatedStrings, fonts.value, { ...options, locate });
    if (!covered.ok) return covered;
    const warnings = [values, template, fonts, markup, tree, covered].flatMap(findingsOf);
    return succeed(new Paper(office, record, form, covered.value, form.subject(values.value)), warnings);
  }

  /** Bytes of the paper in one format, with the number of pages where pages were made. */
  async render(format: Format, now: Date): Promise<{ bytes: Uint8Array; pages: number | null }> {
    switch (format) {
      case "pdf":
        return { bytes: await this.pdf(now), pages: this.pages().pages.length };
      case "docx":
        return { bytes: await this.docx(now), pages: null };
      case "txt": {
        const { renderText } = await import("../render/text/index.ts");
        return {
          bytes: new TextEncoder().encode(renderText(this.pages().pages)),
          pages: this.pages().pages.length,
        };
      }
    }
  }

  /** Finished pages; laid out once. */
  pages(): LaidOut {
    this.laid ??= this.layOut(null);
    return this.laid;
  }

  /** Makes the pages once more while `watch` is told of every paragraph composed; nothing is kept. */
  watched(watch: Watch): LaidOut {
    return this.layOut(watch);
  }

  /** Where what stands at a node was written down. */
  places(at: At | null): readonly Place[] {
    return locator(this.office, this.record, this.form)(at);
  }

  private layOut(watch: Watch | null): LaidOut {
    const fonts = this.office.fonts();
    if (!fonts.ok) throw new Error("fonts were open when this paper was made");
    const locate = locator(this.office, this.record, this.form);
    return layout(this.tree, fonts.value, this.office.style, locate, watch);
  }

  /** What layout could not fit; empty for a paper whose pages were never made. */
  layoutWarnings(): readonly Diagnostic[] {
    return this.laid?.warnings ?? [];
  }

  /** Lets go of the finished pages: a long run keeps trees, not glyphs. */
  forget(): void {
    this.laid = null;
  }

  async pdf(now: Date): Promise<Uint8Array> {
    const { renderPdfToBuffer } = await import("../render/pdf/index.ts");
    return renderPdfToBuffer(this.pages().pages, { ...this.about(now), language: "ja-JP" });
  }

  /** Imported only here, so that a run that makes PDFs never loads the Word library. */
  async docx(now: Date): Promise<Uint8Array> {
    const { renderWord } = await import("../render/word/index.ts");
    const { style } = this.office;
    return renderWord(this.tree, { style, info: this.about(now), kinsoku: kinsokuList(style.composition) });
  }

  private about(now: Date): { title: string; author: string; created: Date } {
    return { title: this.tree.title, author: this.office.profile.municipality, created: now };
  }
}

/** Position of a node → where its value was written down, then the template line. */
export function locator(
  office: Office,
  record: PaperRecord,
  form: Form,
): (at: At | null) => readonly Place[] {
  return (at) => {
    if (at === null) return [{ file: record.file }];
    const places: Place[] = [];
    const origin = at.path === null ? null : form.origin(at.path, record.value);
    if (origin?.source === "record") places.push(record.source.place(origin.path));
    if (origin?.source === "profile" && office.profileSource !== null)
      places.push(office.profileSource.place(origin.path));
    if (at.site !== null) places.push(at.site);
    return places.length > 0 ? places : [{ file: record.file }];
  };
}

/** Faults of template and markup name the template line and a path in FormValues: told in the record's places. */
function relocated(
  faults: { readonly errors: readonly Diagnostic[] },
  locate: (at: At | null) => readonly Place[],
): { ok: false; errors: readonly Diagnostic[] } {
  return fail(
    faults.errors.map((one) => {
      const written = one.places.flatMap(({ path }) =>
        path === undefined ? [] : locate({ site: null, path: path.split("/").map(keyOf) }),
      );
      const templates = one.places
        .filter(({ file }) => file !== undefined)
        .map(({ path: _, ...place }) => place);
      return { ...one, places: [...(written.length > 0 ? written : locate(null)), ...templates] };
    }),
  );
}

function keyOf(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}

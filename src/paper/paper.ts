import { dirname, resolve } from "node:path";
import { type Assets, loadAssets } from "../asset/index.ts";
import { type Diagnostic, fail, findingsOf, type Outcome, type Place, succeed } from "../diagnostic/index.ts";
import { type At, type DocumentTree, parse } from "../document/index.ts";
import { cover } from "../font/index.ts";
import type { Form, Origin } from "../forms/form.ts";
import { printedNames } from "../forms/shared/printed-names.ts";
import { kinsokuList } from "../layout/composer/compose.ts";
import type { Watch } from "../layout/flow/context.ts";
import { generatedStrings, type LaidOut, layout } from "../layout/layout.ts";
import type { Style } from "../layout/style.ts";
import type { RecordFile } from "../records/read.ts";
import type { ReferredRecord } from "../records/reference.ts";
import type { Source } from "../records/source.ts";
import { expand, type Prepared } from "../template/index.ts";
import { drawnFor } from "./drawn.ts";
import type { Office } from "./office.ts";
import { withGroupWords } from "./style.ts";
import { unprintedParts } from "./unprinted.ts";
import { wordWarnings } from "./word-warnings.ts";

/** What a paper can be written as. */
export type Format = "pdf" | "docx" | "txt";

export interface PaperOptions {
  /** Printed for a character no font has; null = such a character is an error. */
  readonly missingGlyph: string | null;
}

/** A record and the file it came from, the name files made of it begin with, and the records it refers to. */
export type PaperRecord = RecordFile & {
  readonly stem: string;
  readonly referred: readonly ReferredRecord[];
};

/**
 * One form of one record, validated through to its DocumentTree: nothing about it can fail any more but the disk.
 */
export class Paper {
  readonly form: Form;
  readonly record: PaperRecord;
  /** What the paper is called: the form's first name, or that of the template it has chosen (通知). */
  readonly name: string;
  /** 件名: what tells this paper from the others in a file name. */
  readonly subject: string;
  readonly tree: DocumentTree;
  private readonly assets: Assets;
  private readonly office: Office;
  /** The office's style, with the paper's names among the words that are never parted. */
  private readonly style: Style;
  private laid: LaidOut | null = null;

  private constructor(
    office: Office,
    record: PaperRecord,
    form: Form,
    tree: DocumentTree,
    assets: Assets,
    values: unknown,
  ) {
    this.office = office;
    this.record = record;
    this.form = form;
    this.tree = tree;
    this.assets = assets;
    this.name = typeof form.template === "string" ? form.names[0] : form.template.name(values);
    this.subject = form.subject(values);
    this.style = withGroupWords(office.style, printedNames(values));
  }

  /** The straight line from a record to the border: values, template, markup, tree, fonts. */
  static of(office: Office, record: PaperRecord, form: Form, options: PaperOptions): Outcome<Paper> {
    const values = form.values(record.value, office.profile, record.referred);
    const fonts = office.fonts();
    if (!values.ok) return fail([values, fonts].flatMap(findingsOf).concat(office.templateFindings(form)));
    const locate = locator(office, record, form);
    const template = located(office.template(form, values.value), locate);
    if (!template.ok || !fonts.ok) return fail([values, template, fonts].flatMap(findingsOf));
    const markup = expand(template.value, values.value);
    if (!markup.ok) return relocated(markup, locate);
    const about = { title: form.documentTitle(values.value), state: form.state(values.value) };
    const tree = parse(markup.value, { ...about, styles: Object.keys(office.style.pages) });
    if (!tree.ok) return relocated(tree, locate);
    // Before the characters are covered: a font only a drawing needs may turn out unreadable.
    const folder = office.root ?? dirname(resolve(record.file));
    const drawn = drawnFor(form, record, office, fonts.value);
    if (!drawn.ok) return drawn;
    const reading = { folder, fonts: fonts.value, locate, cache: office.assets, drawn: drawn.value };
    const assets = loadAssets(tree.value, reading);
    const covered = cover(tree.value, generatedStrings, fonts.value, { ...options, locate });
    if (!covered.ok || !assets.ok) return fail([assets, covered].flatMap(findingsOf));
    const unprinted =
      typeof form.template === "string"
        ? []
        : unprintedParts(form.template, template.value, values.value, locate);
    const warnings = [values, template, fonts, markup, tree, drawn, assets, covered]
      .flatMap(findingsOf)
      .concat(unprinted);
    return succeed(new Paper(office, record, form, covered.value, assets.value, values.value), warnings);
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
    return layout(this.tree, fonts.value, this.style, locate, watch, this.assets);
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
    return renderPdfToBuffer(this.pages().pages, { ...this.about(now), language: "ja-JP" });
  }

  /** Imported only here, so that a run that makes PDFs never loads the Word library. */
  async docx(now: Date): Promise<Uint8Array> {
    const { renderWord } = await import("../render/word/index.ts");
    const { style } = this.office;
    const kinsoku = kinsokuList(style.composition);
    return renderWord(this.tree, { style, info: this.about(now), kinsoku, assets: this.assets });
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
    const source = origin === null ? null : sourceOf(origin, office, record);
    if (origin !== null && source !== null) {
      const within = "within" in origin ? origin.within : undefined;
      places.push(source.place(origin.path, within));
    }
    if (at.site !== null) places.push(at.site);
    return places.length > 0 ? places : [{ file: record.file }];
  };
}

/** Null: the shipped profile, which stands in no file of the office. */
function sourceOf(origin: Origin, office: Office, record: PaperRecord): Source | null {
  if (origin.source === "referred") return record.referred[origin.index]?.record.source ?? null;
  return origin.source === "profile" ? office.profileSource : record.source;
}

/** A template that is not there is told where it was named; what is wrong in one that is there, in its own lines. */
function located(
  template: Outcome<Prepared>,
  locate: (at: At | null) => readonly Place[],
): Outcome<Prepared> {
  const isNamed = (one: Diagnostic): boolean => one.places.some(({ file }) => file === undefined);
  return template.ok || !template.errors.some(isNamed) ? template : relocated(template, locate);
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

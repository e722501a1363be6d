import { dirname, resolve } from "node:path";
import { loadAssets } from "../asset/index.ts";
import { type Diagnostic, fail, findingsOf, type Outcome, succeed } from "../diagnostic/index.ts";
import { type DocumentTree, type Markup, parse } from "../document/index.ts";
import { cover } from "../font/index.ts";
import type { Form, PrintedForm } from "../forms/form.ts";
import { generatedStrings } from "../layout/layout.ts";
import { expand, type Prepared } from "../template/index.ts";
import { drawnFor } from "./drawn.ts";
import { draftKey } from "./key.ts";
import type { Office } from "./office.ts";
import { Paper, type PaperOptions } from "./paper.ts";
import type { PaperRecord } from "./paper-record.ts";
import { type Locate, locator, relocated } from "./places.ts";
import { unprintedParts } from "./unprinted.ts";

/** What a draft is made from. */
interface Parts {
  readonly office: Office;
  readonly record: PaperRecord;
  readonly form: PrintedForm;
  readonly values: unknown;
  readonly options: PaperOptions;
  readonly warnings: readonly Diagnostic[];
}

/** One form of one record whose values are made: named and fingerprinted, but not yet set. */
export class Draft {
  readonly office: Office;
  readonly record: PaperRecord;
  readonly form: PrintedForm;
  readonly values: unknown;
  readonly options: PaperOptions;
  /** What the values gave cause to say. */
  readonly warnings: readonly Diagnostic[];
  /** What the paper is called: the form's first name, or that of the template it has chosen (通知). */
  readonly name: string;
  /** 件名: what tells this paper from the others in a file name. */
  readonly subject: string;
  /** Clean title for metadata and bookmark. */
  readonly title: string;
  readonly state: "案" | "決裁済" | "施行" | null;
  /** Where what stands at a node was written down. */
  readonly locate: Locate;
  private fingerprint: string | null = null;

  private constructor({ office, record, form, values, options, warnings }: Parts) {
    this.office = office;
    this.record = record;
    this.form = form;
    this.values = values;
    this.options = options;
    this.warnings = warnings;
    this.name = typeof form.template === "string" ? form.names[0] : form.template.name(values);
    this.subject = form.subject(values);
    this.title = form.documentTitle(values);
    this.state = form.state(values);
    this.locate = locator(office, record, form);
  }

  /** The values of one form of a record. Without them, what is wrong with its fonts and templates is told as well. */
  static of(office: Office, record: PaperRecord, form: Form, options: PaperOptions): Outcome<Draft> {
    const values = form.values(record.value, office.profile, record.referred);
    if (!values.ok)
      return fail([...values.errors, ...findingsOf(office.fonts()), ...office.templateFindings(form)]);
    const { warnings, value } = values;
    return succeed(new Draft({ office, record, form, values: value, options, warnings }), warnings);
  }

  /** For a form whose values are made by code, such as a packet's contents. */
  static withValues(
    office: Office,
    record: PaperRecord,
    form: PrintedForm,
    values: unknown,
    options: PaperOptions,
  ): Draft {
    return new Draft({ office, record, form, values, options, warnings: [] });
  }

  /**
   * SHA-256 of everything its papers depend on, but their pictures and the clock: the program, the office (profile,
   * templates, fonts, options), the record and those it refers to, the form. Worked out when first asked for.
   */
  get key(): string {
    this.fingerprint ??= draftKey(this);
    return this.fingerprint;
  }

  /** Folder in which its pictures lie. */
  get folder(): string {
    return this.office.root ?? dirname(resolve(this.record.file));
  }

  /**
   * The straight line to the border: template, markup, tree, pictures, fonts.
   * @returns with `warnings` of these steps only: those of the values are the draft's
   */
  paper(): Outcome<Paper> {
    const { office, values, locate } = this;
    const fonts = office.fonts();
    const template = located(office.template(this.form, values), locate);
    if (!template.ok || !fonts.ok) return fail([template, fonts].flatMap(findingsOf));
    const markup = expand(template.value, values);
    if (!markup.ok) return relocated(markup, locate);
    const tree = this.treeOf(markup.value);
    if (!tree.ok) return relocated(tree, locate);
    const { form, record, folder } = this;
    // Before the characters are covered: a font only a drawing needs may turn out unreadable.
    const drawn = drawnFor(form, record, office, fonts.value);
    if (!drawn.ok) return drawn;
    const reading = { folder, fonts: fonts.value, locate, cache: office.assets, drawn: drawn.value };
    const assets = loadAssets(tree.value, reading);
    const covered = cover(tree.value, generatedStrings, fonts.value, { ...this.options, locate });
    if (!covered.ok || !assets.ok) return fail([assets, covered].flatMap(findingsOf));
    const warnings = [template, fonts, markup, tree, drawn, assets, covered].flatMap(findingsOf);
    const unprinted = this.unprinted(template.value);
    return succeed(new Paper(this, { tree: covered.value, assets: assets.value }), [
      ...warnings,
      ...unprinted,
    ]);
  }

  private treeOf(markup: Markup): Outcome<DocumentTree> {
    const { title, state, office } = this;
    return parse(markup, { title, state, styles: Object.keys(office.style.pages) });
  }

  private unprinted(template: Prepared): readonly Diagnostic[] {
    const { form, values, locate } = this;
    return typeof form.template === "string" ? [] : unprintedParts(form.template, template, values, locate);
  }
}

/** One paper, through values and template, with the warnings of both. */
export function paperOf(
  office: Office,
  record: PaperRecord,
  form: Form,
  options: PaperOptions,
): Outcome<Paper> {
  const draft = Draft.of(office, record, form, options);
  if (!draft.ok) return draft;
  const paper = draft.value.paper();
  const found = [...draft.warnings, ...findingsOf(paper)];
  return paper.ok ? succeed(paper.value, found) : fail(found);
}

/** A template that is not there is told where it was named; what is wrong in one that is there, in its own lines. */
function located(template: Outcome<Prepared>, locate: Locate): Outcome<Prepared> {
  const isNamed = (one: Diagnostic): boolean => one.places.some(({ file }) => file === undefined);
  return template.ok || !template.errors.some(isNamed) ? template : relocated(template, locate);
}

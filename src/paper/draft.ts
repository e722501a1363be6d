import { dirname, resolve } from "node:path";
import { loadAssets } from "../asset/index.ts";
import { type Diagnostic, diagnose, fail, findingsOf, type Outcome, succeed } from "../diagnostic/index.ts";
import { type DocumentTree, type Markup, parse } from "../document/index.ts";
import { PUBLIC_MARK } from "../edition/index.ts";
import { cover } from "../font/index.ts";
import type { Form, PrintedForm } from "../forms/form.ts";
import { generatedStrings } from "../layout/layout.ts";
import { expand, type Prepared } from "../template/index.ts";
import { obstaclesIn, toldObstacles } from "./archival.ts";
import { drawnFor } from "./drawn.ts";
import { type Issue, issueOf } from "./issued.ts";
import { draftKey } from "./key.ts";
import { type Hints, hintsIn } from "./named-pictures.ts";
import type { Office } from "./office.ts";
import { packedRecord, unpackedRecord } from "./packed-record.ts";
import { Paper, type PaperOptions } from "./paper.ts";
import type { PaperMemo } from "./paper-memo.ts";
import type { PaperRecord } from "./paper-record.ts";
import { type PaperTitle, paperTitle } from "./paper-title.ts";
import { type Locate, locator, relocated, templateLocated } from "./places.ts";
import { unmaskedIn } from "./unmasked.ts";
import { unprintedParts } from "./unprinted.ts";
import { weightOf } from "./weight.ts";

/** What a draft is made from. */
interface Parts {
  readonly office: Office;
  readonly record: PaperRecord;
  readonly form: PrintedForm;
  readonly options: PaperOptions;
  readonly warnings: readonly Diagnostic[];
  readonly called: PaperTitle;
  /** Null: it waits; see `Draft.waiting`. */
  readonly made: { readonly values: unknown } | null;
}

/** One form of one record whose values are made: named and fingerprinted, but not yet set. */
export class Draft implements PaperTitle {
  readonly office: Office;
  readonly record: PaperRecord;
  readonly form: PrintedForm;
  readonly options: PaperOptions;
  /** What the values gave cause to say. */
  readonly warnings: readonly Diagnostic[];
  readonly name: string;
  readonly subject: string;
  readonly title: string;
  readonly state: PaperTitle["state"];
  /** Where what stands at a node was written down. */
  readonly locate: Locate;
  private readonly made: Parts["made"];
  private fingerprint: string | null = null;
  private weighed: number | null = null;
  /** Undefined: nobody has asked yet. */
  private issued: Issue | null | undefined;
  private hinted: Hints | null = null;

  private constructor({ office, record, form, options, warnings, called, made }: Parts) {
    this.office = office;
    this.record = record;
    this.form = form;
    this.options = options;
    this.warnings = warnings;
    this.name = called.name;
    this.subject = called.subject;
    this.title = called.title;
    this.state = called.state;
    this.locate = locator(office, record, form);
    this.made = made;
  }

  /** The values of one form of a record. Without them, what is wrong with its fonts and templates is told as well. */
  static of(office: Office, record: PaperRecord, form: Form, options: PaperOptions): Outcome<Draft> {
    if (!isPublished(office, form))
      return fail([diagnose("edition/internal-paper", { form: form.names[0] })]);
    const values = form.values(record.value, office.profile, record.referred);
    if (!values.ok)
      return fail([...values.errors, ...findingsOf(office.fonts()), ...office.templateFindings(form)]);
    const { warnings, value } = values;
    const called = paperTitle(form, value);
    const made = { values: value };
    return succeed(new Draft({ office, record, form, options, warnings, called, made }), warnings);
  }

  /** For a form whose values are made by code, such as a packet's contents. */
  static withValues(
    office: Office,
    record: PaperRecord,
    form: PrintedForm,
    values: unknown,
    options: PaperOptions,
  ): Draft {
    const called = paperTitle(form, values);
    return new Draft({ office, record, form, options, warnings: [], called, made: { values } });
  }

  /**
   * The same draft while it has long to wait: named, weighed and fingerprinted, its record packed, its values let go. Its
   * paper, its values are made again for everybody who asks: one who needs them all the time needs no waiting draft. One
   * whose values were made by code stays as it is.
   */
  waiting(): Draft {
    const { form, record, name, subject, title, state } = this;
    if (!isOfRecord(form)) return this;
    // Words of a record may be parts of its whole text, and would keep it.
    const called = structuredClone({ name, subject, title, state });
    const draft = new Draft({ ...this.parts(), record: packedRecord(record), called, made: null });
    draft.fingerprint = this.key;
    draft.issued = this.issue;
    draft.weighed = this.weight;
    draft.hinted = this.hints;
    return draft;
  }

  /** FormValues, as the template gets them. */
  get values(): unknown {
    return (this.made ?? this.awake()).values;
  }

  /**
   * SHA-256 of everything its papers depend on, but their pictures and the clock: the program, the office (profile,
   * templates, fonts, options), the record and those it refers to, the form. Worked out when first asked for.
   */
  get key(): string {
    this.fingerprint ??= draftKey(this);
    return this.fingerprint;
  }

  /** What an issued paper is known by, in the lock of its office; null where it is none. Worked out when first asked for. */
  get issue(): Issue | null {
    if (this.issued === undefined) this.issued = issueOf(this);
    return this.issued;
  }

  /** How long its paper will take to make, compared with others. Worked out when first asked for. */
  get weight(): number {
    this.weighed ??= weightOf(this);
    return this.weighed;
  }

  /** What among its values may keep it from being PDF/A. Worked out when first asked for. */
  get hints(): Hints {
    this.hinted ??= hintsIn(this.values);
    return this.hinted;
  }

  /** Folder in which its pictures lie. */
  get folder(): string {
    return this.office.root ?? dirname(resolve(this.record.file));
  }

  /**
   * The straight line to the border: template, markup, tree, pictures, fonts.
   * @param memo the paper as it was before, for who makes it again and again
   * @returns with `warnings` of these steps only: those of the values are the draft's
   */
  paper(memo: PaperMemo | null = null): Outcome<Paper> {
    if (this.made === null) return this.awake().paper(memo);
    const { office, values, locate } = this;
    const fonts = office.fonts();
    const template = templateLocated(office.template(this.form, values), locate);
    if (!template.ok || !fonts.ok) return fail([template, fonts].flatMap(findingsOf));
    const markup = expand(template.value, values, memo?.trace ?? null);
    if (!markup.ok) return relocated(markup, locate);
    const tree = this.treeOf(markup.value, memo);
    if (!tree.ok) return relocated(tree, locate);
    const { form, record, folder } = this;
    // Before the characters are covered: a font only a drawing needs may turn out unreadable.
    const drawn = drawnFor(form, record, office, fonts.value);
    if (!drawn.ok) return drawn;
    const reading = { folder, fonts: fonts.value, locate, cache: office.assets, drawn: drawn.value };
    const assets = loadAssets(tree.value, reading);
    const printed = office.edition === "public" ? [...generatedStrings, PUBLIC_MARK] : generatedStrings;
    const covered = cover(tree.value, printed, fonts.value, {
      ...this.options,
      locate,
      ...(memo === null ? {} : { known: memo.covered }),
    });
    const unmasked = unmaskedIn(tree.value, this);
    if (unmasked.length > 0) return fail([...unmasked, ...[assets, covered].flatMap(findingsOf)]);
    if (!covered.ok || !assets.ok) return fail([assets, covered].flatMap(findingsOf));
    const warnings = [template, fonts, markup, tree, drawn, assets, covered].flatMap(findingsOf);
    const obstacles = office.pdf === null ? [] : obstaclesIn(covered.value, assets.value, locate);
    const refused = toldObstacles(office.pdf, this.state, obstacles);
    if (refused.length > 0) return fail([...refused, ...warnings]);
    const unprinted = this.unprinted(template.value);
    return succeed(new Paper(this, { tree: covered.value, assets: assets.value }), [
      ...warnings,
      ...unprinted,
    ]);
  }

  /** A waiting draft with its record and its values again. */
  private awake(): Draft {
    const { office, record, form, options } = this;
    const made = isOfRecord(form) ? Draft.of(office, unpackedRecord(record), form, options) : null;
    if (made?.ok !== true) throw new Error(`${record.file} was right, and its values never change`);
    made.value.fingerprint = this.fingerprint;
    return made.value;
  }

  private parts(): Omit<Parts, "called" | "made"> {
    const { office, record, form, options, warnings } = this;
    return { office, record, form, options, warnings };
  }

  private treeOf(markup: Markup, memo: PaperMemo | null): Outcome<DocumentTree> {
    const { title, state, office } = this;
    const options = { title, state, styles: Object.keys(office.style.pages) };
    return parse(markup, options, memo?.parsed ?? null);
  }

  private unprinted(template: Prepared): readonly Diagnostic[] {
    const { form, values, locate } = this;
    return typeof form.template === "string" ? [] : unprintedParts(form.template, template, values, locate);
  }
}

/** Whether an office's edition has papers of that form: the public one none that are the office's own. */
export function isPublished({ edition }: Pick<Office, "edition">, { internal }: Form): boolean {
  return edition === "internal" || internal !== true;
}

/** Whether its values are made from a record: they can be made again. */
function isOfRecord(form: PrintedForm): form is Form {
  return "values" in form;
}

/** One paper, through values and template, with the warnings of both. */
export function paperOf(
  office: Office,
  record: PaperRecord,
  form: Form,
  options: PaperOptions,
  memo: PaperMemo | null = null,
): Outcome<Paper> {
  const draft = Draft.of(office, record, form, options);
  if (!draft.ok) return draft;
  const paper = draft.value.paper(memo);
  const found = [...draft.warnings, ...findingsOf(paper)];
  return paper.ok ? succeed(paper.value, found) : fail(found);
}

// Over 200 lines: the run of one import --onto, and what it tells.
import type { PaperLine } from "../check/index.ts";
import { type Diagnostic, diagnose, fail, findingsOf, type Outcome, succeed } from "../diagnostic/index.ts";
import { PUBLIC_MARK } from "../edition/index.ts";
import type { FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { recogniseAs, type TypedFile } from "../intake/index.ts";
import {
  type ChangedValue,
  carriedInto,
  changedValues,
  isSamePaper,
  type LeftLine,
  leftLines,
  recognisedEdits,
  sharedWords,
} from "../intake/onto/index.ts";
import { checkedPaper } from "../paper/checked.ts";
import { distinct } from "../paper/gather.ts";
import type { Office } from "../paper/office.ts";
import type { Paper } from "../paper/paper.ts";
import type { PaperRecord } from "../paper/paper-record.ts";
import { eachPaper, recordOf, withReferred } from "../paper/record.ts";
import { RecordReader } from "../paper/record-reader.ts";
import { applyEdits, type Edit } from "../records/edit/index.ts";
import { writtenView } from "../records/fill/written-view.ts";
import type { RecordFile } from "../records/read.ts";

/** A record with what its changed papers say. */
export interface Carried {
  /** The record's text: all that the papers say as before stands byte for byte. */
  readonly text: string;
  readonly changes: readonly ChangedValue[];
  /** The record's papers that were changed, as forms call them. */
  readonly papers: readonly string[];
  /** What could not be carried back, and what is wrong with the record as it is now. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Carries papers that were changed in Word back into the record they were made from. What could be carried is proven: the
 * papers are made again from the record, and every line they still say otherwise is told. A value the record refuses
 * stays as it was, and is told.
 *
 * @param text the record's YAML @param file its path: what it refers to is sought from there
 */
export function carryOnto(
  office: Office,
  text: string,
  file: string,
  typed: readonly TypedFile[],
): Outcome<Carried> {
  const masked = typed.filter(isPublic).map((one) => diagnose("intake/public-paper", {}, { file: one.file }));
  if (masked.length > 0) return fail(masked);
  const before = recordOf(text, file);
  if (!before.ok) return before;
  const own = papersIn(office, before.value);
  if (!own.ok) return own;
  const matched = typed.map((one) => ({ typed: one, paper: paperOf(one, own.value, before.value.file) }));
  const strangers = matched.filter(({ paper }) => paper === null);
  if (strangers.length > 0)
    return fail(strangers.map((one) => strange(one.typed.file, before.value, own.value)));
  const pairs = matched.flatMap((one) => (one.paper === null ? [] : [{ ...one, paper: one.paper }]));
  const carried = new Carrying(office, before.value, text, pairs).carried();
  const papers = pairs.map(({ paper }) => paper.name);
  const changes = changedValues(text, carried.text, before.value.kind);
  return succeed({ ...carried, changes, papers });
}

/** Its mark stands in the head of a Word file, and in brackets at the head of a text. */
function isPublic({ lines, margins }: TypedFile): boolean {
  return (
    margins.some(({ text }) => text.includes(PUBLIC_MARK)) ||
    lines.some(({ text }) => text.includes(`〔${PUBLIC_MARK}〕`))
  );
}

/** Every paper a record has: those on request after the others, as far as the record has what they print. */
function papersIn(office: Office, record: RecordFile): Outcome<readonly Paper[]> {
  const whole = withReferred(office, record, new RecordReader());
  if (!whole.ok) return whole;
  const forms = formsOf(record.kind.kind).filter((form) => form.applies(record.value));
  if (forms.length === 0) {
    const kind = { ja: record.kind.ja, en: record.kind.kind };
    return fail([
      diagnose("intake/onto-no-paper", { kind: kind.ja, kindEn: kind.en }, { file: record.file }),
    ]);
  }
  const asked = made(
    office,
    whole.value,
    forms.filter(({ onRequest }) => onRequest !== true),
  );
  const onRequest = made(
    office,
    whole.value,
    forms.filter((form) => form.onRequest === true),
  );
  if (asked.papers.length === 0 && asked.findings.length > 0) return fail(asked.findings);
  return succeed([...asked.papers, ...onRequest.papers]);
}

function made(office: Office, record: PaperRecord, forms: ReturnType<typeof formsOf>) {
  const outcomes = eachPaper(office, record, { forms: forms.map(({ id }) => id) });
  const papers = forms.length === 0 ? [] : outcomes.flatMap((one) => (one.ok ? [one.value] : []));
  return { papers, findings: outcomes.filter(({ ok }) => !ok).flatMap(findingsOf) };
}

/** The paper of the record that was changed; null where none of them is it. */
function paperOf({ lines }: TypedFile, papers: readonly Paper[], file: string): Paper | null {
  let best: { readonly paper: Paper; readonly shared: number; readonly alike: number } | null = null;
  for (const paper of papers) {
    const own = linesOf(paper);
    const shared = sharedWords(own, lines, file);
    const back = sharedWords(lines, own, "");
    const alike = Math.min(shared, back);
    if (isSamePaper(shared, back) && (best === null || alike > best.alike)) best = { paper, shared, alike };
  }
  return best?.paper ?? null;
}

function linesOf(paper: Paper): readonly PaperLine[] {
  return checkedPaper(paper).lines;
}

function strange(file: string, record: RecordFile, papers: readonly Paper[]): Diagnostic {
  const names = papers.map(({ name }) => name).join("、");
  return diagnose(
    "intake/other-paper",
    { record: record.file, papers: names },
    { file },
    { file: record.file },
  );
}

/** A changed paper and the record's own, as it was made from the record before. */
interface Pair {
  readonly typed: TypedFile;
  readonly paper: Paper;
}

/** What comes of a text: the papers it makes, or why it makes none. */
interface Tried {
  readonly text: string;
  /** Null: the record is wrong now. */
  readonly papers: readonly Paper[] | null;
  readonly wrong: readonly Diagnostic[];
  readonly left: readonly LeftLine[];
}

/** Above so many single changes none is tried by itself: each means making the papers anew. */
const MOST_TRIED = 40;

/** The steps of carrying papers back: by the places of their pieces, then by their fields. */
class Carrying {
  readonly #office: Office;
  readonly #record: RecordFile;
  readonly #text: string;
  readonly #pairs: readonly Pair[];
  /** Why the record took some of it not. */
  readonly #refusals: Diagnostic[] = [];

  constructor(office: Office, record: RecordFile, text: string, pairs: readonly Pair[]) {
    this.#office = office;
    this.#record = record;
    this.#text = text;
    this.#pairs = pairs;
  }

  carried(): { readonly text: string; readonly findings: readonly Diagnostic[] } {
    const { tried, findings } = this.#byPieces();
    const last = this.#byFields(tried);
    const left = last.left.map((line) => told(line, this.#record.file));
    return { text: last.text, findings: distinct([...findings, ...this.#refusals, ...last.wrong, ...left]) };
  }

  /** @returns with what the record refused of it */
  #byPieces(): { readonly tried: Tried; readonly findings: readonly Diagnostic[] } {
    const { file, kind } = this.#record;
    const two = this.#pairs.map(({ typed, paper }) => ({ own: linesOf(paper), typed: typed.lines }));
    const record = { file, text: this.#text, kind };
    const all = carriedInto(record, two);
    const tried = this.#tried(all.text);
    if (tried.papers !== null) return { tried, findings: all.findings };
    const changed = changedValues(this.#text, all.text, kind).map(({ path }) => path);
    const refused = changed.filter((path) => tried.wrong.some((one) => isAbout(one, path)));
    const some = carriedInto(record, two, new Set(refused));
    const again = this.#tried(some.text);
    if (again.papers === null) return { tried, findings: all.findings };
    return { tried: again, findings: [...some.findings, ...tried.wrong] };
  }

  /** What the pieces could not tell: each change that brings the papers nearer to the changed ones. */
  #byFields(from: Tried): Tried {
    if (openIn(from) === 0 || from.papers === null) return from;
    const { kind } = this.#record;
    const edits = this.#pairs.flatMap(({ typed, paper }) =>
      this.#fieldEdits(from, typed, paper.form.id as FormId),
    );
    const together = this.#better(from, applyEdits(from.text, edits, kind));
    if (openIn(together) === 0 || edits.length > MOST_TRIED) return together;
    this.#refusals.length = 0;
    // Values are set before items come or go: indexes hold.
    return edits.reduce((best, edit) => this.#better(best, applyEdits(best.text, [edit], kind)), from);
  }

  #fieldEdits({ text, papers }: Tried, typed: TypedFile, form: FormId): readonly Edit[] {
    const { kind, file } = this.#record;
    const view = writtenView(text, "yaml", kind);
    const paper = papers?.find((one) => one.form.id === form);
    if (view === null || paper === undefined) return [];
    const changed = recogniseAs(form, typed.lines, { file, name: paper.name, accepted: [] });
    const edits = recognisedEdits({ view, kind }, checkedPaper(paper), changed);
    const order = { set: 0, move: 1, line: 1, insert: 2, remove: 2 };
    return [...edits].sort((a, b) => order[a.type] - order[b.type]);
  }

  #better(best: Tried, text: Outcome<string>): Tried {
    if (!text.ok || text.value === best.text) return best;
    const tried = this.#tried(text.value);
    this.#refusals.push(...tried.wrong);
    return tried.papers !== null && openIn(tried) < openIn(best) && tried.left.length <= best.left.length
      ? tried
      : best;
  }

  #tried(text: string): Tried {
    const record = text === this.#text ? succeed(this.#record) : recordOf(text, this.#record.file);
    const papers = record.ok ? papersIn(this.#office, record.value) : record;
    if (!papers.ok) return { text, papers: null, wrong: findingsOf(papers), left: [] };
    const left = this.#pairs.flatMap(({ typed, paper }) => {
      const made = papers.value.find((one) => one.form.id === paper.form.id) ?? paper;
      return leftLines({ own: linesOf(made), typed: typed.lines }, linesOf(paper));
    });
    return { text, papers: papers.value, wrong: [], left };
  }
}

/** How many lines somebody has changed are not carried. */
function openIn({ left }: Tried): number {
  return left.filter(({ follows }) => !follows).length;
}

/** Whether a finding is about a field, something inside of it, or the group around it. */
function isAbout({ places }: Diagnostic, field: string): boolean {
  return places.some(
    ({ path = "" }) =>
      path === field || path.startsWith(`${field}/`) || (path !== "" && field.startsWith(`${path}/`)),
  );
}

function told({ place, origin, was, now, follows }: LeftLine, file: string): Diagnostic {
  if (follows) {
    const path = origin.find((one) => one.file === file)?.path ?? "";
    return diagnose("intake/line-follows", { was: now, now: was, path }, place ?? { file });
  }
  const elsewhere = origin.find((one) => one.file !== file);
  const own = origin.find((one) => one.file === file);
  const where = elsewhere ?? own;
  const params = { was, now, ...whereOf(elsewhere, own) };
  const places = [...(place === null ? [] : [place]), ...(where === undefined ? [] : [where])];
  return diagnose("intake/not-carried", params, ...(places.length > 0 ? places : [{ file }]));
}

function whereOf(
  elsewhere: { readonly file?: string; readonly path?: string } | undefined,
  own: { readonly path?: string } | undefined,
): { readonly why: string; readonly name: string } {
  if (elsewhere !== undefined)
    return { why: "elsewhere", name: `${elsewhere.file ?? ""} ${elsewhere.path ?? ""}`.trim() };
  return own === undefined ? { why: "form", name: "" } : { why: "record", name: own.path ?? "" };
}

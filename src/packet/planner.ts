import { sourcesIn } from "../asset/index.ts";
import { type Diagnostic, diagnose, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import { CLOSED_TITLE, isClosed } from "../edition/index.ts";
import type { Form } from "../forms/form.ts";
import { contentsForm, formsOf, meetingForms } from "../forms/index.ts";
import { Draft, isPublished } from "../paper/draft.ts";
import type { Office } from "../paper/office.ts";
import { MANY_RECORDS } from "../paper/packed-record.ts";
import type { PaperOptions } from "../paper/paper.ts";
import type { PaperRecord } from "../paper/paper-record.ts";
import { withReferred } from "../paper/record.ts";
import type { RecordReader } from "../paper/record-reader.ts";
import type { AgendaPaper, Meeting } from "../records/kinds/index.ts";
import { casesIn } from "../records/kinds/meeting-records-check.ts";
import type { RecordFile } from "../records/read.ts";
import type { ReferredRecord } from "../records/reference.ts";
import {
  numbered,
  type PacketDocument,
  type Plan,
  type PlannedEntry,
  type PlannedItem,
  type Unnumbered,
} from "./plan.ts";

/**
 * Reads everything a meeting refers to and makes its documents, in order. All findings at once.
 *
 * @param meeting a validated record of kind meeting, with the records it refers to
 * @returns with such documents as can be made, also where others are wrong
 */
export function planOf(
  office: Office,
  meeting: PaperRecord,
  reader: RecordReader,
  options: PaperOptions,
): { readonly outcome: Outcome<Plan>; readonly documents: readonly PacketDocument[] } {
  const planner = new Planner(office, meeting, reader, options);
  const plan = planner.plan();
  return { outcome: outcomeOf(plan, planner.findings), documents: plan.documents };
}

/**
 * What can be made of the agenda of a meeting that is wrong in part: to be looked at, never to be bound.
 *
 * @param meeting its value as far as it is right, with such of the records it refers to as are
 */
export function agendaOf(
  office: Office,
  meeting: PaperRecord,
  reader: RecordReader,
  options: PaperOptions,
): { readonly documents: readonly Unnumbered[]; readonly findings: readonly Diagnostic[] } {
  const planner = new Planner(office, meeting, reader, options);
  const documents = planner.agenda().flatMap((item) => item.flatMap((entry) => entry.documents));
  return { documents, findings: planner.findings };
}

/** Where a document stands in the meeting's record. */
interface Asked {
  readonly item: number;
  readonly closed: boolean;
  readonly title: string | undefined;
  readonly path: DataPath;
  readonly titlePath: DataPath | null;
}

class Planner {
  readonly findings: Diagnostic[] = [];
  readonly #office: Office;
  readonly #meeting: PaperRecord;
  readonly #value: Meeting;
  readonly #reader: RecordReader;
  readonly #options: PaperOptions;

  constructor(office: Office, meeting: PaperRecord, reader: RecordReader, options: PaperOptions) {
    this.#office = office;
    this.#meeting = meeting;
    this.#value = meeting.value as Meeting;
    this.#reader = reader;
    this.#options = options;
  }

  plan(): Plan {
    const entries = this.agenda();
    const { items, documents: all } = numbered(this.#value, entries);
    this.#tellSameNumbers(all);
    const documents = this.#published(all);
    const ordinal = `第${this.#value.meeting}回`;
    return {
      // What it refers to is in the documents.
      ...{ office: this.#office, meeting: { ...this.#meeting, referred: [] } },
      ...{ value: this.#value, ordinal, items: this.#publishedItems(items) },
      title: `${ordinal} ${this.#office.profile.council.name} 会議資料`,
      documents: [...this.#own(), ...documents],
    };
  }

  /** Of a public packet without closed papers. They were numbered with the others: numbers are those of the meeting. */
  #published(documents: readonly PacketDocument[]): readonly PacketDocument[] {
    const { ledger } = this.#office;
    if (ledger === null) return documents;
    // Several papers are called after one system: what an open one is called is no secret.
    const open = new Set(documents.flatMap(({ closed, title }) => (closed ? [] : [title])));
    for (const one of documents) {
      if (!one.closed || open.has(one.title)) continue;
      const place = () => this.#meeting.source.place(one.path);
      const field = this.#meeting.source.path(one.path);
      ledger.addText([this.#meeting.file, ...one.path, "title", one.title].join("\u0000"), one.title, {
        field,
        place,
        record: this.#meeting.file,
      });
    }
    return documents.filter(({ closed }) => !closed);
  }

  #publishedItems(items: readonly PlannedItem[]): readonly PlannedItem[] {
    if (this.#office.ledger === null) return items;
    // The title says that it is closed: nothing beside it has to.
    return items.map((one) =>
      one.closed ? { ...one, title: CLOSED_TITLE, kind: null, closed: false } : one,
    );
  }

  agenda(): readonly (readonly PlannedEntry[])[] {
    return this.#value.agenda.map(({ papers }, item) =>
      papers.map((paper, at) => this.#entry(paper, item, at)),
    );
  }

  /** Cover, contents and index: made of the meeting's own record. */
  #own(): readonly PacketDocument[] {
    const about = { item: null, number: null, note: null, closed: false, path: [], titlePath: null };
    // Rows of the index are cases; the cover knows nothing of what the meeting refers to, and never changes with it.
    const { ledger } = this.#office;
    const isOpen = ({ path }: ReferredRecord): boolean => ledger === null || !isClosed(this.#value, path);
    const cases = casesIn(this.#meeting.referred.filter(isOpen));
    const own = meetingForms
      .filter(
        (form) => form.applies(this.#value) && (ledger === null || form.id === "cover" || cases.length > 0),
      )
      .flatMap((form) => this.#draft(form, { ...this.#meeting, referred: form.id === "cover" ? [] : cases }))
      .map((draft): PacketDocument => {
        return { kind: "paper", ...about, title: draft.name, target: draft.form.id, draft };
      });
    if (!this.#value.finish.contents) return own;
    const contents = {
      kind: "contents",
      ...about,
      title: contentsForm.names[0],
      target: "contents",
    } as const;
    return [...own.slice(0, 1), contents, ...own.slice(1)];
  }

  #entry(paper: AgendaPaper, item: number, at: number): PlannedEntry {
    const access = paper.access ?? this.#value.agenda[item]?.access;
    const path = ["agenda", item, "papers", at];
    const titlePath = paper.title === undefined ? null : [...path, "title"];
    const asked = { item, closed: access === "closed", title: paper.title, path, titlePath };
    const documents =
      paper.file === undefined ? this.#papers(paper, asked) : this.#file(paper.file, paper, asked);
    return { own: paper.number, documents };
  }

  #papers({ forms }: AgendaPaper, asked: Asked): readonly Unnumbered[] {
    const records = this.#meeting.referred.filter(({ path }) => startsWith(path, asked.path));
    return records.flatMap(({ record }) => this.#paper(record, forms, asked));
  }

  #paper(record: RecordFile, wanted: AgendaPaper["forms"], about: Asked): readonly Unnumbered[] {
    const whole = withReferred(this.#office, record, this.#reader);
    this.findings.push(...findingsOf(whole));
    if (!whole.ok) return [];
    const forms = this.#formsFor(whole.value, wanted, about);
    const drafts = forms.flatMap((form) => this.#draft(form, whole.value));
    return drafts.map((draft) => {
      const { title = draft.subject, ...asked } = about;
      return { kind: "paper", ...asked, title, note: noteOf(draft, title), draft };
    });
  }

  /** In the order asked for. A form the record has nothing for is told. */
  #formsFor(record: RecordFile, asked: AgendaPaper["forms"], { path }: Asked): readonly Form[] {
    const made = formsOf(record.kind.kind).filter((form) => form.applies(record.value));
    const place = this.#meeting.source.place([...path, asked === undefined ? "records" : "forms"]);
    if (asked === undefined) {
      const usual = made.filter(({ onRequest }) => onRequest !== true);
      if (usual.length === 0)
        this.findings.push(diagnose("cli/no-form", { kind: record.kind.ja }, place, { file: record.file }));
      return usual;
    }
    return asked.flatMap((id) => {
      const form = made.find((one) => one.id === id);
      if (form !== undefined && isPublished(this.#office, form)) return [form];
      if (form !== undefined) {
        const params = { form: form.names[0] };
        this.findings.push(diagnose("edition/left-out", params, place, { file: record.file }));
        return [];
      }
      const other = formsOf(record.kind.kind).find((one) => one.id === id);
      // A form of another kind of record is for others in the folder; records that none is for are told elsewhere.
      if (other === undefined) return [];
      const name = other.names[0];
      const params = { form: name, file: record.file, made: made.map(({ names }) => names[0]).join("、") };
      this.findings.push(diagnose("packet/form-not-made", params, place, { file: record.file }));
      return [];
    });
  }

  #draft(form: Form, record: PaperRecord): readonly Draft[] {
    const draft = Draft.of(this.#office, record, form, this.#options);
    this.findings.push(...findingsOf(draft));
    if (!draft.ok) return [];
    // One of hundreds waits for long.
    return [this.#meeting.referred.length < MANY_RECORDS ? draft.value : draft.value.waiting()];
  }

  #file(file: string, { pages }: AgendaPaper, asked: Asked): readonly Unnumbered[] {
    const { title = file, ...about } = asked;
    const place = this.#meeting.source.place([...about.path, "file"]);
    const folder = this.#office.root ?? this.#folder();
    const sources = sourcesIn(file, folder, pages ?? null, this.#office.assets.files);
    if (sources.sources === null) {
      this.findings.push(sources.finding([place]));
      return [];
    }
    return [{ kind: "file", ...about, title, note: null, sources: sources.sources }];
  }

  #folder(): string {
    return this.#meeting.file.replace(/[^\\/]*$/, "") || ".";
  }

  /** A number written by hand may be one that counting gives to another document. */
  #tellSameNumbers(documents: readonly PacketDocument[]): void {
    const seen = new Map<string, PacketDocument>();
    for (const one of documents) {
      const first = one.number === null ? undefined : seen.get(one.number);
      if (one.number !== null && first === undefined) seen.set(one.number, one);
      // Several documents of one entry share the number written for it on purpose.
      if (first === undefined || first.path === one.path) continue;
      const { source } = this.#meeting;
      const params = { number: one.number ?? "" };
      this.findings.push(
        diagnose("packet/same-number", params, source.place(one.path), source.place(first.path)),
      );
    }
  }
}

/** The form's name, unless the title says it already. */
function noteOf({ name }: Draft, title: string): string | null {
  return title.includes(name) ? null : name;
}

function startsWith(path: DataPath, start: DataPath): boolean {
  return start.every((step, at) => path[at] === step);
}

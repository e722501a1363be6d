import type { Bilingual, Diagnostic, Language } from "../diagnostic/diagnostic.ts";
import type { Edit, FixView } from "../records/edit/edit.ts";
import type { WrittenView } from "../records/fill/view.ts";
import type { Box } from "../render/svg/box.ts";
import type { DrawingChange } from "../render/svg/change.ts";

export type { Edit, FieldPath, FixView } from "../records/edit/edit.ts";
export type {
  Condition,
  Control,
  FieldView,
  KindView,
  WrittenEntry,
  WrittenView,
} from "../records/fill/view.ts";
export type { Box } from "../render/svg/box.ts";
export type { DrawingChange } from "../render/svg/change.ts";

/**
 * What the preview's server and its page say to each other: JSON, types only. Lengths are pt of the sheet unless said.
 *
 * | request | answer |
 * |---|---|
 * | `GET /api/office` | `OfficeView` |
 * | `GET /api/kind?kind=` | `KindView` |
 * | `GET /api/record?file=` | `RecordView` (opens it) |
 * | `POST /api/edit` `EditRequest` | `RecordView`; 409 with it when `base` is no longer what stands |
 * | `POST /api/undo`, `/api/redo` `StepRequest` | `RecordView` |
 * | `POST /api/resolve` `ResolveRequest` | `RecordView` |
 * | `POST /api/keep` `KeepRequest` | `{}`: the text lies in the record's history |
 * | `POST /api/create` `CreateRequest` | `RecordView` of the new record |
 * | `GET /api/drawing?key=` | SVG of one sheet; 404 when it has been forgotten: ask for the record again |
 * | `GET /api/spot?file=&form=&page=&line=&run=&glyph=` | `SpotView`: where a word was written |
 * | `GET /api/marks?file=&form=&field=&line=` | `MarksView`: where a field stands on the sheets, or what one line of it says |
 * | `GET /api/layers?file=&form=&page=` | `LayersView` |
 * | `GET /api/public?file=` | `PublicView`: the papers of the record in the public edition |
 * | `GET /api/packet?file=` | `PacketView` |
 * | `GET /api/agreement?file=` | `AgreementView`, when nothing has changed for a moment: it may take long |
 * | `GET /api/take?file=&form=&format=pdf\|docx` or `&packet=pdf\|zip` | the file, as `yoshiki render` and `packet` write it |
 * | `GET /api/events` | server-sent `PreviewEvent`s |
 *
 * With `&edition=public`, spot, marks, layers, packet and take are those of the public edition.
 *
 * `file` is a path from the office's folder with `/`. What is refused is answered with a status from 400 and a `Refusal`.
 * Requests that change something are POST, with Content-Type application/json and this page's Origin.
 */
export type Contract = never;

export interface Refusal {
  readonly message: Bilingual;
  /** Findings where there are any (a packet that cannot be made). */
  readonly findings: readonly FindingView[];
}

/** The folder that is open. */
export interface OfficeView {
  /** Its name, not its path. */
  readonly folder: string;
  readonly municipality: string;
  readonly language: Language;
  /** Sorted by path. */
  readonly records: readonly RecordEntry[];
  /** Kinds a new record may be of. */
  readonly kinds: readonly { readonly kind: string; readonly ja: string; readonly help: Bilingual }[];
  /** What is wrong with profile, fonts and templates whatever is open. */
  readonly findings: readonly FindingView[];
}

/** One record in the list. */
export interface RecordEntry {
  readonly file: string;
  /** Null: no kind could be read. */
  readonly kind: string | null;
  readonly kindJa: string | null;
  /** 件名 or what stands for it; null = not known. */
  readonly title: string | null;
  readonly state: "案" | "決裁済" | "施行" | null;
  /** A meeting: shown as a packet as well. */
  readonly isMeeting: boolean;
  /** What checking the record by itself has found. */
  readonly errors: number;
  readonly warnings: number;
}

export interface EditRequest {
  readonly file: string;
  /** Revision the change was made upon. */
  readonly base: number;
  /** Changes to fields, in order; or the whole text of the source pane. */
  readonly change: readonly Edit[] | { readonly text: string };
  /** Sheets whose drawings come with the answer where they are new to the page. */
  readonly show: Show | null;
}

/** What the page has in sight. */
export interface Show {
  readonly form: string;
  /** From 1. */
  readonly pages: readonly number[];
  /** Keys of drawings the page has. */
  readonly known: readonly string[];
}

/** `POST /api/undo` and `/api/redo`. */
export interface StepRequest {
  readonly file: string;
  readonly show: Show | null;
}

/** `POST /api/keep`: two pages have changed one record; the text that does not become it is not lost. */
export interface KeepRequest {
  readonly file: string;
  readonly text: string;
}

export interface CreateRequest {
  readonly kind: string;
  /** Path from the office's folder; refused when it exists. */
  readonly file: string;
}

/** `POST /api/resolve`: the file was changed by another program while changes made here were not yet saved. */
export interface ResolveRequest {
  readonly file: string;
  /** `disk`: what the other program wrote; `mine`: what stands here (the other goes to the history). */
  readonly take: "disk" | "mine";
}

/** An open record. */
export interface RecordView {
  readonly file: string;
  readonly kind: string | null;
  readonly format: "yaml" | "json";
  /** Grows with every change. */
  readonly revision: number;
  readonly text: string;
  /** Null: the text is no map, so only the source pane can show it. */
  readonly written: WrittenView | null;
  readonly findings: readonly FindingView[];
  /** Whether the file on disk says the same. */
  readonly saving: "saved" | "waiting" | "failed";
  /** Why saving failed. */
  readonly fault: FindingView | null;
  /** Another program has changed the file: nothing is saved until one is taken. */
  readonly conflict: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly papers: readonly PaperView[];
  /** Asked for by `show`, and new to the page: key → SVG, or how it is made of one the page has. */
  readonly drawings: Readonly<Record<string, string | ChangedDrawing>>;
}

/** A drawing that is another with little of it changed. */
export interface ChangedDrawing {
  /** Key of the other. */
  readonly from: string;
  /** In the order of the other's text; all places are those in the other as it was. */
  readonly changes: readonly DrawingChange[];
}

/** One form of the record, as it is shown. */
export interface PaperView {
  readonly form: string;
  readonly name: string;
  /** Revision its sheets were made from: less than the record's = the last good ones. */
  readonly revision: number;
  readonly sheets: readonly SheetView[];
}

export interface SheetView {
  /** Another drawing has another key. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
}

/** The public edition of an open record: what is withheld in it is a mark on the sheets. */
export interface PublicView {
  readonly file: string;
  /** The record's, from which it was made. */
  readonly revision: number;
  /** None where the record is wrong. */
  readonly papers: readonly PaperView[];
  /** Also every place that says a withheld value again. */
  readonly findings: readonly FindingView[];
  /** The fields that are withheld, of this record and those it refers to: 担当/連絡先. */
  readonly withheld: readonly string[];
}

/** A finding for the page. */
export interface FindingView extends Diagnostic {
  /** File of the first place, from the office's folder; null = elsewhere. */
  readonly file: string | null;
  /** The field in this record it concerns (様式4/日付, items from 1); null = none. */
  readonly field: string | null;
  /** Mends that are certain. */
  readonly fixes: readonly FixView[];
}

/** Where a word on a sheet was written. */
export interface SpotView {
  /** Null: it stands in the template only. */
  readonly written: {
    /** From the office's folder. */
    readonly file: string;
    readonly line: number | null;
    readonly column: number | null;
    /** 様式4/日付; empty = the whole file. */
    readonly field: string;
    /** Where it stands in a text beside the records, which the field names: a transcript; null = in the record itself. */
    readonly within: { readonly file: string; readonly line: number | null } | null;
  } | null;
  readonly template: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    /** One of the program's own: the office has none of this name. */
    readonly shipped: boolean;
  } | null;
  /** The word's own box on the sheet. */
  readonly box: Box | null;
}

export interface MarksView {
  /** In reading order. */
  readonly marks: readonly { readonly page: number; readonly boxes: readonly Box[] }[];
}

/** What can be laid over a sheet. */
export interface LayersView {
  /** 版面. */
  readonly typeArea: Box;
  /** Lines of the grid: tops of lines, pt from the sheet's top; and pitch of its characters. */
  readonly grid: { readonly lines: readonly number[]; readonly lineFeed: number; readonly character: number };
  /** Cells, figures, seal: their sizes in mm. */
  readonly boxes: readonly (Box & { readonly mm: readonly [number, number]; readonly what: Bilingual })[];
  readonly lines: readonly ExplainedBox[];
  /** Characters no font has, printed as something else. */
  readonly missing: readonly Box[];
}

export interface ExplainedBox extends Box {
  /** 追込み, ぶら下げ, 追出し, opened wide, forced; null = nothing was done to the line. */
  readonly step: "reduced" | "hung" | "carried" | "loose" | "forced" | null;
  readonly sentences: readonly Bilingual[];
}

/** A meeting's packet as it will be bound. */
export interface PacketView {
  readonly title: string;
  readonly total: number;
  readonly documents: readonly PacketDocumentView[];
  readonly findings: readonly FindingView[];
}

export interface PacketDocumentView {
  /** 資料1-2; null = none. */
  readonly number: string | null;
  readonly title: string;
  readonly note: string;
  readonly closed: boolean;
  /** The record it is made of, from the office's folder; null = none (contents). */
  readonly file: string | null;
  readonly form: string | null;
  /** Page in the packet it begins on, from 1. */
  readonly firstPage: number;
  readonly sheets: readonly SheetView[];
}

/**
 * What the papers of a meeting say against each other; of another record, what those of its meetings say that have been
 * looked at.
 */
export interface AgreementView {
  readonly file: string;
  /** None: no meeting is known that the record belongs to; or it is one that has no packet as it stands. */
  readonly meetings: readonly string[];
  /** Errors first. */
  readonly findings: readonly AgreementFinding[];
  /** Those that somebody has looked at (点検済). */
  readonly accepted: readonly { readonly finding: AgreementFinding; readonly reason: string }[];
}

/** Its places are of several records; each has its `file` from the office's folder, and its `path` in that record. */
export interface AgreementFinding extends FindingView {
  /** Mends that are certain, by the record they are made in. */
  readonly mends: readonly (FixView & { readonly file: string })[];
  /** How it can be accepted; null: it stands in no record that could say so. */
  readonly acceptance: AcceptanceView | null;
}

/** An entry of 点検済: `entry`, a blank and the reason, put into the list before `index`. */
export interface AcceptanceView {
  readonly file: string;
  readonly entry: string;
  readonly index: number;
}

/** Told without being asked. */
export type PreviewEvent =
  /** A record on disk, or what it is printed with, has changed: ask for it again. */
  | { readonly type: "record"; readonly file: string; readonly revision: number }
  /** The list has changed. */
  | { readonly type: "office" }
  | { readonly type: "saved"; readonly file: string; readonly revision: number }
  | { readonly type: "packet"; readonly file: string }
  /** What was said of agreement no longer holds: ask again. Told once until somebody has. */
  | { readonly type: "agreement" };

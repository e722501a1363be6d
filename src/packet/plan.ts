import type { DataPath } from "../document/tree.ts";
import type { Draft } from "../paper/draft.ts";
import type { Office } from "../paper/office.ts";
import type { PaperRecord } from "../paper/paper-record.ts";
import type { AgendaItem, Meeting } from "../records/kinds/index.ts";
import { type Numbers, numbersOf } from "./number.ts";

/** What is said of every document of a packet. */
interface About {
  /** What links lead to: unique in the packet. */
  readonly target: string;
  /** Agenda item it belongs to, from 0; null = the packet's own (cover, contents, index). */
  readonly item: number | null;
  /** 資料番号; null = none. */
  readonly number: string | null;
  /** What the contents and the bookmarks call it. */
  readonly title: string;
  /** The form's name beside the title (様式4); null where the title is all there is to say. */
  readonly note: string | null;
  /** 非公開 */
  readonly closed: boolean;
  /** Where the meeting's record asks for it. */
  readonly path: DataPath;
  /** Where its title is written in the meeting's record; null = the title is its own record's. */
  readonly titlePath: DataPath | null;
}

/** A paper of ours. */
export interface PaperDocument extends About {
  readonly kind: "paper";
  readonly draft: Draft;
}
/** 資料一覧: its values are known when all others have been laid out. */
export interface ContentsDocument extends About {
  readonly kind: "contents";
}
/** Pages of a file that are put in as they are. */
export interface FileDocument extends About {
  readonly kind: "file";
  /** What assets are called: 国の通知.pdf#page=2, one for each page. */
  readonly sources: readonly string[];
}
export type PacketDocument = PaperDocument | ContentsDocument | FileDocument;

/** The draft of a paper; none of contents and finished files. */
export function draftOf(document: PacketDocument): readonly Draft[] {
  return document.kind === "paper" ? [document.draft] : [];
}

/** 議題 as it is printed. */
export interface PlannedItem {
  readonly title: string;
  readonly number: string | null;
  readonly kind: NonNullable<AgendaItem["kind"]> | null;
  readonly closed: boolean;
}

/** A packet as its meeting record asks for it: every document in its place and numbered, not yet laid out. */
export interface Plan {
  readonly office: Office;
  readonly meeting: PaperRecord;
  readonly value: Meeting;
  /** 第106回 */
  readonly ordinal: string;
  /** 第106回 見本市個人情報保護審議会 会議資料 */
  readonly title: string;
  readonly items: readonly PlannedItem[];
  readonly documents: readonly PacketDocument[];
}

/** A document of the agenda before it is numbered. */
export type Unnumbered = Omit<PaperDocument, "number" | "target"> | Omit<FileDocument, "number" | "target">;

/** Documents of one 資料 entry, in order, with the number written for it. */
export interface PlannedEntry {
  /** undefined = by counting, null = なし. */
  readonly own: string | null | undefined;
  readonly documents: readonly Unnumbered[];
}

/** Numbers and targets of all documents of the agenda. */
export function numbered(
  { agenda, numbering }: Meeting,
  entries: readonly (readonly PlannedEntry[])[],
): { readonly items: readonly PlannedItem[]; readonly documents: readonly PacketDocument[] } {
  const numbers = numbersOf(
    agenda.map(({ number }, i) => ({
      own: number,
      documents: (entries[i] ?? []).flatMap(({ own, documents }) => documents.map(() => own)),
    })),
    numbering,
  );
  const items = agenda.map(({ title, kind, access }, i): PlannedItem => {
    return { title, kind: kind ?? null, closed: access === "closed", number: numbers[i]?.item ?? null };
  });
  const documents = entries.flatMap((item, i) =>
    named(
      item.flatMap((one) => one.documents),
      i,
      numbers[i],
    ),
  );
  return { items, documents };
}

function named(
  documents: readonly Unnumbered[],
  item: number,
  numbers: Numbers | undefined,
): readonly PacketDocument[] {
  return documents.map((one, at) => ({
    ...one,
    number: numbers?.documents[at] ?? null,
    target: `document-${item + 1}-${at + 1}`,
  }));
}

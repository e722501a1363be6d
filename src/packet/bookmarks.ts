import type { Binding } from "../render/pdf/index.ts";
import type { PacketDocument, PlannedItem } from "./plan.ts";

type Bookmark = Binding["bookmarks"][number];

/**
 * しおり of each document's first page: an agenda item above the first of its documents, then the document itself. An
 * item of one document that has its number is one bookmark.
 */
export function bookmarksOf(
  documents: readonly PacketDocument[],
  items: readonly PlannedItem[],
): ReadonlyMap<PacketDocument, readonly Bookmark[]> {
  const made = new Map<PacketDocument, readonly Bookmark[]>();
  let last: number | null = null;
  for (const document of documents) {
    const { item } = document;
    const opens = item !== null && item !== last ? items[item] : undefined;
    made.set(document, levels(document, opens, isAlone(document, documents)));
    last = item;
  }
  return made;
}

/** 資料1-2　様式4　件名 */
export function fullTitle({ number, note, title }: PacketDocument): string {
  return words([number, note, title]);
}

function levels(
  document: PacketDocument,
  opens: PlannedItem | undefined,
  alone: boolean,
): readonly Bookmark[] {
  const own = fullTitle(document);
  if (document.item === null) return [{ level: 1, text: own }];
  const item = opens === undefined ? [] : [{ level: 1, text: words([opens.number, opens.title]) }];
  return alone && opens?.number === document.number ? item : [...item, { level: 2, text: own }];
}

function isAlone({ item }: PacketDocument, documents: readonly PacketDocument[]): boolean {
  return documents.filter((one) => one.item === item).length === 1;
}

function words(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join("　");
}

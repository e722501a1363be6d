import type { RecordEntry } from "../../contract.ts";

/** Records of one folder. */
export interface Group {
  /** From the office's folder; empty = its top. */
  readonly folder: string;
  readonly entries: readonly RecordEntry[];
}

/** Records that match, by folder, in the order they are given. */
export function groupsOf(records: readonly RecordEntry[], query: string): readonly Group[] {
  const groups = new Map<string, RecordEntry[]>();
  for (const entry of records) {
    if (!matches(entry, query)) continue;
    const folder = entry.file.split("/").slice(0, -1).join("/");
    groups.set(folder, [...(groups.get(folder) ?? []), entry]);
  }
  return [...groups].map(([folder, entries]) => ({ folder, entries }));
}

/** Every word of the query stands somewhere in title, kind or path; full and half width are one. */
function matches(entry: RecordEntry, query: string): boolean {
  const text = plain([entry.title, entry.kindJa, entry.kind, entry.file, entry.state].join(" "));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** What a record without a title is called: its file, without folder and ending. */
export const nameOf = (file: string): string =>
  (file.split("/").at(-1) ?? file).replace(/\.(ya?ml|json)$/i, "");

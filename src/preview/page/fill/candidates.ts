import type { OfficeView, RecordEntry } from "../../contract.ts";

/** Most records offered at once. */
const most = 50;

/**
 * Records a field may name, those first whose path or title has what is typed; empty kinds = any kind. What is typed
 * as a whole path offers all, so that one can change one's mind.
 */
export function candidates(
  office: OfficeView,
  kinds: readonly string[],
  typed: string,
): readonly RecordEntry[] {
  const fitting = office.records.filter(
    (entry) => kinds.length === 0 || (entry.kind !== null && kinds.includes(entry.kind)),
  );
  const word = typed.normalize("NFKC").trim().toLowerCase();
  const isWhole = fitting.some((entry) => entry.file === typed);
  const found = isWhole || word === "" ? fitting : fitting.filter((entry) => wordsOf(entry).includes(word));
  return found.slice(0, most);
}

function wordsOf({ file, title, kindJa }: RecordEntry): string {
  return `${file} ${title ?? ""} ${kindJa ?? ""}`.normalize("NFKC").toLowerCase();
}

import type { Bilingual, Place } from "../../diagnostic/index.ts";
import { recordKinds } from "../../records/kinds/index.ts";
import { readRecordText } from "../../records/read.ts";
import type { RecordKind } from "../../records/record-kind.ts";

interface Found {
  readonly path: string;
  readonly line: number;
  readonly why: Bilingual;
  readonly place: Place | null;
}

/**
 * Reads a record that was just written, and marks the values the model refuses: what the paper says there is no date, no
 * number, no option. The mark stands on the value's line where nothing stands yet.
 */
export function refusedIn(
  text: string,
  kind: RecordKind,
  known: readonly Found[],
): { readonly text: string; readonly doubts: readonly Found[] } {
  const read = readRecordText(text, "", "yaml", { kinds: recordKinds, only: kind });
  if (read.ok) return { text, doubts: known };
  const lines = text.split("\n");
  const marked = new Set(known.map(({ line }) => line));
  const refused = read.errors.flatMap(({ severity, message, places: [place] }): Found[] => {
    const line = place?.line;
    if (severity !== "error" || line === undefined || marked.has(line)) return [];
    marked.add(line);
    const written = lines[line - 1] ?? "";
    // Inside of a text of several lines a mark would be read as text.
    if (/^\s*(?:- )?[^\s:]+:(?: |$)|^\s*- /.test(written) && !/\|$/.test(written))
      lines[line - 1] = `${written} # 要確認: ${message.ja.replaceAll("\n", " ")}`;
    return [{ path: place?.path ?? "", line, why: message, place: null }];
  });
  return { text: lines.join("\n"), doubts: [...known, ...refused].sort((a, b) => a.line - b.line) };
}

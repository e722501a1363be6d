import type { PaperLine } from "../../check/index.ts";
import { type Diagnostic, findingsOf, type Place } from "../../diagnostic/index.ts";
import { applyEdits, type Edit } from "../../records/edit/index.ts";
import { writtenView } from "../../records/fill/written-view.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import { carriedEdits, type TwoPapers } from "./carry.ts";
import { withoutBlanks } from "./letters.ts";
import { linePairs } from "./line-pairs.ts";
import { replacementsIn } from "./piece-changes.ts";
import type { WrittenRecord } from "./written-value.ts";

/** A record's text, as papers are carried back into it. */
export interface OntoRecord {
  /** As the places of its papers call it. */
  readonly file: string;
  readonly text: string;
  readonly kind: RecordKind;
}

/** A line of the changed paper that the record's paper still says otherwise. */
export interface LeftLine {
  /** In the changed paper; null where the line is gone there. */
  readonly place: Place | null;
  /** Where the record's paper has it from. */
  readonly origin: readonly Place[];
  readonly was: string;
  readonly now: string;
  /** Nobody has changed this line: the record's paper says otherwise now, because the line shows a value that was carried. */
  readonly follows: boolean;
}

/**
 * The record's text with what changed papers say; all else stays byte for byte.
 * @param without fields that stay as they are, as findings write them: what the papers say there the record refuses
 */
export function carriedInto(
  record: OntoRecord,
  papers: readonly TwoPapers[],
  without: ReadonlySet<string> = new Set(),
): { readonly text: string; readonly findings: readonly Diagnostic[] } {
  let { text } = record;
  const findings: Diagnostic[] = [];
  for (const paper of papers) {
    const view = viewOf({ ...record, text });
    if (view === null) continue;
    const edits = carriedEdits({ ...view, file: record.file }, paper, without);
    const applied = withEdits(text, edits, record.kind);
    findings.push(...applied.findings);
    ({ text } = applied);
  }
  return { text, findings };
}

function viewOf({ text, kind }: OntoRecord): WrittenRecord | null {
  const view = writtenView(text, "yaml", kind);
  return view === null ? null : { text, kind, view };
}

/** All edits; where the text cannot take them together, one by one, so that one refused keeps none back. */
function withEdits(
  text: string,
  edits: readonly Edit[],
  kind: RecordKind,
): { readonly text: string; readonly findings: readonly Diagnostic[] } {
  const all = applyEdits(text, edits, kind);
  if (all.ok) return { text: all.value, findings: [] };
  let made = text;
  const findings: Diagnostic[] = [];
  for (const edit of edits) {
    const next = applyEdits(made, [edit], kind);
    if (next.ok) made = next.value;
    else findings.push(...findingsOf(next));
  }
  return { text: made, findings };
}

/** Lines in which two papers differ still. @param before the record's paper before anything was carried */
export function leftLines({ own, typed }: TwoPapers, before: readonly PaperLine[]): readonly LeftLine[] {
  const known = new Set(before.map(({ text }) => withoutBlanks(text)));
  return linePairs(own, typed).flatMap(({ own: first, typed: second }): readonly LeftLine[] => {
    const [line, changed] = [own[first ?? -1], typed[second ?? -1]];
    const [was, now] = [line?.text ?? "", changed?.text ?? ""];
    if (withoutBlanks(was) === withoutBlanks(now)) return [];
    const origin = line === undefined ? [] : changedOrigins(line, now);
    const follows = known.has(withoutBlanks(now)) && !known.has(withoutBlanks(was));
    return [{ place: changed?.place ?? null, origin, was, now, follows }];
  });
}

/** Where what differs in a line was written: the form's own words nowhere. */
function changedOrigins({ text, pieces = [] }: PaperLine, now: string): readonly Place[] {
  const changes = replacementsIn(text, now);
  const own = pieces.filter(({ from, place }, at) => {
    const end = pieces[at + 1]?.from ?? text.length;
    return place.path !== undefined && changes.some((one) => one.from < end && one.to >= from);
  });
  return own.map(({ place }) => place);
}

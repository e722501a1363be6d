import type { Diagnostic } from "../diagnostic/index.ts";
import { type Ledger, maskedTranscript, type PublicRules, withoutWithheldWords } from "../edition/index.ts";
import { minutesKind } from "../records/kinds/index.ts";
import { textOf } from "../records/kinds/minutes-check.ts";
import type { PaperRecord } from "./paper-record.ts";

/** Transcripts that are without what their minutes withhold: a packet meets its records twice. */
const known = new WeakSet<object>();

/**
 * The names that minutes withhold, withheld in their transcript as well, wherever it stands.
 *
 * @param written   the record as it was written
 * @param published the same without what it withholds, its referred records without what they withhold
 */
export function publishedMinutes(
  written: PaperRecord,
  published: PaperRecord,
  rules: PublicRules,
  ledger: Ledger,
): { readonly record: PaperRecord; readonly findings: readonly Diagnostic[] } {
  if (written.kind.kind !== minutesKind.kind) return { record: published, findings: [] };
  const findings: Diagnostic[] = [];
  const own = published.value as { transcript?: string };
  const { transcript } = own;
  const inside = transcript === undefined ? undefined : maskedTranscript(written, transcript, rules);
  // Where a name is withheld the value is a copy already, and known as such to whoever withheld it.
  if (inside !== transcript && inside !== undefined) own.transcript = inside;
  const referred = published.referred.map((one) => {
    if (one.path[0] !== "transcriptFile" || known.has(one.record.value as object)) return one;
    const masked = maskedTranscript(written, textOf(one.record.value), rules);
    const withheld = withoutWithheldWords(written, masked, rules, ledger);
    findings.push(...withheld.findings);
    const value = { ...(one.record.value as object), text: withheld.text };
    known.add(value);
    return { ...one, record: { ...one.record, value } };
  });
  return { record: { ...published, referred }, findings };
}

import { type Diagnostic, diagnose, fail, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { redacted } from "../edition/index.ts";
import type { Form, FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { recordKinds } from "../records/kinds/index.ts";
import {
  type FilePart,
  partOf,
  type RecordFile,
  type RecordFormat,
  readRecordText,
} from "../records/read.ts";
import type { ReferredRecord } from "../records/reference.ts";
import { runReferredCheck } from "../records/run-checks.ts";
import { Draft, paperOf } from "./draft.ts";
import type { Office } from "./office.ts";
import type { Paper, PaperOptions } from "./paper.ts";
import { type PaperRecord, rowOf } from "./paper-record.ts";
import { publishedMinutes } from "./published-minutes.ts";
import { RecordReader, rightOnes } from "./record-reader.ts";

/**
 * One record from its text.
 *
 * @param name   shown with findings; its part before the last dot begins the papers' file names
 * @param format YAML has Japanese keys, JSON English names
 */
export function recordOf(text: string, name: string, format: RecordFormat = "yaml"): Outcome<RecordFile> {
  return readRecordText(text, name, format, { kinds: recordKinds });
}

/** Which forms to make of a record, and how. */
export interface PapersOptions extends Partial<PaperOptions> {
  /** Only these; default: every form the record asks for. */
  readonly forms?: readonly FormId[];
}

/** Every paper a record asks for, validated through to its DocumentTree. All findings at once. */
export function papersOf(
  office: Office,
  record: RecordFile,
  options: PapersOptions = {},
): Outcome<readonly Paper[]> {
  const whole = withReferred(office, record, new RecordReader());
  if (!whole.ok) return whole;
  const made = eachPaper(office, whole.value, options);
  const findings: Diagnostic[] = [...whole.warnings, ...made.flatMap(findingsOf)];
  if (made.some((one) => !one.ok)) return fail(findings);
  return outcomeOf(
    made.flatMap((one) => (one.ok ? [one.value] : [])),
    findings,
  );
}

/** The record with those it refers to, compared with one another. What is wrong there is told once, not by form. */
export function withReferred(office: Office, record: RecordFile, reader: RecordReader): Outcome<PaperRecord> {
  const { referred, findings } = lookedAfter(office, partOf(record), reader);
  const whole = published(office, { ...record, stem: stemOf(record), referred });
  return outcomeOf(whole.record, [...findings, ...whole.findings]);
}

/**
 * The record as the office's edition may know it: of a public one without what it and those it refers to withhold.
 * Of one that is without them already nothing more is taken.
 */
export function published(
  { ledger, profile }: Office,
  record: PaperRecord,
): { readonly record: PaperRecord; readonly findings: readonly Diagnostic[] } {
  if (ledger === null) return { record, findings: [] };
  const found: Diagnostic[] = [];
  const publishedValue = (one: RecordFile): unknown => {
    const { value, findings } = redacted(one, profile.publicEdition, ledger);
    found.push(...findings);
    return value;
  };
  const referred = record.referred.map((one) => ({
    ...one,
    record: { ...one.record, value: publishedValue(one.record) },
  }));
  const own = { ...record, value: publishedValue(record), referred };
  const whole = publishedMinutes(record, own, profile.publicEdition, ledger);
  return { record: whole.record, findings: [...found, ...whole.findings] };
}

/** What a record refers to, and all that is wrong there. */
export interface LookedAfter {
  /** Those of which nothing is wrong, in the order of the references. */
  readonly referred: readonly ReferredRecord[];
  /** Those of which something is. */
  readonly wrong: readonly FilePart[];
  readonly findings: readonly Diagnostic[];
}

/** Follows the references of a record, right or not, and compares it with those it refers to, as far as they are right. */
export function lookedAfter(office: Office, part: FilePart, reader: RecordReader): LookedAfter {
  const { parts, unread, findings } = reader.follow(part, office.root);
  const found: Diagnostic[] = [...findings];
  const sound = { sound: part.sound, faults: part.faults.and(unread) };
  const referred = parts.map(({ path, part: one, record }) => {
    const { file, kind, sound: value, source, faults } = one;
    return { path, faults, record: record ?? { file, kind, value, source } };
  });
  for (const check of part.kind.referredChecks)
    runReferredCheck(check, sound, { referred, profile: office.profile }, (finding, path, other) => {
      const own = part.source.place(path);
      const others =
        other === undefined ? [] : [(other.record ?? part).source.place(other.path, other.within)];
      const places = other?.within === undefined ? [own, ...others] : [...others, own];
      found.push(diagnose(finding.code, finding.params, ...places));
    });
  const wrong = parts.flatMap(({ part: one, record }) => (record === null ? [one] : []));
  return { referred: rightOnes(parts), wrong, findings: found };
}

/** Every form a record asks for, each by itself: some may be right although others are wrong. */
export function draftsOf(
  office: Office,
  record: PaperRecord,
  options: PapersOptions,
): readonly Outcome<Draft>[] {
  const { missingGlyph = null } = options;
  return formsFor(record, options).map((form) => Draft.of(office, record, form, { missingGlyph }));
}

/** The same, set: through template, pictures and fonts. */
export function eachPaper(
  office: Office,
  record: PaperRecord,
  options: PapersOptions,
): readonly Outcome<Paper>[] {
  const { missingGlyph = null } = options;
  return formsFor(record, options).map((form) => paperOf(office, record, form, { missingGlyph }));
}

function formsFor({ kind, value }: RecordFile, { forms }: PapersOptions): readonly Form[] {
  return formsOf(kind.kind).filter(
    (form) => form.applies(value) && (forms?.includes(form.id) ?? form.onRequest !== true),
  );
}

/** cases/tsuwa.yaml → tsuwa; row 12 of 名簿.xlsx → 名簿_0012 */
export function stemOf(record: Pick<RecordFile, "file" | "row">): string {
  const name = record.file.split(/[\\/]/).pop() ?? record.file;
  const row = rowOf(record);
  return [name.replace(/\.[^.]*$/, ""), ...(row === null ? [] : [row])].join("_");
}

import { type Diagnostic, diagnose, fail, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { Form, FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { type RecordFile, type RecordFormat, readRecordText } from "../records/read.ts";
import { Draft, paperOf } from "./draft.ts";
import type { Office } from "./office.ts";
import type { Paper, PaperOptions } from "./paper.ts";
import { type PaperRecord, rowOf } from "./paper-record.ts";
import { RecordReader } from "./record-reader.ts";

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
  const read = reader.referredBy(record, office.root);
  if (!read.ok) return read;
  const referred = read.value;
  const found: Diagnostic[] = [...read.warnings];
  record.kind.checkReferred(record.value, { referred, profile: office.profile }, (finding, path, other) => {
    const second = (other.record ?? record).source.place(other.path);
    found.push(diagnose(finding.code, finding.params, record.source.place(path), second));
  });
  return outcomeOf({ ...record, stem: stemOf(record), referred }, found);
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
  return formsOf(kind.kind).filter((form) => form.applies(value) && (forms?.includes(form.id) ?? true));
}

/** cases/tsuwa.yaml → tsuwa; row 12 of 名簿.xlsx → 名簿_0012 */
function stemOf(record: RecordFile): string {
  const name = record.file.split(/[\\/]/).pop() ?? record.file;
  const row = rowOf(record);
  return [name.replace(/\.[^.]*$/, ""), ...(row === null ? [] : [row])].join("_");
}

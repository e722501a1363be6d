import { type Diagnostic, fail, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { type RecordFile, type RecordFormat, readRecordText } from "../records/read.ts";
import type { Office } from "./office.ts";
import { Paper, type PaperOptions } from "./paper.ts";

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
  const made = eachPaper(office, record, options);
  const findings: Diagnostic[] = made.flatMap(findingsOf);
  if (made.some((one) => !one.ok)) return fail(findings);
  return outcomeOf(
    made.flatMap((one) => (one.ok ? [one.value] : [])),
    findings,
  );
}

/** The same, each paper by itself: some may be right although others are wrong. */
export function eachPaper(
  office: Office,
  record: RecordFile,
  options: PapersOptions,
): readonly Outcome<Paper>[] {
  const named = { ...record, stem: stemOf(record.file) };
  return formsOf(record.kind.kind)
    .filter((form) => form.applies(record.value) && (options.forms?.includes(form.id) ?? true))
    .map((form) => Paper.of(office, named, form, { missingGlyph: options.missingGlyph ?? null }));
}

/** cases/tsuwa.yaml → tsuwa */
function stemOf(file: string): string {
  const name = file.split(/[\\/]/).pop() ?? file;
  return name.replace(/\.[^.]*$/, "");
}

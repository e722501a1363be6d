import { type Diagnostic, findingsOf, type Outcome } from "../../diagnostic/index.ts";
import type { Form } from "../../forms/form.ts";
import { formsOf } from "../../forms/index.ts";
import { Draft, isPublished, paperOf } from "../../paper/draft.ts";
import { distinct } from "../../paper/gather.ts";
import type { Office } from "../../paper/office.ts";
import type { Paper, PaperOptions } from "../../paper/paper.ts";
import { PaperMemo } from "../../paper/paper-memo.ts";
import type { PaperRecord } from "../../paper/paper-record.ts";
import { withReferred } from "../../paper/record.ts";
import type { RecordReader } from "../../paper/record-reader.ts";
import type { RecordFile } from "../../records/read.ts";

/** What a record gives, as far as it is right. */
export interface MadePapers {
  /** Forms the record asks for; null = it is wrong, so that is not known. */
  readonly forms: readonly Form[] | null;
  readonly papers: readonly Paper[];
  readonly findings: readonly Diagnostic[];
}

/** Printed on the screen for a character no font has, so that the sheet can still be seen. */
export const STAND_IN = "〓";

/** What was made of a record's papers last, by their forms: one who makes them again need not read and compose all of it again. */
export type Memos = Map<Form, PaperMemo>;

/** Everything `yoshiki check` says of one record, and its papers laid out. */
export function makePapers(
  office: Outcome<Office>,
  read: Outcome<RecordFile>,
  reader: RecordReader,
  options: PaperOptions,
  memos: Memos = new Map(),
): MadePapers {
  const found: Diagnostic[] = [read, office].flatMap(findingsOf);
  if (!read.ok || !office.ok) return { forms: null, papers: [], findings: distinct(found) };
  const whole = withReferred(office.value, read.value, reader);
  found.push(...findingsOf(whole));
  if (!whole.ok) return { forms: null, papers: [], findings: distinct(found) };
  const forms = formsOf(read.value.kind.kind).filter(
    (form) => form.applies(read.value.value) && isPublished(office.value, form),
  );
  const papers = forms.flatMap((form) => {
    const memo = memos.get(form) ?? new PaperMemo();
    memos.set(form, memo);
    const made = onePaper(office.value, whole.value, form, options, memo);
    found.push(...made.findings);
    return made.paper === null ? [] : [made.paper];
  });
  return { forms, papers, findings: distinct(found) };
}

function onePaper(
  office: Office,
  record: PaperRecord,
  form: Form,
  options: PaperOptions,
  memo: PaperMemo,
): { readonly paper: Paper | null; readonly findings: readonly Diagnostic[] } {
  const made = paperOf(office, record, form, options, memo);
  const findings = findingsOf(made);
  if (made.ok) return { paper: made.value, findings: [...findings, ...afterLayout(made.value, memo)] };
  if (!onlyGlyphsAreMissing(findings)) return { paper: null, findings };
  const draft = Draft.of(office, record, form, { missingGlyph: STAND_IN });
  const shown = draft.ok ? draft.value.paper(memo) : draft;
  if (shown.ok) shown.value.pages(memo.paragraphs);
  return { paper: shown.ok ? shown.value : null, findings };
}

function afterLayout(paper: Paper, memo: PaperMemo): readonly Diagnostic[] {
  return [...paper.pages(memo.paragraphs).warnings, ...paper.wordWarnings()];
}

function onlyGlyphsAreMissing(findings: readonly Diagnostic[]): boolean {
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.length > 0 && errors.every(({ code }) => code === "font/missing-glyph");
}

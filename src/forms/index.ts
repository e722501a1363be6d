import { type FoundName, findFormName } from "../records/kinds/form-names.ts";
import { assessmentForm } from "./assessment/form.ts";
import { changeTableForm } from "./change-table/form.ts";
import { comparisonForm } from "./comparison/form.ts";
import { consultationLetterForm } from "./consultation-letter/form.ts";
import { coverForm } from "./cover/form.ts";
import { draftSheetForm } from "./draft-sheet/form.ts";
import { explanationForm } from "./explanation/form.ts";
import { figureForm } from "./figure/form.ts";
import type { Form } from "./form.ts";
import { itemListForm } from "./item-list/form.ts";
import { letterForm } from "./letter/form.ts";
import { matrixForm } from "./matrix/form.ts";
import { meetingCoverForm } from "./meeting/cover.ts";
import { meetingIndexForm } from "./meeting/index-form.ts";
import { minutesForm } from "./minutes/form.ts";
import { reportForm3Form } from "./report-form3/form.ts";
import { reportForm4Form } from "./report-form4/form.ts";
import { reportIndexForm } from "./report-index/form.ts";
import { typeReasonsForm } from "./type-reasons/form.ts";

export { checkReportForm } from "./check-report/form.ts";
export { checkReportValues } from "./check-report/values.ts";
export type { Form, FormId, Origin, PrintedForm, TemplateChoice } from "./form.ts";
export { contentsForm, contentsFormOf } from "./meeting/contents.ts";
export type { ContentsValues } from "./meeting/contents-model.ts";
export { type ContentsEntry, type ContentsItem, contentsValues } from "./meeting/contents-values.ts";
export { fileNoteForm } from "./meeting/file-note.ts";

/**
 * Every form, in the order the papers of a case are made. Whoever has a record in hand gives it only to forms of its
 * kind: that is what the cast to unknown records rests on.
 */
export const forms: readonly Form[] = [
  reportForm4Form,
  reportForm3Form,
  reportIndexForm,
  consultationLetterForm,
  letterForm,
  coverForm,
  typeReasonsForm,
  itemListForm,
  explanationForm,
  figureForm,
  matrixForm,
  changeTableForm,
  minutesForm,
  assessmentForm,
  comparisonForm,
  draftSheetForm,
].map((form) => form as unknown as Form);

/**
 * What is printed from a 会議 itself, in the packet's order. They are no papers by themselves, so `forms` has them only
 * under the records of their own kinds, and `formsOf("meeting")` is empty.
 */
export const meetingForms: readonly Form[] = [meetingCoverForm, meetingIndexForm].map(
  (form) => form as unknown as Form,
);

/** What a name on the command line means. */
export type FoundForm = FoundName<Form>;

/** The form of that id or Japanese name. */
export function findForm(name: string, among: readonly Form[] = forms): FoundForm {
  return findFormName(name, among);
}

/** The forms made from one kind of record, those on request too. */
export function formsOf(recordKind: string): readonly Form[] {
  return forms.filter((form) => isFrom(form, recordKind));
}

/** Whether a form is made from records of a kind. */
export function isFrom({ recordKind, alsoFrom = [] }: Form, kind: string): boolean {
  return recordKind === kind || alsoFrom.includes(kind);
}

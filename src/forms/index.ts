import { nearest } from "../document/index.ts";
import { normaliseKey } from "../notation/index.ts";
import { changeTableForm } from "./change-table/form.ts";
import { consultationLetterForm } from "./consultation-letter/form.ts";
import { coverForm } from "./cover/form.ts";
import { explanationForm } from "./explanation/form.ts";
import { figureForm } from "./figure/form.ts";
import type { Form } from "./form.ts";
import { itemListForm } from "./item-list/form.ts";
import { letterForm } from "./letter/form.ts";
import { reportForm3Form } from "./report-form3/form.ts";
import { reportForm4Form } from "./report-form4/form.ts";
import { reportIndexForm } from "./report-index/form.ts";
import { typeReasonsForm } from "./type-reasons/form.ts";

export type { Form, FormId, Origin, TemplateChoice } from "./form.ts";

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
  changeTableForm,
].map((form) => form as unknown as Form);

/** What a name on the command line means. */
export type FoundForm =
  | { readonly found: "one"; readonly form: Form }
  | { readonly found: "several"; readonly forms: readonly Form[] }
  | { readonly found: "none"; readonly suggestion: Form | null };

/**
 * The form of that id or Japanese name. Width and blanks do not matter (様式４ is 様式4); brackets around a name may
 * be left out. An exact name wins; else every form whose name begins with it.
 */
export function findForm(name: string, among: readonly Form[] = forms): FoundForm {
  const wanted = plain(name);
  if (wanted === "") return { found: "none", suggestion: null };
  const namesOf = ({ id, names }: Form) => [id, ...names].map(plain);
  const exact = among.filter((form) => namesOf(form).includes(wanted));
  const matching =
    exact.length > 0 ? exact : among.filter((form) => namesOf(form).some((one) => one.startsWith(wanted)));
  const [form, ...others] = matching;
  if (form === undefined) return { found: "none", suggestion: suggestionFor(wanted, among) };
  return others.length === 0 ? { found: "one", form } : { found: "several", forms: matching };
}

/** The forms made from one kind of record. */
export function formsOf(recordKind: string): readonly Form[] {
  return forms.filter((form) => form.recordKind === recordKind);
}

function plain(name: string): string {
  return normaliseKey(name)
    .replace(/[()[\]「」]/g, "")
    .toLowerCase();
}

/** A form whose name holds what was typed, or the other way round; else the one whose name is typed nearly so. */
function suggestionFor(wanted: string, among: readonly Form[]): Form | null {
  const alike = among.find((one) => resembles(one, wanted));
  if (alike !== undefined) return alike;
  const meant = nearest(
    wanted,
    among.flatMap(({ id, names }) => [id, ...names].map(plain)),
  );
  return among.find(({ id, names }) => [id, ...names].map(plain).some((name) => name === meant)) ?? null;
}

function resembles({ id, names }: Form, wanted: string): boolean {
  return [id, ...names].map(plain).some((one) => one.includes(wanted) || wanted.includes(one));
}

import type { Condition } from "../../../records/fill/view.ts";
import type { FieldView, WrittenView } from "../../contract.ts";
import { isFilled, valueIn } from "./written.ts";

/** What a group's fields are looked at with. */
export interface Surroundings {
  /** The group's own fields and what is written in them. */
  readonly fields: readonly FieldView[];
  readonly written: WrittenView;
  /** The record's own, for conditions that look to its top. */
  readonly topFields: readonly FieldView[];
  readonly top: WrittenView;
}

/** A row of a group's form: one field, or several of which one is written. */
export type Row =
  | { readonly type: "field"; readonly field: FieldView }
  | { readonly type: "ways"; readonly fields: readonly FieldView[] };

/** The reserved name of repeated blocks: shown where it is written, and not offered, since hardly a record needs it. */
const blockId = "id";
/** Fields no form prints. */
const unprinted = new Set([blockId, "withheld", "accepted"]);

/** A group's form: what is shown, and what can be added. */
export interface Sight {
  readonly rows: readonly Row[];
  readonly more: readonly FieldView[];
}

/**
 * What of a group is shown: required and filled fields, those somebody has opened and those something is wrong with.
 * Optional empty ones wait in `more`; those whose condition is not met are not spoken of.
 * @param isOpen  whether a field (Japanese key) was opened, or has findings
 * @param isWhole  of a form that is printed whole: what may stay empty is shown as well, as on paper
 */
export function sightOf(about: Surroundings, isOpen: (key: string) => boolean, isWhole = false): Sight {
  const wanted = about.fields.filter((field) => isWanted(field, about));
  // Where one field is written instead of another, the fields are those of a figure, and no boxes of the form.
  const isForm = isWhole && wanted.every(({ instead }) => instead.length === 0);
  const shows = (field: FieldView) =>
    field.required ||
    isFilled(valueIn(about.written, field.ja)) ||
    isOpen(field.ja) ||
    (isForm && !unprinted.has(field.name));
  const rows: Row[] = [];
  const more: FieldView[] = [];
  const done = new Set<FieldView>();
  for (const field of wanted) {
    if (done.has(field)) continue;
    const ways = waysOf(field, wanted);
    for (const way of ways) done.add(way);
    if (!ways.some(shows)) more.push(...ways.filter((way) => way.name !== blockId));
    else rows.push(ways.length === 1 ? { type: "field", field } : { type: "ways", fields: ways });
  }
  return { rows, more };
}

/** A field with all that are written instead of it, in the model's order; by itself where there are none. */
export function waysOf(field: FieldView, beside: readonly FieldView[]): readonly FieldView[] {
  const names = new Set([field.name, ...field.instead]);
  return beside.filter((one) => names.has(one.name) || one.instead.includes(field.name));
}

/** Whether a field is needed: its condition is met, or something is written in it. */
export function isWanted(field: FieldView, about: Surroundings): boolean {
  return field.when === null || isFilled(valueIn(about.written, field.ja)) || isMet(field.when, about);
}

/** Whether a condition is met, by a field beside or, where there is none of that name, at the record's top. */
export function isMet(condition: Condition, about: Surroundings): boolean {
  const beside = about.fields.find((field) => field.name === condition.of);
  const field = beside ?? about.topFields.find((one) => one.name === condition.of);
  if (field === undefined) return true;
  const value = valueIn(beside === undefined ? about.top : about.written, field.ja);
  if (!isFilled(value)) return condition.absent === true;
  const { is, not = [] } = condition;
  const has = (words: readonly string[]): boolean =>
    value.type === "text" && words.some((word) => plain(word) === plain(value.text));
  return is.length > 0 ? has(is) : !has(not);
}

/** Width and blanks do not matter in words of choice. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

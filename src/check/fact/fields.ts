import {
  type CheckedPaper,
  type FieldKey,
  fieldText,
  type Matter,
  type PaperField,
  type Span,
} from "../paper.ts";
import type { Fact } from "./fact.ts";
import { factsWithin } from "./facts.ts";

/** A field of one of a matter's papers. */
export interface MatterField {
  readonly paper: CheckedPaper;
  readonly field: PaperField;
}

/** The fields of a paper under a key; of an index, or a letter with several matters, only a matter's row. */
export function fieldsOf(
  paper: CheckedPaper,
  key: FieldKey,
  row: number | null = null,
): readonly PaperField[] {
  return paper.fields.filter(
    (field) => field.key === key && (row === null || field.row === null || field.row === row),
  );
}

/** The first field under a key; null where the paper has none. */
export function fieldOf(paper: CheckedPaper, key: FieldKey): PaperField | null {
  return paper.fields.find((field) => field.key === key) ?? null;
}

/** What every paper of a matter has under a key, in the order of the papers. */
export function matterFields(matter: Matter, key: FieldKey): readonly MatterField[] {
  return matter.papers.flatMap(({ paper, row }) =>
    fieldsOf(paper, key, row).map((field) => ({ paper, field })),
  );
}

/** The facts of a field's value. */
export function factsOfField(paper: CheckedPaper, { value }: PaperField): readonly Fact[] {
  return value.flatMap((span) => factsWithin(paper, span));
}

/** The first date a field states. */
export function dateOfField(paper: CheckedPaper, field: PaperField): Fact | null {
  return factsOfField(paper, field).find(({ date }) => date?.precision === "day") ?? null;
}

/** The day a paper bears; null where it bears none or none that can be read. */
export function dateOfPaper(paper: CheckedPaper): Fact | null {
  const field = fieldOf(paper, "date");
  return field === null ? null : dateOfField(paper, field);
}

/** Where a field's value begins, to its line's end. */
export function firstSpan({ value }: PaperField): Span {
  return value[0] ?? { line: 0, from: 0, to: 0 };
}

/** The value as one line of a message. */
export function quoted(paper: CheckedPaper, field: PaperField): string {
  return short(fieldText(paper, field).replace(/\s+/g, " ").trim());
}

const longest = 60;

/** A long wording cut for a message. */
export function short(text: string): string {
  const signs = [...text];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join("")}…` : text;
}

import type { Place } from "../../diagnostic/index.ts";
import { foldText } from "../fold.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type PaperField,
  placeOf,
  type Span,
  spanText,
} from "../paper.ts";

/** What an assessment says under one item. */
export interface AssessmentItem {
  readonly paper: CheckedPaper;
  readonly field: PaperField;
  /** Its lines, joined by line feeds. */
  readonly text: string;
  readonly place: Place;
}

/** The items of an assessment by their names (Ⅱ-3-⑧): of Ⅱ and Ⅲ one for each file. */
export type AssessmentItems = ReadonlyMap<string, readonly AssessmentItem[]>;

const known = new WeakMap<CheckedPaper, AssessmentItems>();

export function itemsOf(paper: CheckedPaper): AssessmentItems {
  const made = known.get(paper);
  if (made !== undefined) return made;
  const items = new Map<string, AssessmentItem[]>();
  for (const field of paper.fields) {
    if (field.key !== "form-item" || field.item === undefined) continue;
    const text = field.value.map((span) => spanText(paper, span)).join("\n");
    const span: Span = field.value[0] ?? field.label ?? { line: 0, from: 0, to: 0 };
    const item = { paper, field, text, place: placeOf(paper, span) };
    items.set(field.item, [...(items.get(field.item) ?? []), item]);
  }
  known.set(paper, items);
  return items;
}

/** The assessments of a packet. */
export function assessmentsOf({ papers }: CheckedPacket): readonly CheckedPaper[] {
  return papers.filter(({ form, fields }) => form === "assessment-full" && fields.length > 0);
}

/** The item of one file (Ⅱ, Ⅲ), or the only one. */
export function itemIn(
  items: AssessmentItems,
  name: string,
  file: number | null = null,
): AssessmentItem | null {
  return items.get(name)?.find(({ field }) => file === null || field.row === file) ?? null;
}

/** The answer in [ ] among its options, without blanks; null where it is blank. */
export function answerOf(item: AssessmentItem | null): string | null {
  const inside = /[[［]([^\]］]*)[\]］]/u.exec(item?.text ?? "")?.[1] ?? "";
  const answer = plain(inside);
  return answer === "" ? null : answer;
}

const mark = /[[［][\s\u3000]*[○◯〇✓☑レ●][\s\u3000]*[\]］]([^[［]*)/gu;

/** The words of the marks that are set, without blanks. */
export function marksOf(item: AssessmentItem | null): readonly string[] {
  return [...(item?.text ?? "").matchAll(mark)].map(([, words = ""]) => plain(words));
}

/** The same of a line of an item: where a word stands. */
export function wordPlace({ paper, field, place }: AssessmentItem, word: RegExp): Place {
  for (const span of field.value) {
    const found = word.exec(spanText(paper, span));
    if (found === null) continue;
    const from = span.from + found.index;
    return placeOf(paper, { line: span.line, from, to: from + found[0].length });
  }
  return place;
}

/** Half-width letters, digits and brackets, no blanks. */
export function plain(text: string): string {
  return foldText(text, "label");
}

import type { DateSpan, WarekiDate } from "../../../notation/values.ts";
import type { Answer, FieldNode } from "./field.ts";

/** What is written in a group of the record, by the English names of its fields. Blank fields are absent. */
export interface Answers {
  readonly [name: string]: AnswerValue | Answers | readonly Answers[] | undefined;
}

/** text → paragraphs; line and choice → text (a choice: its option's value); several → marks; date; span. */
export type AnswerValue = readonly string[] | string | readonly Mark[] | WarekiDate | DateSpan;

/** One option that is set: `[○]その他（健康管理システム）`. */
export interface Mark {
  readonly option: string;
  /** The words in brackets; null = none. */
  readonly detail: string | null;
}

/** Fields with a value in one group: parts of fields, clusters and asides stand in the same group. */
export function membersOf(
  parts: readonly FieldNode[],
): readonly Exclude<FieldNode, { type: "cluster" | "aside" }>[] {
  return parts.flatMap((node) => {
    switch (node.type) {
      case "cluster":
      case "aside":
        return membersOf(node.parts);
      case "answer":
        return [...(node.name === "" ? [] : [node]), ...membersOf(node.parts)];
      default:
        return [node];
    }
  });
}

/** The paragraphs of a text field; none where it is blank. */
export function paragraphsOf(answers: Answers, { name }: Pick<Answer, "name">): readonly string[] {
  const value = answers[name];
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((one): one is string => typeof one === "string")) return value;
  throw wrong(name, "paragraphs");
}

/** The text of a line, or the value of the option of a choice; null where it is blank. */
export function wordOf(answers: Answers, { name }: Pick<Answer, "name">): string | null {
  const value = answers[name];
  if (value === undefined || typeof value === "string") return value ?? null;
  throw wrong(name, "a text");
}

/** The options that are set. */
export function marksOf(answers: Answers, { name }: Pick<Answer, "name">): readonly Mark[] {
  const value = answers[name];
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isMark)) return value;
  throw wrong(name, "marks");
}

export function dateOf(answers: Answers, { name }: Pick<Answer, "name">): WarekiDate | null {
  const value = answers[name];
  if (value === undefined) return null;
  if (isGroup(value) && "iso" in value) return value as unknown as WarekiDate;
  throw wrong(name, "a date");
}

export function spanOf(answers: Answers, { name }: Pick<Answer, "name">): DateSpan | null {
  const value = answers[name];
  if (value === undefined) return null;
  if (isGroup(value) && "from" in value) return value as unknown as DateSpan;
  throw wrong(name, "a span");
}

/** The group of a head or risk; empty where nothing is written. */
export function groupIn(answers: Answers, name: string): Answers {
  const value = answers[name];
  if (value === undefined) return {};
  if (isGroup(value)) return value as Answers;
  throw wrong(name, "a group");
}

/** The blocks of a repeated field. */
export function blocksIn(answers: Answers, name: string): readonly Answers[] {
  const value = answers[name];
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every(isGroup)) return value as readonly Answers[];
  throw wrong(name, "blocks");
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isMark(value: unknown): value is Mark {
  return isGroup(value) && "option" in value;
}

/** Our mistake: model and table are made from the same rows. */
function wrong(name: string, wanted: string): TypeError {
  return new TypeError(`the answer ${name} is not ${wanted}`);
}

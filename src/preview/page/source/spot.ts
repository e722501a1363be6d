import type { FieldPath, FieldView, KindView } from "../../contract.ts";
import { fieldsIn } from "../fill/path.ts";
import { above, type OutlineLine, pathOfSteps, type Step } from "./outline.ts";

/** Where the cursor stands in a YAML text. */
export type Spot =
  /** A key of the group at `path` is being written. */
  | {
      readonly type: "key";
      readonly path: FieldPath;
      readonly from: number;
      readonly present: readonly string[];
    }
  /** The value at `path` is being written. */
  | { readonly type: "value"; readonly path: FieldPath; readonly from: number };

/**
 * What is written at a cursor: a key or a value, and where it began. Null inside of a text of several lines.
 * @param line  from 0
 * @param column  from 0
 */
export function spotAt(
  outline: readonly OutlineLine[],
  text: string,
  line: number,
  column: number,
): readonly Spot[] {
  const own = outline[line];
  if (own === undefined || own.isText) return [];
  if (own.isBlank)
    return text.includes("#") ? [] : [keySpot(outline, above(own.steps, column), line, column)];
  if (own.key !== null && column <= own.key.to) {
    return [keySpot(outline, own.steps.slice(0, -1), line, own.key.from)];
  }
  if (own.key !== null && column < own.value)
    return [{ type: "value", path: pathOfSteps(own.steps), from: column }];
  const value: Spot = {
    type: "value",
    path: pathOfSteps(own.steps),
    from: wordFrom(text, own.value, column),
  };
  if (own.key !== null || column < own.value) return [value];
  // A word without a colon: a key to be, or the text of an item.
  const isItem = typeof own.steps.at(-1)?.step === "number";
  const key = keySpot(outline, isItem ? own.steps : above(own.steps, own.value), line, own.value);
  return isItem ? [key, value] : [key];
}

function keySpot(outline: readonly OutlineLine[], steps: readonly Step[], line: number, from: number): Spot {
  const path = pathOfSteps(steps);
  const wanted = JSON.stringify(path);
  const present = outline.flatMap((one, at) => {
    if (one.key === null || at === line) return [];
    const own = pathOfSteps(one.steps);
    return JSON.stringify(own.slice(0, -1)) === wanted ? [String(own.at(-1))] : [];
  });
  return { type: "key", path, from, present };
}

/** In a list on one line ([様式4, 様式3]) the word after the last bracket or comma. */
function wordFrom(text: string, from: number, column: number): number {
  const written = text.slice(from, column);
  if (!written.startsWith("[")) return from;
  const last = Math.max(written.lastIndexOf("["), written.lastIndexOf(","));
  const rest = written.slice(last + 1);
  return from + last + 1 + (rest.length - rest.trimStart().length);
}

/** The field at a path of the model; null where the model has none. The record itself is no field. */
export function fieldAt(kind: KindView, path: FieldPath): FieldView | null {
  let fields: readonly FieldView[] = kind.fields;
  let field: FieldView | null = null;
  for (const step of path) {
    if (typeof step === "number") field = itemOf(field);
    else field = fields.find((one) => one.ja.normalize("NFKC") === step) ?? null;
    if (field === null) return null;
    fields = fieldsIn(field, kind);
  }
  return field;
}

function itemOf(field: FieldView | null): FieldView | null {
  if (field === null) return null;
  return field.item ?? field.options.map(itemOf).find((item) => item !== null) ?? null;
}

/** The keys that may stand in the group at a path; none where there is no group. */
export function fieldsAt(kind: KindView, path: FieldPath): readonly FieldView[] {
  if (path.length === 0) return kind.fields;
  const field = fieldAt(kind, path);
  if (field === null || field.control === "list") return [];
  return fieldsIn(field, kind);
}

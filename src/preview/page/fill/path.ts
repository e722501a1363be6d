import type { FieldPath, FieldView, KindView, WrittenView } from "../../contract.ts";
import { valueIn } from "./written.ts";

/** A path as findings name it: ["追記", 1, "件名"] is 追記/2/件名. The record itself is the empty text. */
export function wordsOf(path: FieldPath): string {
  return path.map((step) => (typeof step === "number" ? String(step + 1) : step)).join("/");
}

/** The path that words name in what is written: a number is an item where a list stands, and a key elsewhere. */
export function pathOf(words: string, written: WrittenView): FieldPath {
  const path: (string | number)[] = [];
  let view = written;
  for (const word of words === "" ? [] : words.split("/")) {
    if (view.type === "list" && /^[1-9][0-9]*$/.test(word)) {
      path.push(Number(word) - 1);
      view = view.items[Number(word) - 1] ?? { type: "empty" };
    } else {
      path.push(word);
      view = valueIn(view, word);
    }
  }
  return path;
}

/** The words themselves and all that lead to them, the longest first: 様式4/日付, 様式4. */
export function waysTo(words: string): readonly string[] {
  const steps = words.split("/");
  return steps.map((_, at) => steps.slice(0, steps.length - at).join("/"));
}

/**
 * The fields inside a field. A model that holds itself says `again` where it begins anew; of an either it is the
 * fields of the way that has any.
 */
export function fieldsIn(field: FieldView, kind: KindView): readonly FieldView[] {
  if (field.fields.length > 0) return field.fields;
  if (field.again !== null) return repeated(field.again, kind);
  if (field.item !== null) return fieldsIn(field.item, kind);
  return field.options.map((option) => fieldsIn(option, kind)).find((fields) => fields.length > 0) ?? [];
}

function repeated(names: readonly string[], kind: KindView): readonly FieldView[] {
  return names.reduce<readonly FieldView[]>((fields, name) => {
    const field = fields.find((one) => one.name === name);
    return field === undefined ? [] : fieldsIn(field, kind);
  }, kind.fields);
}

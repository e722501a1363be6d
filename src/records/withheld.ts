import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { normaliseKey } from "../notation/index.ts";
import type { GroupModel, Model, Names } from "./model.ts";
import type { Source } from "./source.ts";
import { nearest } from "./suggestion.ts";

/** Every path in 非公開 has to lead somewhere: a slip there would publish what should be withheld. */
export function checkWithheld(
  value: unknown,
  model: GroupModel,
  source: Source,
  names: Names,
): readonly Diagnostic[] {
  const paths = value !== null && typeof value === "object" && "withheld" in value ? value.withheld : [];
  if (!Array.isArray(paths)) return [];
  return paths.flatMap((path: unknown, at) => {
    // An item that is wrong itself is told elsewhere.
    const fault = typeof path === "string" ? faultIn(withheldPart(path).path.split("/"), model, names) : null;
    if (typeof path !== "string" || fault === null) return [];
    const params = { found: path, suggestion: fault };
    return [diagnose("record/unknown-path", params, source.place(["withheld", at]))];
  });
}

/** 概要「見本 太郎」: only these words of that text; without them (`words` null) the whole value. */
export function withheldPart(entry: string): { readonly path: string; readonly words: string | null } {
  const [, path = entry, words = null] = /^([^「」]+)「(.+)」$/.exec(entry) ?? [];
  return { path, words };
}

/** Null if the path leads to a field, else the nearest path that would, or "". */
function faultIn(words: readonly string[], root: Model, names: Names): string | null {
  let model: Model = root;
  for (const [at, word] of words.entries()) {
    const step = stepInto(model, word, names);
    if (step === null) return suggestionFor(words, at, model, names);
    model = step;
  }
  return null;
}

/** In a list a number (from 1) or a block's id means one item; any other word means that field of all items. */
function stepInto(model: Model, word: string, names: Names): Model | null {
  if (model.type === "list") {
    return /^[0-9]+$/.test(word.normalize("NFKC"))
      ? model.item
      : (stepInto(model.item, word, names) ?? idItem(model.item));
  }
  if (model.type === "either") {
    const steps = model.options.map((option) => stepInto(option, word, names));
    return steps.find((step) => step !== null) ?? null;
  }
  if (model.type !== "group") return null;
  return model.find(names === "ja" ? normaliseKey(word) : word, names)?.model ?? null;
}

function idItem(item: Model): Model | null {
  return item.type === "group" && item.find("id", "en") !== undefined ? item : null;
}

function suggestionFor(words: readonly string[], at: number, model: Model, names: Names): string {
  const group = model.type === "list" ? model.item : model;
  const known =
    group.type === "group" ? group.fields.map((field) => (names === "ja" ? field.ja : field.name)) : [];
  const word = nearest(words[at] ?? "", known);
  return word === "" ? "" : [...words.slice(0, at), word].join("/");
}

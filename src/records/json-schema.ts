import type { FieldFormat } from "./fields/field.ts";
import { type FieldModel, type GroupModel, groupOf, type Model } from "./model.ts";
import type { RecordKind } from "./record-kind.ts";

export type JsonSchema = { readonly [key: string]: unknown };

/**
 * JSON Schema (draft 2020-12) of a record kind with Japanese keys, for editors that complete and check YAML.
 * Editors read `078` as a number and `no` as text or not; so numbers are let through wherever text is meant.
 */
export function jsonSchemaOf(kind: RecordKind): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: kind.ja,
    description: kind.help.ja,
    ...groupSchema(groupOf(kind.model)),
  };
}

function groupSchema(group: GroupModel): JsonSchema {
  const required = group.fields.filter((field) => field.required).map((field) => field.ja);
  return {
    type: "object",
    properties: Object.fromEntries(group.fields.map((field) => [field.ja, fieldSchema(field)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldSchema(field: FieldModel): JsonSchema {
  const words = [field.help?.ja, field.written === null ? undefined : `書き方: ${field.written.ja}`];
  const description = words.filter((word) => word !== undefined).join("\n");
  const listed = field.model.type === "list" ? field.example?.split("\n") : field.example;
  return {
    title: field.ja,
    ...(description === "" ? {} : { description }),
    ...modelSchema(field.model, field.required),
    ...(field.example === null || field.model.type === "group" ? {} : { examples: [listed] }),
  };
}

function modelSchema(model: Model, required: boolean): JsonSchema {
  if (model.type === "group") return orNull(groupSchema(model), required);
  if (model.type === "list") return orNull({ type: "array", items: modelSchema(model.item, true) }, required);
  if (model.type === "either") return { anyOf: model.options.map((option) => modelSchema(option, required)) };
  return model.format === null ? { type: textTypes(required) } : valueSchema(model.format, required);
}

/** An optional key may be left empty: null, for an editor. */
function orNull(schema: JsonSchema, required: boolean): JsonSchema {
  return required ? schema : { ...schema, type: [schema.type, "null"] };
}

function valueSchema(format: FieldFormat, required: boolean): JsonSchema {
  const empty = required ? [] : [null];
  if (format.name === "flag") return { enum: ["はい", "いいえ", true, false, ...empty] };
  if (format.choices !== null)
    return { enum: [...format.choices.flatMap(({ ja }) => wordsFor(ja)), ...empty] };
  return {
    type: textTypes(required),
    ...(format.pattern === null ? {} : { pattern: format.pattern }),
    ...(format.maxLength === null ? {} : { maxLength: format.maxLength }),
  };
}

/** A choice written in digits is a number to an editor. */
function wordsFor(word: string): readonly (string | number)[] {
  return /^(0|[1-9][0-9]{0,14})$/.test(word) ? [word, Number(word)] : [word];
}

function textTypes(required: boolean): readonly string[] {
  return ["string", "number", "boolean", ...(required ? [] : ["null"])];
}

import type { z } from "zod";
import type { Bilingual } from "../diagnostic/index.ts";
import type { Choice } from "./fields/field.ts";
import { type FieldModel, type GroupModel, type Model, modelOf } from "./model.ts";

/** One field as `yoshiki forms` and the documentation show it. */
export interface FieldInfo {
  /** Key in YAML. */
  readonly ja: string;
  /** Name in TypeScript, JSON and templates. */
  readonly name: string;
  /** Japanese path, joined by /. */
  readonly path: string;
  readonly required: boolean;
  /** Whether it is a list. */
  readonly repeated: boolean;
  readonly meaning: Bilingual | null;
  readonly written: Bilingual | null;
  readonly example: string | null;
  readonly choices: readonly Choice[] | null;
  readonly children: readonly FieldInfo[];
}

/** Every field of a model with its Japanese key, English name, meaning, way of writing and example. */
export function explain(schema: z.core.$ZodType): readonly FieldInfo[] {
  const group = innerGroup(modelOf(schema));
  return group === null ? [] : fieldsOf(group, "", new Set());
}

/** @param above  groups that this one stands in, so that a model holding itself ends */
function fieldsOf(group: GroupModel, prefix: string, above: ReadonlySet<GroupModel>): readonly FieldInfo[] {
  if (above.has(group)) return [];
  const inside = new Set(above).add(group);
  return group.fields.map((field) => infoOf(field, prefix + field.ja, inside));
}

function infoOf(field: FieldModel, path: string, above: ReadonlySet<GroupModel>): FieldInfo {
  const leaf = field.model.type === "list" ? field.model.item : field.model;
  const group = innerGroup(leaf);
  return {
    ja: field.ja,
    name: field.name,
    path,
    required: field.required,
    repeated: field.model.type === "list",
    meaning: field.help,
    written: field.written,
    example: group === null ? field.example : null,
    choices: leaf.type === "value" ? (leaf.format?.choices ?? null) : null,
    children: group === null ? [] : fieldsOf(group, `${path}/`, above),
  };
}

function innerGroup(model: Model): GroupModel | null {
  if (model.type === "group") return model;
  if (model.type === "list") return innerGroup(model.item);
  if (model.type !== "either") return null;
  return model.options.map(innerGroup).find((group) => group !== null) ?? null;
}

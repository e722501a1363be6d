import type { z } from "zod";
import type { Bilingual } from "../diagnostic/index.ts";
import { normaliseKey } from "../notation/index.ts";
import type { Choice, FieldFormat } from "./fields/field.ts";
import { metaOf, type Shown } from "./meta.ts";

/** How names are written in a file: Japanese in YAML (and CSV, Excel), English in JSON. */
export type Names = "ja" | "en";

/** A zod model as the reader, the explanations and the JSON Schema see it. */
export type Model = GroupModel | ListModel | ValueModel | EitherModel;

export interface GroupModel {
  readonly type: "group";
  readonly fields: readonly FieldModel[];
  /** The field of a key compared by `normaliseKey`. */
  find(key: string, names: Names): FieldModel | undefined;
}
export interface ListModel {
  readonly type: "list";
  readonly item: Model;
}
/** One text. `format` is null for a plain zod string. */
export interface ValueModel {
  readonly type: "value";
  readonly format: FieldFormat | null;
}
/** One of several models, told apart by what is written. */
export interface EitherModel {
  readonly type: "either";
  readonly options: readonly Model[];
}

/** One key of a group. */
export interface FieldModel {
  /** English name in TypeScript, JSON and templates. */
  readonly name: string;
  /** Japanese key. */
  readonly ja: string;
  /** Japanese key as it is compared. */
  readonly key: string;
  readonly required: boolean;
  readonly help: Bilingual | null;
  /** One value as written; of a group, as YAML below its key. Null: groups without one, lists of groups. */
  readonly example: string | null;
  /** How the value is written; null for groups. */
  readonly written: Bilingual | null;
  readonly inExample: boolean;
  /** Never written together with another field. */
  readonly isInstead: boolean;
  /** English names of fields beside it, never written with it. */
  readonly insteadOf: readonly string[];
  /** When it is of use; null = always. */
  readonly shown: Shown | null;
  /** Words offered where others may be written too; null = none. */
  readonly offered: readonly Choice[] | null;
  /** What a field that may be left out then means, as zod has it; undefined = nothing. */
  readonly usual: unknown;
  readonly model: Model;
}

const known = new WeakMap<z.core.$ZodType, Model>();

/** The model of a zod schema: wrappers (optional, default, lazy …) looked through, made once per schema. */
export function modelOf(schema: z.core.$ZodType): Model {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const model = makeModel(schema);
  known.set(schema, model);
  return model;
}

/** The group model of a record kind. @throws TypeError when a kind's model is no object: our mistake */
export function groupOf(schema: z.core.$ZodType): GroupModel {
  const model = modelOf(schema);
  if (model.type !== "group") throw new TypeError("the model of a record kind must be an object");
  return model;
}

function makeModel(schema: z.core.$ZodType): Model {
  const format = metaOf(schema).field;
  if (format !== undefined) return { type: "value", format };
  const inner = innerOf(schema);
  if (inner !== null) return modelOf(inner);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") return groupModel(def.shape);
  if (def.type === "array") return listModel(def.element);
  if (def.type === "union") return { type: "either", options: def.options.map(modelOf) };
  return { type: "value", format: null };
}

/** What a wrapper wraps; null for a schema of its own. Of a pipe, the side that sees what is written. */
function innerOf(schema: z.core.$ZodType): z.core.$ZodType | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "lazy") return def.getter();
  if (def.type === "pipe")
    return (def.in as z.core.$ZodTypes)._zod.def.type === "transform" ? def.out : def.in;
  return "innerType" in def ? (def.innerType as z.core.$ZodType) : null;
}

/** The default below other wrappers. */
function defaultOf(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "default") return def.defaultValue;
  const inner = "innerType" in def ? (def.innerType as z.core.$ZodType) : null;
  return inner === null ? undefined : defaultOf(inner);
}

function listModel(element: z.core.$ZodType): ListModel {
  // A getter, so that a model may hold lists of itself.
  return {
    type: "list",
    get item() {
      return modelOf(element);
    },
  };
}

/** An object or array below wrappers (optional, default, lazy …); null for values, unions and what is transformed. */
export function containerOf(schema: z.core.$ZodType): z.core.$ZodObjectDef | z.core.$ZodArrayDef | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object" || def.type === "array") return def;
  if (def.type === "pipe") return null;
  const inner = innerOf(schema);
  return inner === null ? null : containerOf(inner);
}

function groupModel(shape: Readonly<Record<string, z.core.$ZodType>>): GroupModel {
  let made: ReturnType<typeof fieldsOf> | null = null;
  // Made when first asked for, so that a model may hold itself.
  const all = () => {
    made ??= fieldsOf(shape);
    return made;
  };
  return {
    type: "group",
    get fields() {
      return all().fields;
    },
    find: (key, names) => (names === "ja" ? all().byJa : all().byEn).get(key),
  };
}

function fieldsOf(shape: Readonly<Record<string, z.core.$ZodType>>) {
  const fields = Object.entries(shape).map(([name, schema]) => fieldModel(name, schema));
  const byJa = new Map(fields.map((field) => [field.key, field]));
  const byEn = new Map(fields.map((field) => [field.name, field]));
  return { fields, byJa, byEn };
}

function fieldModel(name: string, schema: z.core.$ZodType): FieldModel {
  const meta = metaThrough(schema);
  const model = modelOf(schema);
  const single = model.type === "list" ? model.item : model;
  const leaf = single.type === "either" ? single.options[0] : single;
  const format = leaf?.type === "value" ? leaf.format : null;
  return {
    name,
    ja: meta.ja ?? name,
    key: normaliseKey(meta.ja ?? name),
    // "optional" and "defaulted" may both be left out.
    required: schema._zod.optin === undefined,
    help: meta.help ?? null,
    example: meta.example ?? format?.example ?? null,
    written: meta.format ?? format?.written ?? null,
    inExample: meta.inExample ?? true,
    isInstead: meta.isInstead ?? false,
    insteadOf: meta.insteadOf ?? [],
    shown: meta.shown ?? null,
    offered: meta.offered ?? null,
    // Asked for by few, and some have to be made.
    get usual() {
      return defaultOf(schema);
    },
    model,
  };
}

/** Meta of a schema and of what it wraps; the outer word counts. */
function metaThrough(schema: z.core.$ZodType): z.GlobalMeta {
  const inner = innerOf(schema);
  const own = metaOf(schema);
  return inner === null || own.field !== undefined ? own : { ...metaThrough(inner), ...own };
}

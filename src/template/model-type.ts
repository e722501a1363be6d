/**
 * What the check knows of a value: the types of the form's model, read from zod's own definitions. Nothing of zod
 * is imported; a schema is anything that carries its definition as zod 4 does.
 */
export interface Schema {
  readonly _zod: { readonly def: { readonly type: string } };
}

/** A value is null or one of the options. */
export interface Type {
  readonly nullable: boolean;
  /** Schemas without wrappers: objects, lists, text … */
  readonly options: readonly Schema[];
}
export type Kind = "text" | "number" | "boolean" | "object" | "list" | "record" | "unknown";

/** The parts of zod 4's definitions that matter here. */
type Def =
  | { type: "object"; shape: Readonly<Record<string, Schema>> }
  | { type: "array"; element: Schema }
  | { type: "tuple"; items: readonly Schema[]; rest: Schema | null }
  | { type: "record"; keyType: Schema; valueType: Schema }
  | { type: "union"; options: readonly Schema[] }
  | { type: "intersection"; left: Schema; right: Schema }
  | { type: "enum"; entries: Readonly<Record<string, string | number>> }
  | { type: "literal"; values: readonly unknown[] }
  | {
      type: "nullable" | "optional" | "nonoptional" | "default" | "prefault" | "catch" | "readonly";
      innerType: Schema;
    }
  | { type: "pipe"; in: Schema; out: Schema }
  | { type: "lazy"; getter: () => Schema }
  | { type: "string" | "template_literal" | "number" | "boolean" | "success" }
  | { type: "null" | "undefined" | "void" };

// Per schema object: without it a model that contains itself would never end.
const types = new WeakMap<Schema, Type>();
const fields = new WeakMap<Schema, ReadonlyMap<string, Type>>();

export const textType: Type = literalType("");
export const numberType: Type = literalType(0);
export const booleanType: Type = literalType(false);

/** The type of a constant. */
export function literalType(value: string | number | boolean): Type {
  const def = { type: "literal", values: [value] };
  return { nullable: false, options: [{ _zod: { def } }] };
}

/** The type of what a schema puts out, wrappers taken off. */
export function typeOf(schema: Schema): Type {
  let type = types.get(schema);
  if (type === undefined) {
    type = unwrapped(schema, defOf(schema));
    types.set(schema, type);
  }
  return type;
}

function unwrapped(schema: Schema, def: Def): Type {
  switch (def.type) {
    case "nullable":
    case "optional":
      return { ...typeOf(def.innerType), nullable: true };
    case "nonoptional": {
      const inner = defOf(def.innerType);
      return typeOf(inner.type === "optional" ? inner.innerType : def.innerType);
    }
    case "default":
    case "prefault": {
      // Absence becomes the default; null stays null.
      const inner = defOf(def.innerType);
      return typeOf(inner.type === "optional" ? inner.innerType : def.innerType);
    }
    case "catch":
    case "readonly":
      return typeOf(def.innerType);
    case "pipe":
      return typeOf(def.out);
    case "lazy":
      return typeOf(def.getter());
    case "union":
      return unionOf(def.options.map(typeOf));
    case "null":
    case "undefined":
    case "void":
      return { nullable: true, options: [] };
    case "literal":
      return {
        nullable: def.values.some((value) => value === null || value === undefined),
        options: [schema],
      };
    default:
      return { nullable: false, options: [schema] };
  }
}

export function unionOf(all: readonly Type[]): Type {
  const options = new Set(all.flatMap((type) => type.options));
  return { nullable: all.some((type) => type.nullable), options: [...options] };
}

export function nonNull(type: Type): Type {
  return type.nullable ? { ...type, nullable: false } : type;
}

/** The kind all options share, else unknown. */
export function kindOf(type: Type): Kind {
  const kinds = new Set(type.options.map(kindOfOption));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : "unknown";
}

/** Whether {{…}} can print it: text or a number, whichever. */
export function isPrintable({ options }: Type): boolean {
  return options.length > 0 && options.every((option) => ["text", "number"].includes(kindOfOption(option)));
}

function kindOfOption(schema: Schema): Kind {
  const def = defOf(schema);
  switch (def.type) {
    case "string":
    case "template_literal":
      return "text";
    case "number":
    case "boolean":
    case "object":
    case "record":
      return def.type;
    case "success":
      return "boolean";
    case "array":
    case "tuple":
      return "list";
    case "enum":
    case "literal":
      return kindOfConstants(constantsOf(schema) ?? []);
    case "intersection":
      return kindOf(unionOf([typeOf(def.left), typeOf(def.right)]));
    default:
      return "unknown";
  }
}

function kindOfConstants(values: readonly unknown[]): Kind {
  const kinds = new Set(
    values.filter((value) => value !== null && value !== undefined).map((value) => typeof value),
  );
  const [kind] = kinds;
  if (kinds.size !== 1) return "unknown";
  return kind === "string" ? "text" : kind === "number" || kind === "boolean" ? kind : "unknown";
}

/** The values of an enum or literal; null for any other schema. */
export function constantsOf(schema: Schema): readonly unknown[] | null {
  const def = defOf(schema);
  if (def.type === "literal") return def.values;
  return def.type === "enum" ? Object.values(def.entries) : null;
}

/** The fields of an object's schema; none for other kinds. */
export function fieldsOf(schema: Schema): ReadonlyMap<string, Type> {
  let known = fields.get(schema);
  if (known === undefined) {
    known = new Map(readFields(defOf(schema)));
    fields.set(schema, known);
  }
  return known;
}

function readFields(def: Def): (readonly [string, Type])[] {
  if (def.type === "object")
    return Object.entries(def.shape).map(([name, field]) => [name, typeOf(field)] as const);
  if (def.type !== "intersection") return [];
  return [def.left, def.right].flatMap((side) =>
    typeOf(side).options.flatMap((option) => [...fieldsOf(option)]),
  );
}

/** The names every option has. */
export function fieldNames(type: Type): string[] {
  const [first, ...others] = type.options.map(fieldsOf);
  return [...(first?.keys() ?? [])].filter((name) => others.every((other) => other.has(name)));
}

/** A field that every option has; undefined if one has not. */
export function fieldOf(type: Type, name: string): Type | undefined {
  const found = type.options.map((option) => fieldsOf(option).get(name));
  const there = found.filter((field) => field !== undefined);
  return there.length === found.length && there.length > 0 ? unionOf(there) : undefined;
}

/** What {{#each}} goes through: the elements' type, and whether they are named (a record). Null: it cannot. */
export function elementsOf(type: Type): { readonly type: Type; readonly named: boolean } | null {
  const kind = kindOf(type);
  if (kind !== "list" && kind !== "record") return null;
  return { type: unionOf(type.options.flatMap(elementTypes)), named: kind === "record" };
}

function elementTypes(schema: Schema): Type[] {
  const def = defOf(schema);
  if (def.type === "array") return [typeOf(def.element)];
  if (def.type === "record") return [typeOf(def.valueType)];
  return def.type === "tuple" ? [...def.items, ...(def.rest === null ? [] : [def.rest])].map(typeOf) : [];
}

function defOf(schema: Schema): Def {
  // zod's definitions are told apart by `type`; what is not listed in Def falls into every switch's default.
  return schema._zod.def as Def;
}

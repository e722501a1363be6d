import type { DataPath } from "../document/tree.ts";
import type { FieldFormat } from "../records/fields/field.ts";
import type { Model } from "../records/model.ts";

/** One written value of a record, with how it is written. */
export interface Leaf {
  readonly path: DataPath;
  readonly value: unknown;
  readonly format: FieldFormat;
  /** The group it stands in: what is written beside it. */
  readonly group: Readonly<Record<string, unknown>> | null;
}

/** Every value of a record, in the order of its model. */
export function leavesOf(model: Model, value: unknown): readonly Leaf[] {
  const found: Leaf[] = [];
  collect(model, value, { path: [], group: null }, found);
  return found;
}

type Around = Pick<Leaf, "path" | "group">;

function collect(model: Model, value: unknown, around: Around, into: Leaf[]): boolean {
  if (value === undefined || value === null) return false;
  switch (model.type) {
    case "value":
      if (model.format === null || (typeof value === "object" && "id" in value)) return false;
      into.push({ ...around, value, format: model.format });
      return true;
    case "group": {
      if (!isGroup(value)) return false;
      for (const { name, model: inner } of model.fields)
        collect(inner, value[name], { path: [...around.path, name], group: value }, into);
      return true;
    }
    case "list":
      if (!Array.isArray(value)) return false;
      value.forEach((item: unknown, at) => {
        collect(model.item, item, { ...around, path: [...around.path, at] }, into);
      });
      return true;
    case "either":
      return collectEither(model.options, value, around, into);
  }
}

/** A group is read by the option that is one, any other value by the one that is none. */
function collectEither(options: readonly Model[], value: unknown, around: Around, into: Leaf[]): boolean {
  const fits = (model: Model): boolean => (model.type === "group") === isGroup(value);
  return options.some((option) => fits(option) && collect(option, value, around, into));
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isBelow(path: DataPath, above: DataPath): boolean {
  return above.every((step, at) => path[at] === step);
}

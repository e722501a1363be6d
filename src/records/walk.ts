import type { z } from "zod";
import type { DataPath } from "../document/tree.ts";
import type { FieldFormat } from "./fields/field.ts";
import { type Model, modelOf } from "./model.ts";

/** A text somewhere in a record. */
export interface TextAt {
  readonly path: DataPath;
  readonly value: string;
  readonly format: FieldFormat;
}

/**
 * The texts of a record whose fields are of one sort (such as name other records), in the order of its model. Found by
 * walking the model, so that a new kind has nothing to announce.
 *
 * @param value the record, as far as it is right
 */
export function valuesIn(
  schema: z.core.$ZodType,
  value: unknown,
  isMeant: (format: FieldFormat) => boolean,
): readonly TextAt[] {
  const collect = (model: Model, at: unknown, path: DataPath): readonly TextAt[] => {
    if (at === undefined || at === null) return [];
    switch (model.type) {
      case "value": {
        const { format } = model;
        return format !== null && typeof at === "string" && isMeant(format)
          ? [{ path, value: at, format }]
          : [];
      }
      case "group":
        return model.fields.flatMap((field) =>
          collect(field.model, valueAt(at, [field.name]), [...path, field.name]),
        );
      case "list":
        return Array.isArray(at)
          ? at.flatMap((item: unknown, index) => collect(model.item, item, [...path, index]))
          : [];
      case "either":
        // The first option that finds any: a text is no group, a group no text.
        return (
          model.options.map((option) => collect(option, at, path)).find((found) => found.length > 0) ?? []
        );
    }
  };
  return collect(modelOf(schema), value, []);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: unknown, path: DataPath): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<string | number, unknown>>)[step];
  }
  return at;
}

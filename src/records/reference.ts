import type { DataPath } from "../document/tree.ts";
import { type Model, modelOf } from "./model.ts";
import type { RecordFile } from "./read.ts";
import type { RecordKind } from "./record-kind.ts";

/** A place of a record where another record is named. */
export interface Reference {
  readonly path: DataPath;
  /** Path from the office's folder: a file, a folder, or a name with one *. */
  readonly text: string;
  /** Kinds the record may be of; none = any. */
  readonly kinds: readonly string[];
  /** Whether another place of the record may name the same file again. */
  readonly again?: boolean;
}

/** A record that another one refers to. */
export interface ReferredRecord {
  /** Where the other one says so; one folder or pattern says so for several. */
  readonly path: DataPath;
  readonly record: RecordFile;
}

/** Every reference in a validated record, in the order of its model. */
export function referencesIn(kind: RecordKind, value: unknown): readonly Reference[] {
  return collect(modelOf(kind.model), value, []);
}

function collect(model: Model, value: unknown, path: DataPath): readonly Reference[] {
  if (value === undefined || value === null) return [];
  switch (model.type) {
    case "value": {
      const refers = model.format?.refers ?? null;
      return refers === null || typeof value !== "string" ? [] : [{ path, text: value, ...refers }];
    }
    case "group":
      return model.fields.flatMap((field) =>
        collect(field.model, memberOf(value, field.name), [...path, field.name]),
      );
    case "list":
      return Array.isArray(value)
        ? value.flatMap((item: unknown, index) => collect(model.item, item, [...path, index]))
        : [];
    case "either":
      // The first option that finds any: a text is no group, a group no text.
      return (
        model.options.map((option) => collect(option, value, path)).find((found) => found.length > 0) ?? []
      );
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

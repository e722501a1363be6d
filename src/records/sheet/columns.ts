import type { Choice, FieldFormat } from "../fields/field.ts";
import { type FieldModel, type GroupModel, groupOf, type Model, type ValueModel } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";

/** One column of a sheet: a leaf field of a record kind, or a list of plain values with one item a line in the cell. */
export interface Column {
  /** English names from the top: form4, number. */
  readonly path: readonly string[];
  /** Japanese keys from the top: 様式4, 番号. Joined by / they are the column's full heading. */
  readonly headings: readonly string[];
  readonly field: FieldModel;
  /** The groups it stands in, from the top. */
  readonly above: readonly FieldModel[];
  /** Several values, one a line of the cell. */
  readonly list: boolean;
  /** How one value is written and read; null for a plain text. */
  readonly format: FieldFormat | null;
  /** The words one may choose from; null = free text. */
  readonly choices: readonly Choice[] | null;
  /** Whether every row must have it: it and each group above it is required. */
  readonly required: boolean;
}

/** A field that no cell can hold: a list of groups, or a group that cannot be without one. */
export interface UnsupportedField {
  readonly path: readonly string[];
  readonly headings: readonly string[];
  readonly required: boolean;
}

/** What a sheet of one kind can hold, and what it cannot. */
export interface SheetShape {
  readonly columns: readonly Column[];
  readonly unsupported: readonly UnsupportedField[];
}

/**
 * The columns of a kind in the model's order. Null where a field that every record needs is a list of groups: no row
 * can be a record of that kind (`unsupportedFields` says which field it is).
 */
export function columnsOf(kind: RecordKind): readonly Column[] | null {
  const { columns, unsupported } = sheetShapeOf(kind);
  return unsupported.some((field) => field.required) ? null : columns;
}

/** The fields of a kind that cannot stand in a sheet. */
export function unsupportedFields(kind: RecordKind): readonly UnsupportedField[] {
  return sheetShapeOf(kind).unsupported;
}

const shapes = new WeakMap<RecordKind, SheetShape>();

/** Columns and unsupported fields of a kind, worked out once. 種類 and 版 are no columns: the sheet's name says them. */
export function sheetShapeOf(kind: RecordKind): SheetShape {
  const known = shapes.get(kind);
  if (known !== undefined) return known;
  const fields = groupOf(kind.model).fields.filter(({ name }) => name !== "kind" && name !== "version");
  const shape = joined(fields.map((field) => fieldShape(field, ROOT)));
  shapes.set(kind, shape);
  return shape;
}

interface Above {
  readonly path: readonly string[];
  readonly headings: readonly string[];
  readonly required: boolean;
  readonly fields: readonly FieldModel[];
  /** Groups that this one stands in, so that a model holding itself ends. */
  readonly groups: readonly GroupModel[];
}

const ROOT: Above = { path: [], headings: [], required: true, fields: [], groups: [] };

function fieldShape(field: FieldModel, above: Above): SheetShape {
  const own = {
    path: [...above.path, field.name],
    headings: [...above.headings, field.ja],
    required: above.required && field.required,
  };
  const leaf = leafOf(field.model);
  if (leaf !== null) {
    const { format } = leaf.value;
    const column = { ...own, field, above: above.fields, list: leaf.list, format };
    return { columns: [{ ...column, choices: format?.choices ?? null }], unsupported: [] };
  }
  const group = groupIn(field.model);
  if (group === null || above.groups.includes(group)) return { columns: [], unsupported: [own] };
  return groupShape(group, own, { ...above, fields: [...above.fields, field] });
}

/** A group that needs a list of groups cannot be written at all: none of its columns is offered. */
function groupShape(group: GroupModel, own: UnsupportedField, above: Above): SheetShape {
  const inside = { ...own, required: true, fields: above.fields, groups: [...above.groups, group] };
  const shape = joined(group.fields.map((field) => fieldShape(field, inside)));
  if (shape.unsupported.some((field) => field.required)) return { columns: [], unsupported: [own] };
  const columns = shape.columns.map((column) => ({ ...column, required: own.required && column.required }));
  return { columns, unsupported: shape.unsupported };
}

function joined(shapes: readonly SheetShape[]): SheetShape {
  return {
    columns: shapes.flatMap((shape) => shape.columns),
    unsupported: shapes.flatMap((shape) => shape.unsupported),
  };
}

/** The text a cell holds: a value, a list of values, or the first option of several that is either. */
function leafOf(model: Model): { readonly value: ValueModel; readonly list: boolean } | null {
  if (model.type === "value") return { value: model, list: false };
  if (model.type === "list") {
    const item = leafOf(model.item);
    return item === null || item.list ? null : { value: item.value, list: true };
  }
  if (model.type !== "either") return null;
  return model.options.map(leafOf).find((leaf) => leaf !== null) ?? null;
}

/** The group a model is, or its first option that is one. */
function groupIn(model: Model): GroupModel | null {
  if (model.type === "group") return model;
  if (model.type !== "either") return null;
  return model.options.map(groupIn).find((group) => group !== null) ?? null;
}

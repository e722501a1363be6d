import type { FieldView, KindView, WrittenView } from "../../contract.ts";

/** Kinds with more fields than this are forms of many sheets: they begin with their sections closed. */
const largeKind = 120;
/** A group of such a kind with more fields than this is a section, and begins closed. */
const largeGroup = 12;
/** A list of such a kind with more rows begins closed. */
const longList = 10;

const counts = new WeakMap<FieldView, number>();

/** Boxes there are in a field if one of each is written; where a model holds itself, it is counted once. */
export function boxesIn(field: FieldView): number {
  const known = counts.get(field);
  if (known !== undefined) return known;
  const inside = [...field.fields, ...(field.item === null ? [] : [field.item]), ...field.options];
  const count = inside.reduce((sum, one) => sum + boxesIn(one), inside.length === 0 ? 1 : 0);
  counts.set(field, count);
  return count;
}

const large = new WeakMap<KindView, boolean>();

/** Whether a kind is a form of many sheets: an outline leads through it, and what is closed is not drawn. */
export function isLarge(kind: KindView): boolean {
  const known = large.get(kind);
  if (known !== undefined) return known;
  const is = kind.fields.reduce((sum, field) => sum + boxesIn(field), 0) > largeKind;
  large.set(kind, is);
  return is;
}

/** Whether a group or a list is closed until somebody opens it. */
export function beginsClosed(field: FieldView, value: WrittenView, kind: KindView): boolean {
  if (!isLarge(kind)) return false;
  if (field.control === "list") return value.type === "list" && value.items.length > longList;
  return boxesIn(field) > largeGroup;
}

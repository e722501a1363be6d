import type { FieldView, WrittenView } from "../../contract.ts";

/** The shape a control's value has in a record. */
export function shapeOf(field: FieldView): "text" | "list" | "map" {
  if (field.control === "list") return "list";
  return field.control === "group" ? "map" : "text";
}

/** Index of the way a value is written; null: nothing is written, or in none of the ways. */
export function optionOf(options: readonly FieldView[], value: WrittenView): number | null {
  if (value.type === "empty") return null;
  const fitting = options.flatMap((option, at) => (shapeOf(option) === value.type ? [at] : []));
  if (value.type !== "map" || fitting.length < 2) return fitting[0] ?? null;
  // Of several groups the one that knows most of the keys.
  const keys = value.entries.map((entry) => entry.key);
  const known = (at: number) => (options[at]?.fields ?? []).filter((field) => keys.includes(field.ja)).length;
  return fitting.reduce((best, at) => (known(at) > known(best) ? at : best));
}

/** Whether the ways differ only in what the text may be: then one box takes them all. */
export function isOneBox(options: readonly FieldView[]): boolean {
  return options.length > 0 && options.every((option) => shapeOf(option) === "text");
}

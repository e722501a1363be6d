import type { DateFormat } from "../notation/index.ts";
import type { FieldModel, Model } from "../records/model.ts";
import { valueLines } from "./value-text.ts";

/** A group of values by their English names. */
export type Values = Readonly<Record<string, unknown>>;

/** What is no part of what a record says: what it is, and what checks and editions keep. */
export const unsaid: ReadonlySet<string> = new Set(["kind", "version", "withheld", "accepted", "id"]);

/** All that stands at a place of a record, with the keys of what is in it: `件名　…`. */
export function linesOf(model: Model, value: unknown, dates: DateFormat): readonly string[] {
  if (value === undefined || value === null) return [];
  switch (model.type) {
    case "value":
      return valueLines(value, model.format, dates);
    case "list":
      return (Array.isArray(value) ? value : [value]).flatMap((one) => itemLines(model.item, one, dates));
    case "either": {
      const fitting = model.options.find((one) => (one.type === "group") === isValues(value));
      return fitting === undefined ? valueLines(value, null, dates) : linesOf(fitting, value, dates);
    }
    case "group":
      return model.fields.flatMap((field) => labelled(field, valueIn(value, field.name), dates));
  }
}

/** An item of which one thing only is said needs no key: 氏名, not 名称　氏名. */
function itemLines(model: Model, value: unknown, dates: DateFormat): readonly string[] {
  const options = model.type === "either" ? model.options : [model];
  const group = options.find((one) => one.type === "group");
  if (group === undefined || !isValues(value)) return linesOf(model, value, dates);
  const said = group.fields
    .filter(({ name }) => !unsaid.has(name))
    .map((field) => linesOf(field.model, value[field.name], dates))
    .filter((lines) => lines.length > 0);
  const [only] = said;
  return said.length === 1 && only !== undefined ? only : linesOf(model, value, dates);
}

function labelled({ name, ja, model }: FieldModel, value: unknown, dates: DateFormat): readonly string[] {
  if (unsaid.has(name)) return [];
  const lines = linesOf(model, value, dates);
  return lines.length === 1 ? [`${ja}　${lines[0]}`] : lines.length === 0 ? [] : [ja, ...lines];
}

export function valueIn(value: unknown, name: string): unknown {
  return isValues(value) ? (value as Values)[name] : undefined;
}

export function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

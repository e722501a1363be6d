import type { GroupModel, Model } from "../records/model.ts";
import { isGroup } from "./leaves.ts";

/** A value that can be printed in place of another; null = there is none: what is one of a few words cannot be hidden. */
export type StandIn = { readonly value: unknown } | null;

/**
 * What stands in a record for a withheld value. It is made from the model and the mark alone, never from the value:
 * lists have one item, blocks only what they must have, dates and numbers one fixed day. So neither length, count nor
 * order tells anything.
 */
export function standInFor(model: Model, mark: string): StandIn {
  switch (model.type) {
    case "value":
      return valueFor(model.format?.name ?? "", mark);
    case "list": {
      const item = standInFor(model.item, mark);
      return item === null ? null : { value: [item.value] };
    }
    case "either":
      return model.options.map((option) => standInFor(option, mark)).find((one) => one !== null) ?? null;
    case "group":
      return groupFor(model, mark);
  }
}

/** A figure keeps the name by which the text places it (never printed) and becomes one framed box. */
export function standInForFigure(model: GroupModel, written: unknown, mark: string): StandIn {
  const drawing = model.find("diagram", "en");
  const made = groupFor(model, mark);
  const diagram = drawing === undefined ? null : standInFor(drawing.model, mark);
  if (made === null || diagram === null || !isGroup(written)) return null;
  const { id, name } = written;
  return {
    value: { ...(made.value as object), ...(id === undefined ? {} : { id }), name, diagram: diagram.value },
  };
}

function groupFor(model: GroupModel, mark: string): StandIn {
  const entries: [string, unknown][] = [];
  for (const { name, model: inner, required, usual } of model.fields) {
    if (!required) {
      if (usual !== undefined) entries.push([name, usual]);
      continue;
    }
    const one = standInFor(inner, mark);
    if (one === null) return null;
    entries.push([name, one.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** Dates, document numbers and clauses are printed as their mark: see `formatDate`, `formatDocumentNumber` and the like. */
function valueFor(format: string, mark: string): StandIn {
  const make = makers[format];
  return make === undefined ? null : { value: make(mark) };
}

const date = (mark: string) => ({ iso: "1873-01-01", precision: "day", undecided: false, asWritten: mark });

const makers: Readonly<Record<string, (mark: string) => unknown>> = {
  line: (mark) => mark,
  "item-line": (mark) => mark,
  outline: (mark) => mark,
  transcript: (mark) => mark,
  "person-title": (mark) => mark,
  prose: (mark) => [mark],
  date,
  "date-span": (mark) => ({ from: date(mark), to: null, style: "none" }),
  phone: (mark) => ({ number: mark, extensions: [] }),
  "person-name": (mark) => ({ family: mark, given: "" }),
  "document-number": (mark) => ({ symbol: mark, number: 0, branch: null }),
  "law-reference": (mark) => ({
    ...{ law: mark, article: 0, branch: null },
    ...{ paragraph: null, item: null, type: null },
  }),
};

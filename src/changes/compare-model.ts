import { isDeepStrictEqual } from "node:util";
import type { DateFormat } from "../notation/index.ts";
import { type GroupModel, groupOf, type ListModel, type Model } from "../records/model.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { comparedLists } from "./compare-list.ts";
import { isValues, linesOf, unsaid, valueIn } from "./record-text.ts";
import { sectionCells } from "./sections.ts";

/** A place where two records of one kind differ. */
export interface Difference {
  /** English names from the record's top; blocks are not counted. */
  readonly path: readonly string[];
  /** The record's own keys, one for each step of the path, blocks with number and name: 様式4, 日付; 類型2　窓口の呼出し. */
  readonly item: readonly string[];
  /** Empty = there is nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

/** Where in the records a comparison stands, and how the office prints dates. */
export interface Place extends Pick<Difference, "path" | "item"> {
  readonly dates: DateFormat;
}

/** Where two records of one kind differ, field by field in the order of their model. Blocks that only moved do not. */
export function comparedRecords(
  kind: RecordKind,
  before: unknown,
  after: unknown,
  dates: DateFormat = {},
): readonly Difference[] {
  return inGroup(groupOf(kind.model), { before, after }, { path: [], item: [], dates });
}

function inModel(model: Model, sides: Sides, place: Place): readonly Difference[] {
  const { before, after } = sides;
  if (isDeepStrictEqual(before, after)) return [];
  switch (model.type) {
    case "group":
      return inGroup(model, sides, place);
    case "list":
      return inList(model, sides, place);
    case "either": {
      const group = model.options.find((one) => one.type === "group");
      const isGroup = (value: unknown) => value === undefined || isValues(value);
      if (group !== undefined && isGroup(before) && isGroup(after)) return inModel(group, sides, place);
      return shown(model, sides, place);
    }
    case "value":
      return shown(model, sides, place);
  }
}

function inGroup(model: GroupModel, { before, after }: Sides, place: Place): readonly Difference[] {
  return model.fields.flatMap(({ name, ja, model: inner }) =>
    unsaid.has(name)
      ? []
      : inModel(
          inner,
          { before: valueIn(before, name), after: valueIn(after, name) },
          { ...place, path: [...place.path, name], item: [...place.item, ja] },
        ),
  );
}

/** Items that are groups are known again by id, name or likeness; lists of values are compared line by line. */
function inList(model: ListModel, sides: Sides, place: Place): readonly Difference[] {
  return model.item.type === "group"
    ? comparedLists(model.item, sides, place, inGroup)
    : shown(model, sides, place);
}

function shown(model: Model, { before, after }: Sides, { path, item, dates }: Place): readonly Difference[] {
  const [old, now] = [linesOf(model, before, dates), linesOf(model, after, dates)];
  if (isDeepStrictEqual(old, now)) return [];
  if (old.length === 0 || now.length === 0) return [{ path, item, before: old, after: now }];
  return sectionCells(old, now).map(({ heads, ...cells }) => ({ path, item: [...item, ...heads], ...cells }));
}

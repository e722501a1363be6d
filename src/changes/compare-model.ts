import { isDeepStrictEqual } from "node:util";
import type { DateFormat } from "../notation/index.ts";
import type { Answers } from "../records/kinds/assessment/answers.ts";
import { type FieldModel, type GroupModel, groupOf, type ListModel, type Model } from "../records/model.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { matchedBlocks } from "./blocks.ts";
import { textCells } from "./text.ts";
import { valueLines } from "./value-text.ts";

/** A place where two records of one kind differ. */
export interface Difference {
  /** The record's own keys, from the top: 様式4, 追記1, 日付. */
  readonly item: readonly string[];
  /** Empty = there is nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is no part of what a record says: what it is, and what checks and editions keep. */
const unsaid: ReadonlySet<string> = new Set(["kind", "version", "withheld", "accepted", "id"]);

type Group = Readonly<Record<string, unknown>>;

interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

/** Where two records of one kind differ, field by field in the order of their model. Blocks that only moved do not. */
export function comparedRecords(
  kind: RecordKind,
  before: unknown,
  after: unknown,
  dates: DateFormat = {},
): readonly Difference[] {
  return inGroup(groupOf(kind.model), { before, after }, [], dates);
}

function inModel(
  model: Model,
  sides: Sides,
  item: readonly string[],
  dates: DateFormat,
): readonly Difference[] {
  const { before, after } = sides;
  if (isDeepStrictEqual(before, after)) return [];
  switch (model.type) {
    case "group":
      return inGroup(model, sides, item, dates);
    case "list":
      return inList(model, sides, item, dates);
    case "either": {
      const group = model.options.find((one) => one.type === "group");
      const isGroup = (value: unknown) => value === undefined || isPlain(value);
      if (group !== undefined && isGroup(before) && isGroup(after)) return inModel(group, sides, item, dates);
      return shown(model, sides, item, dates);
    }
    case "value":
      return shown(model, sides, item, dates);
  }
}

function inGroup(model: GroupModel, { before, after }: Sides, item: readonly string[], dates: DateFormat) {
  return model.fields.flatMap(({ name, ja, model: inner }) =>
    unsaid.has(name)
      ? []
      : inModel(inner, { before: valueIn(before, name), after: valueIn(after, name) }, [...item, ja], dates),
  );
}

/** Items that are groups are known again by id, name or likeness; lists of values are compared line by line. */
function inList(
  model: ListModel,
  sides: Sides,
  item: readonly string[],
  dates: DateFormat,
): readonly Difference[] {
  if (model.item.type !== "group") return shown(model, sides, item, dates);
  const group = model.item;
  const [before, after] = [sides.before, sides.after].map(
    (side) => (Array.isArray(side) ? side : []) as Group[],
  );
  const [old = [], now = []] = [before, after];
  const { kept, removed, added } = matchedBlocks(
    old as readonly Answers[],
    now as readonly Answers[],
    namedBy(group),
  );
  const called = (at: number) => [...item.slice(0, -1), `${item.at(-1) ?? ""}${at + 1}`];
  const places = [
    ...kept.map(({ from, to }) => ({ from, to, at: to })),
    ...added.map((to) => ({ from: null, to, at: to })),
  ].sort((a, b) => a.at - b.at);
  return [
    ...places.flatMap(({ from, to, at }) =>
      from === null
        ? lone(group, { before: undefined, after: now[to] }, called(at), dates)
        : inGroup(group, { before: old[from], after: now[to] }, called(at), dates),
    ),
    ...removed.flatMap((from) => lone(group, { before: old[from], after: undefined }, called(from), dates)),
  ];
}

/** A block of one record only: all it says, in one row. */
function lone(group: GroupModel, { before, after }: Sides, item: readonly string[], dates: DateFormat) {
  return [{ item, before: linesOf(group, before, dates), after: linesOf(group, after, dates) }];
}

function shown(model: Model, { before, after }: Sides, item: readonly string[], dates: DateFormat) {
  const [old, now] = [linesOf(model, before, dates), linesOf(model, after, dates)];
  if (isDeepStrictEqual(old, now)) return [];
  if (old.length === 0 || now.length === 0) return [{ item, before: old, after: now }];
  return [{ item, ...textCells(old, now, true) }];
}

/** All that stands at a place, with the keys of what is in it: `件名　…`. */
function linesOf(model: Model, value: unknown, dates: DateFormat): readonly string[] {
  if (value === undefined || value === null) return [];
  switch (model.type) {
    case "value":
      return valueLines(value, model.format, dates);
    case "list":
      return (Array.isArray(value) ? value : [value]).flatMap((one) => linesOf(model.item, one, dates));
    case "either": {
      const fitting = model.options.find((one) => (one.type === "group") === isPlain(value));
      return fitting === undefined ? valueLines(value, null, dates) : linesOf(fitting, value, dates);
    }
    case "group":
      return model.fields.flatMap((field) => labelled(field, valueIn(value, field.name), dates));
  }
}

function labelled({ name, ja, model }: FieldModel, value: unknown, dates: DateFormat): readonly string[] {
  if (unsaid.has(name)) return [];
  const lines = linesOf(model, value, dates);
  return lines.length === 1 ? [`${ja}　${lines[0]}`] : lines.length === 0 ? [] : [ja, ...lines];
}

/** The field by which a clerk knows a block: its name, else the first one that must be written. */
function namedBy({ fields }: GroupModel): string {
  const named = fields.find(({ name }) => name === "name") ?? fields.find(({ required }) => required);
  return named?.name ?? "name";
}

function valueIn(value: unknown, name: string): unknown {
  return isPlain(value) ? (value as Group)[name] : undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

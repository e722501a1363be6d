import { normaliseKey } from "../../notation/index.ts";
import { scalar } from "../example.ts";
import type { GroupModel, Model } from "../model.ts";
import type { FieldPath, NewItem } from "./edit.ts";
import { writtenValue } from "./value.ts";

/** Columns a group or list stands deeper than its key. */
export const STEP = 2;

/**
 * Lines for a path of which nothing is written, and its value.
 * @param column  where its first key or dash stands
 */
export function linesFor(path: FieldPath, text: string, column: number): readonly string[] {
  const [step, ...rest] = path;
  const indent = " ".repeat(column);
  if (typeof step === "number") return dashed(rest, text, column);
  const key = `${indent}${scalar(step ?? "")}:`;
  if (rest.length > 0) return [key, ...linesFor(rest, text, column + STEP)];
  const { head, body } = writtenValue(text, { column, flow: false });
  return [head === "" ? key : `${key} ${head}`, ...body];
}

function dashed(path: FieldPath, text: string, column: number): readonly string[] {
  const indent = " ".repeat(column);
  if (path.length === 0) {
    const { head, body } = writtenValue(text, { column, flow: false });
    return [`${indent}- ${head}`.trimEnd(), ...body];
  }
  return withDash(linesFor(path, text, column + STEP), column);
}

/** The dash stands at the first key. */
function withDash(lines: readonly string[], column: number): readonly string[] {
  const [first = "", ...others] = lines;
  return [`${" ".repeat(column)}- ${first.slice(column + STEP)}`, ...others];
}

/** Lines of one new item of a list. @param model  the item's, for the order of its keys */
export function itemLines(item: NewItem, model: Model | null, column: number): readonly string[] {
  if (typeof item === "string") return dashed([], item, column);
  const keys = inModelOrder(Object.keys(item), groupIn(model, Object.keys(item)));
  const lines = keys.flatMap((key) => linesFor([key], item[key] ?? "", column + STEP));
  return lines.length === 0 ? [`${" ".repeat(column)}-`] : withDash(lines, column);
}

/** The same inside of [ ]. */
export function flowItem(item: NewItem, model: Model | null): string {
  if (typeof item === "string") return flowValue(item);
  const keys = inModelOrder(Object.keys(item), groupIn(model, Object.keys(item)));
  return `{ ${keys.map((key) => `${scalar(key)}: ${writtenValue(item[key] ?? "", FLOW).head}`.trimEnd()).join(", ")} }`;
}

const FLOW = { column: 0, flow: true } as const;

/** A value inside of [ ] or { }; nothing at all would be no item. */
function flowValue(text: string): string {
  const { head } = writtenValue(text, FLOW);
  return head === "" ? '""' : head;
}

/** A path and its value inside of [ ] or { }. */
export function flowFor(path: FieldPath, text: string): string {
  const [step, ...rest] = path;
  if (step === undefined) return flowValue(text);
  if (typeof step === "number") return flowPart(rest, text, "[", "]");
  return `${scalar(step)}: ${flowPart(rest, text, "{ ", " }")}`.trimEnd();
}

function flowPart(rest: FieldPath, text: string, open: string, close: string): string {
  if (rest.length === 0) return writtenValue(text, FLOW).head;
  return typeof rest[0] === "number"
    ? `[${flowFor(rest.slice(1), text)}]`
    : `${open}${flowFor(rest, text)}${close}`;
}

function groupIn(model: Model | null, keys: readonly string[]): GroupModel | null {
  if (model?.type === "group") return model;
  if (model?.type !== "either") return null;
  const groups = model.options.filter((one) => one.type === "group");
  return groups.find((one) => keys.every((key) => one.find(normaliseKey(key), "ja"))) ?? groups[0] ?? null;
}

function inModelOrder(keys: readonly string[], group: GroupModel | null): readonly string[] {
  const place = (key: string) => {
    const at = group?.fields.findIndex((field) => field.key === normaliseKey(key)) ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return [...keys].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

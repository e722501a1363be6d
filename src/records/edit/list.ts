import type { Model } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { ListNode } from "../tree/node.ts";
import { flowItem, itemLines, linesFor, STEP } from "./compose.ts";
import type { FieldPath, NewItem } from "./edit.ts";
import { dashOf, endOf, endOfLine, headOf, isFlow, linesOf, ownStart, signOf, valueRange } from "./extent.ts";
import { isAliased, type Way, wayTo } from "./place.ts";
import type { Tolerant } from "./reading.ts";
import { type Refused, setValue } from "./set.ts";
import { below, lineEndOf, type Splice, without } from "./splice.ts";

/** Puts items into a list before `index`; a list that is missing or empty is made. */
export function inserted(
  read: Tolerant,
  kind: RecordKind | null,
  path: FieldPath,
  index: number,
  items: readonly NewItem[],
): readonly Splice[] | Refused {
  if (read.root === null || path.length === 0) return "no-such-place";
  if (items.length === 0) return [];
  const way = wayTo(read.root, kind, path);
  if (way.spots.some(isAliased)) return "entangled";
  const list = way.rest.length === 0 ? way.node : null;
  if (list?.type === "list" && list.items.length > 0) return into(read, list, way.model, index, items);
  if (index !== 0) return "no-such-place";
  return list === null ? made(read, kind, path, items) : begun(read, way, items);
}

function into(
  read: Tolerant,
  list: ListNode,
  model: Model | null,
  index: number,
  items: readonly NewItem[],
): readonly Splice[] | Refused {
  if (index < 0 || index > list.items.length) return "no-such-place";
  const item = itemOf(model);
  if (isFlow(list))
    return intoBrackets(
      list,
      index,
      items.map((one) => flowItem(one, item)),
    );
  const column = columnAt(read, list.start);
  const lines = items.flatMap((one) => itemLines(one, item, column));
  const line = index === list.items.length ? lastLineOf(read, list) : firstLineOf(read, list, index);
  return line === null ? "entangled" : [below(read, line, lines)];
}

function lastLineOf({ source }: Tolerant, list: ListNode): number {
  return source.lineAt(endOf(list));
}

/** The line above an item and its own comments. */
function firstLineOf(read: Tolerant, list: ListNode, index: number): number | null {
  const item = list.items[index];
  if (item === undefined) return null;
  const spot = { type: "item", list, index, node: item, model: null } as const;
  const lines = linesOf(spot);
  return lines === null ? null : ownStart(spot, lines, read) - 1;
}

function columnAt({ source }: Tolerant, offset: number): number {
  return offset - source.startOf(source.lineAt(offset));
}

function itemOf(model: Model | null): Model | null {
  return model?.type === "list" ? model.item : null;
}

function intoBrackets(list: ListNode, index: number, parts: readonly string[]): readonly Splice[] {
  const next = list.items[index];
  const text = parts.join(", ");
  if (next !== undefined) return [{ from: next.start, to: next.start, text: `${text}, ` }];
  const last = list.items.at(-1);
  const at = last === undefined ? list.end - 1 : endOf(last);
  return [{ from: at, to: at, text: `, ${text}` }];
}

/** Items of a key that has nothing, or [ ]. */
function begun(read: Tolerant, way: Way, items: readonly NewItem[]): readonly Splice[] | Refused {
  const spot = way.spots.at(-1);
  const isNothing = way.node.type === "empty" || (way.node.type === "list" && way.node.items.length === 0);
  if (!isNothing) return "not-a-group";
  if (spot?.type !== "entry" || isFlow(spot.map)) return "entangled";
  const head = headOf(spot);
  const sign = signOf(spot);
  if (head === null || sign === null) return "entangled";
  const { source } = read;
  const column = columnAt(read, sign) + STEP;
  const { from, to } = valueRange(spot, head);
  const line = endOfLine(source, to);
  const first = source.parsed.slice(head, from).trimEnd() + source.parsed.slice(to, line).trimEnd();
  const lines = items.flatMap((one) => itemLines(one, itemOf(way.model), column));
  return [{ from: head, to: line, text: [first, ...lines].join(lineEndOf(read)) }];
}

/** A key that is missing, with its items: made with one empty item, whose line the new ones take. */
function made(
  read: Tolerant,
  kind: RecordKind | null,
  path: FieldPath,
  items: readonly NewItem[],
): readonly Splice[] | Refused {
  if (read.root === null) return "no-such-place";
  const splices = setValue(read, kind, [...path, 0], "");
  if (typeof splices === "string") return splices;
  const [splice] = splices;
  const item = itemOf(modelAt(read, kind, path));
  const dash = /^( *)-$/m;
  const found = dash.exec(splice?.text.replaceAll("\r", "") ?? "");
  if (splice === undefined || found === null) return "entangled";
  const column = found[1]?.length ?? 0;
  const placeholder = linesFor([0], "", column).join("");
  const lines = items.flatMap((one) => itemLines(one, item, column)).join(lineEndOf(read));
  return [{ ...splice, text: splice.text.replace(placeholder, () => lines) }];
}

/** The model of a place, whether written or not. */
function modelAt({ root }: Tolerant, kind: RecordKind | null, path: FieldPath): Model | null {
  if (root === null) return null;
  const { model, rest } = wayTo(root, kind, path);
  return rest.reduce<Model | null>((above, step) => {
    if (typeof step === "number") return itemOf(above);
    return fieldModel(above, step);
  }, model);
}

function fieldModel(model: Model | null, step: string): Model | null {
  if (model?.type === "either")
    return model.options.map((one) => fieldModel(one, step)).find((one) => one !== null) ?? null;
  return model?.type === "group" ? (model.fields.find((field) => field.ja === step)?.model ?? null) : null;
}

/** Moves an item of a list with its own comments; `to` is where it stands afterwards. */
export function moved(
  read: Tolerant,
  kind: RecordKind | null,
  path: FieldPath,
  from: number,
  to: number,
): readonly Splice[] | Refused {
  if (read.root === null) return "no-such-place";
  const way = wayTo(read.root, kind, path);
  const list = way.node;
  if (way.rest.length > 0 || list.type !== "list") return "no-such-place";
  if (list.items[from] === undefined || list.items[to] === undefined) return "no-such-place";
  if (way.spots.some(isAliased)) return "entangled";
  if (from === to) return [];
  return isFlow(list) ? reordered(list, from, to) : linesMoved(read, list, from, to);
}

function linesMoved(read: Tolerant, list: ListNode, from: number, to: number): readonly Splice[] | Refused {
  const item = list.items[from];
  if (item === undefined) return "no-such-place";
  const spot = { type: "item", list, index: from, node: item, model: null } as const;
  const lines = linesOf(spot);
  const target = to > from ? afterItem(read, list, to) : firstLineOf(read, list, to);
  if (lines === null || target === null) return "entangled";
  const start = ownStart(spot, lines, read);
  const text = linesAt(read, start, lines.last);
  const out = without(read, start, lines.last);
  const into = below(read, target, text);
  // The later one first, so that the other's offsets still hold.
  return out.from > into.from ? [out, into] : [into, out];
}

function afterItem({ source }: Tolerant, list: ListNode, index: number): number | null {
  const item = list.items[index];
  const dash = dashOf(list, index);
  if (item === undefined || dash === null) return null;
  const spot = { type: "item", list, index, node: item, model: null } as const;
  return isAliased(spot) ? source.lineAt(dash) : source.lineAt(Math.max(dash, endOf(item)));
}

function linesAt({ source }: Tolerant, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => source.line(first + at));
}

function reordered(list: ListNode, from: number, to: number): readonly Splice[] {
  const parts = list.items.map((item) => list.source.parsed.slice(item.start, endOf(item)));
  const order = parts.map((_, at) => at);
  order.splice(to, 0, ...order.splice(from, 1));
  // The last first, so that offsets before it still hold.
  return list.items
    .map((item, at) => ({ from: item.start, to: endOf(item), text: parts[order[at] ?? at] ?? "" }))
    .reverse();
}

import { normaliseKey } from "../../notation/index.ts";
import type { GroupModel } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { Entry, ListNode, MapNode } from "../tree/node.ts";
import { flowFor, linesFor, STEP } from "./compose.ts";
import type { FieldPath } from "./edit.ts";
import { endOf, endOfLine, headOf, isFlow, lastLine, ownStart, signOf, valueRange } from "./extent.ts";
import { fieldOfEntry, isAliased, type Spot, type Way, wayTo } from "./place.ts";
import type { Tolerant } from "./reading.ts";
import { below, lineEndOf, type Splice } from "./splice.ts";
import { heldText, keptStyle, styleOf, writtenValue } from "./value.ts";

/** Why a change cannot be made; the place is told by whoever asked. */
export type Refused = "no-such-place" | "not-a-group" | "entangled";

/** Writes a value at a path, and the keys above it that are missing. @returns no splice where it says so already */
export function setValue(
  read: Tolerant,
  kind: RecordKind | null,
  path: FieldPath,
  text: string,
): readonly Splice[] | Refused {
  if (read.root === null) return "no-such-place";
  const way = wayTo(read.root, kind, path);
  const last = way.spots.at(-1);
  // What an alias means stands elsewhere, and for another place as well.
  if (way.spots.slice(0, way.rest.length > 0 ? undefined : -1).some(isAliased)) return "entangled";
  if (way.rest.length === 0) return last === undefined ? "no-such-place" : replaced(read, way, last, text);
  return added(read, way, text);
}

function replaced(read: Tolerant, way: Way, spot: Spot, text: string): readonly Splice[] | Refused {
  const held = heldText(text);
  const { node } = spot;
  if (!isAliased(spot) && (node.type === "text" ? node.value === held : node.type === "empty" && held === ""))
    return [];
  const flow = way.spots.some((one) => isFlow(one.type === "entry" ? one.map : one.list));
  const head = flow ? node.start : headOf(spot);
  const sign = flow ? 0 : signOf(spot);
  if (head === null || sign === null) return "entangled";
  if (flow) return inFlow(spot, held);
  const { source } = read;
  const { from, to } = valueRange(spot, head);
  const old = source.parsed.slice(from, to);
  const column = sign - source.startOf(source.lineAt(sign));
  const value = writtenValue(
    held,
    { column, flow: false },
    keptStyle(isAliased(spot) ? "" : old, node.type === "text" ? node.value : ""),
  );
  const line = endOfLine(source, to);
  const tail = commentOf(old) + source.parsed.slice(to, line);
  const end = lineEndOf(read);
  const before = /[ \t]*$/.exec(source.parsed.slice(head, from))?.[0].length ?? 0;
  const isBelow = source.lineAt(from) > source.lineAt(head);
  const isCollection = node.type === "map" || node.type === "list";
  // A text on the line below its key stays there: the key's line may have a comment of its own.
  const stays = isBelow && !isCollection;
  const start = stays ? from : isBelow ? head : from - before;
  const first = value.head === "" || stays ? value.head : ` ${value.head}`;
  return [
    {
      from: start,
      to: line,
      text: [`${first}${tail.trimEnd() === "" ? "" : tail}`, ...value.body].join(end),
    },
  ];
}

/** The comment in the head of a block. */
function commentOf(old: string): string {
  return /^[|>][-+0-9]*([ \t]+#[^\r\n]*)/.exec(old)?.[1] ?? "";
}

function inFlow(spot: Spot, held: string): readonly Splice[] | Refused {
  const { node } = spot;
  if (isAliased(spot)) return "entangled";
  const old = node.source.parsed.slice(node.start, node.end);
  const head = writtenValue(held, { column: 0, flow: true }, styleOf(old)).head;
  const nothing = spot.type === "item" ? '""' : "";
  if (old !== "" || spot.type === "item")
    return [{ from: node.start, to: node.end, text: head === "" ? nothing : head }];
  const at = headOf(spot);
  if (at === null) return [{ from: spot.entry.end, to: spot.entry.end, text: `: ${head}` }];
  return [{ from: at, to: at, text: ` ${head}` }];
}

function added(read: Tolerant, way: Way, text: string): readonly Splice[] | Refused {
  const { node, rest } = way;
  const [step] = rest;
  if (rest.slice(1).some((one) => typeof one === "number" && one !== 0)) return "no-such-place";
  if (node.type === "text") return "not-a-group";
  if (node.type === "map" && node.entries.length > 0)
    return typeof step === "string" ? addedKey(read, way, node, step, text) : "not-a-group";
  if (node.type === "list" && node.items.length > 0)
    return typeof step === "number" ? addedItem(read, node, rest, text) : "not-a-group";
  return typeof step === "number" && step !== 0 ? "no-such-place" : filled(read, way, text);
}

/** The first key or item of what was empty. */
function filled(read: Tolerant, way: Way, text: string): readonly Splice[] | Refused {
  const spot = way.spots.at(-1);
  if (spot === undefined) return "no-such-place";
  const { source } = read;
  if (way.spots.some((one) => isFlow(one.type === "entry" ? one.map : one.list))) return "entangled";
  const head = headOf(spot);
  const sign = signOf(spot);
  if (head === null || sign === null) return "entangled";
  const column = sign - source.startOf(source.lineAt(sign)) + STEP;
  const { from, to } = valueRange(spot, head);
  const lines = linesFor(way.rest, text, column);
  const tail = source.parsed.slice(to, endOfLine(source, to));
  const before = source.parsed.slice(head, from).trimEnd();
  const end = lineEndOf(read);
  // An item's first key stands at its dash.
  const [first = "", ...others] = spot.type === "item" ? lines : ["", ...lines];
  const opening = spot.type === "item" ? ` ${first.slice(column)}` : "";
  const text_ = [`${before}${opening}${tail.trimEnd()}`, ...others].join(end);
  return [{ from: head, to: endOfLine(source, to), text: text_ }];
}

function addedItem(
  read: Tolerant,
  list: ListNode,
  rest: FieldPath,
  text: string,
): readonly Splice[] | Refused {
  if (rest[0] !== list.items.length) return "no-such-place";
  if (isFlow(list)) return [{ ...atEnd(list), text: `, ${flowFor(rest.slice(1), text)}` }];
  const { source } = read;
  const column = list.start - source.startOf(source.lineAt(list.start));
  return [below(read, source.lineAt(endOf(list)), linesFor([0, ...rest.slice(1)], text, column))];
}

function atEnd(list: ListNode | MapNode) {
  const inner = list.source.parsed.slice(list.start, list.end - 1).replace(/[\s,]+$/, "");
  const at = list.start + inner.length;
  return { from: at, to: at };
}

function addedKey(
  read: Tolerant,
  way: Way,
  map: MapNode,
  key: string,
  text: string,
): readonly Splice[] | Refused {
  const group = way.model?.type === "group" ? way.model : null;
  const path = [spelling(key, group), ...way.rest.slice(1)];
  const before = siblingBefore(map, group, key);
  if (isFlow(map)) return [{ ...atEnd(map), text: `, ${flowFor(path, text)}` }];
  const first = map.entries[0];
  const { source } = read;
  if (first === undefined) return "entangled";
  const column = first.start - source.startOf(source.lineAt(first.start));
  const lines = linesFor(path, text, column);
  if (before !== null) return [below(read, lastLine(spotOf(map, before)), lines)];
  return [above(read, map, first, lines, column)];
}

/** Before the first key: at its dash, or on lines of their own above its comments. */
function above(read: Tolerant, map: MapNode, first: Entry, lines: readonly string[], column: number): Splice {
  const { source } = read;
  const line = source.lineAt(first.start);
  const isAlone = source.parsed.slice(source.startOf(line), first.start).trim() === "";
  const end = lineEndOf(read);
  if (!isAlone) {
    const [opening = "", ...others] = lines;
    const text = [opening.slice(column), ...others, " ".repeat(column)].join(end);
    return { from: first.start, to: first.start, text };
  }
  const spot = spotOf(map, first);
  return below(read, ownStart(spot, { first: line, last: lastLine(spot) }, read) - 1, lines);
}

function spotOf(map: MapNode, entry: Entry): Spot {
  return { type: "entry", map, group: null, entry, node: entry.value, model: null };
}

function spelling(key: string, group: GroupModel | null): string {
  return group?.find(normaliseKey(key), "ja")?.ja ?? key;
}

/** The written key that the model names nearest before this one; what the model does not know stands last. */
function siblingBefore(map: MapNode, group: GroupModel | null, key: string): Entry | null {
  const place = (name: string) => group?.fields.findIndex((field) => field.key === name) ?? -1;
  const own = place(normaliseKey(key));
  if (own < 0) return map.entries.at(-1) ?? null;
  let best: Entry | null = null;
  let bestAt = -1;
  for (const entry of map.entries) {
    const at = place(fieldOfEntry(entry, group)?.key ?? "");
    if (at >= bestAt && at >= 0 && at < own) [best, bestAt] = [entry, at];
  }
  return best;
}

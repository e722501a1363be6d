import type { RecordKind } from "../record-kind.ts";
import type { MapNode } from "../tree/node.ts";
import type { FieldPath } from "./edit.ts";
import { endOf, endOfLine, headOf, isFlow, lastLine, linesOf, ownStart, valueRange } from "./extent.ts";
import { type EntrySpot, type ItemSpot, isAliased, type Spot, wayTo } from "./place.ts";
import type { Tolerant } from "./reading.ts";
import type { Refused } from "./set.ts";
import { type Splice, without } from "./splice.ts";

/**
 * Takes a key or an item out, with the comment lines that are its own (`ownStart`). What it was the last of stays: a key
 * with nothing after it.
 */
export function removed(
  read: Tolerant,
  kind: RecordKind | null,
  path: FieldPath,
): readonly Splice[] | Refused {
  if (read.root === null || path.length === 0) return "no-such-place";
  const { spots, rest } = wayTo(read.root, kind, path);
  const spot = spots.at(-1);
  if (spot === undefined || rest.length > 0) return "no-such-place";
  const above = spots.slice(0, -1);
  if (above.some(isAliased)) return "entangled";
  return spot.type === "item" ? removedItem(read, above, spot) : removedEntry(read, above, spot);
}

function removedItem(read: Tolerant, above: readonly Spot[], spot: ItemSpot): readonly Splice[] | Refused {
  const { list } = spot;
  const holder = above.at(-1);
  if (isFlow(list)) {
    if (isAliased(spot)) return "entangled";
    if (list.items.length > 1)
      return [
        partOut(
          list.items.map(({ start }) => start),
          list.items.map(endOf),
          spot.index,
        ),
      ];
    const head = holder === undefined ? null : headOf(holder);
    if (holder === undefined || head === null) return "entangled";
    const { to } = valueRange(holder, head);
    return [{ from: head, to, text: "" }];
  }
  const lines = linesOf(spot);
  if (lines === null) return "entangled";
  return [without(read, ownStart(spot, lines, read), lines.last)];
}

/** One of several parts parted by commas, with one comma. */
function partOut(starts: readonly number[], ends: readonly number[], index: number): Splice {
  const start = starts[index] ?? 0;
  const next = starts[index + 1];
  if (next !== undefined) return { from: start, to: next, text: "" };
  return { from: ends[index - 1] ?? start, to: ends[index] ?? start, text: "" };
}

function removedEntry(read: Tolerant, above: readonly Spot[], spot: EntrySpot): readonly Splice[] | Refused {
  const { map, entry } = spot;
  if (isFlow(map)) return outOfBraces(map, spot);
  const lines = linesOf(spot);
  if (lines !== null) return [without(read, ownStart(spot, lines, read), lines.last)];
  return above.at(-1)?.type === "item" && map.entries[0] === entry ? [fromDash(read, spot)] : "entangled";
}

function outOfBraces(map: MapNode, spot: EntrySpot): readonly Splice[] | Refused {
  if (isAliased(spot)) return "entangled";
  const ends = map.entries.map((one) => Math.max(one.end, endOf(one.value)));
  const starts = map.entries.map(({ start }) => start);
  const index = map.entries.indexOf(spot.entry);
  if (map.entries.length > 1) return [partOut(starts, ends, index)];
  return [{ from: starts[0] ?? map.start, to: ends[0] ?? map.end, text: "" }];
}

/** The key at an item's dash: the next one takes its place, unless a comment stands between. */
function fromDash(read: Tolerant, spot: EntrySpot): Splice {
  const { source } = read;
  const { map, entry } = spot;
  const next = map.entries[1];
  const line = source.startOf(lastLine(spot));
  const end = endOfLine(source, line);
  const between = next === undefined ? "#" : source.parsed.slice(end, next.start);
  if (next !== undefined && between.trim() === "") return { from: entry.start, to: next.start, text: "" };
  const before = source.parsed.slice(source.startOf(source.lineAt(entry.start)), entry.start);
  return { from: entry.start - (before.length - before.trimEnd().length), to: end, text: "" };
}

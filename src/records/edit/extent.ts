import type { Entry, ListNode, MapNode, TreeNode } from "../tree/node.ts";
import type { SourceText } from "../tree/source-text.ts";
import { isAliased, type Spot } from "./place.ts";
import type { Tolerant } from "./reading.ts";

/** What a collection in brackets or braces looks like: its parts are parted by commas, not by lines. */
export function isFlow(node: TreeNode): boolean {
  const sign = node.source.parsed[node.start];
  return (node.type === "map" && sign === "{") || (node.type === "list" && sign === "[");
}

/** Where what follows a key's colon or an item's dash begins; null where there is no such sign (a key of `?`). */
export function headOf(spot: Spot): number | null {
  return spot.type === "entry" ? afterColon(spot.entry) : afterDash(spot);
}

function afterColon({ source, end }: Entry): number | null {
  const found = /^[ \t]*:/.exec(source.parsed.slice(end, end + 200));
  return found === null ? null : end + found[0].length;
}

function afterDash(spot: Spot & { type: "item" }): number | null {
  const dash = dashOf(spot.list, spot.index);
  return dash === null ? null : dash + 1;
}

/** Offset of the dash of an item. Props (&name) and a comment may stand between it and the item. */
export function dashOf(list: ListNode, index: number): number | null {
  if (isFlow(list)) return null;
  const item = list.items[index];
  if (item === undefined) return null;
  const { source } = list;
  if (within(item, list)) {
    for (let line = source.lineAt(item.start); line >= source.lineAt(list.start); line--)
      if (hasDash(list, line)) return source.startOf(line) + columnOf(list);
    return null;
  }
  // What an alias means stands elsewhere: its dash is the first below the item before.
  const before = index === 0 ? null : dashOf(list, index - 1);
  const from = before === null ? source.lineAt(list.start) : source.lineAt(before) + 1;
  for (let line = from; line < source.lineCount; line++)
    if (hasDash(list, line)) return source.startOf(line) + columnOf(list);
  return null;
}

function columnOf(list: ListNode): number {
  return list.start - list.source.startOf(list.source.lineAt(list.start));
}

/** Whether a line opens an item of this list. The line it begins on may open an outer one as well. */
function hasDash(list: ListNode, line: number): boolean {
  const column = columnOf(list);
  const text = list.source.line(line);
  const isFirst = line === list.source.lineAt(list.start);
  return /^-(\s|$)/.test(text.slice(column)) && (isFirst || text.slice(0, column).trim() === "");
}

function within(node: TreeNode, list: ListNode): boolean {
  return node.start >= list.start && node.end <= list.end;
}

/** The names and tags (&a !t) that stand before a value on the line of its key or dash. */
const PROPS = /^[ \t]*(?:[&!]\S*[ \t]*)*/;

/** The value of a spot as text of the file: from its first sign to its last. Empty where nothing is written. */
export function valueRange(spot: Spot, head: number): { readonly from: number; readonly to: number } {
  const { parsed } = spot.node.source;
  if (isAliased(spot)) {
    const [all = "", blanks = ""] = /^([ \t]*)\*[^\s,\]}]+/.exec(parsed.slice(head)) ?? [];
    return { from: head + blanks.length, to: head + all.length };
  }
  const to = endOf(spot.node);
  if (spot.node.type === "empty" && to <= Math.max(spot.node.start, head)) {
    const line = parsed.slice(head, endOfLine(spot.node.source, head));
    const from = head + (PROPS.exec(line)?.[0].trimEnd().length ?? 0);
    return { from, to: from };
  }
  return { from: spot.node.start, to };
}

/** Where a value ends, without the line end and comment after it. */
export function endOf(node: TreeNode): number {
  if (node.type === "text" || node.type === "empty") return endOfText(node);
  if (isFlow(node)) return node.end;
  const ends = node.type === "map" ? node.entries.map(endOfEntry) : node.items.map(endOfItem(node));
  return Math.max(node.start, ...ends, lastContent(node, Math.max(node.start, ...ends)));
}

/** A block's last lines may be blank: they part it from what follows. */
function endOfText({ source, start, end }: TreeNode): number {
  if (!/^[|>]/.test(source.parsed.slice(start, start + 1))) return end;
  let last = source.lineAt(Math.max(start, end - 1));
  const first = source.lineAt(start);
  while (last > first && /^[ \t]*$/.test(source.line(last))) last--;
  return source.startOf(last) + source.line(last).length;
}

function endOfEntry(entry: Entry): number {
  if (entry.value.start >= entry.start) return Math.max(entry.end, endOf(entry.value));
  return endOfLine(entry.source, entry.start);
}

function endOfItem(list: ListNode) {
  return (item: TreeNode, index: number): number => {
    if (within(item, list)) return endOf(item);
    const dash = dashOf(list, index);
    return dash === null ? list.start : endOfLine(list.source, dash);
  };
}

/** The parser's own end of a group, where its tree left out what stands twice: the last line that is no comment. */
function lastContent(node: MapNode | ListNode, known: number): number {
  const { source } = node;
  let line = source.lineAt(Math.max(node.start, node.end - 1));
  const from = source.lineAt(known);
  while (line > from && /^[ \t]*(#.*)?$/.test(source.line(line))) line--;
  return line > from ? source.startOf(line) + source.line(line).length : known;
}

export function endOfLine(source: SourceText, offset: number): number {
  const line = source.lineAt(offset);
  return source.startOf(line) + source.line(line).length;
}

/** Lines of a key or an item, from 0, both inclusive. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The lines of a spot whose key or dash is the first sign of its line; null where something stands before it. */
export function linesOf(spot: Spot): Lines | null {
  const start = signOf(spot);
  if (start === null) return null;
  const { source } = spot.node;
  const first = source.lineAt(start);
  if (source.parsed.slice(source.startOf(first), start).trim() !== "") return null;
  return { first, last: lastLine(spot) };
}

/** The key itself, or the dash. */
export function signOf(spot: Spot): number | null {
  return spot.type === "entry" ? spot.entry.start : dashOf(spot.list, spot.index);
}

export function lastLine(spot: Spot): number {
  const { source } = spot.node;
  const sign = signOf(spot) ?? spot.node.start;
  return source.lineAt(Math.max(sign, isAliased(spot) ? sign : endOf(spot.node)));
}

/** A line that parts or heads a section (# ----, # ■ 様式4, # 【様式4】), and a key made a comment (#電子メール: …). */
const HEADING = /^[ \t]*#[ \t]*[-=*#_~―─━■□◆◇●【<＜]/;
const COMMENTED_KEY = /^[ \t]*#[^\s#][^:]*:( |$)/;

/**
 * The first of the comment lines that belong to a key or item: those directly above it and indented as it is. A blank
 * line, a section's heading and a key made a comment end them. Comments above a record's first key head the file, and
 * those above a list's first item head the list: they belong to neither.
 */
export function ownStart(spot: Spot, lines: Lines, { source, written }: Tolerant): number {
  if (spot.type === "item" ? spot.index === 0 : isFirstOfFile(spot)) return lines.first;
  const sign = signOf(spot) ?? spot.node.start;
  const indent = sign - source.startOf(lines.first);
  const all = written.split("\n");
  let first = lines.first;
  while (first > 0 && isOwnComment((all[first - 1] ?? "").replace(/\r$/, ""), indent)) first--;
  return first;
}

function isFirstOfFile({ map, entry }: Spot & { type: "entry" }): boolean {
  const atTop = map.start - map.source.startOf(map.source.lineAt(map.start)) === 0;
  return atTop && map.entries[0] === entry;
}

function isOwnComment(line: string, indent: number): boolean {
  if (HEADING.test(line) || COMMENTED_KEY.test(line)) return false;
  return line.search(/[^ ]/) === indent && line[indent] === "#";
}

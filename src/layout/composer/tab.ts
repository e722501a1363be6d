import { UNITS_PER_EM } from "./border.ts";
import { isBlank } from "./question.ts";
import { headOf } from "./space.ts";
import { extentOf, type Stop, stopFor } from "./stop.ts";
import type { CompositionStyle } from "./style.ts";
import { indexFrom } from "./tab-place.ts";
import type { Tabs, Workspace } from "./workspace.ts";

/** So far beyond the measure the sums of a line are made good: whoever looks past its end looks no further. */
const BEYOND = 16 * UNITS_PER_EM;

/** What `setTabs` says of a line. */
export interface TabbedLine {
  /** The line's stretch ends before this cluster: a tab that opens the next line, or as far as the sums were made good. */
  readonly end: number;
  /** The text after the last tab fills the measure as other lines do; false = every space of the line stays natural. */
  readonly fills: boolean;
  /** How much longer than others the line is: what its last tab leads to stands in the 字上げ. */
  readonly beyond: number;
}

/**
 * Sets the tabs of the line that begins at `from`: each takes the first stop beyond the text before it at which its own text
 * (up to the next tab or the stretch's end) fits on the line. A tab for which there is none opens the next line, with that
 * line's first stop; where no line can end before it, it is one em wide, less where its text needs the room. Text before a
 * tab keeps its natural spaces.
 *
 * JLREQ 3.6.3 c would set a text that meets the one before it directly after that; here it goes on to the next stop, so that
 * no two columns ever run into one another.
 *
 * What the paragraph's last tab leads to may end at a stop in the 字上げ: so a table of contents has its page
 * numbers beside its titles, which turn before them.
 *
 * Only what comes after `from` is written: the line before stays as it was asked. Asked again, a line comes out the same.
 *
 * @see JLREQ 3.6.2 タブ処理で指定する配置位置にそろえる形式, 3.6.3 タブ処理を行う対象の文字列の配置方法
 */
export function setTabs(
  style: CompositionStyle,
  text: Workspace,
  tabs: Tabs,
  from: number,
  available: number,
): TabbedLine {
  const indent = from === 0 ? tabs.firstIndent : tabs.restIndent;
  const pen = indent + (from < text.count ? headOf(style, text, from) : 0);
  const first = walkTo(text.count, pen, indent + available, text, tabs, from);
  // A bracket that goes to the next line with its tab no longer belongs to the text before it, which is set again without.
  const isShorter = first.bound < first.next;
  const walk = isShorter ? walkTo(first.bound, pen, indent + available, text, tabs, from) : first;
  const end = makeGood(text, tabs, from, walk, available + walk.beyond + BEYOND);
  return { end, fills: first.fills && walk.fills, beyond: walk.beyond };
}

/** A walk along a line, from tab to tab. */
interface Walk {
  readonly edge: number;
  /** Where the text before cluster `next` ends, from the column's start edge; and where its ink does. */
  pen: number;
  inked: number;
  next: number;
  /** The last tab that has its place on this line; -1 = none yet. */
  last: number;
  /** The line's stretch ends before this cluster. */
  bound: number;
  fills: boolean;
  beyond: number;
}

function walkTo(bound: number, pen: number, edge: number, text: Workspace, tabs: Tabs, from: number): Walk {
  const walk: Walk = { edge, pen, inked: pen, next: from, last: -1, bound, fills: true, beyond: 0 };
  for (let k = indexFrom(tabs, from); (tabs.at[k] ?? bound) < bound; k++)
    if (!step(walk, text, tabs, from, k)) break;
  return walk;
}

/** Sets the tab of index `k`; false where the line ends before it. */
function step(walk: Walk, text: Workspace, tabs: Tabs, from: number, k: number): boolean {
  const { at, places, stops } = tabs;
  const tab = at[k] as number;
  const place = places[k] as number;
  if (!advance(walk, text, from, tab)) {
    if (walk.inked > walk.edge) walk.bound = place > from ? place : tab;
    return false;
  }
  const next = Math.min(at[k + 1] ?? walk.bound, walk.bound);
  const room = walk.edge - walk.pen;
  const extent = extentOf(text, tab + 1, next, room);
  const stop = stopFor(stops, extent, walk) ?? stopBeyond(walk, text, tabs, k);
  if (stop === null && place > from) {
    walk.bound = place;
    walk.fills = false;
    return false;
  }
  const width = stop === null ? Math.min(UNITS_PER_EM, room - extent.piece) : stop.begin - walk.pen;
  text.body[tab] = Math.max(0, width);
  walk.pen += text.body[tab] as number;
  walk.next = tab + 1;
  walk.last = tab;
  walk.fills = stop === null || stop.align === "start";
  return true;
}

/** The stop in the 字上げ at which all that follows the paragraph's last tab ends; null = it is not the last, or there is none. */
function stopBeyond(walk: Walk, text: Workspace, { at, stops, endIndent }: Tabs, k: number): Stop | null {
  if (endIndent <= 0 || k < at.length - 1) return null;
  const edge = walk.edge + endIndent;
  const extent = extentOf(text, (at[k] as number) + 1, text.count, edge - walk.pen);
  if (extent.whole <= 0) return null;
  const inside = stops.filter(({ align, position }) => align === "end" && position > walk.edge);
  const stop = stopFor(inside, extent, { pen: walk.pen, edge });
  if (stop !== null) walk.beyond = endIndent;
  return stop;
}

/** Moves the pen to the tab; false where a forced break or the line's end comes first. */
function advance(walk: Walk, { kind, feed, gap, body }: Workspace, from: number, tab: number): boolean {
  for (; walk.next < tab && walk.inked <= walk.edge; walk.next++) {
    const i = walk.next;
    if (feed[i] === 1) return false;
    walk.pen += (i > from ? (gap[i] as number) : 0) + (body[i] as number);
    if (!isBlank(kind[i])) walk.inked = walk.pen;
  }
  return walk.inked <= walk.edge;
}

/**
 * Makes the sums of the line good, from `from` until its least width is over `limit`: gaps before its last tab give and
 * take nothing, the others what they always could. Returns the first cluster that they do not hold for.
 */
function makeGood(text: Workspace, tabs: Tabs, from: number, { last, bound }: Walk, limit: number): number {
  const { kind, feed, gap, body, reducible, squeezable } = text;
  let least = 0;
  let i = from;
  for (; i < bound && feed[i] === 0 && least <= limit; i++) {
    if (i > from) restore(text, tabs, i, i > last);
    addTo(text, i);
    if (isBlank(kind[i])) continue;
    const reduced = (gap[i] as number) - (reducible[i] as number) - (squeezable[i] as number);
    least += (body[i] as number) + (i > from ? reduced : 0);
  }
  return i;
}

function restore(text: Workspace, tabs: Tabs, i: number, gives: boolean): void {
  text.reducible[i] = gives ? (tabs.reducible[i] as number) : 0;
  text.squeezable[i] = gives ? (tabs.squeezable[i] as number) : 0;
  text.expandStep[i] = gives ? (tabs.expandStep[i] as number) : 0;
  text.expandable[i] = gives ? (tabs.expandable[i] as number) : 0;
}

/** The sums after cluster `i` from those before it, as `sum` in space.ts makes them. */
function addTo(text: Workspace, i: number): void {
  const { widthBefore, reducibleBefore, squeezableBefore, expandableBefore } = text;
  const width = (text.gap[i] as number) + (text.body[i] as number);
  widthBefore[i + 1] = (widthBefore[i] as number) + width;
  reducibleBefore[i + 1] = (reducibleBefore[i] as number) + (text.reducible[i] as number);
  squeezableBefore[i + 1] = (squeezableBefore[i] as number) + (text.squeezable[i] as number);
  expandableBefore[i + 1] = (expandableBefore[i] as number) + (text.expandable[i] as number);
}

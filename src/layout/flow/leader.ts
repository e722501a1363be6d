import type { TabStop } from "../../document/tree.ts";
import { type Frame, type Line, type TabPlace, UNITS_PER_EM } from "../composer/border.ts";
import type { PlacedRule } from "../page.ts";
import type { MeasuredInlines } from "./measure.ts";
import { shownTo } from "./runs.ts";

/**
 * リーダー in em of the paragraph: as … has them, three dots an em in the middle of the em box; a line stands on the
 * baseline. `air` is left free at either end.
 */
const LEADER = { air: 0.25, pitch: 1 / 3, dot: 0.1, above: 0.38, line: 0.05 } as const;

/** Where a line stands: left edge of its column in pt, the paragraph's size in twips, baseline below its top in pt. */
export interface LeaderPlace {
  readonly left: number;
  readonly em: number;
  readonly baseline: number;
}

/** The room a tab has made, composer units from the column's start edge, and the text it leads to. */
interface Room {
  readonly from: number;
  readonly to: number;
  /** Clusters up to the next tab or the line's end. */
  readonly first: number;
  readonly last: number;
  /** Where that text ends. */
  readonly end: number;
}

/**
 * What fills the room before the texts a line's tabs lead to; y from the line's top.
 *
 * @param stops the paragraph's, in the order of `frame.tabs`
 * @see JLREQ 3.6 タブ処理
 */
export function leadersOf(
  content: MeasuredInlines,
  line: Line,
  frame: Frame,
  stops: readonly TabStop[],
  place: LeaderPlace,
): PlacedRule[] {
  const rules: PlacedRule[] = [];
  for (const room of roomsOf(content, line)) {
    const index = stopOf(room, frame.tabs, content, line);
    const leader = stops[index]?.leader ?? "none";
    // With no text after it a tab leads to the stop itself: a line to write on.
    const to = room.first === room.last ? (frame.tabs[index]?.position ?? room.to) : room.to;
    if (leader !== "none") rules.push(...ruleOf(leader, room.from, to, place));
  }
  return rules;
}

function roomsOf(content: MeasuredInlines, line: Line): Room[] {
  const { clusters } = content;
  const rooms: Room[] = [];
  const shown = shownTo(content, line);
  const x = (cluster: number): number =>
    cluster < shown ? (line.x[cluster - line.from] as number) : line.end;
  for (let tab = line.from; tab < shown; tab++) {
    if (clusters[tab] !== "\t") continue;
    let last = tab + 1;
    while (last < shown && clusters[last] !== "\t") last++;
    rooms.push({ from: x(tab), to: x(tab + 1), first: tab + 1, last, end: x(last) });
  }
  return rooms;
}

/** The stop a tab has taken: the one its text stands at, to half an em (blanks of brackets); −1 = none. */
function stopOf(room: Room, tabs: readonly TabPlace[], content: MeasuredInlines, line: Line): number {
  const isEmpty = room.first === room.last;
  let best = -1;
  let least = isEmpty ? Number.POSITIVE_INFINITY : UNITS_PER_EM / 2;
  tabs.forEach((tab, index) => {
    if (tab.position <= room.from) return;
    const off = isEmpty
      ? tab.position - room.from
      : Math.abs(anchorOf(tab, room, content, line) - tab.position);
    if (off >= least) return;
    best = index;
    least = off;
  });
  return best;
}

/** What of the text would stand at the stop. */
function anchorOf(
  { align }: TabPlace,
  { to, first, last, end }: Room,
  content: MeasuredInlines,
  line: Line,
): number {
  if (align === "start") return to;
  if (align === "center") return (to + end) / 2;
  for (let i = first; align === "point" && i < last; i++)
    if (content.clusters[i] === "." || content.clusters[i] === "．") return line.x[i - line.from] as number;
  return end;
}

function ruleOf(leader: "dots" | "line", from: number, to: number, place: LeaderPlace): PlacedRule[] {
  const size = place.em / 20;
  const scale = size / UNITS_PER_EM;
  const x1 = place.left + from * scale + LEADER.air * size;
  const x2 = place.left + to * scale - LEADER.air * size;
  if (x2 - x1 < LEADER.pitch * size) return [];
  const y = place.baseline - (leader === "dots" ? LEADER.above * size : 0);
  const at = { x1, y1: y, x2, y2: y };
  return [
    leader === "dots"
      ? { ...at, width: LEADER.dot * size, line: "dotted", pitch: LEADER.pitch * size }
      : { ...at, width: LEADER.line * size, line: "solid", pitch: 0 },
  ];
}

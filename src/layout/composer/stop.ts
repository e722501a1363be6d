import type { TabPlace } from "./border.ts";
import { ALLOWED } from "./pair.ts";
import { isBlank } from "./question.ts";
import type { Workspace } from "./workspace.ts";

/** A stop with a text at it. Lengths in composer units from the column's start edge. */
export interface Stop {
  readonly align: TabPlace["align"];
  /** Where the text begins. */
  readonly begin: number;
}

/** Where a text would have to fit: between the end of what is before it and the line's end. */
export interface Room {
  readonly pen: number;
  readonly edge: number;
}

/** The text after a tab, in composer units; blanks at its end do not count. */
export interface Extent {
  /** What no line end parts from the tab. */
  readonly piece: number;
  /** All of it, up to the next tab or the stretch's end; -1 = wider than the room. */
  readonly whole: number;
  /** Up to its first "." or "．"; without one, all of it. */
  readonly point: number;
}

/**
 * The first stop beyond the pen at which a text fits. At a stop of the kind `start` it may go on over the line's end, at the
 * others it stands whole.
 *
 * @param stops  by position
 * @returns null where there is none
 * @see JLREQ 3.6.2 タブ処理で指定する配置位置にそろえる形式
 */
export function stopFor(stops: readonly TabPlace[], extent: Extent, room: Room): Stop | null {
  for (const stop of stops) {
    const begin = stop.position - partBefore(stop.align, extent);
    const width = stop.align === "start" ? extent.piece : extent.whole;
    const fits = width >= 0 && begin >= room.pen && begin + width <= room.edge;
    if (fits && stop.position > room.pen) return { align: stop.align, begin };
  }
  return null;
}

/** How much of the text stands before its stop. */
function partBefore(align: TabPlace["align"], { whole, point }: Extent): number {
  if (align === "start") return 0;
  if (align === "point") return point;
  return align === "end" ? whole : whole >> 1;
}

const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e;

/** Measures the clusters `first … to` (to excluded) at natural width, no further than the room. */
export function extentOf(text: Workspace, first: number, to: number, room: number): Extent {
  const { kind, code, feed, strength, gap, body } = text;
  let pen = 0;
  let inked = 0;
  let piece = -1;
  let point = -1;
  for (let i = first; i < to && feed[i] === 0; i++) {
    if (piece < 0 && i > first && strength[i] === ALLOWED) piece = inked;
    pen += gap[i] as number;
    if (point < 0 && isPoint(code[i] as number)) point = pen;
    pen += body[i] as number;
    if (isBlank(kind[i])) continue;
    inked = pen;
    if (inked > room) return { piece: piece < 0 ? inked : piece, whole: -1, point };
  }
  return { piece: piece < 0 ? inked : piece, whole: inked, point: point < 0 ? inked : point };
}

import type { PacketText } from "./packet-text.ts";

/** A stretch of the text that is nearly a title known from elsewhere. */
export interface NearTitle {
  readonly from: number;
  readonly to: number;
  readonly found: string;
}

/** As much of a title must stand unchanged at its beginning or its end. */
const KNOWN = 6;
/** And so much behind or before the slip. */
const LEAST = 3;
/** So many letters may differ, be missing or be too many. */
const SLACK = 6;

/**
 * Places where a long title is written with a slip: another letter, a part that is missing or too much. The places
 * where it stands as it should are passed over.
 *
 * @param isWhole nothing else can stand before the title: where its beginning is missing, that is a slip
 */
export function nearTitles(text: PacketText, title: string, isWhole = false): NearTitle[] {
  if (title.length < KNOWN * 2) return [];
  const found = new Map<number, NearTitle>();
  for (const from of text.positionsOf(title.slice(0, KNOWN))) {
    const to = endOf(text, title, from);
    if (to !== null) found.set(from, { from, to, found: text.text.slice(from, to) });
  }
  for (const tail of text.positionsOf(title.slice(-KNOWN))) {
    const to = tail + KNOWN;
    const from = startOf(text, title, to) ?? (isWhole ? cutStart(text, title, to) : null);
    if (from !== null) found.set(from, { from, to, found: text.text.slice(from, to) });
  }
  return [...found.values()];
}

/** Where a title that begins here ends, if one stretch of it is otherwise; null where it is right or another one. */
function endOf({ text }: PacketText, title: string, from: number): number | null {
  if (text.startsWith(title, from)) return null;
  let same = 0;
  while (text[from + same] === title[same]) same += 1;
  return oneStretch(title.length - same, (left, extra) => {
    const rest = title.slice(title.length - left);
    const at = from + same + extra;
    return text.startsWith(rest, at) ? at + left : null;
  });
}

function startOf({ text }: PacketText, title: string, to: number): number | null {
  if (text.endsWith(title, to) || text.slice(to - title.length, to) === title) return null;
  let same = 0;
  while (text[to - 1 - same] === title[title.length - 1 - same]) same += 1;
  return oneStretch(title.length - same, (left, extra) => {
    const at = to - same - extra - left;
    return at >= 0 && text.startsWith(title.slice(0, left), at) ? at : null;
  });
}

/** A long title of which only the first letters are missing. */
const LONG = 20;

function cutStart({ text }: PacketText, title: string, to: number): number | null {
  let same = 0;
  while (same < title.length && text[to - 1 - same] === title[title.length - 1 - same]) same += 1;
  const missing = title.length - same;
  return missing > 0 && missing <= SLACK && same >= LONG ? to - same : null;
}

/**
 * Tries what may be passed over: `skipped` letters of the title against `extra` of the text, the fewest first.
 *
 * @param left letters of the title that are not yet found
 * @param tryAt the title's last or first `kept` letters, `extra` letters of the text away
 */
function oneStretch(left: number, tryAt: (kept: number, extra: number) => number | null): number | null {
  for (let skipped = 0; skipped <= Math.min(SLACK, left - LEAST); skipped++) {
    for (let extra = 0; extra <= SLACK; extra++) {
      const found = skipped + extra === 0 ? null : tryAt(left - skipped, extra);
      if (found !== null) return found;
    }
  }
  return null;
}

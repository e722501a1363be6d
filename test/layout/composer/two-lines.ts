import type { Frame, Line, MeasuredText } from "../../../src/layout/composer/border.ts";
import { loosenWords, prepare } from "../../../src/layout/composer/compose.ts";
import { ALLOWED, IDEOGRAPHIC_SPACE, OPENING, WORD_SPACE } from "../../../src/layout/composer/pair.ts";
import type { CompositionStyle } from "../../../src/layout/composer/style.ts";
import type { Workspace } from "../../../src/layout/composer/workspace.ts";

// Two lines tried at all their legal breaks, by adding up space by space: what look-back must not have missed.

/** The sums of a line that ends at `to`, trailing blanks left out. */
interface Sums {
  /** Width with every space natural, and the blank after the last mark. */
  readonly natural: number;
  readonly tail: number;
  /** Width with all that may be taken away gone. */
  readonly least: number;
  /** What the gaps can take before one of them is over half an em. */
  readonly opens: number;
}

function sumsOf(work: Workspace, from: number, to: number, room: number): Sums {
  const { kind, gap, body, lead, trail, reducible, squeezable, expandable } = work;
  const first = from === 0 ? (gap[0] as number) : kind[from] === OPENING ? 0 : (lead[from] as number);
  let [width, less, opens] = [first, 0, 0];
  let sums: Sums = { natural: 0, tail: 0, least: 0, opens: 0 };
  for (let i = from; i < to; i++) {
    width += (body[i] as number) + (i > from ? (gap[i] as number) : 0);
    less += i > from ? (reducible[i] as number) + (squeezable[i] as number) : 0;
    opens += i > from ? (expandable[i] as number) : 0;
    const hidden = kind[i] === WORD_SPACE || (kind[i] === IDEOGRAPHIC_SPACE && width > room);
    if (!hidden) sums = { natural: width, tail: trail[i] as number, least: width - less, opens };
  }
  return sums;
}

/** Whether a justified line may end there: no gap over half an em, 追込み and ぶら下げ no further than allowed. */
function isGood(text: MeasuredText, work: Workspace, from: number, to: number, room: number): boolean {
  const { natural, tail, least, opens } = sumsOf(work, from, to, room);
  const left = room - natural - tail;
  if (left >= 0) return left <= opens;
  if (least <= room) return true;
  const shown = text.text.slice(text.start[from], text.start[to]).trimEnd();
  if (!/[。、．，]$/u.test(shown)) return false;
  const mark = from + [...new Intl.Segmenter("ja").segment(shown)].length - 1;
  const before = sumsOf(work, from, mark, room);
  const rest = room - before.natural - (work.gap[mark] as number);
  return rest >= 0 && rest <= before.opens;
}

/** A paragraph as its lines are searched; good until the next one is composed or prepared. */
export function preparedFor(text: MeasuredText, frame: Frame, style: CompositionStyle): Workspace {
  const work = prepare(text, frame, style);
  loosenWords(frame, style, work);
  return work;
}

/**
 * Breaks of the line before and of a bad line with which both were within their limits, the second beyond where the first
 * broke; null where there are none. Addresses are not parted for it.
 *
 * @param legal  breaks that count in any case
 */
export function betterPair(
  text: MeasuredText,
  work: Workspace,
  frame: Frame,
  before: Line,
  legal: (place: number) => boolean = () => false,
): readonly [number, number] | null {
  const roomAt = (from: number): number =>
    frame.measure - frame.endIndent - (from === 0 ? frame.firstIndent : frame.restIndent);
  const feed = work.feed.subarray(0, text.count).indexOf(1, before.from);
  const end = feed < 0 ? text.count : feed;
  const isLegal = (i: number): boolean => work.strength[i] === ALLOWED || legal(i);
  for (let e = before.from + 1; e < end; e++) {
    if (!isLegal(e) || e === before.to || !isGood(text, work, before.from, e, roomAt(before.from))) continue;
    for (let f = before.to + 1; f <= end; f++) {
      if (f <= e) continue;
      const sums = sumsOf(work, e, f, roomAt(e));
      if (sums.least - sums.tail > 2 * roomAt(e)) break;
      if (f === end ? sums.least <= roomAt(e) : isLegal(f) && isGood(text, work, e, f, roomAt(e)))
        return [e, f];
    }
  }
  return null;
}

/** Whether a justified line that is neither last nor too narrow for one character was ended badly. */
export function isBad(text: MeasuredText, work: Workspace, frame: Frame, line: Line): boolean {
  if (line.lineEnd === "paragraph-end" || line.lineEnd === "forced" || line.adjustment.kind === "overfull")
    return false;
  if (line.lineEnd !== "break") return true;
  const room = frame.measure - frame.endIndent - (line.from === 0 ? frame.firstIndent : frame.restIndent);
  return !isGood(text, work, line.from, line.to, room);
}

import type { Frame, MeasuredText } from "./border.ts";
import { kinsokuMask, maskOf, NO_LINE_END } from "./kinsoku.ts";
import { ALLOWED, OPENING, PROHIBITED } from "./pair.ts";
import { isBlank } from "./question.ts";
import { headOf } from "./space.ts";
import { freeze } from "./span.ts";
import type { CompositionStyle } from "./style.ts";
import type { Tabs, Workspace } from "./workspace.ts";

const TAB = 0x09;

/**
 * Finds the tabs of a paragraph, before the sums are made. A line may end before a tab, like before any other text, and
 * never after one; what follows it stands as at a line head. A "\t" inside a span is no tab: glue of no width.
 *
 * @see JLREQ 3.6.1 タブ処理の利用
 */
export function findTabs(text: MeasuredText, frame: Frame, style: CompositionStyle, into: Workspace): void {
  into.tabs = null;
  if (!text.text.includes("\t")) return;
  const at = clustersOf(text, into);
  for (const tab of at) settle(style, into, tab);
  into.tabs = {
    at,
    places: placesOf(at, into),
    stops: [...frame.tabs].sort((a, b) => a.position - b.position),
    firstIndent: frame.firstIndent,
    restIndent: frame.restIndent,
    endIndent: frame.endIndent,
    reducible: into.reducible.slice(0, text.count),
    squeezable: into.squeezable.slice(0, text.count),
    expandStep: into.expandStep.slice(0, text.count),
    expandable: into.expandable.slice(0, text.count),
  };
}

function clustersOf({ count, spans }: MeasuredText, { code, body }: Workspace): Int32Array {
  const at: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    if (code[i] !== TAB) continue;
    body[i] = 0;
    while (next < spans.length && (spans[next]?.to ?? 0) <= i) next++;
    if (i < (spans[next]?.from ?? count)) at.push(i);
  }
  return Int32Array.from(at);
}

/** Spaces and breaks beside a tab. */
function settle(style: CompositionStyle, into: Workspace, tab: number): void {
  const { count, kind, feed, strength, gap } = into;
  const after = tab + 1;
  freeze(into, tab);
  if (opens(style, into, tab)) strength[tab] = ALLOWED;
  if (after >= count || feed[after] === 1) return;
  freeze(into, after);
  gap[after] = headOf(style, into, after);
  // Blanks after a tab hang at no line end: they would take it with them.
  for (let i = after; i < count && feed[i] === 0; i++) {
    strength[i] = Math.max(strength[i] as number, PROHIBITED);
    if (!isBlank(kind[i])) return;
  }
}

/** Whether a line may end before a tab: not on blanks alone (typed 字下げ), and not on what 行末禁則 forbids (JLREQ 3.1.8). */
function opens(style: CompositionStyle, { kind, feed, code }: Workspace, tab: number): boolean {
  let shown = tab - 1;
  while (shown >= 0 && isBlank(kind[shown])) shown--;
  if (shown < 0 || feed[shown] === 1) return false;
  return kind[shown] !== OPENING && (maskOf(kinsokuMask(style), code[shown] as number) & NO_LINE_END) === 0;
}

function placesOf(at: Int32Array, { strength, feed }: Workspace): Int32Array {
  let place = -1;
  let i = 1;
  return at.map((tab) => {
    for (; i <= tab; i++)
      if (feed[i - 1] === 1) place = -1;
      else if (strength[i] === ALLOWED) place = i;
    return place;
  });
}

/** Index of the first tab at or after cluster `from`. */
export function indexFrom({ at }: Tabs, from: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the clusters `from … to` (to excluded) is a tab. */
export function holdsTab(tabs: Tabs, from: number, to: number): boolean {
  return (tabs.at[indexFrom(tabs, from)] ?? to) < to;
}

import type { Heading, Inline, Kigaki, Paragraph, ParagraphFormat, TabStop } from "../../document/tree.ts";
import type { Flow } from "./flow.ts";
import { type Scale, twipsOf } from "./geometry.ts";

/** A paragraph's last tab, where it leads over its 字上げ to the column's edge. */
export interface MarginTab {
  readonly stop: TabStop;
  /** Where the 字上げ begins, twips from the column's start edge. */
  readonly edge: number;
  readonly before: readonly Inline[];
  readonly after: readonly Inline[];
}

/**
 * The page number of a list of contents: titles end before its column (字上げ), the number stands in it. A tab that is
 * aligned to the margin goes there whatever the indent; readers that know no such tab (LibreOffice 7.4) take it for an
 * ordinary one, whose stop then stands at the 字上げ: a number beyond it they would lose.
 *
 * @returns null where the last tab is not clearly this one
 */
export function marginTabOf(
  { format, children }: Paragraph | Heading | Kigaki,
  flow: Flow,
  scale: Scale,
): MarginTab | null {
  const stop = format.tabs.find((one) => leadsOver(one, format, flow, scale));
  if (stop === undefined || flow.inCell) return null;
  const { column, edge } = edgesAt(format, flow, scale);
  const at = children.findLastIndex(({ type }) => type === "tab");
  const tabs = children.filter(({ type }) => type === "tab").length;
  const first = twipsOf(format.start, scale) + twipsOf(format.indent, scale);
  const stops = format.tabs.map(({ position }) => twipsOf(position, scale));
  // Each tab has its stop, and this is the last of both.
  const isLast =
    flow.left + Math.max(...stops) === column && tabs === stops.filter((one) => one > first).length;
  const isAtEdge = flow.left + twipsOf(stop.position, scale) === column;
  return at >= 0 && isLast && isAtEdge
    ? { stop, edge, before: children.slice(0, at), after: children.slice(at + 1) }
    : null;
}

/** Whether a stop stands beyond the 字上げ. */
export function leadsOver(stop: TabStop, format: ParagraphFormat, flow: Flow, scale: Scale): boolean {
  const position = flow.left + twipsOf(stop.position, scale);
  return stop.align === "end" && position > edgesAt(format, flow, scale).edge;
}

function edgesAt(
  { end }: ParagraphFormat,
  { page }: Flow,
  scale: Scale,
): { readonly column: number; readonly edge: number } {
  const column = page.charactersPerLine * page.fontSize * 10;
  return { column, edge: column - twipsOf(end, scale) };
}

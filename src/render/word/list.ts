import type { ParagraphChild } from "docx";
import type { Block, Item, Length, List } from "../../document/tree.ts";
import { advanceOf, clustersOf } from "./advance.ts";
import type { Flow } from "./flow.ts";
import { indented } from "./flow.ts";
import { type Scale, twipsOf } from "./geometry.ts";
import type { Edges } from "./indent.ts";
import type { WordBlock } from "./paragraph.ts";
import { type Look, runOf, tabRun } from "./run.ts";
import { type Beside, textParagraph } from "./text.ts";

/** Where a label begins, twips from the column's start edge, and the least room behind it. */
interface LabelRoom {
  readonly at: number;
  readonly gap: Length;
}

/** Sets the blocks inside an item or a cell: block.ts has it. */
export type Setter = (blocks: readonly Block[], flow: Flow) => readonly WordBlock[];

/**
 * A list as paragraphs with a hanging indent. The label is text, not Word's numbering: it can be copied, and it is
 * the same in PDF and Word.
 */
export function listParagraphs(list: List, flow: Flow, set: Setter): readonly WordBlock[] {
  const scale: Scale = { size: flow.size, lineFeed: flow.page.lineFeed };
  const label = flow.left + twipsOf(list.start, scale);
  const content = indented(flow, label - flow.left + twipsOf(list.hang, scale));
  return list.children.flatMap((item) => itemParagraphs(item, { at: label, gap: list.gap }, content, set));
}

function itemParagraphs(item: Item, room: LabelRoom, flow: Flow, set: Setter): readonly WordBlock[] {
  const [first, ...rest] = item.children;
  const runs: Beside["runs"] = (look, edges, stops) => {
    const gap = twipsOf(room.gap, { size: look.size, lineFeed: flow.page.lineFeed });
    return labelRuns(item.label, look, edges, stops, { at: room.at, gap });
  };
  const beside: Beside = { at: room.at, runs };
  if (first?.type === "p") return [textParagraph(first, flow, beside), ...set(rest, flow)];
  return [textParagraph(emptyParagraph, flow, beside), ...set(item.children, flow)];
}

/**
 * The label and a tab to the content's edge. A label wider than the room less the list's gap pushes the content to
 * that gap after it: there is no tab stop there, so its last character carries the gap. Word stops at a hanging
 * indent by itself, and at the paragraph's own stops: each on the way to the content takes a tab of its own.
 */
function labelRuns(
  label: string,
  look: Look,
  edges: Edges,
  stops: readonly number[],
  { at, gap }: { readonly at: number; readonly gap: number },
): readonly ParagraphChild[] {
  const end = at + advanceOf(label, look.size);
  // A tab from where the content begins would go on to the next stop.
  if (label !== "" && (end > edges.first - gap || end === edges.first)) return pushed(label, look, gap);
  const passed = new Set(
    [edges.left, edges.first, ...stops].filter((one) => one > end && one <= edges.first),
  );
  const tabs = Array.from({ length: Math.max(1, passed.size) }, () => tabRun(look));
  return [...(label === "" ? [] : [runOf(label, look)]), ...tabs];
}

function pushed(label: string, look: Look, gap: number): readonly ParagraphChild[] {
  const clusters = clustersOf(label);
  const start = clusters.slice(0, -1).join("");
  const last = runOf(clusters.slice(-1).join(""), look, { characterSpacing: Math.round(gap) });
  return start === "" ? [last] : [runOf(start, look), last];
}

const zero = { value: 0, unit: "em" } as const;
/** What a label without a paragraph beside it stands on. */
const emptyParagraph = {
  type: "p",
  format: {
    align: "start",
    indent: zero,
    start: zero,
    end: zero,
    size: null,
    family: "mincho",
    bold: false,
    tabs: [],
    keepWithNext: true,
  },
  children: [],
} as const;

import type {
  Block,
  Heading,
  Inline,
  Item,
  Kigaki,
  Length,
  List,
  Paragraph,
  ParagraphFormat,
  Seal,
} from "../../document/tree.ts";
import { textOf } from "../../document/walk.ts";
import { headingSpace } from "../heading.ts";
import { twipsOf } from "../length.ts";
import type { StructElement } from "../page.ts";
import { structElement } from "../structure.ts";
import { type TableFlow, tableFlow } from "../table/table.ts";
import type { FlowContext } from "./context.ts";
import {
  type Column,
  emOf,
  type FlowLine,
  type ParagraphLines,
  paragraphLines,
  type Setting,
} from "./draft.ts";
import { bodyElement, itemElement, listElement, textElement } from "./elements.ts";
import { type FigureFlow, figureFlow } from "./figure.ts";
import { naturalWidth } from "./measure.ts";
import type { MeasuredLabel } from "./memo.ts";
import { addSeal } from "./seal.ts";

/** What pages are filled with, in order. Heights in pt. */
export type Flow =
  | {
      readonly kind: "lines";
      readonly lines: readonly FlowLine[];
      readonly keepWithNext: boolean;
      readonly heading: { readonly level: number; readonly text: string } | null;
    }
  | { readonly kind: "space"; readonly height: number }
  | { readonly kind: "rule"; readonly left: number; readonly right: number; readonly height: number }
  | { readonly kind: "break" }
  | { readonly kind: "figure"; readonly figure: FigureFlow; readonly keepWithNext: boolean }
  | { readonly kind: "table"; readonly table: TableFlow };

const none = { value: 0, unit: "em" } as const;

/** Where blocks stand: their column, how text is set there, the text size around them in twips, their structure. */
export interface FlowPlace {
  readonly column: Column;
  readonly setting: Setting;
  readonly around: number;
  readonly parent: StructElement;
}

/** Lays blocks out in one column, from the top to an endless bottom. */
export function flowOf(blocks: readonly Block[], place: FlowPlace, context: FlowContext): Flow[] {
  const flows: Flow[] = [];
  let previous: ParagraphLines | null = null;
  for (const block of blocks) {
    if (block.type === "seal") {
      if (previous !== null) addSeal(flows, previous, block, place, context);
      continue;
    }
    if (block.type === "p" || block.type === "heading" || block.type === "kigaki") {
      previous = textLines(block, place, context);
      flows.push(linesFlow(block, previous));
      continue;
    }
    flows.push(...otherFlow(block, place, context));
    previous = null;
  }
  return flows;
}

type TextBlock = Paragraph | Heading | Kigaki;

function otherFlow(block: Exclude<Block, TextBlock | Seal>, place: FlowPlace, context: FlowContext): Flow[] {
  const { column } = place;
  const { lineFeed } = context.page;
  switch (block.type) {
    case "list":
      return listFlow(block, place, context);
    case "table":
      return [{ kind: "table", table: tableFlow(block, column, place.parent, context) }];
    case "figure":
      return [
        { kind: "figure", figure: figureFlow(block, place, context), keepWithNext: block.keepWithNext },
      ];
    case "space":
      return [{ kind: "space", height: twipsOf(block.height, place.around, lineFeed) / 20 }];
    case "rule": {
      const right = (column.left + column.width) / 20;
      return [{ kind: "rule", left: column.left / 20, right, height: lineFeed / 20 }];
    }
    case "pagebreak":
      return [{ kind: "break" }];
  }
}

function textLines(block: TextBlock, place: FlowPlace, context: FlowContext): ParagraphLines {
  const element = textElement(block, place.parent);
  const { column, setting, around } = place;
  const at = { column, setting, around, element, artifact: null, firstStart: 0 };
  const made = paragraphLines(block.format, block.children, at, context);
  return block.type === "heading" ? withHeadingSpace(made, block.lines, context.page.lineFeed) : made;
}

/** 行取り: the free space belongs to the heading's first and last line, so that it never parts from them. */
function withHeadingSpace(made: ParagraphLines, wanted: number | null, lineFeed: number): ParagraphLines {
  const needed = Math.round(made.lines.reduce((sum, { height }) => sum + height * 20, 0));
  const { before, after } = headingSpace(wanted, needed, lineFeed);
  if (before + after === 0) return made;
  const last = made.lines.length - 1;
  const lines = made.lines.map((line, i) =>
    lower(line, i === 0 ? before / 20 : 0, i === last ? after / 20 : 0),
  );
  return { ...made, lines };
}

/** A line with free space above and below, pt. */
function lower(line: FlowLine, above: number, below: number): FlowLine {
  return {
    height: line.height + above + below,
    baseline: line.baseline + above,
    pieces: line.pieces,
    rules: line.rules.map((rule) => ({ ...rule, y1: rule.y1 + above, y2: rule.y2 + above })),
  };
}

function linesFlow(block: TextBlock, { lines }: ParagraphLines): Flow {
  return {
    kind: "lines",
    lines,
    keepWithNext: block.type !== "p" || block.format.keepWithNext,
    heading: block.type === "heading" ? { level: block.level, text: bookmark(block) } : null,
  };
}

/** A heading's text on one line, as bookmarks need it. */
function bookmark(heading: Heading): string {
  return textOf(heading)
    .replace(/\s*[\n\t]\s*/g, " ")
    .trim();
}

function listFlow(list: List, place: FlowPlace, context: FlowContext): Flow[] {
  const { column, around } = place;
  const start = twipsOf(list.start, around, context.page.lineFeed);
  const hang = twipsOf(list.hang, around, context.page.lineFeed);
  const inner = { left: column.left + start + hang, width: column.width - start - hang };
  const parent = listElement(list, place.parent);
  return list.children.flatMap((item) =>
    itemFlow(item, { hang, gap: list.gap }, { ...place, column: inner, parent }, context),
  );
}

/** Where a label stands: how far in twips before its content, and the least room behind it. */
interface LabelRoom {
  readonly hang: number;
  readonly gap: Length;
}

/** An item: its label hangs left of the column its content is set in. */
function itemFlow(item: Item, room: LabelRoom, place: FlowPlace, context: FlowContext): Flow[] {
  const li = itemElement(place.parent);
  const [first, ...rest] = item.children;
  const beside = first?.type === "p" ? first : null;
  const label = labelOf(item, room, { ...place, parent: li }, context);
  const inside: FlowPlace = { ...place, parent: bodyElement(li) };
  if (beside === null)
    return [
      { kind: "lines", lines: [label.line], keepWithNext: item.children.length > 0, heading: null },
      ...flowOf(item.children, inside, context),
    ];
  const element = textElement(beside, inside.parent);
  const at = { ...inside, element, artifact: null, firstStart: label.pushed };
  const made = paragraphLines(beside.format, beside.children, at, context);
  const [top, ...more] = made.lines as readonly [FlowLine, ...FlowLine[]];
  const labelled = { ...top, pieces: [...label.line.pieces, ...top.pieces] };
  return [linesFlow(beside, { ...made, lines: [labelled, ...more] }), ...flowOf(rest, inside, context)];
}

/** The label's line, and how far in twips a label wider than the hang pushes the text beside it. */
function labelOf(
  item: Item,
  { hang, gap }: LabelRoom,
  place: FlowPlace,
  context: FlowContext,
): { readonly line: FlowLine; readonly pushed: number } {
  const { around } = place;
  const measured = (): MeasuredLabel => measuredLabel(item, around, context);
  const { text, format, width } = context.memo?.label(item, around, context, measured) ?? measured();
  const em = emOf(format, context, around);
  const column = { left: place.column.left - hang, width: Math.max(hang, width) + em };
  const element = structElement("Lbl", place.parent);
  const at = { ...place, column, element, artifact: null, firstStart: 0 };
  const { lines } = paragraphLines(format, text, at, context);
  return {
    line: lines[0] as FlowLine,
    pushed: Math.max(0, width + twipsOf(gap, em, context.page.lineFeed) - hang),
  };
}

function measuredLabel(item: Item, around: number, context: FlowContext): MeasuredLabel {
  const [first] = item.children;
  const format = labelFormat(first?.type === "p" ? first.format : null);
  const text: Inline[] = [
    { type: "text", value: item.label, ...(item.labelAt === undefined ? {} : { at: item.labelAt }) },
  ];
  return { text, format, width: naturalWidth(text, format, emOf(format, context, around), context) };
}

/** A label looks like the paragraph beside it, but starts at its own place and never stretches. */
export function labelFormat(beside: ParagraphFormat | null): ParagraphFormat {
  return {
    align: "start",
    indent: none,
    start: none,
    end: none,
    size: beside?.size ?? null,
    family: beside?.family ?? "mincho",
    bold: beside?.bold ?? false,
    tabs: [],
    keepWithNext: false,
  };
}

import type {
  Block,
  Heading,
  Inline,
  Item,
  Kigaki,
  List,
  Paragraph,
  ParagraphFormat,
  Seal,
} from "../../document/tree.ts";
import { textOf } from "../../document/walk.ts";
import { twipsOf } from "../length.ts";
import type { PlacedRule, StructElement } from "../page.ts";
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
import { naturalWidth } from "./measure.ts";

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
  | { readonly kind: "table"; readonly table: TableFlow };

const none = { value: 0, unit: "em" } as const;

/** Lays blocks out in one column, from the top to an endless bottom. */
export function flowOf(
  blocks: readonly Block[],
  column: Column,
  parent: StructElement,
  context: FlowContext,
  around: number,
  setting: Setting,
): Flow[] {
  const flows: Flow[] = [];
  let previous: ParagraphLines | null = null;
  for (const block of blocks) {
    switch (block.type) {
      case "p":
      case "heading":
      case "kigaki": {
        const element: StructElement = { role: roleOf(block), parent };
        previous = paragraphLines(
          block.format,
          block.children,
          { column, setting, element, artifact: null, firstStart: 0 },
          context,
          around,
        );
        flows.push(linesFlow(block, previous));
        break;
      }
      case "list":
        flows.push(...listFlow(block, column, parent, context, around, setting));
        previous = null;
        break;
      case "table":
        flows.push({ kind: "table", table: tableFlow(block, column, parent, context) });
        previous = null;
        break;
      case "seal":
        if (previous !== null) addSeal(flows, previous, block, context);
        break;
      case "space":
        flows.push({ kind: "space", height: twipsOf(block.height, around, context.page.lineFeed) / 20 });
        break;
      case "rule":
        flows.push({
          kind: "rule",
          left: column.left / 20,
          right: (column.left + column.width) / 20,
          height: context.page.lineFeed / 20,
        });
        break;
      case "pagebreak":
        flows.push({ kind: "break" });
        break;
    }
  }
  return flows;
}

function roleOf(block: Paragraph | Heading | Kigaki): StructElement["role"] {
  return block.type === "heading" ? (`H${block.level}` as const) : "P";
}

function linesFlow(block: Paragraph | Heading | Kigaki, made: ParagraphLines): Flow {
  return {
    kind: "lines",
    lines: made.lines,
    keepWithNext: block.type !== "p" || block.format.keepWithNext,
    heading: block.type === "heading" ? { level: block.level, text: textOf(block) } : null,
  };
}

function listFlow(
  list: List,
  column: Column,
  parent: StructElement,
  context: FlowContext,
  around: number,
  setting: Setting,
): Flow[] {
  const element: StructElement = { role: "L", parent };
  const start = twipsOf(list.start, around, context.page.lineFeed);
  const hang = twipsOf(list.hang, around, context.page.lineFeed);
  const inner = { left: column.left + start + hang, width: column.width - start - hang };
  return list.children.flatMap((item) => itemFlow(item, inner, hang, element, context, around, setting));
}

/** An item: its label hangs left of the column its content is set in. */
function itemFlow(
  item: Item,
  inner: Column,
  hang: number,
  list: StructElement,
  context: FlowContext,
  around: number,
  setting: Setting,
): Flow[] {
  const li: StructElement = { role: "LI", parent: list };
  const body: StructElement = { role: "LBody", parent: li };
  const [first, ...rest] = item.children;
  const labelText: Inline[] = [
    { type: "text", value: item.label, ...(item.labelAt === undefined ? {} : { at: item.labelAt }) },
  ];
  const format = labelFormat(first?.type === "p" ? first.format : null);
  const em = emOf(format, context, around);
  const width = naturalWidth(labelText, format, em, context);
  const label = paragraphLines(
    format,
    labelText,
    {
      column: { left: inner.left - hang, width: Math.max(hang, width) + em },
      setting,
      element: { role: "Lbl", parent: li },
      artifact: null,
      firstStart: 0,
    },
    context,
    around,
  );
  const firstStart = Math.max(0, width + em / 4 - hang);
  if (first?.type !== "p")
    return [
      { kind: "lines", lines: label.lines, keepWithNext: true, heading: null },
      ...flowOf(item.children, inner, body, context, around, setting),
    ];
  const made = paragraphLines(
    first.format,
    first.children,
    { column: inner, setting, element: { role: "P", parent: body }, artifact: null, firstStart },
    context,
    around,
  );
  const [top, ...more] = made.lines as readonly [FlowLine, ...FlowLine[]];
  const labelled = { ...top, pieces: [...(label.lines[0] as FlowLine).pieces, ...top.pieces] };
  return [
    { kind: "lines", lines: [labelled, ...more], keepWithNext: first.format.keepWithNext, heading: null },
    ...flowOf(rest, inner, body, context, around, setting),
  ];
}

/** A label looks like the paragraph beside it, but starts at its own place and never stretches. */
function labelFormat(beside: ParagraphFormat | null): ParagraphFormat {
  return {
    align: "start",
    indent: none,
    start: none,
    end: none,
    size: beside?.size ?? null,
    family: beside?.family ?? "mincho",
    bold: beside?.bold ?? false,
    keepWithNext: false,
  };
}

/** 公印の位置: a dashed square in 案, over the half of the last character or just right of it. */
function addSeal(flows: Flow[], previous: ParagraphLines, seal: Seal, context: FlowContext): void {
  const last = flows[flows.length - 1];
  if (context.state !== "案" || seal.kind !== "placeholder" || last?.kind !== "lines") return;
  const line = last.lines[last.lines.length - 1];
  if (line === undefined || previous.lastCharacter === null) return;
  const side = twipsOf(seal.size, context.bodySize, context.page.lineFeed) / 20;
  const { from, to } = previous.lastCharacter;
  const left = (seal.anchor === "last-character" ? (from + to) / 2 : to) / 20;
  const top = line.height / 2 - side / 2;
  const sealed = { ...line, rules: [...line.rules, ...square(left, top, side)] };
  flows[flows.length - 1] = { ...last, lines: [...last.lines.slice(0, -1), sealed] };
}

function square(left: number, top: number, side: number): PlacedRule[] {
  const rule = (x1: number, y1: number, x2: number, y2: number): PlacedRule => ({
    x1,
    y1,
    x2,
    y2,
    width: 0.5,
    dashed: true,
  });
  const right = left + side;
  const bottom = top + side;
  return [
    rule(left, top, right, top),
    rule(right, top, right, bottom),
    rule(right, bottom, left, bottom),
    rule(left, bottom, left, top),
  ];
}

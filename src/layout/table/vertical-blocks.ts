import type { Block, Inline, Item, Length, List, ParagraphFormat } from "../../document/tree.ts";
import type { FlowContext } from "../flow/context.ts";
import { bodyElement, itemElement, listElement, textElement } from "../flow/elements.ts";
import { labelFormat } from "../flow/flow.ts";
import { twipsOf } from "../length.ts";
import type { StructElement } from "../page.ts";
import { structElement } from "../structure.ts";
import type { VerticalCell } from "./vertical.ts";

export interface VerticalText {
  readonly format: ParagraphFormat;
  readonly inlines: readonly Inline[];
  readonly element: StructElement | null;
}

/** A paragraph of a vertical cell; lengths in twips along the line. */
export interface VerticalBlock extends VerticalText {
  /** Where its column begins. */
  readonly start: number;
  /** What stands on its first line, `hang` before that; null = nothing. */
  readonly label: (VerticalText & { readonly hang: number; readonly gap: Length }) | null;
}

/** Where blocks stand, and what of the structure they belong to. */
interface Place {
  readonly parent: StructElement | null;
  readonly start: number;
  /** Text size around them. */
  readonly around: number;
}

/** The paragraphs of a cell in reading order, those of lists with their labels. @throws Error for what `parse` refuses there */
export function verticalBlocks(
  blocks: readonly Block[],
  { element, around }: VerticalCell,
  context: FlowContext,
): VerticalBlock[] {
  return blocksAt(blocks, { parent: element, start: 0, around }, context);
}

function blocksAt(blocks: readonly Block[], place: Place, context: FlowContext): VerticalBlock[] {
  return blocks.flatMap((block): VerticalBlock[] => {
    switch (block.type) {
      case "p":
      case "heading":
      case "kigaki": {
        const element = place.parent === null ? null : textElement(block, place.parent);
        return [{ format: block.format, inlines: block.children, element, start: place.start, label: null }];
      }
      case "list":
        return listBlocks(block, place, context);
      // There is no room for it across a line.
      case "space":
        return [];
      default:
        throw new Error(`a ${block.type} in a cell: parse() has not refused it`);
    }
  });
}

function listBlocks(list: List, { parent, start, around }: Place, context: FlowContext): VerticalBlock[] {
  const { lineFeed } = context.page;
  const hang = twipsOf(list.hang, around, lineFeed);
  const inside = start + twipsOf(list.start, around, lineFeed) + hang;
  const element = parent === null ? null : listElement(list, parent);
  return list.children.flatMap((item) =>
    itemBlocks(item, { hang, gap: list.gap }, { parent: element, start: inside, around }, context),
  );
}

/** An item: its label hangs before the column its content is set in, beside a first paragraph if there is one. */
function itemBlocks(
  item: Item,
  room: { readonly hang: number; readonly gap: Length },
  place: Place,
  context: FlowContext,
): VerticalBlock[] {
  // What repeats a text as an artifact stands in no structure.
  const li = place.parent === null ? null : itemElement(place.parent);
  const labelElement = li === null ? null : structElement("Lbl", li);
  const parent = li === null ? null : bodyElement(li);
  const [first, ...rest] = blocksAt(item.children, { ...place, parent }, context);
  const beside = item.children[0]?.type === "p" ? first : undefined;
  const format = labelFormat(beside?.format ?? null);
  const label = { format, inlines: labelText(item), element: labelElement, ...room };
  if (beside !== undefined) return [{ ...beside, label }, ...rest];
  const alone: VerticalBlock = { format, inlines: [], element: parent, start: place.start, label };
  return first === undefined ? [alone] : [alone, first, ...rest];
}

function labelText({ label, labelAt }: Item): Inline[] {
  return [{ type: "text", value: label, ...(labelAt === undefined ? {} : { at: labelAt }) }];
}

import type { Block, Inline, PageNode, ParagraphFormat, Row } from "../../document/tree.ts";
import { type Node, walk } from "../../document/walk.ts";
import { twipsOf } from "../length.ts";
import type { FlowContext } from "./context.ts";
import { emOf } from "./draft.ts";
import { captionFormat } from "./figure.ts";
import { naturalWidth } from "./measure.ts";

/**
 * 均等割り groups: the widest member decides, so all are measured, each in its own size, before any is set. Widths in
 * twips go to `context.groupWidths`.
 */
export function measureGroups(node: PageNode, context: FlowContext): void {
  for (const block of node.children)
    if (block.type !== "table") measureGroupsIn(block, [], context);
    else for (const row of [...block.head, ...block.body]) measureGroupsIn(row, [block], context);
}

function measureGroupsIn(part: Block | Row, outer: readonly Node[], context: FlowContext): void {
  const { memo } = context;
  if (memo?.groupless.has(part) === true) return;
  let found = 0;
  walk(part, (one, around) => {
    if (one.type === "kinto" && one.group !== null) found++;
    if (one.type !== "p" && one.type !== "heading" && one.type !== "kigaki" && one.type !== "figure") return;
    const format = one.type === "figure" ? captionFormat : one.format;
    const em = emOf(format, context, sizeAround([...outer, ...around], context));
    measureIn(one.children, format, em, em, context);
  });
  if (found === 0) memo?.groupless.add(part);
}

/** Text size in twips a paragraph's own is counted from: a table may set another than the page. */
function sizeAround(around: readonly Node[], context: FlowContext): number {
  const table = around.find((one) => one.type === "table");
  if (table?.type !== "table" || table.size === null) return context.bodySize;
  return twipsOf(table.size, context.bodySize, context.page.lineFeed);
}

/** @param em the paragraph's text size in twips; `own` that of these inlines */
function measureIn(
  inlines: readonly Inline[],
  format: ParagraphFormat,
  em: number,
  own: number,
  context: FlowContext,
): void {
  for (const inline of inlines) {
    if (inline.type === "b") measureIn(inline.children, { ...format, bold: true }, em, own, context);
    else if (inline.type === "u" || inline.type === "dots" || inline.type === "ref")
      measureIn(inline.children, format, em, own, context);
    else if (inline.type === "font") {
      const size = inline.size === null ? own : twipsOf(inline.size, em, context.page.lineFeed);
      measureIn(inline.children, { ...format, family: inline.family ?? format.family }, em, size, context);
    } else if (inline.type === "kinto" && inline.group !== null) {
      const width = naturalWidth(inline.children, format, own, context);
      context.groupWidths.set(inline.group, Math.max(width, context.groupWidths.get(inline.group) ?? 0));
    }
  }
}

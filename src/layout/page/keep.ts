import { figureHeight } from "../flow/figure.ts";
import type { Flow } from "../flow/flow.ts";
import { openingHeight } from "../table/place.ts";
import type { Sheet } from "../table/sheet.ts";

/**
 * Height that must be free for a block that is kept with the next: its own, that of all that is kept with it, and the
 * beginning of what follows the chain. A chain longer than a sheet cannot be kept: then the block and what follows
 * it at once; where even that is too much, nothing.
 */
export function keptHeight(flows: readonly Flow[], index: number, sheet: Sheet): number {
  const capacity = sheet.bottom - sheet.top;
  let height = heightOf(flows[index]);
  let pair = 0;
  for (let i = index + 1; height <= capacity; i++) {
    const flow = flows[i];
    if (flow === undefined || flow.kind === "break") return height;
    if (flow.kind === "lines" || flow.kind === "table" || flow.kind === "figure") {
      const opening = height + openingOf(flow, sheet);
      if (opening > capacity) break;
      pair ||= opening;
      if (flow.kind === "table" || !flow.keepWithNext) return opening;
    }
    height += heightOf(flow);
  }
  return pair;
}

function openingOf(flow: Extract<Flow, { kind: "lines" | "table" | "figure" }>, sheet: Sheet): number {
  if (flow.kind === "figure") return figureHeight(flow.figure);
  return flow.kind === "table" ? openingHeight(flow.table, sheet) : (flow.lines[0]?.height ?? 0);
}

function heightOf(flow: Flow | undefined): number {
  if (flow?.kind === "lines") return flow.lines.reduce((sum, line) => sum + line.height, 0);
  if (flow?.kind === "figure") return figureHeight(flow.figure);
  return flow?.kind === "space" || flow?.kind === "rule" ? flow.height : 0;
}

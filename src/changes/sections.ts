import { aligned, type Step } from "./alignment.ts";
import { ELIDED } from "./convention.ts";
import type { Cells } from "./text.ts";

/** What of a text has changed below one of its heads. */
export interface SectionCells extends Cells {
  /** 2 システムの概要, (2); none above the first head. */
  readonly heads: readonly string[];
}

/** 2 システムの概要; 第2　…: a short line with a number and without an end. */
const HEAD = /^[\s\u3000]*(?:第[\s\u3000]*)?[0-9０-９]{1,2}[.．、]?[\s\u3000]+[^。]{1,40}$/u;
/** (2) …: a paragraph of its own, whose number alone is its head. */
const NUMBER = /^[\s\u3000]*([（(][0-9０-９]{1,2}[)）])/u;
/** | みなと区 | 1,900件 |, and the line below a table's head. */
const TABLE_ROW = /^[\s\u3000]*\|(.*)\|[\s\u3000]*$/u;
const TABLE_RULE = /^[\s\u3000]*\|[\s:|-]+\|[\s\u3000]*$/u;

interface Part {
  heads: readonly string[];
  readonly steps: Step<string>[];
}

/**
 * Two texts side by side as a 新旧対照表 shows them: for each head below which something differs, the paragraphs that do;
 * the rest is （略）. Rows of tables lose their bars.
 */
export function sectionCells(before: readonly string[], after: readonly string[]): readonly SectionCells[] {
  return joined(partsOf(aligned(before, after)))
    .filter(({ steps }) => steps.some(({ type }) => type !== "same"))
    .map(({ heads, steps }) => ({ heads, ...cellsOf(steps) }));
}

function partsOf(steps: readonly Step<string>[]): readonly Part[] {
  const parts: Part[] = [];
  let head: string | null = null;
  for (const step of steps) {
    const number = NUMBER.exec(step.item)?.[1];
    const isHead = HEAD.test(step.item);
    if (isHead) head = step.item.trim();
    if (isHead || number !== undefined || parts.length === 0)
      parts.push({ heads: [head, number].filter((one) => one != null), steps: [step] });
    else parts.at(-1)?.steps.push(step);
  }
  return parts;
}

/** A head that only gave way to another one stands in one row with it. */
function joined(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    const isReplaced = last?.steps.every(({ type }) => type === "removed") === true;
    if (last !== undefined && isReplaced && part.steps[0]?.type === "added") {
      last.heads = part.heads;
      last.steps.push(...part.steps);
    } else all.push({ heads: part.heads, steps: [...part.steps] });
  }
  return all;
}

function cellsOf(steps: readonly Step<string>[]): Cells {
  const cells = { before: [] as string[], after: [] as string[] };
  for (const [at, { type, item }] of steps.entries()) {
    if (TABLE_RULE.test(item)) continue;
    // What the paragraphs below belong to is said, also where it is as it was.
    const isHead = at === 0 && (NUMBER.test(item) || HEAD.test(item));
    const line = type !== "same" || isHead ? withoutBars(item) : ELIDED;
    if (type !== "added") push(cells.before, line);
    if (type !== "removed") push(cells.after, line);
  }
  return cells;
}

function push(cell: string[], line: string): void {
  if (line !== ELIDED || cell.at(-1) !== ELIDED) cell.push(line);
}

function withoutBars(line: string): string {
  const cells = TABLE_ROW.exec(line)?.[1];
  return cells === undefined
    ? line
    : cells
        .split("|")
        .map((cell) => cell.trim())
        .join("　");
}

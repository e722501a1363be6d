import { isDeepStrictEqual } from "node:util";
import type { Answers } from "../records/kinds/assessment/answers.ts";
import type { Assessment } from "../records/kinds/assessment.ts";
import { comparedBlocks } from "./compare-blocks.ts";
import { ADDED, NOTHING, REMOVED } from "./convention.ts";
import { differingParts, type PartChange } from "./figure-parts.ts";
import { type Found, keyOf, type Pair } from "./found.ts";
import type { Cells } from "./text.ts";

export type Figure = NonNullable<Assessment["workflow"]>[number];

/** Parts of a figure that a row shows one by one; of more, it only says where the two figures are to be seen. */
const MOST_PARTS = 12;
/** Parts that 項目 names. */
const MOST_NAMED = 4;

/**
 * The figures of 別添1, known again by name. Of one that is written as boxes and arrows, the row shows what in it has
 * changed, part by part; of a picture, a cell cannot show it, so it names the figure and says where to see it.
 */
export function comparedFigures(pair: Pair, found: Found): void {
  const notes = [pair.before, pair.after].flatMap(({ workflowNotes }) =>
    Array.isArray(workflowNotes) ? workflowNotes.map(String) : [],
  );
  comparedBlocks({ list: "workflow", name: "name", pair }, found, {
    kept: (block) => keptFigure(block, notes, found),
    lone: (block) => {
      const [old, now] = [figureIn(block.before), figureIn(block.after)];
      const item = [...block.item, shortName((now ?? old) as Figure)];
      found.row(
        { key: keyOf(block.names), item, important: block.important },
        {
          before: [old === null ? NOTHING : seenBefore(old)],
          after: [now === null ? REMOVED : seenNow(now)],
        },
      );
    },
  });
}

function keptFigure(block: Pair, notes: readonly string[], found: Found): void {
  const [old, now] = [figureIn(block.before), figureIn(block.after)];
  if (old === null || now === null || isDeepStrictEqual(old, now)) return;
  const key = keyOf(block.names);
  const isTold = !isDeepStrictEqual(printed(old), printed(now));
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)]))
    if (name !== "id") found.value(block, name, isTold ? key : null);
  if (!isTold) return;
  const parts = isDeepStrictEqual(old.file, now.file) ? differingParts(old, now, notes) : [];
  const { names, cells } = cellsOf(parts, old, now);
  found.row({ key, item: [...block.item, shortName(now) + names], important: block.important }, cells);
}

function figureIn(block: Answers): Figure | null {
  return Object.keys(block).length === 0 ? null : (block as unknown as Figure);
}

/** Without what is for the eye of the program only: how large, which way round, and the words in place of the figure. */
function printed({ id: _, alt, width, captionSide, diagram, ...rest }: Figure & { readonly id?: unknown }) {
  if (diagram === undefined) return rest;
  const { direction, textAt, alt: own, ...drawn } = diagram;
  return { ...rest, diagram: drawn };
}

function cellsOf(
  parts: readonly PartChange[],
  old: Figure,
  now: Figure,
): { readonly names: string; readonly cells: Cells } {
  if (parts.length === 0 || parts.length > MOST_PARTS)
    return { names: "", cells: { before: [seenBefore(old)], after: [seenNow(now)] } };
  const called = parts.map(({ called }) => called);
  const names = called.length > MOST_NAMED ? "" : `の${called.join("、")}`;
  const [before, after] = [parts.map(({ before }) => before), parts.map(({ after }) => after)];
  if (before.every((one) => one === null))
    return { names, cells: { before: [NOTHING], after: [ADDED, ...said(after)] } };
  if (after.every((one) => one === null)) return { names, cells: { before: said(before), after: [REMOVED] } };
  return {
    names,
    cells: {
      before: parts.map((part) => part.before ?? `${part.called}（${NOTHING}）`),
      after: parts.map((part) => part.after ?? `${part.called}（${REMOVED}）`),
    },
  };
}

function said(cells: readonly (string | null)[]): readonly string[] {
  return cells.filter((one) => one !== null);
}

function seenBefore({ name, caption }: Figure): string {
  return `${caption ?? name}（変更前の評価書のとおり）`;
}

function seenNow({ name, caption }: Figure): string {
  return `${caption ?? name}（この評価書の（別添1）のとおり）`;
}

/** 図1 of 図1　母子保健に関する事務の流れ; of a figure without a number, its title. */
function shortName({ name, caption }: Figure): string {
  const [number] = /^図[\s\u3000]*[0-9０-９]+(?:[-－ー・.][0-9０-９]+)*/u.exec(caption ?? name) ?? [];
  return number ?? `図「${caption ?? name}」`;
}

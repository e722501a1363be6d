import { isDeepStrictEqual } from "node:util";
import type { Assessment } from "../records/kinds/assessment.ts";
import { NOTHING, REMOVED } from "./convention.ts";
import { type Found, keyOf, type Pair } from "./found.ts";

type Figure = NonNullable<Assessment["workflow"]>[number];

/**
 * The figures of 別添1 are compared one by one, by name, but change as a whole: a cell cannot show what moved in a
 * drawing, so it names the figures that differ and says where to see them.
 */
export function comparedFigures(pair: Pair, found: Found): void {
  const row = keyOf([...pair.names, "workflow"]);
  if (!found.value(pair, "workflow", row)) return;
  const before = (pair.before.workflow ?? []) as unknown as readonly Figure[];
  const after = (pair.after.workflow ?? []) as unknown as readonly Figure[];
  const lines = { before: [] as string[], after: [] as string[] };
  const names = new Set([...before, ...after].map(({ name }) => name));
  for (const name of names) {
    const [old, now] = [before, after].map((list) => list.find((one) => one.name === name));
    if (isDeepStrictEqual(old, now)) continue;
    lines.before.push(old === undefined ? NOTHING : `${calledOf(old)}（変更前の評価書のとおり）`);
    lines.after.push(now === undefined ? REMOVED : `${calledOf(now)}（この評価書の（別添1）のとおり）`);
  }
  found.row({ key: row, item: [...pair.item, "図"], important: pair.important }, lines);
}

function calledOf({ name, caption }: Figure): string {
  return caption ?? name;
}

import type { Answers } from "../records/kinds/assessment/answers.ts";
import { likeness, pairsOf } from "./likeness.ts";

/** Two blocks are the same one with another name when this much of what they say is alike. */
const ALIKE = 0.5;
/** Lists up to this long are compared by what they say, block with block. */
const MOST_COMPARED = 60;

/** Which block of the new list each block of the old one has become. */
export interface Matched {
  /** Places in the old and the new list, in the order of the new one. */
  readonly kept: readonly { readonly from: number; readonly to: number }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** A block's places in the old and the new list; null = it is not there. */
export interface Paired {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Blocks are known again by their id, else by their name, else by what they say; never by their place. A name that
 * stands twice goes to the first that is free.
 * @param name English name of the field that names a block
 */
export function matchedBlocks(before: readonly Answers[], after: readonly Answers[], name: string): Matched {
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const kept: { from: number; to: number }[] = [];
  const keep = (from: number, to: number): void => {
    kept.push({ from, to });
    free.before.delete(from);
    free.after.delete(to);
  };
  for (const sign of [(one: Answers) => one.id, (one: Answers) => one[name]])
    for (const to of [...free.after]) {
      const wanted = plain(sign(after[to] ?? {}));
      if (wanted === null) continue;
      const from = [...free.before].find((at) => plain(sign(before[at] ?? {})) === wanted);
      if (from !== undefined && !isOther(before[from], after[to])) keep(from, to);
    }
  for (const { from, to } of alikeOnes(before, after, free))
    if (free.before.has(from) && free.after.has(to)) keep(from, to);
  return {
    kept: kept.sort((a, b) => a.to - b.to),
    removed: [...free.before].sort((a, b) => a - b),
    added: [...free.after].sort((a, b) => a - b),
  };
}

/** Blocks in the new order; those that are gone, behind the one they stood behind. */
export function inOrder({ kept, added, removed }: Matched): readonly Paired[] {
  const stay = [
    ...kept.map(({ from, to }) => ({ from, to })),
    ...added.map((to) => ({ from: null, to })),
  ].sort((a, b) => a.to - b.to) as Paired[];
  for (const from of removed) {
    const last = stay.findLastIndex((one) => one.from !== null && one.from < from);
    stay.splice(last + 1, 0, { from, to: null });
  }
  return stay;
}

/** Two ids that differ are two blocks, whatever they are called. */
function isOther(before: Answers | undefined, after: Answers | undefined): boolean {
  const [first, second] = [plain(before?.id), plain(after?.id)];
  return first !== null && second !== null && first !== second;
}

/** Pairs that are alike enough, the most alike first. */
function alikeOnes(
  before: readonly Answers[],
  after: readonly Answers[],
  free: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
): readonly { readonly from: number; readonly to: number }[] {
  if (free.before.size === 0 || free.after.size === 0) return [];
  if (free.before.size > MOST_COMPARED || free.after.size > MOST_COMPARED) return [];
  const news = [...free.after].map((to) => ({ to, pairs: pairsOf(wordsIn(after[to])) }));
  const found = [...free.before].flatMap((from) => {
    const own = pairsOf(wordsIn(before[from]));
    return news
      .filter(({ to }) => !isOther(before[from], after[to]))
      .map(({ to, pairs }) => ({ from, to, alike: likeness(own, pairs) }));
  });
  return found
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike || a.from - b.from || a.to - b.to);
}

function wordsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .filter(([name]) => name !== "id")
    .map(([, inner]) => wordsIn(inner))
    .join("\n");
}

function plain(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value.normalize("NFKC").replace(/\s/gu, "") : null;
}

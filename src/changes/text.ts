import { aligned, type Step } from "./alignment.ts";
import { ADDED, ELIDED, NOTHING, REMOVED } from "./convention.ts";

/** What stands in the two cells of a row. */
export interface Cells {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** （見本市における措置） 【基本情報】 ＜方法＞: a line that is nothing but its brackets. */
const BRACKETED = /^[\s\u3000]*(?:（[^（）]*）|\([^()]*\)|【[^【】]*】|<[^<>]*>|＜[^＜＞]*＞)[\s\u3000]*$/u;
/** 4. 乳幼児健康診査: a short numbered line without an end. */
const NUMBERED = /^[\s\u3000]*[0-9０-９]{1,2}[.．][\s\u3000]*[^。]{1,40}$/u;

/** So many sub-heads in a row that are as they were are named, （県における措置）略; more are one （略）. */
const MOST_NAMED = 2;

/** A sub-head with what stands below it; the first part of a text may have none. */
interface Part {
  readonly head: Step<string> | null;
  readonly steps: readonly Step<string>[];
}

/**
 * Two texts as 別添3 shows them: the paragraphs that differ, each below its sub-head; the rest is left out and told by
 * （略）, of a whole sub-head by （見本市における措置）略. Where paragraphs are only added, 記載なし and ＜追加＞; where they
 * are only removed, 削除.
 *
 * @param beside of a 新旧対照表: both cells show the place, also where paragraphs are only added or only removed
 */
export function textCells(before: readonly string[], after: readonly string[], beside = false): Cells {
  if (before.length === 0) return { before: [NOTHING], after };
  if (after.length === 0) return { before, after: [REMOVED] };
  const steps = aligned(before, after);
  const parts = partsOf(steps);
  if (beside) return mixed(parts);
  if (!steps.some(({ type }) => type === "removed"))
    return { before: [NOTHING], after: [ADDED, ...onlyOf(parts, "added").flat()] };
  if (!steps.some(({ type }) => type === "added")) return onlyRemoved(parts);
  return mixed(parts);
}

function partsOf(steps: readonly Step<string>[]): readonly Part[] {
  const parts: { head: Step<string> | null; steps: Step<string>[] }[] = [];
  for (const [at, step] of steps.entries()) {
    if (isHead(step, nextOf(steps, at))) parts.push({ head: step, steps: [] });
    else if (parts.length === 0) parts.push({ head: null, steps: [step] });
    else parts.at(-1)?.steps.push(step);
  }
  return parts;
}

/** What follows a paragraph in its own text: behind a removed one, no added one. */
function nextOf(steps: readonly Step<string>[], at: number): Step<string> | undefined {
  const other = steps[at]?.type === "removed" ? "added" : "removed";
  for (let next = at + 1; next < steps.length; next++) if (steps[next]?.type !== other) return steps[next];
  return undefined;
}

/** A numbered line is a head when what follows it is no item of the same list. */
function isHead({ item }: Step<string>, next: Step<string> | undefined): boolean {
  if (BRACKETED.test(item)) return true;
  return NUMBERED.test(item) && next !== undefined && !/^[\s\u3000]*[0-9０-９]{1,2}[.．]/u.test(next.item);
}

/** Paragraphs of one kind, each group below its sub-head. */
function onlyOf(parts: readonly Part[], type: "added" | "removed"): readonly (readonly string[])[] {
  return parts.flatMap(({ head, steps }) => {
    const own = steps.filter((step) => step.type === type).map(({ item }) => item);
    const isOwnHead = head?.type === type;
    if (own.length === 0 && !isOwnHead) return [];
    return [[...(head === null ? [] : [head.item]), ...own]];
  });
}

/** A sub-head that stays is said in both cells, so that 削除 is not read of all below it. */
function onlyRemoved(parts: readonly Part[]): Cells {
  const touched = parts.filter((part) => isTouched(part));
  const after = touched.flatMap(({ head }) => (head?.type === "same" ? [head.item, REMOVED] : [REMOVED]));
  return {
    before: onlyOf(parts, "removed").flat(),
    after: after.every((line) => line === REMOVED) ? [REMOVED] : after,
  };
}

function isTouched({ head, steps }: Part): boolean {
  return (head !== null && head.type !== "same") || steps.some(({ type }) => type !== "same");
}

function mixed(parts: readonly Part[]): Cells {
  const cells = { before: [] as string[], after: [] as string[] };
  const both = (line: string): void => {
    for (const cell of [cells.before, cells.after])
      if (line !== ELIDED || cell.at(-1) !== ELIDED) cell.push(line);
  };
  for (const [at, part] of parts.entries()) {
    const { head, steps } = part;
    if (!isTouched(part)) {
      const isNamed = head !== null && BRACKETED.test(head.item) && untouchedAround(parts, at) <= MOST_NAMED;
      both(isNamed ? `${head.item}略` : ELIDED);
      continue;
    }
    for (const step of [...(head === null ? [] : [head]), ...steps])
      if (step.type === "removed") cells.before.push(step.item);
      else if (step.type === "added") cells.after.push(step.item);
      else both(step === head ? step.item : ELIDED);
  }
  return cells;
}

/** How many parts in a row, this one among them, are as they were. */
function untouchedAround(parts: readonly Part[], at: number): number {
  const before = parts.slice(0, at).findLastIndex((part) => isTouched(part));
  const behind = parts.slice(at).findIndex((part) => isTouched(part));
  return (behind < 0 ? parts.length : at + behind) - before - 1;
}

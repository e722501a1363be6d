import { foldText } from "../fold.ts";
import type { CheckedPaper } from "../paper.ts";

/** Heads of columns that say what was written before a change, and what was then written instead. */
const formerHead = /^(変更前|改正前|現行|旧$|旧記載)/;
const laterHead = /^(変更後|改正後|改正案|新$|新記載)/;

/** Lines that say what was written before a change: they differ from what stands beside them on purpose. */
export const formerLines = (paper: CheckedPaper): ReadonlySet<number> => linesBelow(paper, [formerHead]);

/** Lines that say what was or is written before and after changes of former years: no paper says so today. */
export const historyLines = (paper: CheckedPaper): ReadonlySet<number> =>
  linesBelow(paper, [formerHead, laterHead]);

function linesBelow(paper: CheckedPaper, heads: readonly RegExp[]): ReadonlySet<number> {
  const columns = new Set<string>();
  const lines = new Set<number>();
  for (const [index, { cell, text }] of paper.lines.entries()) {
    if (cell === null) continue;
    const key = `${cell.table}/${cell.column}`;
    const folded = text.length < 20 ? foldText(text, "name") : "";
    if (heads.some((head) => head.test(folded))) columns.add(key);
    else if (columns.has(key)) lines.add(index);
  }
  return lines;
}

import { ParseMemo } from "../document/index.ts";
import { CoveredRows } from "../font/cover.ts";
import { ParagraphMemo } from "../layout/flow/memo.ts";
import { TraceMemo } from "../template/index.ts";

/**
 * One paper between two makings of it: what has not changed since is not read and composed again. Only for who makes one
 * paper again and again (the preview), from the same form; the paper is the same with it and without.
 */
export class PaperMemo {
  readonly trace = new TraceMemo();
  readonly parsed = new ParseMemo();
  readonly covered = new CoveredRows();
  readonly paragraphs = new ParagraphMemo();
}

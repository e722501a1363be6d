import type { Block, Heading, Inline, Item, NumberKind, Outline, Position, Table } from "../tree.ts";
import { childrenOf, eachBlock, eachHolder, inlinesOf, plainText } from "../walk.ts";
import type { Report } from "./report.ts";
import { sequencesOf } from "./sequence.ts";

/** What is empty, out of place, or never closed. */
export function checkBlocks(outline: Outline, report: Report): void {
  let closed: Block | null = null;
  eachBlock(outline, (block) => {
    if (closed !== null && block.type !== "blank") {
      report("outline/after-closing", {}, positionOf(block), positionOf(closed));
      closed = null;
    }
    if (block.type === "closing") closed = block;
    if (block.type === "item") emptyItem(block, report);
    if (block.type === "heading") emptyHeading(block, report);
    if (block.type === "table") uneven(block, report);
    for (const inline of inlinesOf(block)) unclosed(inline, report);
  });
  skippedLevels(outline, report);
}

function positionOf(block: Block): Position {
  return block.type === "table" ? (block.rows[0]?.typed.at ?? { line: 1, column: 1 }) : block.typed.at;
}

/** A label with nothing after it: with lines below it only its own words are missing. */
function emptyItem({ label, body, children, typed }: Item, report: Report): void {
  if (body.form !== "text" || plainText(body.text).trim() !== "") return;
  const empty = children.every(({ type }) => type === "blank");
  report(empty ? "outline/empty-item" : "outline/label-without-text", { label }, typed.at);
}

function emptyHeading({ open, close, text, typed }: Heading, report: Report): void {
  if (plainText(text).trim() === "") report("outline/empty-heading", { heading: open + close }, typed.at);
}

function uneven({ rows }: Table, report: Report): void {
  const [first] = rows;
  const columns = first?.cells.length ?? 0;
  for (const { cells, typed } of rows) {
    if (cells.length === columns) continue;
    const params = { cells: String(cells.length), columns: String(columns) };
    report("outline/table-uneven", params, typed.at, first?.typed.at);
  }
}

/** ** that opens nothing stays in the text. */
function unclosed(inline: Inline, report: Report): void {
  if (inline.type !== "text") return;
  const stars = inline.value.indexOf("**");
  if (stars < 0) return;
  const column = inline.at.column + Array.from(inline.value.slice(0, stars)).length;
  report("outline/bold-unclosed", {}, { line: inline.at.line, column });
}

/** 第1 → 1 → (1) → ア → (ア) → a → (a). 1), ① and bullets stand where they like. */
const ranks: ReadonlyMap<string, number> = new Map(
  ([["第1"], ["1", "1."], ["(1)"], ["ア", "ア."], ["(ア)"], ["a"], ["(a)"]] satisfies NumberKind[][]).flatMap(
    (kinds, rank) => kinds.map((kind) => [kind, rank] as const),
  ),
);

function skippedLevels(outline: Outline, report: Report): void {
  eachHolder(outline, (holder, above) => {
    const outer = [...above, holder].findLast((one): one is Item => one.type === "item");
    if (outer === undefined) return;
    // The first of each kind in a level: one telling is enough.
    for (const [first] of sequencesOf(childrenOf(holder)))
      if (first?.block.type === "item") skipped(outer, first.block, report);
  });
}

function skipped(outer: Item, inner: Item, report: Report): void {
  const [from, to] = [ranks.get(outer.kind), ranks.get(inner.kind)];
  if (from === undefined || to === undefined || to <= from + 1) return;
  const expected = [...ranks].find(([, rank]) => rank === from + 1)?.[0] ?? "";
  const params = { label: inner.label, outer: outer.label, expected };
  report("outline/level-skipped", params, inner.typed.at, outer.typed.at);
}

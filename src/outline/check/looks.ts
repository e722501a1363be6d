import { widthOf } from "../line/blank.ts";
import type { Block, Heading, Item, Outline, Position } from "../tree.ts";
import { childrenOf, eachBlock, eachHolder } from "../walk.ts";
import type { Report } from "./report.ts";
import { type Member, sequencesOf } from "./sequence.ts";

/** Labels and columns that were typed in several ways where one is meant. */
export function checkLooks(outline: Outline, report: Report): void {
  eachBlock(outline, (block) => {
    if (block.type === "item" && block.number !== null) mixedLabel(block.label, block.typed.at, report);
    if (block.type === "heading") mixedBrackets(block, report);
  });
  eachHolder(outline, (holder) => {
    for (const sequence of sequencesOf(childrenOf(holder))) alike(sequence, report);
    alignedAlike(childrenOf(holder), report);
  });
}

/** Half-width h, full-width f, kanji k, a sign that is the whole label s; points and 第 as they are. */
function widths(text: string): string {
  return Array.from(text, (sign) => {
    if (/[.．、第]/.test(sign)) return sign;
    if (/[!-~ｦ-ﾟ]/.test(sign)) return "h";
    if (/[！-～ア-ヺ]/.test(sign)) return "f";
    return /[⑴-⒛①-⑳㉑-㉟㊱-㊿]/.test(sign) ? "s" : "k";
  })
    .join("")
    .replaceAll(/(.)\1+/g, "$1");
}

/** （1) or 1２: one label, two widths. （1） is usual and well. */
function mixedLabel(label: string, at: Position, report: Report): void {
  const [open, close] = [/^[(（]/.exec(label)?.[0], /[)）]$/.exec(label)?.[0]];
  const brackets = open !== undefined && close !== undefined && widths(open) !== widths(close);
  if (brackets || widths(label.replaceAll(/[^0-9０-９]/g, "")).length > 1)
    report("outline/label-mixed", { label }, at);
}

function mixedBrackets({ open, close, typed }: Heading, report: Report): void {
  if (open === "" || close === "" || widths(open) === widths(close)) return;
  report("outline/label-mixed", { label: `${open}…${close}` }, typed.at);
}

/** The labels of a list are compared with its first one; the first that differs is told. */
function alike(members: readonly Member[], report: Report): void {
  const [first] = members;
  if (first === undefined) return;
  const at = first.block.typed.at;
  const other = members.find(({ label, number }) => number !== null && widths(label) !== widths(first.label));
  if (other !== undefined)
    report("outline/label-width", { label: other.label, first: first.label }, other.block.typed.at, at);
  const items = members.map(({ block }) => block).filter((block): block is Item => block.type === "item");
  indentedAlike(items, report);
  spacedAlike(items, report);
}

function indentedAlike(items: readonly Item[], report: Report): void {
  const [first] = items;
  if (first === undefined) return;
  const other = items.find(({ typed }) => widthOf(typed.indent) !== widthOf(first.typed.indent));
  if (other !== undefined)
    report("outline/indent-differs", { label: other.label }, other.typed.at, first.typed.at);
}

/** A tab in one label's gap, blanks in another's. */
function spacedAlike(items: readonly Item[], report: Report): void {
  const spaced = items.filter(({ gap }) => gap !== "");
  const [first] = spaced;
  const other = spaced.find(
    ({ gap }) => first !== undefined && gap.includes("\t") !== first.gap.includes("\t"),
  );
  if (first !== undefined && other !== undefined)
    report("outline/alignment-mixed", {}, other.typed.at, first.typed.at);
}

/** Rows of one level that follow one another, blank lines apart: aligned by tabs, or by blanks. */
function alignedAlike(blocks: readonly Block[], report: Report): void {
  let first: { readonly tab: boolean; readonly at: Position; told: boolean } | null = null;
  for (const block of blocks) {
    if (block.type === "blank" || block.type === "note") continue;
    if (block.type !== "row") {
      first = null;
      continue;
    }
    const gaps = block.body.cells.slice(1).map(({ gap }) => gap.includes("\t"));
    first ??= { tab: gaps[0] ?? false, at: block.typed.at, told: false };
    const { tab, at, told } = first;
    if (told || gaps.every((gap) => gap === tab)) continue;
    report("outline/alignment-mixed", {}, block.typed.at, at);
    first.told = true;
  }
}

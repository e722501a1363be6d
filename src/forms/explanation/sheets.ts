import { normaliseKey } from "../../notation/index.ts";
import { eachBlock, type Outline, parseOutline } from "../../outline/index.ts";
import { blocksOf } from "../shared/outline/blocks.ts";
import type { Measure } from "../shared/outline/columns.ts";
import { blockOf, type OutlineBlock } from "../shared/outline/model.ts";
import { Places } from "../shared/outline/words.ts";
import type { ExplanationValues } from "./model.ts";
import { type Entry, figureOf, type Known } from "./picture.ts";

type Sheet = ExplanationValues["sheets"][number];

/** The page the sheets are made for. */
export interface Page extends Measure {
  readonly lines: number;
  /** Text of the record in the office's notation. */
  text(one: string): string;
}

/** Sheets with the places their parts were written at. */
export interface Made {
  readonly sheets: readonly Sheet[];
  readonly places: Places;
}

/** What either record says. */
interface Written {
  readonly kind: "explanation" | "figure";
  readonly title: readonly string[];
  readonly label?: string | undefined;
  readonly legalNote: string;
  readonly note?: string | undefined;
  readonly text?: string | undefined;
  readonly figures?: readonly Entry[] | undefined;
}

/** What sheets are made with. */
interface Workshop {
  readonly record: Written;
  readonly page: Page;
  readonly places: Places;
}

/**
 * The sheets of a 説明資料 (one, figures the text does not place at its end) or of a 図面 (one for each figure the text
 * does not place, the text after the last of them).
 */
export function sheetsOf(record: Written, page: Page): Made {
  const places = new Places(["text"]);
  const shop = { record, page, places };
  const { outline } = parseOutline(record.text ?? "");
  const figures = (record.figures ?? []).map((entry, index): Known => ({ entry, index }));
  const blocks = textBlocks(outline, figures, shop);
  const placed = namesIn(outline);
  const left = figures.filter(({ entry }) => !placed.has(normaliseKey(entry.name)));
  const sheets =
    record.kind === "figure"
      ? figureSheets(left, blocks, shop)
      : [{ title: titleOf(null, shop), blocks: withFigures(blocks, left, shop) }];
  return { sheets, places };
}

function textBlocks(
  outline: Outline,
  figures: readonly Known[],
  { page, places }: Workshop,
): readonly OutlineBlock[] {
  const byName = new Map(figures.map((known) => [normaliseKey(known.entry.name), known]));
  const figure = (name: string) => {
    const known = byName.get(normaliseKey(name));
    return known === undefined ? null : figureOf(known, null, page.text, places);
  };
  return blocksOf(outline, { measure: page, places, figure });
}

function namesIn(outline: Outline): ReadonlySet<string> {
  const names = new Set<string>();
  eachBlock(outline, (block) => {
    if (block.type === "figure") names.add(normaliseKey(block.name));
  });
  return names;
}

/** A sheet's own title, or the paper's. */
function titleOf(known: Known | null, { record, page, places }: Workshop): string[] {
  const own = known?.entry.title;
  const path = known === null || own === undefined ? ["title"] : ["figures", known.index, "title"];
  return places.below((own ?? record.title).map(page.text), path);
}

/** Figures the text does not place: at its end, but before 以上. */
function withFigures(
  blocks: readonly OutlineBlock[],
  figures: readonly Known[],
  { page, places }: Workshop,
): readonly OutlineBlock[] {
  const last = blocks.findLastIndex(({ space }) => space === null);
  const end = blocks[last]?.closing == null ? blocks.length : last;
  const added = figures.flatMap((known) => [
    blockOf("space", { lines: 1 }),
    blockOf("figure", figureOf(known, null, page.text, places)),
  ]);
  return [...blocks.slice(0, end), ...added, ...blocks.slice(end)];
}

function figureSheets(figures: readonly Known[], blocks: readonly OutlineBlock[], shop: Workshop): Sheet[] {
  const { page, places } = shop;
  const sheets = figures.map((known) => {
    const title = titleOf(known, shop);
    const figure = figureOf(known, linesFor(known, title, shop), page.text, places);
    return { title, blocks: [blockOf("figure", figure)] };
  });
  const last = sheets.at(-1);
  if (last === undefined) return [{ title: titleOf(null, shop), blocks: [...blocks] }];
  if (blocks.length > 0) last.blocks.push(blockOf("space", { lines: 1 }), ...blocks);
  return sheets;
}

/** Lines of the page that a sheet's head and the figure's caption leave for the picture. */
function linesFor({ entry }: Known, title: readonly string[], { record, page }: Workshop): number {
  const { label, legalNote, note } = record;
  const above = [label !== undefined, legalNote !== "none", note !== undefined].filter(Boolean).length;
  const blank = 1;
  const caption = entry.caption === undefined ? 0 : 1;
  return Math.max(1, page.lines - title.length - above - blank - caption);
}

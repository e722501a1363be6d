import type { Page, PlacedRun } from "../../layout/page.ts";
import { type PageStyle, sideMarginOf, TWIPS_PER_PT } from "../../layout/style.ts";
import { type ExplainedLine, explainPlaced } from "../../paper/explain.ts";
import type { Paper } from "../../paper/paper.ts";
import { boxOfLine, boxOfRun } from "../../render/svg/index.ts";
import type { Box, ExplainedBox, LayersView } from "../contract.ts";
import { cellBoxes } from "./cell-boxes.ts";
import { STAND_IN } from "./paper-maker.ts";

const MM_PER_PT = 25.4 / 72;

/** What can be laid over one sheet of a paper. */
export function layersOf(paper: Paper, number: number): LayersView | null {
  const page = paper.pages().pages[number - 1];
  if (page === undefined) return null;
  const style = page.style === null ? undefined : paper.draft.office.style.pages[page.style];
  const typeArea = style === undefined ? sheetBox(page) : typeAreaOf(style);
  return {
    typeArea,
    grid: gridOf(style, typeArea),
    boxes: [
      ...page.images.map((image) => sized(image, { ja: "図", en: "figure" })),
      ...cellBoxes(page).map((cell) => sized(cell, { ja: "欄", en: "cell" })),
    ],
    lines: explainedOf(paper, page),
    missing: missingOf(page),
  };
}

function sheetBox({ width, height }: Page): Box {
  return { x: 0, y: 0, width, height };
}

function typeAreaOf(style: PageStyle): Box {
  const left = sideMarginOf(style);
  return {
    x: left / TWIPS_PER_PT,
    y: style.marginTop / TWIPS_PER_PT,
    width: (style.charactersPerLine * style.fontSize * 10) / TWIPS_PER_PT,
    height: (style.height - style.marginTop - style.marginBottom) / TWIPS_PER_PT,
  };
}

function gridOf(style: PageStyle | undefined, area: Box): LayersView["grid"] {
  if (style === undefined) return { lines: [], lineFeed: 0, character: 0 };
  const lineFeed = style.lineFeed / TWIPS_PER_PT;
  const lines = Array.from({ length: style.linesPerPage + 1 }, (_, line) => area.y + line * lineFeed);
  return { lines, lineFeed, character: style.fontSize / 2 };
}

function sized(box: Box, what: LayersView["boxes"][number]["what"]): LayersView["boxes"][number] {
  const { x, y, width, height } = box;
  const mm = (pt: number): number => Math.round(pt * MM_PER_PT * 10) / 10;
  return { x, y, width, height, mm: [mm(width), mm(height)], what };
}

function explainedOf(paper: Paper, page: Page): readonly ExplainedBox[] {
  return explainPlaced(paper)
    .filter(({ line }) => line.page === page.number)
    .map(({ line, index }) => ({
      ...boxOfLine(page, index),
      step: stepOf(line),
      sentences: line.sentences,
    }));
}

const STEPS: Readonly<Partial<Record<ExplainedLine["step"], ExplainedBox["step"]>>> = {
  reduce: "reduced",
  squeeze: "reduced",
  "widow-in": "reduced",
  hang: "hung",
  expand: "carried",
  "look-back": "carried",
  "widow-out": "carried",
};

function stepOf({ step, forced, loose }: ExplainedLine): ExplainedBox["step"] {
  if (forced) return "forced";
  return loose ? "loose" : (STEPS[step] ?? null);
}

/** Characters for which another is printed: their glyph is the stand-in's, their text is not. */
function missingOf(page: Page): readonly Box[] {
  return page.lines.flatMap((line, i) =>
    line.runs.flatMap((run, j) => (standsIn(run) ? [boxOfRun(page, i, j)] : [])),
  );
}

function standsIn({ face, glyphs, clusters }: PlacedRun): boolean {
  const glyph = face.glyph(STAND_IN.codePointAt(0) ?? 0);
  return clusters.some((cluster, at) => cluster !== STAND_IN && glyph !== 0 && glyphs[at] === glyph);
}

import type { Assets } from "../asset/asset.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import type { DocumentTree, PageNode } from "../document/tree.ts";
import type { FontSet } from "../font/face.ts";
import { FlowContext, type Locate, type Watch } from "./flow/context.ts";
import { paragraphLines, type Setting } from "./flow/draft.ts";
import { flowOf } from "./flow/flow.ts";
import { measureGroups } from "./flow/group.ts";
import type { ParagraphMemo } from "./flow/memo.ts";
import { type DraftPage, paginate } from "./page/paginate.ts";
import type { Page, PlacedLine, StructElement } from "./page.ts";
import { structElement } from "./structure.ts";
import { measureOf, type Style, sideMarginOf } from "./style.ts";

/** Characters that layout itself may print: the font set must have them too. */
export const generatedStrings: readonly string[] = ["0123456789/", "案"];

export interface LaidOut {
  readonly pages: readonly Page[];
  readonly warnings: readonly Diagnostic[];
  /** The root of the logical structure, which the pages' lines and images belong to. */
  readonly structure: StructElement;
}

/**
 * DocumentTree → finished pages. Never refuses and never drops text: what no rule could save is warned of.
 *
 * @param tree   covered: every character has a glyph in `fonts`
 * @param locate turns a node's position into places for warnings
 * @param watch  told of every paragraph composed, for explaining lines; null: nobody listens
 * @param assets the pictures its figures name
 * @param memo  what the layout before has composed of this paper; the pages are the same without
 * @throws RangeError when a figure's picture is not among `assets`, or a page names a style that `style.pages` lacks: `parse` with the style's names refuses it
 */
export function layout(
  tree: DocumentTree,
  fonts: FontSet,
  style: Style,
  locate: Locate,
  watch: Watch | null = null,
  assets: Assets = new Map(),
  memo: ParagraphMemo | null = null,
): LaidOut {
  memo?.begin(fonts);
  const warnings: Diagnostic[] = [];
  const root = structElement("Document", null);
  const pages: Page[] = [];
  let counted = 0;
  for (const node of tree.pages) {
    const pageStyle = style.pages[node.style];
    if (pageStyle === undefined) throw new RangeError(`no page style ${node.style}`);
    const { state } = tree;
    const context = new FlowContext(fonts, style, pageStyle, state, locate, warnings, watch, assets, memo);
    const made = pagesOf(node, root, context, { before: pages.length, counted: goesOn(node) ? counted : 0 });
    counted = (goesOn(node) ? counted : 0) + made.length;
    pages.push(...made);
  }
  return { pages, warnings, structure: root };
}

/** Whether the numbers of a run go on from the run before. */
function goesOn({ number }: PageNode): boolean {
  return number === "n-on";
}

/** Pages before a run: in the paper, and as its own numbers count. */
interface Before {
  readonly before: number;
  readonly counted: number;
}

function pagesOf(
  node: PageNode,
  root: StructElement,
  context: FlowContext,
  { before, counted }: Before,
): Page[] {
  const { page } = context;
  const column = { left: sideMarginOf(page), width: measureOf(page) };
  measureGroups(node, context);
  const place = { column, setting: gridSetting(context), around: context.bodySize, parent: root };
  const flows = flowOf(node.children, place, context);
  const drafts = paginate(flows, page);
  return drafts.map((draft, i) =>
    finish(draft, node, context, before + i + 1, counted + i + 1, drafts.length),
  );
}

/** Body lines take whole lines of the grid: a size beyond the pitch takes two (行取り). */
function gridSetting({ page, style }: FlowContext): Setting {
  return {
    lineFeed: (em) => Math.max(1, Math.ceil(em / page.lineFeed)) * page.lineFeed,
    composition: style.composition,
  };
}

function finish(
  draft: DraftPage,
  node: PageNode,
  context: FlowContext,
  number: number,
  n: number,
  m: number,
): Page {
  const { page } = context;
  const foot = footOf(node, n, m, context);
  return {
    number,
    width: page.width / 20,
    height: page.height / 20,
    lines: foot === null ? draft.lines : [...draft.lines, foot],
    rules: draft.rules,
    images: draft.images,
    outline: draft.outline,
    style: node.style,
    watermark: context.state === "案" ? watermarkOf(context) : null,
  };
}

function footOf(node: PageNode, n: number, m: number, context: FlowContext): PlacedLine | null {
  if (node.number === "none") return null;
  const text = node.number === "n/m" ? `${n}/${m}` : String(n);
  const line = artifactLine(text, "page-number", context.bodySize, context);
  const { page } = context;
  return line === null ? null : { ...line, y: (page.height - page.marginBottom / 2) / 20 };
}

/** 案 across the sheet: one pale character as wide as the measure's third. */
function watermarkOf(context: FlowContext): PlacedLine | null {
  const size = measureOf(context.page) / 3;
  const line = artifactLine("案", "watermark", size, context);
  if (line === null) return null;
  const y = (context.page.height / 2 + size * 0.38) / 20;
  return { ...line, y, runs: line.runs.map((run) => ({ ...run, grey: 0.85 })) };
}

function artifactLine(
  text: string,
  artifact: PlacedLine["artifact"],
  em: number,
  context: FlowContext,
): PlacedLine | null {
  const none = { value: 0, unit: "em" } as const;
  const made = paragraphLines(
    {
      align: "center",
      indent: none,
      start: none,
      end: none,
      size: null,
      family: "mincho",
      bold: false,
      tabs: [],
      keepWithNext: false,
    },
    [{ type: "text", value: text }],
    {
      column: { left: 0, width: context.page.width },
      setting: { lineFeed: (size) => size, composition: context.style.composition },
      around: em,
      element: null,
      artifact,
      firstStart: 0,
    },
    context,
  );
  return made.lines[0]?.pieces[0] ?? null;
}

import type { Block, Cell, Inline, Kinto, Length, PageNode, Text } from "../../document/tree.ts";
import type { Style } from "../../layout/style.ts";
import { advanceOf, clustersOf, mixedSpacing } from "./advance.ts";
import { pageStyleOf, type Scale, sizeOf } from "./geometry.ts";

/** A piece of a spread text: `spacing` in twips follows each of its characters. */
export interface SpreadPiece {
  readonly text: string;
  readonly spacing: number;
}

/** Clean text of a spread inline. */
export function textOf(children: readonly Text[]): string {
  return children.map((one) => one.value).join("");
}

/**
 * Spreads a text evenly over `width` twips: the last character is set free of spacing, so that it ends at the
 * width (JLREQ 3.7.3). Twips that do not divide go one each to the first gaps. Wider text keeps its natural width.
 */
export function spreadTo(text: string, size: number, width: number): readonly SpreadPiece[] {
  const clusters = clustersOf(text);
  const gaps = clusters.length - 1;
  const free = width - advanceOf(text, size);
  if (gaps < 1 || free <= 0) return [{ text, spacing: 0 }];
  const least = Math.floor(free / gaps);
  const wider = free - least * gaps;
  return pieces([
    [clusters.slice(0, wider), least + 1],
    [clusters.slice(wider, gaps), least],
    [clusters.slice(gaps), 0],
  ]);
}

/** Sets a fixed gap in twips between every two characters: 諮　問. */
export function spreadBy(text: string, gap: number): readonly SpreadPiece[] {
  const clusters = clustersOf(text);
  return pieces([
    [clusters.slice(0, -1), gap],
    [clusters.slice(-1), 0],
  ]);
}

function pieces(parts: readonly (readonly [readonly string[], number])[]): readonly SpreadPiece[] {
  return parts
    .filter(([clusters]) => clusters.length > 0)
    .map(([clusters, spacing]) => ({ text: clusters.join(""), spacing }));
}

/** Width in twips of every 均等割り group of a page run: the natural width of its widest member, 和欧間 included. */
export function groupWidths(page: PageNode, style: Style): ReadonlyMap<string, number> {
  const { fontSize, lineFeed } = pageStyleOf(style, page.style);
  const widths = new Map<string, number>();
  const scale: Scale = { size: fontSize, lineFeed };
  for (const { kinto, size } of kintosIn(page.children, scale)) {
    if (kinto.group === null) continue;
    const text = textOf(kinto.children);
    const width = advanceOf(text, size) + (style.composition.mixedSpacing ? mixedSpacing(text, size) : 0);
    widths.set(kinto.group, Math.max(width, widths.get(kinto.group) ?? 0));
  }
  return widths;
}

interface SizedKinto {
  readonly kinto: Kinto;
  readonly size: number;
}

function* kintosIn(blocks: readonly Block[], scale: Scale): Generator<SizedKinto> {
  for (const block of blocks) {
    if (block.type === "p" || block.type === "heading" || block.type === "kigaki")
      yield* kintosAmong(block.children, paragraphScale(block.format.size, scale));
    else if (block.type === "list") for (const item of block.children) yield* kintosIn(item.children, scale);
    else if (block.type === "table")
      for (const cell of [...block.head, ...block.body].flatMap((row): readonly Cell[] => row.children))
        yield* kintosIn(cell.children, { ...scale, size: sizeOf(block.size, scale) });
  }
}

function paragraphScale(size: Length | null, scale: Scale): Scale {
  return { ...scale, size: sizeOf(size, scale) };
}

/** `size`: of the text around, where it is another than the paragraph's, which `font` counts from. */
function* kintosAmong(
  inlines: readonly Inline[],
  paragraph: Scale,
  size = paragraph.size,
): Generator<SizedKinto> {
  for (const inline of inlines) {
    if (inline.type === "kinto") yield { kinto: inline, size };
    else if (inline.type === "b" || inline.type === "u" || inline.type === "dots" || inline.type === "ref")
      yield* kintosAmong(inline.children, paragraph, size);
    else if (inline.type === "font")
      yield* kintosAmong(
        inline.children,
        paragraph,
        inline.size === null ? size : sizeOf(inline.size, paragraph),
      );
  }
}

import { type Asset, assetOf } from "../../asset/asset.ts";
import { diagnose } from "../../diagnostic/index.ts";
import type { Figure, ParagraphFormat } from "../../document/tree.ts";
import { textOf } from "../../document/walk.ts";
import { twipsOf } from "../length.ts";
import type { StructElement } from "../page.ts";
import { structElement } from "../structure.ts";
import { type PageStyle, TWIPS_PER_PT } from "../style.ts";
import type { FlowContext } from "./context.ts";
import { type FlowLine, paragraphLines } from "./draft.ts";
import type { FlowPlace } from "./flow.ts";

/** A figure ready to be placed, whole. Lengths in pt. */
export interface FigureFlow {
  readonly asset: Asset;
  /** Left edge on the sheet, and how far below the box's top the picture begins. */
  readonly x: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Whole lines of the grid, the picture in their middle, so that the text goes on in its lines below. */
  readonly box: number;
  readonly captionSide: Figure["captionSide"];
  readonly caption: readonly FlowLine[];
  readonly captionText: string;
  readonly element: StructElement;
}

const none = { value: 0, unit: "em" } as const;

/** Captions are set in the middle, at the size of official papers' text. */
export const captionFormat: ParagraphFormat = {
  align: "center",
  indent: none,
  start: none,
  end: none,
  size: { value: 10.5, unit: "pt" },
  family: "mincho",
  bold: false,
  tabs: [],
  keepWithNext: false,
};

/** Sizes a figure for its column and page, and composes its caption. */
export function figureFlow(figure: Figure, place: FlowPlace, context: FlowContext): FigureFlow {
  const element = structElement("Figure", place.parent, { alt: figure.alt });
  const caption = captionLines(figure, place, element, context);
  const captionHeight = caption.reduce((sum, line) => sum + line.height, 0);
  const asset = assetOf(context.assets, figure.src);
  const room = {
    width: place.column.width,
    around: place.around,
    captionHeight: captionHeight * TWIPS_PER_PT,
  };
  const { width, height, scaled } = figureSize(figure, asset, room, context.page);
  if (scaled < 1) warn(figure, scaled, context);
  const { lineFeed } = context.page;
  const box = (Math.max(1, Math.ceil((height - 1) / lineFeed)) * lineFeed) / TWIPS_PER_PT;
  const [wide, tall] = [width / TWIPS_PER_PT, height / TWIPS_PER_PT];
  return {
    asset,
    x: (place.column.left + (place.column.width - width) / 2) / TWIPS_PER_PT,
    down: (box - tall) / 2,
    width: wide,
    height: tall,
    box,
    captionSide: figure.captionSide,
    caption,
    captionText: textOf(figure).replaceAll("\n", ""),
    element,
  };
}

/** Height of all of it. */
export function figureHeight({ box, caption }: FigureFlow): number {
  return caption.reduce((sum, line) => sum + line.height, box);
}

/** What a figure may take: its column's width, and text size around it and its caption's height, in twips. */
interface Room {
  readonly width: number;
  readonly around: number;
  readonly captionHeight: number;
}

/**
 * Size of a figure's picture in twips: what it asks for or its own, in proportion, within its column and one page.
 * The same for PDF and Word.
 * @returns `scaled`: less than 1 where what was asked for, or its own height, did not fit
 */
export function figureSize(
  { width: asked, height: limit }: Pick<Figure, "width" | "height">,
  asset: Pick<Asset, "width" | "height">,
  { width: column, around, captionHeight }: Room,
  { lineFeed, height, marginTop, marginBottom }: PageStyle,
): { readonly width: number; readonly height: number; readonly scaled: number } {
  const ratio = asset.height / asset.width;
  const own = Math.min(asset.width * TWIPS_PER_PT, column);
  const wanted = asked === null ? own : twipsOf(asked, around, lineFeed);
  const most = limit === null ? Number.POSITIVE_INFINITY : twipsOf(limit, around, lineFeed) / ratio;
  const unscaled = Math.min(wanted, most);
  const lines = Math.floor((height - marginTop - marginBottom - captionHeight + 1) / lineFeed);
  const fitting = Math.min(unscaled, column, (Math.max(1, lines) * lineFeed) / ratio);
  return { width: fitting, height: fitting * ratio, scaled: fitting / unscaled };
}

function captionLines(
  { children }: Figure,
  { column, setting, around }: FlowPlace,
  parent: StructElement,
  context: FlowContext,
): readonly FlowLine[] {
  if (children.length === 0) return [];
  const element = structElement("Caption", parent);
  const at = { column, setting, around, element, artifact: null, firstStart: 0 };
  return paragraphLines(captionFormat, children, at, context).lines;
}

function warn({ src, srcAt, at }: Figure, scaled: number, context: FlowContext): void {
  const percent = `${Math.max(1, Math.floor(scaled * 100))}`;
  const places = context.locate(srcAt ?? at ?? null);
  context.warnings.push(diagnose("layout/figure-scaled", { src, percent }, ...places));
}

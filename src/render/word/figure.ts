import { createHash } from "node:crypto";
import { type Asset, assetOf, type SvgAsset } from "../../asset/asset.ts";
import type { Figure } from "../../document/tree.ts";
import { textOf } from "../../document/walk.ts";
import { captionFormat, figureSize } from "../../layout/flow/figure.ts";
import { measureOf } from "../../layout/style.ts";
import type { Flow } from "./flow.ts";
import { emOf } from "./geometry.ts";
import { edgesOf } from "./indent.ts";
import type { MediaFile } from "./package.ts";
import { JapaneseParagraph } from "./paragraph.ts";
import { pictureRun } from "./picture.ts";
import { linesOf } from "./pitch.ts";
import { lookOf, takeBreak, textParagraph, textScale } from "./text.ts";

const EMU_PER_TWIP = 635;

/** A figure as a paragraph with its picture and one with its caption, kept together. */
export function figureParagraphs(figure: Figure, flow: Flow): readonly JapaneseParagraph[] {
  const asset = assetOf(flow.making.assets, figure.src);
  if (asset.kind === "pdf") return [placeholder(figure, flow)];
  if (figure.children.length === 0) return [pictureParagraph(figure, asset, figure.keepWithNext, flow)];
  const isAbove = figure.captionSide === "above";
  const caption = { type: "p", children: figure.children } as const;
  const keep = (isFirst: boolean): boolean => isFirst || figure.keepWithNext;
  const above = (): JapaneseParagraph =>
    textParagraph({ ...caption, format: { ...captionFormat, keepWithNext: keep(isAbove) } }, flow);
  // In order: the first paragraph made takes a page break that is waiting.
  if (isAbove) return [above(), pictureParagraph(figure, asset, keep(false), flow)];
  return [pictureParagraph(figure, asset, true, flow), above()];
}

/** What Word can hold. */
export type Shown = Exclude<Asset, { kind: "pdf" }>;

/** The picture alone in a line of its own, in as many whole lines of the grid as in the PDF. */
function pictureParagraph(figure: Figure, asset: Shown, keepNext: boolean, flow: Flow): JapaneseParagraph {
  const { width, height } = sizeOf(figure, asset, flow);
  const { lineFeed } = flow.page;
  const free = Math.max(1, Math.ceil((height - 1) / lineFeed)) * lineFeed - height;
  const before = Math.round(free / 2);
  const paragraph = new JapaneseParagraph(
    {
      ...(keepNext ? { keepNext } : {}),
      ...(takeBreak(flow) ? { pageBreakBefore: true } : {}),
      // The line is the picture's height and what its text has below the baseline: next to nothing.
      run: { size: 2 },
    },
    {
      "w:snapToGrid": { "w:val": 0 },
      "w:spacing": {
        "w:before": before,
        "w:after": Math.max(0, Math.round(free - before)),
        "w:line": 240,
        "w:lineRule": "auto",
      },
      ...(flow.left === 0 ? {} : { "w:ind": { "w:left": flow.left } }),
      "w:jc": { "w:val": "center" },
    },
  );
  paragraph.append(
    pictureRun({
      id: flow.making.drawingIds.next(),
      alt: figure.alt,
      width: Math.round(width * EMU_PER_TWIP),
      height: Math.round(height * EMU_PER_TWIP),
      ...filesOf(asset, flow),
    }),
  );
  return paragraph;
}

/** The files of a picture in the package. */
export function filesOf(asset: Shown, { making }: Flow) {
  const upright = { orientation: 1, svg: null } as const;
  const taken = (type: MediaFile["type"], bytes: Uint8Array): string =>
    making.file.picture(fileOf(type, bytes));
  switch (asset.kind) {
    case "png":
      return { ...upright, file: taken("png", asset.png.bytes) };
    case "jpeg":
      return { orientation: asset.jpeg.orientation, svg: null, file: taken("jpg", asset.jpeg.bytes) };
    case "svg": {
      const file = taken("png", pixelsOf(asset, making.pixels));
      return { ...upright, file, svg: taken("svg", Buffer.from(asset.source, "utf8")) };
    }
  }
}

function pixelsOf(asset: SvgAsset, pixels: ReadonlyMap<SvgAsset, Uint8Array>): Uint8Array {
  const found = pixels.get(asset);
  if (found === undefined) throw new Error(`${asset.src} was not drawn`);
  return found;
}

function fileOf(type: MediaFile["type"], bytes: Uint8Array): MediaFile {
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { type, key: `${hash}.${type}`, bytes };
}

/** In twips, as the PDF has it. */
function sizeOf(figure: Figure, asset: Shown, flow: Flow): { width: number; height: number } {
  const width = measureOf(flow.page) - flow.left;
  const room = { width, around: emOf(flow.size), captionHeight: captionHeight(figure, flow) };
  return figureSize(figure, asset, room, flow.page);
}

function captionHeight({ children }: Figure, flow: Flow): number {
  if (children.length === 0) return 0;
  const scale = textScale(captionFormat, flow);
  const look = lookOf(captionFormat, scale.size, flow.size);
  return linesOf(children, edgesOf(captionFormat, flow, scale), look, flow) * flow.page.lineFeed;
}

/** Word holds no page of a PDF: a frame says where it stands. */
function placeholder(figure: Figure, flow: Flow): JapaneseParagraph {
  const caption = textOf(figure).replaceAll("\n", "");
  const text = `（PDFの図：${caption === "" ? figure.alt : caption}。PDF版を参照）`;
  const format = { ...captionFormat, keepWithNext: figure.keepWithNext };
  const line = { style: "single", size: 4, color: "auto", space: 1 } as const;
  const border = { top: line, bottom: line, left: line, right: line, between: line };
  return textParagraph(
    { type: "p", format, children: [{ type: "text", value: text }] },
    flow,
    undefined,
    border,
  );
}

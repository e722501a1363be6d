import type { Orientation } from "../../asset/jpeg/jpeg.ts";
import { type Attributes, Element } from "./element.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const EMU_PER_TWIP = 635;
const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

export interface PictureOptions {
  /** From 1, counted through the document. */
  readonly id: number;
  readonly alt: string;
  /** As shown, in EMU (1/12700 pt). */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Relationship to its file. */
  readonly file: string;
  /** The same to its vectors, for readers that know them; the others show `file`. */
  readonly svg: string | null;
}

/** A run with a picture in the line of text, as Word's 行内 has it. ISO/IEC 29500-1 20.4.2.8 */
export function pictureRun(options: PictureOptions): Element {
  const { id, alt } = options;
  const { extent, effect } = extentOf(options);
  return new Element(
    "w:r",
    {},
    new Element(
      "w:drawing",
      {},
      new Element(
        "wp:inline",
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        new Element("wp:extent", extent),
        new Element("wp:effectExtent", effect),
        new Element("wp:docPr", { id, name: `図 ${id}`, descr: alt }),
        new Element("wp:cNvGraphicFramePr", {}, locked()),
        new Element(
          "a:graphic",
          { "xmlns:a": DRAWING },
          new Element("a:graphicData", { uri: PICTURE }, picture(options, extent)),
        ),
      ),
    ),
  );
}

/**
 * Where a picture floats over the text, in twips from the character it is anchored at and from the top of its paragraph:
 * LibreOffice places pictures, unlike shapes, upside down where they are counted from the line.
 */
export interface Floating {
  readonly across: number;
  readonly down: number;
}

/** A run with a picture that takes no room in the text and lies over it (前面). ISO/IEC 29500-1 20.4.2.3 */
export function floatingPicture(options: PictureOptions, name: string, at: Floating): Element {
  const { id, alt } = options;
  const { extent, effect } = extentOf(options);
  const position = (tag: string, relativeFrom: string, twips: number): Element =>
    new Element(tag, { relativeFrom }, new Element("wp:posOffset", {}, String(twips * EMU_PER_TWIP)));
  return new Element(
    "w:r",
    {},
    new Element(
      "w:drawing",
      {},
      new Element(
        "wp:anchor",
        {
          ...{ distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: id },
          ...{ behindDoc: 0, locked: 0, layoutInCell: 1, allowOverlap: 1 },
        },
        new Element("wp:simplePos", { x: 0, y: 0 }),
        position("wp:positionH", "character", at.across),
        position("wp:positionV", "paragraph", at.down),
        new Element("wp:extent", extent),
        new Element("wp:effectExtent", effect),
        new Element("wp:wrapNone"),
        new Element("wp:docPr", { id, name: `${name} ${id}`, descr: alt }),
        new Element("wp:cNvGraphicFramePr", {}, locked()),
        new Element(
          "a:graphic",
          { "xmlns:a": DRAWING },
          new Element("a:graphicData", { uri: PICTURE }, picture(options, extent)),
        ),
      ),
    ),
  );
}

/** Word and people keep its proportion. */
function locked(): Element {
  return new Element("a:graphicFrameLocks", { "xmlns:a": DRAWING, noChangeAspect: 1 });
}

/** The stored picture's size, and what it takes beyond that once it is turned. */
function extentOf({ width, height, orientation }: PictureOptions) {
  const isTurned = orientation >= 5;
  const extent = isTurned ? { cx: height, cy: width } : { cx: width, cy: height };
  const beyond = (shown: number, stored: number): number => Math.max(0, Math.round((shown - stored) / 2));
  const [across, down] = [beyond(width, extent.cx), beyond(height, extent.cy)];
  return { extent, effect: { l: across, t: down, r: across, b: down } };
}

/** EXIF's turns as a mirror and then a clockwise turn, in 1/60000 degree. */
const turns: Readonly<Record<Orientation, Attributes>> = {
  1: {},
  2: { flipH: 1 },
  3: { rot: 10_800_000 },
  4: { flipV: 1 },
  5: { rot: 16_200_000, flipH: 1 },
  6: { rot: 5_400_000 },
  7: { rot: 5_400_000, flipH: 1 },
  8: { rot: 16_200_000 },
};

function picture({ id, orientation, file, svg }: PictureOptions, extent: Attributes): Element {
  return new Element(
    "pic:pic",
    { "xmlns:pic": PICTURE },
    new Element(
      "pic:nvPicPr",
      {},
      new Element("pic:cNvPr", { id, name: `図 ${id}` }),
      new Element("pic:cNvPicPr", {}, new Element("a:picLocks", { noChangeAspect: 1 })),
    ),
    new Element("pic:blipFill", {}, blip(file, svg), new Element("a:stretch", {}, new Element("a:fillRect"))),
    new Element(
      "pic:spPr",
      {},
      new Element(
        "a:xfrm",
        turns[orientation],
        new Element("a:off", { x: 0, y: 0 }),
        new Element("a:ext", extent),
      ),
      new Element("a:prstGeom", { prst: "rect" }, new Element("a:avLst")),
    ),
  );
}

function blip(file: string, svg: string | null): Element {
  if (svg === null) return new Element("a:blip", { "r:embed": file });
  const drawing = new Element("asvg:svgBlip", { "xmlns:asvg": SVG, "r:embed": svg });
  const extension = new Element("a:ext", { uri: SVG_EXTENSION }, drawing);
  return new Element("a:blip", { "r:embed": file }, new Element("a:extLst", {}, extension));
}

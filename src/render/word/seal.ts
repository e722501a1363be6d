import { assetOf } from "../../asset/asset.ts";
import type { Seal } from "../../document/tree.ts";
import { TWIPS_PER_PT } from "../../layout/style.ts";
import { Element } from "./element.ts";
import { filesOf } from "./figure.ts";
import type { Flow } from "./flow.ts";
import { emOf, twipsOf } from "./geometry.ts";
import { floatingPicture } from "./picture.ts";

const EMU_PER_TWIP = 635;
const SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/**
 * The place of the 公印: a floating dashed square that takes no room in the text. It is anchored after the last
 * character, so it follows the name when a clerk edits it.
 */
export function sealPlace(seal: Seal, flow: Flow): Element {
  const { side, across, down } = squareOf(seal, flow);
  const id = flow.making.drawingIds.next();
  return new Element(
    "w:r",
    {},
    new Element(
      "mc:AlternateContent",
      {},
      new Element("mc:Choice", { Requires: "wps" }, drawing(seal.alt, id, side, across, down)),
      new Element("mc:Fallback", {}, picture(seal.alt, id, side, across, down)),
    ),
  );
}

/** 印影: the seal's picture in the same place, in front of the text. */
export function sealPicture(seal: Seal, flow: Flow): Element | null {
  const asset = assetOf(flow.making.assets, seal.src ?? "");
  // The records' checks refuse such a seal; a template of an office's own may name one.
  if (asset.kind === "pdf") return null;
  const { side, across, down } = squareOf(seal, flow);
  const scale = side / Math.max(asset.width, asset.height);
  const [width, height] = [asset.width * scale, asset.height * scale];
  const id = flow.making.drawingIds.next();
  const size = { width: Math.round(width * EMU_PER_TWIP), height: Math.round(height * EMU_PER_TWIP) };
  const at = {
    across: across + Math.round((side - width) / 2),
    down: down + Math.round((side - height) / 2),
  };
  return floatingPicture({ id, alt: seal.alt, ...size, ...filesOf(asset, flow) }, "公印", at);
}

/** In twips, from the end of the last character and the top of its line. */
function squareOf(seal: Seal, flow: Flow): { side: number; across: number; down: number } {
  const side = twipsOf(seal.size, flow);
  const across = seal.anchor === "last-character" ? -Math.round(emOf(flow.size) / 2) : 0;
  return { side, across, down: Math.round((flow.lineFeed - side) / 2) };
}

function drawing(alt: string, id: number, side: number, across: number, down: number): Element {
  const extent = { cx: side * EMU_PER_TWIP, cy: side * EMU_PER_TWIP };
  return new Element(
    "w:drawing",
    {},
    new Element(
      "wp:anchor",
      {
        distT: 0,
        distB: 0,
        distL: 0,
        distR: 0,
        simplePos: 0,
        relativeHeight: id,
        behindDoc: 0,
        locked: 0,
        layoutInCell: 1,
        allowOverlap: 1,
      },
      new Element("wp:simplePos", { x: 0, y: 0 }),
      position("wp:positionH", "character", across),
      position("wp:positionV", "line", down),
      new Element("wp:extent", extent),
      new Element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
      new Element("wp:wrapNone"),
      new Element("wp:docPr", { id, name: `公印 ${id}`, descr: alt }),
      new Element("wp:cNvGraphicFramePr"),
      new Element(
        "a:graphic",
        { "xmlns:a": DRAWING },
        new Element("a:graphicData", { uri: SHAPE }, shape(extent)),
      ),
    ),
  );
}

function position(name: string, relativeFrom: string, twips: number): Element {
  return new Element(name, { relativeFrom }, new Element("wp:posOffset", {}, String(twips * EMU_PER_TWIP)));
}

function shape(extent: { cx: number; cy: number }): Element {
  return new Element(
    "wps:wsp",
    {},
    new Element("wps:cNvSpPr"),
    new Element(
      "wps:spPr",
      {},
      new Element("a:xfrm", {}, new Element("a:off", { x: 0, y: 0 }), new Element("a:ext", extent)),
      new Element("a:prstGeom", { prst: "rect" }, new Element("a:avLst")),
      new Element("a:noFill"),
      new Element(
        "a:ln",
        { w: 6350 },
        new Element("a:solidFill", {}, new Element("a:srgbClr", { val: "000000" })),
        new Element("a:prstDash", { val: "dash" }),
      ),
    ),
    new Element("wps:bodyPr"),
  );
}

/** The same square as VML, for readers without DrawingML shapes. */
function picture(alt: string, id: number, side: number, across: number, down: number): Element {
  const pt = (twips: number): string => `${twips / TWIPS_PER_PT}pt`;
  const style = [
    "position:absolute",
    `margin-left:${pt(across)}`,
    `margin-top:${pt(down)}`,
    `width:${pt(side)}`,
    `height:${pt(side)}`,
    "mso-position-horizontal-relative:char",
    "mso-position-vertical-relative:line",
  ].join(";");
  return new Element(
    "w:pict",
    {},
    new Element(
      "v:rect",
      { id: `seal${id}`, alt, style, filled: "f", strokecolor: "black", strokeweight: ".5pt" },
      new Element("v:stroke", { dashstyle: "dash" }),
    ),
  );
}

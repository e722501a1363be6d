import type { IParagraphOptions } from "docx";
import type { PageNode } from "../../document/tree.ts";
import { measureOf, type PageStyle, packetFurniture } from "../../layout/style.ts";
import { Element } from "./element.ts";
import { type FieldSize, field, fieldPieces, fieldText, textOf, wordOnly } from "./field.ts";
import type { Making } from "./flow.ts";
import { type ExtraProperties, JapaneseParagraph } from "./paragraph.ts";
import { FURNITURE_DESCENT, FURNITURE_LINE, furnitureIndent, type Margins } from "./sheet.ts";

/**
 * How a section's pages are counted. Word has one counter for all: either it begins anew with the section, and PAGE is
 * the document's own number, or it goes on, and PAGE is the packet's.
 */
export type Counting =
  | {
      readonly kind: "own";
      /** Field that counts the pages of the document's run. */
      readonly total: "NUMPAGES" | "SECTIONPAGES";
      /** As laid out, for readers that do not count: 1 where unknown. */
      readonly pages: number;
    }
  | {
      readonly kind: "through";
      /** Bookmark on the page the run's own numbers count from: its first, or that of the run they go on from. */
      readonly from: string;
      /** That page's number in the packet. */
      readonly begins: number;
      readonly pages: number;
      /** Number of the run's first page in the packet, and of the packet's last: as laid out. */
      readonly first: number;
      readonly last: number;
      /** Field that gives the number of the packet's last page. */
      readonly total: string;
    };

/** A section's foot. */
export interface Foot {
  readonly page: PageStyle;
  readonly margins: Margins;
  readonly number: PageNode["number"];
  readonly counting: Counting;
}

/** Twips from the foot's lower edge to the sheet's: the document's number is in the middle of the bottom margin, as in the PDF. */
export function footerDistance(foot: Foot): number {
  const own = ownDistance(foot);
  return foot.counting.kind === "through" && !isShared(foot) ? throughDistance : own;
}

const throughDistance = packetFurniture.foot - FURNITURE_DESCENT;

function ownDistance({ margins }: Foot): number {
  return Math.max(0, Math.round(margins.bottom / 2) - FURNITURE_DESCENT);
}

/** Whether both numbers stand on one line: there is no room for one below the other. */
function isShared(foot: Foot): boolean {
  return foot.number !== "none" && ownDistance(foot) - throughDistance < FURNITURE_LINE;
}

/** The foot. Fields carry a cached text and no dirty mark: Word counts them itself and asks nothing. */
export function footOf(foot: Foot, making: Making): readonly JapaneseParagraph[] {
  const { page, number, counting } = foot;
  const size = page.fontSize === making.normalSize ? null : page.fontSize;
  const own = number === "none" ? [] : ownNumber(number, counting, size);
  if (counting.kind === "own") return [line(own)];
  const through = throughNumber(counting);
  if (isShared(foot)) return [sharedLine(foot, own, through)];
  if (own.length === 0) return [throughLine(foot, through)];
  const apart = ownDistance(foot) - throughDistance - FURNITURE_LINE;
  return [line(own, { "w:spacing": { "w:after": apart } }), throughLine(foot, through)];
}

type Shown = Exclude<PageNode["number"], "none">;

/** n or n/m, both counted within the page run, or n that goes on from the run before. */
function ownNumber(number: Shown, counting: Counting, size: FieldSize): readonly Element[] {
  if (counting.kind === "through") return [ownBesideThrough(number, counting, size)];
  const n = field("PAGE", 1, size);
  if (number !== "n/m") return [n];
  return [n, fieldText("/", size), field(counting.total, counting.pages, size)];
}

type Through = Extract<Counting, { kind: "through" }>;

/** n is this page's number in the packet less that of the page it counts from. */
function ownBesideThrough(number: Shown, { from, begins, first, pages }: Through, size: FieldSize): Element {
  const page = fieldPieces(["PAGE"], first);
  const start = fieldPieces([`PAGEREF ${from}`], begins);
  const n = fieldPieces(["=", page, "-", start, "+ 1"], first - begins + 1);
  if (number !== "n/m") return wordOnly(size, n);
  return wordOnly(size, n, [textOf("/")], fieldPieces(["SECTIONPAGES"], pages));
}

/** 通し3/65 */
function throughNumber({ first, last, total }: Through): readonly Element[] {
  const size = packetFurniture.numberSize;
  const parts = [field("PAGE", first, size), fieldText("/", size), field(total, last, size)];
  return [fieldText("通し", size), ...parts];
}

/** The packet's number at the same place of every sheet, whatever its margins. */
function throughLine({ margins }: Foot, through: readonly Element[]): JapaneseParagraph {
  return line(through, {
    "w:ind": { "w:right": furnitureIndent(margins) },
    "w:jc": { "w:val": "right" },
  });
}

/** The document's number in the middle of the measure, the packet's at the right. */
function sharedLine(
  { page, margins }: Foot,
  own: readonly Element[],
  through: readonly Element[],
): JapaneseParagraph {
  const measure = measureOf(page);
  const indent = furnitureIndent(margins);
  const tab = (): Element => new Element("w:r", {}, new Element("w:tab"));
  return line(
    [tab(), ...own, tab(), ...through],
    { "w:ind": { "w:right": indent }, "w:jc": { "w:val": "left" } },
    [
      { type: "center", position: Math.round(measure / 2) },
      { type: "right", position: measure - indent },
    ],
  );
}

function line(
  children: readonly Element[],
  extra: ExtraProperties = {},
  tabStops: IParagraphOptions["tabStops"] = [],
): JapaneseParagraph {
  const options = { style: "Footer", ...(tabStops.length === 0 ? {} : { tabStops }) };
  const made = new JapaneseParagraph(options, extra);
  made.append(...children);
  return made;
}

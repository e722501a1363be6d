import { AssetFault, damaged } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { numbersOf, type PdfFile } from "./file.ts";
import { emptyDict, isDict, itemsOf, nameOf, numberOf, type PdfDict, type PdfObject } from "./object.ts";

/** Left, bottom, right, top, in the page's own units. */
export type Box = readonly [number, number, number, number];

/** One page of another file: what is needed to place it as it is. */
export interface PdfPage {
  readonly file: PdfFile;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
  /** What is shown of it: its crop box. */
  readonly box: Box;
  /** How it is turned when shown, clockwise. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** One of its units in pt. */
  readonly unit: number;
}

/**
 * A page of a PDF file.
 * @param number from 1
 * @throws AssetFault when the file is damaged, too long or has no such page
 */
export function openPage(file: PdfFile, number: number): PdfPage {
  const pages = pagesOf(file);
  const found = pages[number - 1];
  if (found === undefined)
    throw new AssetFault("asset/no-such-page", { page: `${number}`, pages: `${pages.length}` });
  const box = boxOf(found.inherited, file);
  return {
    file,
    dict: found.dict,
    resources: dictOf(found.inherited.get("Resources"), file),
    box,
    rotation: rotationOf(numberOf(file.resolve(found.inherited.get("Rotate"))) ?? 0),
    unit: numberOf(file.get(found.dict, "UserUnit")) ?? 1,
  };
}

/** @throws AssetFault when the file is damaged or too long */
export function pageCount(file: PdfFile): number {
  return pagesOf(file).length;
}

/** Size in pt as it is shown, turned. */
export function shownSize({ box, rotation, unit }: PdfPage): { width: number; height: number } {
  const [width, height] = [(box[2] - box[0]) * unit, (box[3] - box[1]) * unit];
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

type Inherited = ReadonlyMap<string, PdfObject>;
interface Leaf {
  readonly dict: PdfDict;
  readonly inherited: Inherited;
}

const INHERITABLE = ["Resources", "MediaBox", "CropBox", "Rotate"];

const known = new WeakMap<PdfFile, readonly Leaf[]>();

/** All pages, in order, looked through once a file. */
function pagesOf(file: PdfFile): readonly Leaf[] {
  const pages = known.get(file) ?? findPages(file);
  known.set(file, pages);
  return pages;
}

/** ISO 32000-1 7.7.3 */
function findPages(file: PdfFile): readonly Leaf[] {
  const pages: Leaf[] = [];
  const seen = new Set<PdfDict>();
  const visit = (node: PdfObject, above: Inherited): void => {
    if (!isDict(node) || seen.has(node)) return;
    seen.add(node);
    const inherited = new Map(above);
    for (const key of INHERITABLE)
      if (node.entries.has(key)) inherited.set(key, node.entries.get(key) ?? null);
    const kids = file.get(node, "Kids");
    if (nameOf(file.get(node, "Type")) === "Page" || kids === null) pages.push({ dict: node, inherited });
    else for (const kid of itemsOf(kids)) visit(file.resolve(kid), inherited);
    if (pages.length > LIMITS.pages) throw tooMany(file);
  };
  visit(file.get(file.catalog, "Pages"), new Map());
  if (pages.length === 0) throw damaged("Pages");
  return pages;
}

function tooMany(file: PdfFile): AssetFault {
  const root = file.get(file.catalog, "Pages");
  const count = isDict(root) ? numberOf(file.get(root, "Count")) : null;
  return new AssetFault("asset/too-many-pages", {
    pages: `${Math.max(count ?? 0, LIMITS.pages + 1)}`,
    limit: `${LIMITS.pages}`,
  });
}

function boxOf(inherited: Inherited, file: PdfFile): Box {
  const media = rectangle(inherited.get("MediaBox"), file);
  if (media === null) throw damaged("MediaBox");
  const crop = rectangle(inherited.get("CropBox"), file) ?? media;
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])];
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  const box: Box = right > left && top > bottom ? [left, bottom, right, top] : media;
  if (!(box[2] > box[0] && box[3] > box[1])) throw damaged("MediaBox");
  return box;
}

/** A rectangle with its corners in order; null where it is none. */
export function rectangle(object: PdfObject | undefined, file: PdfFile): Box | null {
  const [a, b, c, d] = numbersOf(file.resolve(object), file);
  if (a == null || b == null || c == null || d == null) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function rotationOf(degrees: number): PdfPage["rotation"] {
  const turned = (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
  return turned as PdfPage["rotation"];
}

export function dictOf(object: PdfObject | undefined, file: PdfFile): PdfDict {
  const found = file.resolve(object);
  return isDict(found) ? found : emptyDict;
}

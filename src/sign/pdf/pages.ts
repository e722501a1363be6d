import type { PdfFile } from "../../asset/pdf/file.ts";
import {
  isDict,
  itemsOf,
  nameOf,
  numberOf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from "../../asset/pdf/object.ts";
import { type Box, rectangle } from "../../asset/pdf/page.ts";
import { Malformed, SignFault } from "../fault.ts";

/** A page as far as something is put on it. */
export interface SignedPage {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  /** What is shown of it, in its own units. */
  readonly box: Box;
  /** Degrees it is turned clockwise when shown. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** One of its units in pt. */
  readonly unit: number;
}

const INHERITED = ["MediaBox", "CropBox", "Rotate"] as const;
type Inherited = ReadonlyMap<string, PdfObject>;
interface Leaf {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly inherited: Inherited;
}

/** A page by its number, from 1; null = the last. @throws SignFault, Malformed */
export function pageNumbered(file: PdfFile, number: number | null): SignedPage {
  const leaves = leavesOf(file);
  const leaf = number === null ? leaves.at(-1) : leaves[number - 1];
  if (leaf === undefined)
    throw new SignFault("sign/no-such-page", { page: `${number}`, pages: `${leaves.length}` });
  const { ref, dict, inherited } = leaf;
  const media = rectangle(inherited.get("MediaBox"), file);
  if (media === null) throw new Malformed("MediaBox");
  const turned = numberOf(file.resolve(inherited.get("Rotate"))) ?? 0;
  return {
    ref,
    dict,
    box: rectangle(inherited.get("CropBox"), file) ?? media,
    rotation: ((((Math.round(turned / 90) * 90) % 360) + 360) % 360) as SignedPage["rotation"],
    unit: numberOf(file.get(dict, "UserUnit")) ?? 1,
  };
}

/** All pages in order, with the references they are changed by. ISO 32000-1 7.7.3 */
function leavesOf(file: PdfFile): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const seen = new Set<number>();
  const visit = (ref: PdfObject | undefined, above: Inherited): void => {
    const node = file.resolve(ref);
    if (typeof ref !== "object" || ref?.type !== "ref" || !isDict(node) || seen.has(ref.number)) return;
    seen.add(ref.number);
    const own = INHERITED.filter((key) => node.entries.has(key));
    const inherited = new Map([...above, ...own.map((key) => [key, node.entries.get(key) ?? null] as const)]);
    const kids = file.get(node, "Kids");
    if (nameOf(file.get(node, "Type")) === "Page" || kids === null)
      leaves.push({ ref, dict: node, inherited });
    else for (const kid of itemsOf(kids)) visit(kid, inherited);
  };
  visit(file.catalog.entries.get("Pages"), new Map());
  if (leaves.length === 0) throw new Malformed("Pages");
  return leaves;
}

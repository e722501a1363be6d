import { appearancesOf } from "./annotation.ts";
import { contentOf } from "./content.ts";
import type { PdfFile } from "./file.ts";
import { isDict, isStream, itemsOf, nameOf, type PdfDict, type PdfObject, type PdfStream } from "./object.ts";
import type { PdfPage } from "./page.ts";

/** Parts of the other file's own order that lead back to all of it: not of the picture. */
const FOREIGN_TYPES = new Set(["Page", "Pages", "Catalog", "StructTreeRoot", "StructElem", "OBJR", "MCR"]);
/** Remarks of other programs, and places in a structure that is not taken over. */
const DROPPED = new Set([
  "PieceInfo",
  "Metadata",
  "LastModified",
  "StructParent",
  "StructParents",
  "Thumb",
  "Parent",
]);

/** What a reference leads to, if it is part of a page's picture; else null. */
export function partAt(number: number, file: PdfFile): PdfObject {
  const object = file.resolve({ type: "ref", number });
  if (!isDict(object) && !isStream(object)) return object;
  const type = nameOf(file.get(dictOfPart(object), "Type"));
  return type !== null && FOREIGN_TYPES.has(type) ? null : object;
}

export function dictOfPart(object: PdfDict | PdfStream): PdfDict {
  return isStream(object) ? object.dict : object;
}

/** Entries that are of the picture. A list of names (fonts, images) has no type, and all its entries are. */
export function entriesOfPart({ entries }: PdfDict): (readonly [string, PdfObject])[] {
  const isTyped = entries.has("Type") || entries.has("Subtype");
  return [...entries].filter(([key]) => !(isTyped && DROPPED.has(key)));
}

/**
 * Reads everything a page's picture consists of, so that nothing is found damaged when it is placed.
 * @throws AssetFault where something is
 */
export function checkParts(page: PdfPage): void {
  const { file, resources, dict } = page;
  contentOf(page);
  const waiting: PdfObject[] = [resources, file.get(dict, "Group")];
  for (const { form } of appearancesOf(page)) waiting.push(form);
  const seen = new Set<number>();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one !== "object" || one === null) continue;
    if (one.type === "array") waiting.push(...itemsOf(one));
    else if (isDict(one) || isStream(one))
      waiting.push(...entriesOfPart(dictOfPart(one)).map(([, value]) => value));
    else if (one.type === "ref" && !seen.has(one.number)) {
      seen.add(one.number);
      waiting.push(partAt(one.number, file));
    }
  }
}

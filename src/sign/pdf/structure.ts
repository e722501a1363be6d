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
import { Malformed } from "../fault.ts";
import type { Update } from "./update.ts";
import { arrayOf, isRef, numberObject, withEntries, written } from "./write.ts";

/** What a tagged file's structure has for the widget of a signature. ISO 32000-1 14.7, ISO 14289-1 7.18.4 */
export interface WidgetPlace {
  /** StructParent of the widget. */
  readonly key: number;
}

/** More leaves than any number tree of an honest file has. */
const MOST = 100_000;

/** The root of the logical structure, with the object it stands in; null = the file is not tagged. */
export function structureRoot(file: PdfFile): { readonly ref: PdfRef; readonly dict: PdfDict } | null {
  const ref = file.catalog.entries.get("StructTreeRoot");
  const dict = file.resolve(ref);
  return isRef(ref) && isDict(dict) ? { ref, dict } : null;
}

/**
 * Puts the widget of a signature into a tagged file's structure: a Form element, the last of its Document, and a way back
 * to it in the parent tree. Objects that lie packed in streams are written again by themselves.
 *
 * @returns null for a file that is not tagged
 * @throws Malformed where the structure contradicts itself
 */
export function addToStructure(
  file: PdfFile,
  update: Update,
  page: PdfRef,
  widget: PdfRef,
): WidgetPlace | null {
  const root = structureRoot(file);
  if (root === null) return null;
  const key = nextKey(file, root.dict);
  const top = topElement(file, root.dict);
  const parent = top ?? root;
  const element = update.add(
    `<< /Type /StructElem /S /Form /P ${written(parent.ref)} /Pg ${written(page)} /K << /Type /OBJR /Obj ${written(widget)} >> >>`,
  );
  const kids = { K: arrayOf([...kidsOf(file, parent.dict), element]) };
  if (top !== null) update.put(top.ref, written(withEntries(top.dict, kids)));
  const tree = addToParents(file, update, root.dict, key, element);
  const changes = { ...(top === null ? kids : {}), ...tree, ParentTreeNextKey: numberObject(key + 1) };
  update.put(root.ref, written(withEntries(root.dict, changes)));
  return { key };
}

/** The element all others are in; null = there is none, or there are several. */
export function topElement(
  file: PdfFile,
  root: PdfDict,
): { readonly ref: PdfRef; readonly dict: PdfDict } | null {
  const [ref, ...more] = kidsOf(file, root);
  const dict = file.resolve(ref);
  return more.length === 0 && isRef(ref) && isDict(dict) && dict.entries.has("S") ? { ref, dict } : null;
}

/** What stands in K: one thing, or a list of them. */
export function kidsOf(file: PdfFile, element: PdfDict): readonly PdfObject[] {
  const kids = element.entries.get("K");
  const resolved = file.resolve(kids);
  if (resolved === null || kids === undefined) return [];
  return typeof resolved === "object" && resolved.type === "array" ? resolved.items : [kids];
}

/** The first number that is free in the parent tree, whatever the root says of it. */
export function nextKey(file: PdfFile, root: PdfDict): number {
  const told = numberOf(file.get(root, "ParentTreeNextKey")) ?? 0;
  const highest = numbersIn(file, file.get(root, "ParentTree")).reduce(
    (most, [key]) => Math.max(most, key + 1),
    told,
  );
  if (!Number.isSafeInteger(highest) || highest < 0) throw new Malformed("ParentTree");
  return highest;
}

/** All numbers of a number tree with what they lead to. ISO 32000-1 7.9.7 @throws Malformed for one without end */
export function numbersIn(file: PdfFile, tree: PdfObject): readonly (readonly [number, PdfObject])[] {
  const found: (readonly [number, PdfObject])[] = [];
  const seen = new Set<PdfDict>();
  const visit = (node: PdfObject): void => {
    const dict = file.resolve(node);
    if (!isDict(dict) || seen.has(dict)) return;
    seen.add(dict);
    if (seen.size > MOST) throw new Malformed("ParentTree");
    const numbers = itemsOf(file.get(dict, "Nums"));
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = numberOf(file.resolve(numbers[i]));
      if (key === null) throw new Malformed("ParentTree");
      found.push([key, numbers[i + 1] ?? null]);
    }
    for (const kid of itemsOf(file.get(dict, "Kids"))) visit(kid);
  };
  visit(tree);
  return found;
}

/** A leaf of its own where there are leaves, else a further pair. @returns what the root says of the tree from now on */
function addToParents(
  file: PdfFile,
  update: Update,
  root: PdfDict,
  key: number,
  element: PdfRef,
): Readonly<Record<string, PdfObject>> {
  const known = root.entries.get("ParentTree");
  const resolved = file.resolve(known);
  const tree: PdfDict = isDict(resolved) ? resolved : { type: "dict", entries: new Map() };
  const pair = [numberObject(key), element];
  const kids = file.get(tree, "Kids");
  const changed =
    kids === null
      ? withEntries(tree, { Nums: arrayOf([...itemsOf(file.get(tree, "Nums")), ...pair]) })
      : withEntries(tree, { Kids: arrayOf([...itemsOf(kids), update.add(leafText(key, pair))]) });
  if (!isRef(known)) return { ParentTree: changed };
  update.put(known, written(changed));
  return {};
}

function leafText(key: number, pair: readonly PdfObject[]): string {
  return `<< /Limits [${key} ${key}] /Nums ${written(arrayOf(pair))} >>`;
}

/** Whether an element is what a signature adds, and no more: a Form that holds one widget. @returns the widget */
export function widgetIn(file: PdfFile, element: PdfObject, parent: PdfRef): PdfObject | null {
  const dict = file.resolve(element);
  if (!isDict(dict) || nameOf(file.get(dict, "S")) !== "Form") return null;
  const isPlain = [...dict.entries.keys()].every((key) => ["Type", "S", "P", "Pg", "K"].includes(key));
  const above = dict.entries.get("P");
  const [kid, ...more] = kidsOf(file, dict);
  const reference = file.resolve(kid);
  if (!isPlain || more.length > 0 || !isRef(above) || above.number !== parent.number) return null;
  if (!isDict(reference) || nameOf(file.get(reference, "Type")) !== "OBJR") return null;
  return reference.entries.get("Obj") ?? null;
}

import { isDeepStrictEqual } from "node:util";
import type { PdfFile } from "../../asset/pdf/file.ts";
import {
  isDict,
  itemsOf,
  numberOf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from "../../asset/pdf/object.ts";
import { kidsOf, nextKey, structureRoot, topElement, widgetIn } from "./structure.ts";
import { isRef } from "./write.ts";

/** Whether an object may have become another one. */
export type Rule = (one: PdfObject, other: PdfObject) => boolean;

/** Two revisions of a file, and what makes an object the field of a signature in the later one. */
export interface Revisions {
  readonly before: PdfFile;
  readonly after: PdfFile;
  /** Whether an object is not in the earlier revision. */
  isNew(ref: PdfRef): boolean;
  isSignature(field: PdfObject): boolean;
}

/**
 * What signatures may change in a tagged file's structure: its last element may be followed by Form elements, each of
 * which holds a signature's widget, and the parent tree by the ways back to them.
 */
export class StructureChanges {
  readonly #files: Revisions;

  constructor(files: Revisions) {
    this.#files = files;
  }

  /** The objects concerned, each with its rule. */
  rules(): readonly (readonly [PdfObject | undefined, Rule])[] {
    const { before } = this.#files;
    const root = structureRoot(before);
    if (root === null) return [];
    const top = topElement(before, root.dict);
    const free = nextKey(before, root.dict);
    const tree: Rule = (one, other) => this.#isTreeKept(one, other, free);
    return [
      [root.ref, (one, other) => this.#isRootKept(one, other, top === null ? root.ref : null, tree)],
      [top?.ref, (one, other) => this.#isElementKept(one, other, top?.ref ?? root.ref)],
      [root.dict.entries.get("ParentTree"), tree],
    ];
  }

  /** @param own where elements hang on the root itself */
  #isRootKept(one: PdfObject, other: PdfObject, own: PdfRef | null, tree: Rule): boolean {
    if (!isDict(one) || !isDict(other)) return false;
    const keys = ["ParentTree", "ParentTreeNextKey", ...(own === null ? [] : ["K"])];
    if (!isSameBut(one, other, keys)) return false;
    const [before, after] = [one, other].map((root) => root.entries.get("ParentTree"));
    // One that is an object of its own has its own rule.
    const isKept =
      isRef(before) || isRef(after) ? isDeepStrictEqual(before, after) : tree(before ?? null, after ?? null);
    return isKept && (own === null || this.#areKidsKept(one, other, own));
  }

  #isElementKept(one: PdfObject, other: PdfObject, element: PdfRef): boolean {
    if (!isDict(one) || !isDict(other)) return false;
    return isSameBut(one, other, ["K"]) && this.#areKidsKept(one, other, element);
  }

  #areKidsKept(one: PdfDict, other: PdfDict, parent: PdfRef): boolean {
    const [before, after] = [kidsOf(this.#files.before, one), kidsOf(this.#files.after, other)];
    return isExtended(before, after, (kid) => this.#isForm(kid, parent));
  }

  #isForm(element: PdfObject, parent: PdfRef | null): boolean {
    const { after } = this.#files;
    if (!isRef(element) || !this.#files.isNew(element)) return false;
    const above = parent ?? this.#parentOf(element);
    const widget = above === null ? null : widgetIn(after, element, above);
    return widget !== null && this.#files.isSignature(after.resolve(widget));
  }

  #parentOf(element: PdfRef): PdfRef | null {
    const dict = this.#files.after.resolve(element);
    const above = isDict(dict) ? dict.entries.get("P") : undefined;
    return isRef(above) ? above : null;
  }

  /** @param free the first number the earlier tree has not: what was there leads where it led */
  #isTreeKept(one: PdfObject, other: PdfObject, free: number): boolean {
    const [before, after] = [one, other].map(
      (tree) => tree ?? ({ type: "dict", entries: new Map() } as const),
    );
    if (!isDict(before) || !isDict(after) || !isSameBut(before, after, ["Nums", "Kids"])) return false;
    const numbers = (file: PdfFile, tree: PdfDict): readonly PdfObject[] => itemsOf(file.get(tree, "Nums"));
    const isLeaf = (kid: PdfObject): boolean =>
      isRef(kid) && this.#files.isNew(kid) && this.#isLeaf(kid, free);
    return (
      this.#arePairsKept(numbers(this.#files.before, before), numbers(this.#files.after, after), free) &&
      isExtended(
        itemsOf(this.#files.before.get(before, "Kids")),
        itemsOf(this.#files.after.get(after, "Kids")),
        isLeaf,
      )
    );
  }

  #isLeaf(leaf: PdfRef, free: number): boolean {
    const dict = this.#files.after.resolve(leaf);
    if (!isDict(dict) || dict.entries.has("Kids")) return false;
    return this.#arePairsKept([], itemsOf(this.#files.after.get(dict, "Nums")), free);
  }

  #arePairsKept(before: readonly PdfObject[], after: readonly PdfObject[], free: number): boolean {
    if (after.length % 2 !== 0) return false;
    return isExtended(before, after, (one, at) =>
      at % 2 === 0 ? (numberOf(this.#files.after.resolve(one)) ?? -1) >= free : this.#isForm(one, null),
    );
  }
}

/** The old items in their places, then others. */
export function isExtended(
  before: readonly PdfObject[],
  after: readonly PdfObject[],
  isAllowed: (item: PdfObject, at: number) => boolean,
): boolean {
  return (
    isDeepStrictEqual(after.slice(0, before.length), before) &&
    after.slice(before.length).every((item, i) => isAllowed(item, before.length + i))
  );
}

/** Two dictionaries that have the same values but for some keys. */
export function isSameBut(one: PdfObject, other: PdfObject, keys: readonly string[]): boolean {
  if (!isDict(one) || !isDict(other)) return false;
  const rest = ({ entries }: PdfDict): Map<string, PdfObject> =>
    new Map([...entries].filter(([key]) => !keys.includes(key)));
  return isDeepStrictEqual(rest(one), rest(other));
}

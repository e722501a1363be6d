import type { StructElement } from "../../../layout/page.ts";

/** An element of a document's structure as plain data. */
export interface TagNode {
  readonly role: StructElement["role"];
  /** Place of its parent in the structure; −1 = it is the root. */
  readonly parent: number;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly scope?: "Column" | "Row";
  /** Places of its heads. */
  readonly headers?: readonly number[];
  readonly numbering?: "Decimal" | "Disc";
  readonly alt?: string;
  readonly actualText?: string;
}

/** All elements of a document in reading order, the root first: plain data, as its painted sheets are. */
export type Structure = readonly TagNode[];

/** Where an element stands in the structure. */
export type PlaceOf = (element: StructElement) => number;

/** A lone paragraph in one of these says nothing that its parent does not say. */
const HOLDERS: ReadonlySet<string> = new Set(["TD", "TH", "LBody"]);

/** The structure below a root, and where in it each element stands. A lone paragraph of a cell is the cell itself. */
export function structureOf(root: StructElement): {
  readonly structure: Structure;
  readonly placeOf: PlaceOf;
} {
  const places = new Map<StructElement, number>();
  const structure: TagNode[] = [];
  const add = (element: StructElement, parent: number): void => {
    const kids = element.kids ?? [];
    const [only] = kids.length === 1 && HOLDERS.has(element.role) ? kids : [];
    const lone = only?.role === "P" ? only : null;
    const place = structure.push({ ...nodeOf(element, parent, places), ...saidOf(lone) }) - 1;
    places.set(element, place);
    if (lone !== null) places.set(lone, place);
    else for (const kid of kids) add(kid, place);
  };
  add(root, -1);
  return { structure, placeOf: (element) => found(places, element) };
}

function saidOf(lone: StructElement | null): Pick<TagNode, "actualText"> {
  return lone?.actualText === undefined ? {} : { actualText: lone.actualText };
}

function nodeOf(element: StructElement, parent: number, places: ReadonlyMap<StructElement, number>): TagNode {
  const { role, kids: _, headers, parent: __, ...more } = element;
  return {
    ...{ role, parent },
    ...more,
    ...(headers === undefined ? {} : { headers: headers.map((head) => found(places, head)) }),
  };
}

/** @throws RangeError for an element of another document: layout's mistake */
function found(places: ReadonlyMap<StructElement, number>, element: StructElement): number {
  const place = places.get(element);
  if (place === undefined) throw new RangeError(`a ${element.role} outside of the document's structure`);
  return place;
}

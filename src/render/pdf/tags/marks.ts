import type { PlacedImage, PlacedLine, StructElement } from "../../../layout/page.ts";
import type { PlaceOf } from "./structure.ts";

/** A marked piece of a sheet's content; its number (MCID) is its place among the sheet's marks. ISO 32000-1 14.7.4 */
export interface SheetMark {
  /** Place of its element in the document's structure. */
  readonly element: number;
  /** The sheet's link it is the text of; −1 = none. */
  readonly link: number;
  /** Of a picture: left, top, right, bottom in pt from the sheet's top left corner. */
  readonly box: readonly number[] | null;
}

/** Numbers the pieces of one sheet as it is painted. */
export class Marks {
  readonly marks: SheetMark[] = [];
  /** How many of the sheet's links have been met. */
  links = 0;
  readonly #placeOf: PlaceOf;

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  /** @returns the number of a new piece of an element */
  text(element: StructElement, link = -1): number {
    return this.marks.push({ element: this.#placeOf(element), link, box: null }) - 1;
  }

  picture({ element, x, y, width, height }: PlacedImage): number {
    const box = [x, y, x + width, y + height];
    return this.marks.push({ element: this.#placeOf(element), link: -1, box }) - 1;
  }
}

/** A stretch of a line whose runs lead to one place, or nowhere. */
export interface Stretch {
  readonly line: PlacedLine;
  /** Place among the sheet's links; −1 = it leads nowhere. */
  readonly link: number;
}

/**
 * Cuts a line where a link begins or ends, as `linksOf` counts them.
 * @param next place of the next link among the sheet's
 */
export function stretchesOf(line: PlacedLine, next: number): readonly Stretch[] {
  if (line.runs.every(({ link }) => link === null)) return [{ line, link: -1 }];
  const groups: { to: string | null; runs: PlacedLine["runs"][number][] }[] = [];
  for (const run of line.runs) {
    const last = groups.at(-1);
    if (last !== undefined && (run.glyphs.length === 0 || last.to === run.link)) last.runs.push(run);
    else groups.push({ to: run.glyphs.length === 0 ? null : run.link, runs: [run] });
  }
  const texts = textsOf(line, groups);
  let link = next;
  return groups.map(({ to, runs }, i) => ({
    line: { ...line, runs, text: texts[i] ?? "" },
    link: to === null ? -1 : link++,
  }));
}

/** The text of each group: its clusters, and the tabs before them. */
function textsOf({ text }: PlacedLine, groups: readonly { readonly runs: PlacedLine["runs"] }[]): string[] {
  let at = 0;
  return groups.map(({ runs }, i) => {
    const from = at;
    for (const { clusters } of runs) {
      while (text[at] === "\t") at++;
      for (const cluster of clusters) at += cluster.length;
    }
    if (i === groups.length - 1) at = text.length;
    return text.slice(from, at);
  });
}

import { altOf } from "../../diagram/alt.ts";
import type { FigureEntry } from "../../records/kinds/figure-entry.ts";
import type { OutlineFigure } from "../shared/outline/model.ts";
import type { Places } from "../shared/outline/words.ts";

/** One 図 of either record; only those of a 図面 have a title. */
export type Entry = Omit<FigureEntry, "title"> & { readonly title?: readonly string[] | undefined };

/** A 図 with its index in the record. */
export interface Known {
  readonly entry: Entry;
  readonly index: number;
}

/**
 * A figure as it is printed. Made each time it is placed, because a caption may be typed beside it.
 *
 * @param height most lines of the page it may take; null = all
 * @param text the record's words in the office's notation
 * @param field the record's field that holds the figures
 */
export function figureOf(
  { entry, index }: Known,
  height: number | null,
  text: (one: string) => string,
  places: Places,
  field = "figures",
): OutlineFigure {
  const { width, captionSide: side, caption } = entry;
  const path = [field, index];
  const words =
    caption === undefined ? [] : [places.from({ text: text(caption), bold: false }, [...path, "caption"])];
  const figure = { ...pictureOf(entry), width: width ?? null, height, side, keep: false, caption: words };
  return entry.diagram === undefined ? places.below(figure, path) : places.from(figure, [...path, "diagram"]);
}

function pictureOf({ name, file = "", alt = "", diagram }: Entry): Pick<OutlineFigure, "file" | "alt"> {
  if (diagram === undefined) return { file, alt };
  return { file: drawnName(name), alt: alt === "" ? altOf(diagram) : alt };
}

/** What markup calls a figure that is drawn: no file can have such a name. */
export function drawnName(name: string): string {
  return `図式「${name}」`;
}

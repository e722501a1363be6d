import type { Body, Inline } from "../../../outline/index.ts";
import type { OutlineLine, OutlineWords } from "./model.ts";
import type { Stops } from "./stops.ts";
import { emWidth } from "./width.ts";
import { type Places, wordsOf } from "./words.ts";

/** Where the words of a line stand, in em from the column's edge. */
export interface LinePlace {
  /** Of the lines after the first. */
  readonly start: number;
  /** Of the first line, from `start`. */
  readonly indent: number;
  /** Of words in columns, all lines of them. */
  readonly columns: number;
}

/** The words of a body as a line: running text, or columns at the stops. */
export function lineOf(
  body: Body,
  bold: boolean,
  place: LinePlace,
  stops: Stops,
  places: Places,
): OutlineLine {
  const words = (inlines: readonly Inline[]): OutlineWords => wordsOf(inlines, bold, places);
  if (body.form === "text") return running([words(body.text)], place);
  const cells =
    body.form === "row"
      ? body.cells.map(({ text }) => words(text))
      : [words(body.term), led(body.leader, words(body.text))];
  if (stops.length === 0) return running([cells.flat()], place);
  // Further lines of the last column go on where its words began, after the dots.
  const leader = body.form === "term" ? emWidth(body.leader.trim()) : 0;
  const last = (stops[cells.length - 2] ?? 0) + leader;
  return {
    ...running(cells, { ...place, start: place.columns + last, indent: -last }),
    tabs: stops.map((stop) => `${place.columns + stop}em`).join(" "),
  };
}

/** The dots before what a term means, as typed but for the blanks around them. */
function led(leader: string, meaning: OutlineWords): OutlineWords {
  const bold = meaning[0]?.bold ?? false;
  return [{ text: leader.trim(), bold }, ...meaning];
}

function running(cells: readonly OutlineWords[], { start, indent }: LinePlace): OutlineLine {
  return {
    start,
    indent,
    tabs: "",
    align: "justify",
    keep: false,
    cells: cells.map((words) => ({ words })),
  };
}

/** Words in the middle of the page: what a table or figure is called. */
export function centred(words: OutlineWords, keep: boolean): OutlineLine {
  return { ...running([words], { start: 0, indent: 0, columns: 0 }), align: "center", keep };
}

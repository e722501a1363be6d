import { type IParagraphOptions, PositionalTab, TextRun } from "docx";
import type { ParagraphFormat, TabStop } from "../../document/tree.ts";
import type { Flow } from "./flow.ts";
import { type Scale, twipsOf } from "./geometry.ts";
import type { MarginTab } from "./margin-tab.ts";
import { type Look, propertiesOf } from "./run.ts";

type WordStop = NonNullable<IParagraphOptions["tabStops"]>[number];

const types = { start: "left", end: "right", center: "center", point: "decimal" } as const;
/** middleDot is the リーダー of Word's dialog that looks like ……: dots at half the character's height, as in the PDF. */
const leaders = { none: "none", dots: "middleDot", line: "underscore" } as const;

/**
 * A paragraph's tab stops as Word counts them: from the edge of the page's or cell's text, in the order they stand.
 * A list item's label has one at `content`, where the text beside it begins.
 *
 * @param content twips; null = no label
 * @param over the tab that leads over the 字上げ: its stop stands where that begins
 */
export function tabStopsOf(
  format: ParagraphFormat,
  content: number | null,
  over: MarginTab | null,
  flow: Flow,
  scale: Scale,
): readonly WordStop[] {
  const own = format.tabs.map((stop) =>
    wordStop(stop, stop === over?.stop ? over.edge : flow.left + twipsOf(stop.position, scale)),
  );
  const beside = content === null ? [] : [{ type: "left", position: content } as const];
  // Word knows one stop at a place: the label's comes first.
  const places = new Map([...own, ...beside].map((stop) => [stop.position, stop]));
  return [...places.values()].sort((a, b) => Number(a.position) - Number(b.position));
}

function wordStop({ align, leader }: TabStop, position: number): WordStop {
  const stop = { type: types[align], position };
  return leader === "none" ? stop : { ...stop, leader: leaders[leader] };
}

/** A tab to the margin, in the look of the text around it. */
export function marginTabRun({ stop: { leader } }: MarginTab, look: Look): TextRun {
  const tab = { alignment: "right", relativeTo: "margin", leader: leaders[leader] } as const;
  return new TextRun({ children: [new PositionalTab(tab)], ...propertiesOf(look, false) });
}

import type { DataPath } from "../../document/tree.ts";
import { emWidth } from "../shared/outline/width.ts";
import type { Places } from "../shared/outline/words.ts";
import { em } from "./grid.ts";
import type { Paragraph } from "./model.ts";

/** Least room between a label and its words. */
const GAP = 0.25;

/**
 * What a line of a text begins with: blanks, then perhaps ・ ※1 (1) （※1） 1. 1) １． ① (ア), and words. A number counts
 * as a label only with a sign or a blank after it, and never in 1.5 or 10 日.
 */
const LABELLED =
  /^([\u3000 ]*)([・●○■□◆](?![・●○■□◆])|※[0-9０-９]*|[（(](?:※?[0-9０-９]{1,2}|[ア-ンa-zａ-ｚ※])[)）]|[0-9０-９]{1,2}[)）．](?![0-9０-９])|[0-9０-９]{1,2}\.(?![0-9０-９])|[0-9０-９]{1,2}(?=\u3000)|[①-⑳㉑-㉟]|[ア-ン](?=[\u3000．]))([\u3000 ]*)(?=[^\u3000 ])/u;

/** The lines of a text, each where it was written. @param path of the text's list of lines in the record */
export function paragraphsFor(lines: readonly string[], path: DataPath, places: Places): Paragraph[] {
  return lines.map((line, index) => paragraphOf(line, [...path, index], places));
}

/**
 * One line: what it begins with hangs before it, by whole characters, so that what is left of the cell is as wide as whole
 * characters too. A sign of one character, such as ・ or ①, wants no room behind it.
 */
function paragraphOf(line: string, path: DataPath, places: Places): Paragraph {
  const [all = "", blanks = "", label = "", room = ""] = LABELLED.exec(line) ?? [];
  if (label === "") return plain(line, path, places);
  const at = (characters: string) => ({ line: 1, column: [...characters].length + 1 });
  const body = places.from({ text: line.slice(all.length) }, path, at(all));
  const gap = [...label].length === 1 ? 0 : GAP;
  const hang = Math.ceil(emWidth(label) + (room.startsWith("\u3000") ? 1 : gap));
  const format = { label, start: em(emWidth(blanks)), hang: em(hang), gap: em(gap) };
  return places.from({ ...format, body }, path, at(blanks));
}

/** How a paragraph is set that begins with no sign. */
export const plainFormat = { label: null, start: "0em", hang: "0em", gap: "0em" } as const;

function plain(line: string, path: DataPath, places: Places): Paragraph {
  return { ...plainFormat, body: places.from({ text: line }, path) };
}

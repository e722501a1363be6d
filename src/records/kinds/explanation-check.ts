import { parseOutline } from "../../outline/index.ts";
import type { Report } from "../record-kind.ts";
import { checkFigures } from "./explanation-figures.ts";
import { checkTables } from "./explanation-tables.ts";
import { checkWords } from "./explanation-words.ts";
import type { FigureEntry } from "./figure-entry.ts";

interface Checked {
  readonly text?: string | undefined;
  readonly figures?: readonly FigureEntry[] | undefined;
}

/** Numbers and marks, figures and their places, words that are written in two ways. */
export function checkExplanation(value: Checked, report: Report): void {
  check(value, true, report);
}

/** The same; a figure that no text places has a sheet of its own. */
export function checkFigurePaper(value: Checked, report: Report): void {
  check(value, false, report);
}

function check({ text = "", figures = [] }: Checked, mustPlace: boolean, report: Report): void {
  const { outline, findings } = parseOutline(text);
  for (const found of findings) report(found, ["text"]);
  checkFigures(outline, figures, mustPlace, report);
  checkTables(outline, report);
  checkWords(text, report);
}

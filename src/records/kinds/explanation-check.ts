import { parseOutline } from "../../outline/index.ts";
import { type Check, checksOf } from "../check.ts";
import type { Report } from "../record-kind.ts";
import {
  checkMentions,
  checkPlacedTwice,
  checkRepeated,
  checkUnknown,
  checkUnplaced,
  type Entry,
  entryChecks,
  placesIn,
} from "./explanation-figures.ts";
import { checkTables } from "./explanation-tables.ts";
import { checkWords } from "./explanation-words.ts";

interface Checked {
  readonly text?: string | undefined;
  readonly figures?: readonly Entry[] | undefined;
}

const on = checksOf<Checked>();

/** What both have: numbers and marks, words that are written in two ways, figures that are there and are named once. */
const common: readonly Check<Checked>[] = [
  on.whole({ needs: ["text"] }, checkText),
  ...on.within("figures.*", entryChecks),
  on.whole({ uses: ["figures.*.name"] }, ({ figures = [] }, report) => checkRepeated(figures, report)),
  on.whole({ needs: ["text", "figures.*.name"] }, ({ text = "", figures = [] }, report) =>
    checkUnknown(placesIn(parseOutline(text).outline), figures, report),
  ),
  on.whole({ needs: ["text"], uses: ["figures.*.name"] }, ({ text = "", figures = [] }, report) =>
    checkPlacedTwice(placesIn(parseOutline(text).outline), figures, report),
  ),
  on.whole({ needs: ["text", "figures"] }, ({ text = "", figures = [] }, report) => {
    const { outline } = parseOutline(text);
    if (figures.length === 0 && placesIn(outline).length === 0) checkMentions(outline, report);
  }),
];

export const explanationChecks: readonly Check<Checked>[] = [
  ...common,
  on.whole({ needs: ["text"], uses: ["figures.*.name"] }, ({ text = "", figures = [] }, report) =>
    checkUnplaced(placesIn(parseOutline(text).outline), figures, report),
  ),
];

/** A figure that no text places has a sheet of its own. */
export const figurePaperChecks = common;

function checkText({ text = "" }: Checked, report: Report): void {
  const { outline, findings } = parseOutline(text);
  for (const found of findings) report(found, ["text"]);
  checkTables(outline, report);
  checkWords(text, report);
}

import type { Diagnostic } from "../diagnostic/index.ts";
import { type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { checkBlocks } from "./check/blocks.ts";
import { checkLines } from "./check/lines.ts";
import { checkLooks } from "./check/looks.ts";
import { checkNumbering } from "./check/numbering.ts";
import { collector, type Origin } from "./check/report.ts";
import { build } from "./level/build.ts";
import { inTheTextsOrder } from "./level/kana-order.ts";
import { classify } from "./line/classify.ts";
import { limits, splitLines } from "./line/split.ts";
import type { Outline } from "./tree.ts";

/** A text's tree and all that is to be said of it, in the order of the text. */
export interface Reading {
  readonly outline: Outline;
  readonly findings: readonly Diagnostic[];
}

/** One text is asked about several times in a row: by the checks of its record, and by the form printed from it. */
let last: { readonly text: string; readonly reading: Reading } | null = null;

/**
 * Reads any text; what is not recognised is a paragraph.
 * @param origin where the text stands, for the places of findings; positions in the tree count from the text's start
 */
export function parseOutline(text: string, origin?: Origin): Reading {
  if (origin !== undefined) return parsed(text, origin);
  if (last?.text !== text) last = { text, reading: parsed(text, {}) };
  return last.reading;
}

function parsed(text: string, origin: Origin): Reading {
  const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
  const { lines, rest } = splitLines(text.slice(bom.length));
  const outline: Outline = {
    type: "outline",
    bom,
    blocks: build(inTheTextsOrder(lines.map(classify))),
    rest,
  };
  const { report, all } = collector(lines, origin);
  if (rest !== "")
    report("outline/too-many-lines", { limit: String(limits.lines) }, { line: limits.lines + 1, column: 1 });
  checkLines(lines, report);
  checkNumbering(outline, report);
  checkLooks(outline, report);
  checkBlocks(outline, report);
  return { outline, findings: all() };
}

/** The tree with its warnings, or all findings where the text cannot be set. */
export function readOutline(text: string, origin: Origin = {}): Outcome<Outline> {
  const { outline, findings } = parseOutline(text, origin);
  return outcomeOf(outline, findings);
}

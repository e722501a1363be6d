import { squash } from "../../../test/tools/kinsoku-check.mjs";

const blank = /[\s\u00a0\u200b\u00ad]/u;

/**
 * The lines of a sheet, top to bottom, each with its characters from left to right: [character, x0, x1]. A line with a very
 * wide gap comes in pieces; the order within a piece is by ink, not by box, as a bracket's box may lie over its neighbour's.
 */
function rowsOf({ lines }) {
  const rows = new Map();
  for (const { x0, y, chars } of lines) {
    const key = Math.round(y);
    const piece = { x0, chars: chars.filter(([c]) => !blank.test(c)) };
    rows.set(key, [...(rows.get(key) ?? []), piece]);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, pieces]) => pieces);
  const whole = (pieces) => pieces.sort((a, b) => a.x0 - b.x0).flatMap(({ chars }) => chars);
  return ordered.map(whole).filter((chars) => chars.length > 0);
}

/**
 * The lines of one text's sheet, each character with whether a blank stands before it in the text.
 *
 * @returns lines of { c, x0, x1, blank }; null if the sheet does not say what the text says
 */
export function linesOf(page, text) {
  const rows = rowsOf(page);
  const said = rows.map((row) => row.map(([c]) => c).join("")).join("");
  if (squash(said) !== squash(text)) return null;
  const blanks = blanksBefore(text);
  let at = 0;
  return rows.map((row) => row.map(([c, x0, x1]) => ({ c, x0, x1, blank: blanks.has(at++) })));
}

/** Numbers of the characters, blanks not counted, that follow a blank. */
function blanksBefore(text) {
  const found = new Set();
  let count = 0;
  let after = false;
  for (const c of text) {
    if (!blank.test(c)) {
      if (after) found.add(count);
      count++;
    }
    after = blank.test(c);
  }
  return found;
}

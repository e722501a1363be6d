import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, gyotoClass, K, splitKind } from "../../../test/tools/kinsoku-check.mjs";
import { LEFT, SIZE } from "./job.mjs";
import { linesOf } from "./sheet-lines.mjs";

/**
 * Counts what the lines of a PDF are worth, from the boxes of its glyphs: classes of characters and the spaces of 約物
 * and 和欧間 are kinsoku-check's, the text of each sheet and its measure are known.
 *
 * @param pdf each text on a sheet of its own, set in `measure` em
 * @returns counts to be added up over measures, and the first examples of what is forbidden
 */
export function judge(pdf, texts, measure) {
  const { summary, pages } = checked(pdf, texts);
  if (pages.length !== texts.length) throw new Error(`${pages.length} sheets for ${texts.length} texts`);
  const edge = LEFT + measure * SIZE;
  const counts = { ...none(), ...spacesOf(summary) };
  for (const [i, page] of pages.entries()) {
    const lines = linesOf(page, texts[i]);
    if (lines === null) counts.unread++;
    else countText(lines, edge, measure, counts);
  }
  return counts;
}

const none = () => ({
  unread: 0,
  lines: 0,
  several: 0,
  lonely: 0,
  lineStart: 0,
  waves: 0,
  lineEnd: 0,
  inseparable: 0,
  words: 0,
  dates: 0,
  gaps: 0,
  ragged: 0,
  overfull: 0,
  examples: { 行頭: [], 行末: [], 分離: [], 語: [], overfull: [] },
});

function spacesOf({ doubledPunct, waOu }) {
  return { doubled: doubledPunct.pairs, tight: doubledPunct.tight, mixed: waOu.pairs, spaced: waOu.spaced };
}

function checked(pdf, texts) {
  const work = mkdtempSync(join(tmpdir(), "yoshiki-lines-"));
  try {
    const file = join(work, "lines.pdf");
    writeFileSync(file, pdf);
    return check(file, { source: texts });
  } finally {
    rmSync(work, { recursive: true });
  }
}

function countText(lines, edge, measure, counts) {
  counts.lines += lines.length;
  if (lines.length > 1) counts.several++;
  if (lines.length > 1 && isLonely(lines.at(-1))) counts.lonely++;
  for (const [i, line] of lines.entries()) {
    const last = i === lines.length - 1;
    if (inkEnd(line) > edge + 1) told(counts, "overfull", "overfull", shown(line), measure);
    else if (!last && !reaches(line, edge)) counts.ragged++;
    if (widestGap(line) > 0.52 && !last) counts.gaps++;
    if (!last) countSeam(lines, i, measure, counts);
  }
}

const shown = (line) => line.map(({ c }) => c).join("");

function told(counts, key, name, text, measure) {
  counts[key]++;
  if (counts.examples[name].length < 3) counts.examples[name].push(`${measure} em ${text}`);
}

/** One character; closing marks are no company. */
const isLonely = (line) =>
  line.filter(({ c }) => !gyotoClass(c) || K.smallKana.has(c) || K.prolonged.has(c)).length <= 1;

/** A date or a number parted from what belongs to it: the house rule of 公用文, which JLREQ does not have. */
const inNumber = [
  /第\|[0-9０-９一二三四五六七八九十百]/u,
  /(?:令和|平成|昭和|午前|午後)\|[0-9０-９元]/u,
  /[0-9０-９](?:年|月)\|[0-9０-９]/u,
  /[0-9０-９元]\|(?:年|月|日|時|分|秒|号|条|項|回|円|件|人|名|歳|世帯|か月|ページ)/u,
];
const isAscii = (c) => /[!-~]/.test(c);

function countSeam(lines, i, measure, counts) {
  const [line, next] = [lines[i], lines[i + 1]];
  const [a, b] = [line.at(-1), next[0]];
  const seam = `${shown(line.slice(-6))}|${shown(next.slice(0, 6))}`;
  const kind = b.blank ? undefined : splitKind(a.c, b.c, line.at(-2)?.c, next[1]?.c);
  const inWord = !b.blank && isAscii(a.c) && isAscii(b.c);
  if (kind !== undefined && kind !== "latinWord") told(counts, "inseparable", "分離", seam, measure);
  else if (inWord) countWord(lines, i, seam, measure, counts);
  else if (gyotoClass(b.c) && !b.blank) {
    told(counts, "lineStart", "行頭", seam, measure);
    if (/[～〜]/u.test(b.c)) counts.waves++;
  }
  if (K.opening.has(a.c)) told(counts, "lineEnd", "行末", seam, measure);
  if (!b.blank && inNumber.some((one) => one.test(seam))) counts.dates++;
}

/** A word may be parted only if no line could hold it; an address also after its own signs. */
function countWord(lines, i, seam, measure, counts) {
  if (!/[A-Za-z]\|[A-Za-z]/.test(seam)) return;
  const before = lines
    .slice(0, i + 1)
    .flat()
    .reverse();
  const width = wordBack(before) + wordOn(lines.slice(i + 1).flat());
  if (width <= measure * SIZE) told(counts, "words", "語", seam, measure);
}

/** Width of the Western characters a text begins with, up to a blank. */
function wordOn(text) {
  const end = text.findIndex(({ c, blank }) => blank || !isAscii(c));
  return widthOf(end < 0 ? text : text.slice(0, end));
}

/** The same of a text read backwards: the blank stands before a character, which is still the word's. */
function wordBack(text) {
  const end = text.findIndex(({ c }) => !isAscii(c));
  const word = end < 0 ? text : text.slice(0, end);
  const blank = word.findIndex((one) => one.blank);
  return widthOf(blank < 0 ? word : word.slice(0, blank + 1));
}

const widthOf = (text) => text.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);

/** In em, between the boxes of two characters without a blank between them in the text. */
function widestGap(line) {
  let widest = 0;
  for (let i = 1; i < line.length; i++)
    if (!line[i].blank) widest = Math.max(widest, (line[i].x0 - line[i - 1].x1) / SIZE);
  return widest;
}

const marks = { stop: /[。．、，]/u, closing: /[）〕］｝〉》」』】]/u, middle: /[・：；]/u };
const isFull = ({ x0, x1 }) => x1 - x0 >= 0.9 * SIZE;

/** Where the ink of a line ends: a mark that hangs, and the blank half of a bracket, lie outside without harm. */
function inkEnd(line) {
  const last = line.at(-1);
  if (!isFull(last)) return last.x1;
  if (marks.stop.test(last.c)) return last.x0;
  if (marks.middle.test(last.c)) return last.x1 - SIZE / 4;
  return marks.closing.test(last.c) ? last.x0 + SIZE / 2 : last.x1;
}

/** With or without the blank of its last mark, which may also hang. Half a point is less than anybody sees. */
function reaches(line, edge) {
  const { c, x0, x1 } = line.at(-1);
  const half = isFull({ x0, x1 }) && (marks.stop.test(c) || marks.closing.test(c));
  const ends = [x1, ...(half ? [x0 + SIZE / 2] : []), ...(marks.stop.test(c) ? [x0] : [])];
  if (marks.middle.test(c)) ends.push(x1 - SIZE / 4);
  return ends.some((end) => Math.abs(end - edge) <= 0.5);
}

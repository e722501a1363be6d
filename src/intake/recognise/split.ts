// Over 200 lines: what opens an attachment is one decision, whose tests must be read together.
import { likeness, type Pairs, pairsOf } from "../../changes/likeness.ts";
import type { PaperForm } from "../../check/index.ts";
import { isLegend } from "./attachment.ts";
import { isLegalNote, isMatterMark, isSentence } from "./marks.ts";
import { numberAt } from "./number.ts";
import type { Opening } from "./openings.ts";
import type { Scan } from "./scan.ts";

/** A sign of a sheet, alone in its line. */
const markAlone = /^(?:別図|参考図)[0-9]*$/u;
/** How like a title must be to a subject to open a paper. */
const SAME = 0.85;

/**
 * Cuts lines that belong to no letter into attachments: 個人情報項目 by its legend, 類型・理由 and 別表 by their tables,
 * a figure's sheet by 別図 alone, an explanation where a subject stands as a title.
 * @param subjects what letters of the same file are about
 * @param follows whether a letter stands before: then what follows it explains it
 */
export function attachmentsIn(
  scan: Scan,
  from: number,
  to: number,
  subjects: readonly string[],
  follows: boolean,
): readonly Opening[] {
  if (from >= to) return [];
  const pairs = subjects.map(pairsOf);
  const opened: Opening[] = [];
  for (let line = from; line < to; line++) {
    const one = openingAt(scan, line, from, to, pairs);
    const last = opened.at(-1);
    if (one === null) continue;
    if (last === undefined || one.from > lastOfHead(scan, last)) opened.push(one);
    // A title met first turns out to be that of the list below it.
    else if (one.form !== "explanation" || last.form === "other")
      opened[opened.length - 1] = { form: one.form, from: last.from };
  }
  const [head] = opened;
  // 議案第1号 above a title is no paper by itself.
  if (head !== undefined && head.from === from + 1 && !scan.inTable(from) && isMatterMark(scan.key(from)))
    opened[0] = { ...head, from };
  const whole =
    opened[0]?.from === from ? opened : [first(scan, from, opened[0]?.from ?? to, follows), ...opened];
  return whole.map((one, at) => figureOr(scan, one, whole[at + 1]?.from ?? to));
}

/** The last line that can only belong to an opening: below 別図 alone its title begins no other paper. */
function lastOfHead(scan: Scan, { from }: Opening): number {
  const own = scan.isSheetNumber(from) ? from + 1 : from;
  return own > from || markAlone.test(scan.key(own)) ? own + Number(markAlone.test(scan.key(own))) : own;
}

function first(scan: Scan, from: number, to: number, follows: boolean): Opening {
  return { form: follows || looksExplaining(scan, from, to) ? "explanation" : "other", from };
}

function openingAt(
  scan: Scan,
  line: number,
  from: number,
  to: number,
  subjects: readonly Pairs[],
): Opening | null {
  const key = scan.key(line);
  if (scan.isListed(line)) return null;
  if (scan.isSheetNumber(line))
    return { form: looksExplaining(scan, line, to) ? "explanation" : "other", from: line };
  if (isTypeHead(scan, line)) return { form: "type-reasons", from: titleAbove(scan, line, from) };
  if (isLegend(key)) return { form: "item-list", from: titleAbove(scan, line, from) };
  if (isMatrixMark(scan, line, to)) return { form: "matrix", from: titleAbove(scan, line, from) };
  if (markAlone.test(key) && !scan.inTable(line)) {
    return { form: "figure", from: figureTitle(scan, line, from) };
  }
  if (isTitleOf(scan, line, to, subjects)) return { form: formBelow(scan, line, to), from: line };
  return isOwnTitle(scan, line, to)
    ? { form: formBelow(scan, line, to), from: ownTitleFrom(scan, line, from) }
    : null;
}

/** The head 類型 | 理由 of a table. */
function isTypeHead(scan: Scan, line: number): boolean {
  return scan.inTable(line) && scan.key(line) === "類型" && scan.key(line + 1) === "理由";
}

/** 別表 alone with a table below it. */
function isMatrixMark(scan: Scan, line: number, to: number): boolean {
  if (!/^別表[0-9]*$/u.test(scan.key(line)) || scan.inTable(line)) return false;
  for (let next = line + 1; next < Math.min(to, line + 4); next++) if (scan.inTable(next)) return true;
  return false;
}

/** The first line of the title above: notes and at most three lines that are no sentences, items or cells. */
function titleAbove(scan: Scan, line: number, from: number): number {
  let first = line;
  while (first > from && isLegalNote(scan.key(first - 1))) first--;
  for (let count = 0; count < 3 && first > from; count++) {
    const key = scan.key(first - 1);
    if (
      scan.inTable(first - 1) ||
      isSentence(key) ||
      /^(?:別[図表紙添]|資料)|^[・◎※(（【①-⑳-]|[:：]/u.test(key)
    )
      break;
    if (count > 0 && /について(?:\(.*\))?$/u.test(key)) break;
    first--;
    if (scan.breaks.has(first)) break;
    if (/について(?:\(.*\))?$/u.test(key) && !isTail(key)) break;
  }
  return first;
}

/** The end of a title that began on the line before: short, or beginning inside of a phrase. */
function isTail(key: string): boolean {
  return key.length < 14;
}

/** 別図 with words that explain it is an explanation. */
function figureOr(scan: Scan, one: Opening, to: number): Opening {
  if (one.form !== "figure") return one;
  let sentences = 0;
  for (let line = one.from; line < to; line++) if (isSentence(scan.key(line))) sentences++;
  return sentences > 1 ? { ...one, form: "explanation" } : one;
}

function figureTitle(scan: Scan, line: number, from: number): number {
  const above = scan.key(line - 1);
  const isTitle = scan.isHeading(line - 1) || /(?:流れ|対策|構成図|概念図|イメージ|について)$/u.test(above);
  const isItem = /^[・◎※(（【①-⑳0-9]/u.test(above) && !scan.isHeading(line - 1);
  return line - 1 >= from && isTitle && !isItem && !isSentence(above) ? line - 1 : line;
}

/** A subject as a title: one line, or up to three that make it together. */
function isTitleOf(scan: Scan, line: number, to: number, subjects: readonly Pairs[]): boolean {
  const first = scan.key(line);
  if (first.length < 6 || scan.inTable(line) || isSentence(first) || /^[・◎(（【「『]/u.test(first))
    return false;
  let joined = "";
  for (let next = line; next < Math.min(to, line + 3); next++) {
    const key = scan.key(next);
    if (isSentence(key) || scan.inTable(next)) return false;
    joined += key;
    if (subjects.some((subject) => isSame(subject, joined))) return true;
  }
  return false;
}

/** A title …について that no letter names: its first heading or 【】 stands right below it. */
function isOwnTitle(scan: Scan, line: number, to: number): boolean {
  const key = scan.key(line);
  if (
    scan.inTable(line) ||
    !/^[^。、:・◎(（【「『]{2}[^。、:]{4,}について$/u.test(key) ||
    numberAt(scan, line) !== null
  )
    return false;
  if (/^(?:別[図表紙添]|資料|参考)/u.test(key) || line + 1 >= to) return false;
  const below = scan.key(line + 1);
  const isFirst = numberAt(scan, line + 1)?.number === 1 || /^(?:第1|I[.．、]|趣旨|概要)/u.test(below);
  return isFirst || isLegalNote(below);
}

/** The line above where the title begins there: a line that is as long, and no sentence, item, note or cell. */
function ownTitleFrom(scan: Scan, line: number, from: number): number {
  const above = scan.key(line - 1);
  if (line - 1 < from || scan.inTable(line - 1) || scan.isHeading(line - 1) !== scan.isHeading(line))
    return line;
  const isPart =
    /^[^。:・◎※(（【「『①-⑳└→■▼▶]{10,40}$/u.test(above) &&
    /(?:[にのるたをと]|おける|関する|係る)$/u.test(above);
  return isPart && numberAt(scan, line - 1) === null ? line - 1 : line;
}

function isSame(subject: Pairs, title: string): boolean {
  const length = [...title].length - 1;
  let count = 0;
  for (const one of subject.values()) count += one;
  // Far too short or long to be alike: the pairs need not be made.
  if (length < count * 0.7 || length > count * 1.4) return false;
  return likeness(subject, pairsOf(title)) >= SAME;
}

/** What a title opens: the list or table right below it, else an explanation. */
function formBelow(scan: Scan, line: number, to: number): PaperForm {
  for (let next = line + 1; next < Math.min(to, line + 6); next++) {
    const key = scan.key(next);
    if (isLegend(key) || /^【[^】]*個人情報[^】]*(?:項目|個人情報)】$/u.test(key)) return "item-list";
    if (isListOfOne(scan, line, next)) return "item-list";
    if (isTypeHead(scan, next)) return "type-reasons";
    if (isSentence(key)) break;
  }
  return "explanation";
}

/** 【電子計算機処理を行う個人情報】 first below a title and its note, its items below it at once. */
function isListOfOne(scan: Scan, title: number, line: number): boolean {
  for (let above = title + 1; above < line; above++) if (!isLegalNote(scan.key(above))) return false;
  return /^【[^】]*個人情報】$/u.test(scan.key(line)) && /^[・◎]/u.test(scan.key(line + 1));
}

/** Whether lines explain something: a sheet that goes with a letter (別紙), a note of the law, or what such papers tell. */
function looksExplaining(scan: Scan, from: number, to: number): boolean {
  if (/^(?:別[紙図表添]|参考図)/u.test(scan.key(from))) return true;
  for (let line = from; line < Math.min(to, from + 6); line++) if (isLegalNote(scan.key(line))) return true;
  for (let line = from; line < Math.min(to, from + 12); line++) {
    if (
      /について$|^(?:第?[0-9]{1,2}[.．、]?)?(?:趣旨|概要|目的|背景|経緯|現状|導入の|システムの概要)|構成図|データの流れ/u.test(
        scan.key(line),
      )
    )
      return true;
  }
  return false;
}

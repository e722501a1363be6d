import type { PaperField, Span } from "../../check/index.ts";
import { field } from "./field.ts";
import {
  formMarkIn,
  isAddressed,
  isDateLine,
  isDocumentNumber,
  isLegalNote,
  isLetterTitle,
  isSealNote,
  isSentence,
  outsideBrackets,
} from "./marks.ts";
import type { Scan } from "./scan.ts";

/** What stands above the items of a letter. */
export interface LetterHead {
  readonly fields: readonly PaperField[];
  /** Line after the body, where 記 or the first item stands. */
  readonly to: number;
}

/** Lines of a head before its title: more than any letter has. */
const HEAD_LINES = 24;

/**
 * Number, date, addressee, sender, title and body of a letter that begins at a line. What is missing is left out.
 */
export function letterHead(scan: Scan, from: number, to: number): LetterHead {
  const fields: PaperField[] = [];
  let line = scan.isSheetNumber(from) ? from + 1 : from;
  const mark = formMarkIn(scan.key(line)) === null ? null : scan.whole(line);
  if (mark !== null) {
    fields.push(field("form-mark", [mark]));
    line++;
  }
  if (scan.isSheetNumber(line)) line++;
  line = numberAndDate(scan, line, to, fields);
  line = addressee(scan, line, to, fields);
  const title = titleFrom(scan, line, Math.min(to, from + HEAD_LINES));
  if (title === null) return { fields, to: line };
  fields.push(...senderFields(scan, line, title));
  const body = bodyFrom(scan, title, to);
  fields.push(field("title", scan.wholes(title, body)));
  const end = bodyEnd(scan, body, to);
  if (end > body) fields.push(field("body", scan.wholes(body, end)));
  return { fields, to: end };
}

function numberAndDate(scan: Scan, from: number, to: number, fields: PaperField[]): number {
  let line = from;
  for (; line < to && line < from + 3; line++) {
    const key = scan.key(line);
    const whole = scan.whole(line);
    if (whole === null) return line;
    if (isDocumentNumber(key)) fields.push(field("number", [whole]));
    else if (isDateLine(key)) fields.push(field("date", [whole]));
    else return line;
  }
  return line;
}

/** The lines down to the one that ends in 様; nothing where none of the next five does. */
function addressee(scan: Scan, from: number, to: number, fields: PaperField[]): number {
  for (let line = from; line < Math.min(to, from + 5); line++) {
    if (isLetterTitle(scan.key(line)) || isSentence(scan.key(line))) return from;
    if (!isAddressed(scan.key(line))) continue;
    const person = scan.whole(line);
    const body = scan.wholes(from, line);
    if (person === null) return from;
    if (scan.key(line).endsWith("御中")) fields.push(field("addressee", [...body, person]));
    else {
      if (body.length > 0) fields.push(field("addressee", body));
      fields.push(field("addressee-person", [person]));
    }
    return line + 1;
  }
  return from;
}

function titleFrom(scan: Scan, from: number, to: number): number | null {
  for (let line = from; line < to; line++) {
    const key = scan.key(line);
    if (key === "記" || isSentence(outsideBrackets(key))) return null;
    if (isLetterTitle(key) || scan.isHeading(line)) return line;
  }
  return null;
}

function senderFields(scan: Scan, from: number, to: number): readonly PaperField[] {
  const lines: number[] = [];
  for (let line = from; line < to; line++) if (!isSealNote(scan.key(line))) lines.push(line);
  const last = lines.at(-1);
  const person = last !== undefined && isPerson(scan, last, lines.length) ? scan.whole(last) : null;
  const own = person === null ? lines : lines.slice(0, -1);
  const spans = own.flatMap((line): readonly Span[] => scan.wholes(line, line + 1));
  return [
    ...(spans.length > 0 ? [field("sender", spans)] : []),
    ...(person === null ? [] : [field("sender-person", [person])]),
  ];
}

/** 神戸市長 久元 喜造, 理事長 …, or a bare name under the sender's lines. */
function isPerson(scan: Scan, line: number, count: number): boolean {
  const key = scan.key(line);
  if (/[()]/u.test(key)) return false;
  const text = scan.text(line).trim();
  if (/(?:[市町村区社所会部局課院園校室係館]長|知事|理事|管理者|責任者|委員|代表)[\s\u3000]+\S/u.test(text))
    return true;
  return count > 1 && key.length <= 8 && !/[市町村区部局課室係所会社法人機構館]$|長$/u.test(key);
}

/** How a title ends: …について, …に係る副申, 諮問, perhaps with （報告） behind it. */
const titleEnds = /(?:について|副申|諮[詢]?問書?|答申|通知|依頼|回答|報告|照会)(?:\([^()]*\))?$/u;

/** The first line after the title that is no part of it: a title may be typed on several lines. */
function bodyFrom(scan: Scan, title: number, to: number): number {
  let line = title;
  do line++;
  while (line < to && line < title + 4 && goesOn(scan, line));
  return line;
}

/** Whether a line is still the title of the line before it. */
function goesOn(scan: Scan, line: number): boolean {
  const key = scan.key(line);
  if (key === "記" || isSentence(key)) return false;
  const before = scan.key(line - 1);
  if (/^\([^()]{2,6}\)$/u.test(before)) return false;
  if (titleEnds.test(before)) return /^\([^()]{2,6}\)$/u.test(key);
  return scan.isHeading(line) || isLetterTitle(key) || isLegalNote(key);
}

function bodyEnd(scan: Scan, from: number, to: number): number {
  let line = from;
  for (; line < to; line++) {
    const key = scan.key(line);
    if (key === "記" || /^[1１①(][.．、]?(?:件名|システム)/u.test(key)) break;
    if (!isSentence(key) && !opensSentence(scan, line, to)) break;
  }
  return line;
}

/** A line without a full stop whose sentence ends in one of the next three lines: typed with line ends. */
function opensSentence(scan: Scan, line: number, to: number): boolean {
  if (scan.key(line).length < 20) return false;
  for (let next = line + 1; next < Math.min(to, line + 4); next++) {
    const key = scan.key(next);
    if (key === "記") return false;
    if (isSentence(key)) return true;
  }
  return false;
}

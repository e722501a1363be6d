import type { PaperForm } from "../../check/index.ts";
import { agendaAt } from "./agenda.ts";
import {
  formMarkIn,
  isAddressed,
  isCouncilLine,
  isDateLine,
  isDocumentNumber,
  isLetterTitle,
  isMeetingLine,
  isSentence,
} from "./marks.ts";
import { opensIndex } from "./report-index.ts";
import type { Scan } from "./scan.ts";

/** Where a paper begins that is known by its own head. */
export interface Opening {
  readonly form: PaperForm;
  readonly from: number;
}

/** Forms that take everything up to the next letter or form mark: rows of their tables look like heads of others. */
const wide: ReadonlySet<PaperForm> = new Set(["assessment-full", "minutes", "change-table"]);

/** The papers of a file that are known by their heads, in order. What lies between them is attachments. */
export function openingsIn(scan: Scan): readonly Opening[] {
  const found: Opening[] = [];
  for (let line = 0; line < scan.length; line++) {
    const before = found.at(-1);
    const one = openingAt(scan, line, before);
    if (one === null) continue;
    // A head that reaches back to a line before it never reaches over the paper before.
    const own = one.from > 0 && scan.isSheetNumber(one.from - 1) ? one.from - 1 : one.from;
    const from = Math.max(own, (before?.from ?? -1) + 1);
    if (from > line) continue;
    found.push({ form: one.form, from });
    line = Math.max(line, headEnd(scan, line, one.form) - 1);
  }
  return found;
}

function openingAt(scan: Scan, line: number, before: Opening | undefined): Opening | null {
  const isWithin = before !== undefined && wide.has(before.form);
  if (scan.isListed(line)) return null;
  const strong = letterAt(scan, line) ?? minutesAt(scan, line) ?? assessmentAt(scan, line);
  if (isWithin) return scan.inTable(line) || before.form === strong?.form ? null : strong;
  if (strong === null && agendaAt(scan, line)) return { form: "other", from: line };
  return strong ?? coverAt(scan, line) ?? indexAt(scan, line) ?? changesAt(scan, line);
}

/** Lines of a letter's head that cannot open another paper. */
function headEnd(scan: Scan, line: number, form: PaperForm): number {
  const isLetter =
    form === "report-form4" || form === "report-form3" || form === "letter" || form === "consultation-letter";
  if (!isLetter) return line + 1;
  let end = line + 1;
  while (end < line + 4 && isOfHead(scan, end)) end++;
  return end;
}

function isOfHead(scan: Scan, line: number): boolean {
  return isDocumentNumber(scan.key(line)) || isDateLine(scan.key(line)) || scan.isSheetNumber(line);
}

function letterAt(scan: Scan, line: number): Opening | null {
  const mark = formMarkIn(scan.key(line));
  if (mark !== null && looksLikeReport(scan, line)) {
    return { form: mark === 4 ? "report-form4" : "report-form3", from: line };
  }
  const isHead =
    isDocumentNumber(scan.key(line)) || (isDateLine(scan.key(line)) && !isMeetingLine(scan.key(line + 1)));
  if (!isHead || !addressFollows(scan, line)) return null;
  return { form: letterForm(scan, line), from: line };
}

/** 様式4 of the 評価書 stands alone on a cover; a letter's mark has a letter below it. */
function looksLikeReport(scan: Scan, line: number): boolean {
  for (let next = line + 1; next < Math.min(scan.length, line + 25); next++) {
    const key = scan.key(next);
    if (isDocumentNumber(key) || isDateLine(key) || isAddressed(key) || /類型事項|^1?件名/u.test(key))
      return true;
  }
  return false;
}

/** Whether somebody is addressed below a head, before another head begins. A date in a table is none of a letter. */
function addressFollows(scan: Scan, line: number): boolean {
  let isNumbered = isDocumentNumber(scan.key(line));
  for (let next = line + 1; next < Math.min(scan.length, line + 6); next++) {
    const key = scan.key(next);
    if (isSentence(key) || scan.inTable(line) !== scan.inTable(next)) return false;
    if (isAddressed(key)) return true;
    if (!isDocumentNumber(key)) continue;
    if (isNumbered) return false;
    isNumbered = true;
  }
  return false;
}

/** Which letter it is, by the first title below its head. */
function letterForm(scan: Scan, line: number): PaperForm {
  for (let next = line + 1; next < Math.min(scan.length, line + 24); next++) {
    const key = scan.key(next);
    if (key === "記") break;
    if (/類型事項の適用に係る副申/u.test(key)) return "report-form3";
    if (/類型事項の適用について/u.test(key)) return "report-form4";
    if (/^諮[詢]?問書?$/u.test(key) || (/\(諮問\)$/u.test(key) && isLetterTitle(key)))
      return "consultation-letter";
    if (/の規定に基づき.*(?:意見を求め|諮問)/u.test(key)) return "consultation-letter";
  }
  return "letter";
}

function minutesAt(scan: Scan, line: number): Opening | null {
  const key = scan.key(line);
  if (
    key.length > 60 ||
    isSentence(key) ||
    !/(?:(?:議事|会議)(?:要|概)?録|(?:議事|会議録?)の?(?:要旨|概要))(?:\(.*\))?$/u.test(key)
  )
    return null;
  const below = Array.from({ length: 8 }, (_, at) => scan.key(line + 1 + at));
  if (
    !below.some((one) =>
      /^(?:[■□●○◎◆◇・]|\(?[0-9]{1,2}[).．、]?)?(?:会議の?)?(?:開催)?(?:日時|年月日|日(?=[:(]|令和|平成|$)|場所)/u.test(
        one,
      ),
    )
  )
    return null;
  const above = scan.key(line - 1);
  const isBody = line > 0 && /(?:会|市|町|村)$|^[^。、]{0,16}第[0-9]+回$/u.test(above) && above.length <= 40;
  return { form: "minutes", from: isBody ? line - 1 : line };
}

const assessmentTitle = /^特定個人情報保護評価書\(全項目評価書\)$/u;
const assessmentMark = /^\[(?:平成|令和).{1,3}年.{1,2}月様式[0-9]\]$/u;

function assessmentAt(scan: Scan, line: number): Opening | null {
  const key = scan.key(line);
  if (assessmentTitle.test(key) || assessmentMark.test(key) || /^I基本情報$/u.test(key)) {
    return { form: "assessment-full", from: line };
  }
  return null;
}

/**
 * A sheet with a date, the meeting and title lines, the date first or the meeting. Beneath a date the council's name alone
 * will do where a sheet begins; it is addressed by no 様, else a letter would have been seen.
 */
function coverAt(scan: Scan, line: number): Opening | null {
  const begins = line === 0 || scan.breaks.has(line) || scan.isSheetNumber(line - 1);
  const next = scan.isSheetNumber(line + 1) ? line + 2 : line + 1;
  const isMeeting = (at: number) => isMeetingLine(scan.key(at)) || (begins && isCouncilLine(scan.key(at)));
  const isCover = isDateLine(scan.key(line)) && isMeeting(next);
  const isOwn = begins && isMeetingLine(scan.key(line));
  return isCover || isOwn ? { form: "cover", from: line } : null;
}

/** From its title, the nearest …について above the table's head. */
function indexAt(scan: Scan, line: number): Opening | null {
  if (!scan.inTable(line) || !opensIndex(scan, line)) return null;
  let from = line;
  for (let above = line - 1; above >= Math.max(0, line - 6) && !scan.inTable(above); above--) {
    const key = scan.key(above);
    if (/^\((?:報告|諮問)\)$/u.test(key)) break;
    from = above;
    if (/について(?:\([^()]*\))?$|報告(?:案件)?一覧$/u.test(key)) break;
  }
  return { form: "report-index", from };
}

/** （別添3）変更箇所 by itself: its title above the table, or the table's head. */
function changesAt(scan: Scan, line: number): Opening | null {
  const key = scan.key(line);
  if (!scan.inTable(line) || key !== "変更日" || !/^項目/u.test(scan.key(line + 1))) return null;
  const titled = line > 0 && /変更箇所/u.test(scan.key(line - 1));
  return { form: "change-table", from: titled ? line - 1 : line };
}

import type { PaperField, PaperForm, Span } from "../../check/index.ts";
import { field } from "./field.ts";
import { isCouncilLine, isDateLine, isLegalNote, isMatterMark, isMeetingLine, isSentence } from "./marks.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";

const legend = /^(?:◎は?[:、]?|凡例[:：]?).*(?:該当する(?:もの|情報|項目))/u;

/** ◎は条例第11条第2項第2号に該当するもの. */
export function isLegend(key: string): boolean {
  return key.length <= 60 && legend.test(key);
}

/** Date, meeting, title and bureaus of a cover. */
export function coverPart(scan: Scan, from: number, to: number): Part {
  const fields: PaperField[] = [];
  const title: Span[] = [];
  let bureaus = 0;
  for (let line = from; line < to; line++) {
    const key = scan.key(line);
    const span = scan.whole(line);
    if (span === null || scan.isSheetNumber(line)) continue;
    if (isDateLine(key)) fields.push(field("date", [span]));
    else if (isMeetingLine(key) || (isCouncilLine(key) && !fields.some((one) => one.key === "meeting")))
      fields.push(field("meeting", [span]));
    else if (/^\(.*\)$/u.test(key) && !titleGoesOn(scan, line, to)) {
      const inner = scan.piece(line, 1, key.length - 1);
      if (!/^\((?:報告|諮問|答申|その他|報告・諮問|諮問・報告)\)$/u.test(key)) {
        fields.push(field("unit", [inner], { row: bureaus++ }));
      }
    } else title.push(span);
  }
  if (title.length > 0) fields.push(field("title", title));
  return { fields, to };
}

/** Whether the line below goes on in the middle of a phrase (を一体として…): then one in brackets is the title's, no bureau. */
function titleGoesOn(scan: Scan, line: number, to: number): boolean {
  let next = line + 1;
  while (next < to && scan.key(next) === "") next++;
  return next < to && /^\p{Script=Hiragana}/u.test(scan.key(next));
}

/** Title, legal note and legend of an attachment: 個人情報項目, 類型・理由, 説明資料, 別表, 図. */
export function attachmentPart(scan: Scan, form: PaperForm, from: number, to: number): Part {
  const fields: PaperField[] = [];
  const title = titleLines(scan, from, to);
  if (title.length > 0) {
    fields.push(field("title", title));
    if (namesMatter(scan, form, from, title)) fields.push(field("subject", title));
  }
  for (let line = from; line < to; line++) {
    const key = scan.key(line);
    const span = scan.whole(line);
    if (span === null) continue;
    if (line < from + 8 && isLegalNote(key)) fields.push(field("laws", [span]));
    else if (isLegend(key)) fields.push(field("legend", [span]));
    else if (form === "type-reasons" && line === title[0]?.line) fields.push(...basisIn(scan, line));
  }
  return { fields, to };
}

/** Whether a title says what the matter is: that of a 別表 says what the table shows. */
function namesMatter(scan: Scan, form: PaperForm, from: number, title: readonly Span[]): boolean {
  if (form === "item-list") return true;
  const isTable = /^別表/u.test(scan.key(from));
  return form === "explanation" && !isTable && /(?:について|導入|構築)$/u.test(joined(scan, title));
}

function joined(scan: Scan, spans: readonly Span[]): string {
  return spans.map(({ line }) => scan.key(line)).join("");
}

/** The title: the first lines that are neither sentences nor notes nor items nor cells. At most three. */
function titleLines(scan: Scan, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  for (let line = from; line < Math.min(to, from + 5) && spans.length < 3; line++) {
    const key = scan.key(line);
    if (/^(?:別[図表紙添]|参考図|資料)[0-9０-９]*(?:-[0-9]+)?$/u.test(key) && spans.length === 0) continue;
    if ((scan.isSheetNumber(line) || isMatterMark(key)) && spans.length === 0) continue;
    const ends =
      isSentence(key) ||
      isLegalNote(key) ||
      isLegend(key) ||
      scan.inTable(line) ||
      /^[【〔＜<(（・◎①-⑳※]|^(?:第?[0-9]{1,2}[.．、\s]|[0-9]{1,2}(?![0-9]))/u.test(key);
    const span = ends ? null : scan.whole(line);
    if (span === null) break;
    spans.push(span);
    if (!goesOn(scan, line, key)) break;
  }
  return spans;
}

/** A title typed on several lines: it does not end in …について or a noun that ends titles, and is long. */
function goesOn(scan: Scan, line: number, key: string): boolean {
  if (/について(?:\(.*\))?$|(?:一覧|項目|図|表|資料|概要)$/u.test(key)) return false;
  return (
    key.length >= 12 &&
    (scan.isHeading(line) ? scan.isHeading(line + 1) : /について/u.test(scan.key(line + 1)))
  );
}

function basisIn(scan: Scan, line: number): readonly PaperField[] {
  const key = scan.key(line);
  const found = /\(((?:条例)?第?[0-9]+条[^()]*)\)$/u.exec(key);
  const inside = found?.[1] ?? "";
  if (found === null) return [];
  return [field("basis", [scan.piece(line, found.index + 1, found.index + 1 + inside.length)])];
}

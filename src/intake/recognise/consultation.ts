import type { PaperField } from "../../check/index.ts";
import { field } from "./field.ts";
import { letterHead } from "./letter-head.ts";
import { isLegalNote } from "./marks.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";

const contact = /^(?:担当(?:課|者|部署)?|所管課)[:：]/u;
const reach = /^(?:電話(?:番号)?|連絡先|TEL|内線|電子メール|メール|FAX)[:：]?/iu;
const marker = /^(?:[・○●◎]|[(]?[0-9]{1,2}[).．、]?(?=[^0-9年月日]))/u;

/** Fields of a 諮問: the matters under 記, each with its legal note, and who is in charge. */
export function consultationPart(scan: Scan, from: number, to: number): Part {
  const head = letterHead(scan, from, to);
  const fields: PaperField[] = [...head.fields, ...basisOf(scan, head.fields)];
  let line = scan.key(head.to) === "記" ? head.to + 1 : head.to;
  let row = -1;
  /** Whether the matter above is complete: a long one may be typed on several lines. */
  let wasWhole = true;
  for (; line < to; line++) {
    const key = scan.key(line);
    if (contact.test(key) || scan.breaks.has(line)) break;
    const whole = scan.whole(line);
    if (whole === null) continue;
    if (isLegalNote(key)) {
      fields.push(field("laws", [whole], { row: Math.max(row, 0) }));
      wasWhole = true;
      continue;
    }
    const units = markerUnits(scan, line);
    // What follows a matter and its note without a sign of its own is the next paper, unless nobody is named yet.
    if (row >= 0 && wasWhole && units === 0 && !contactFollows(scan, line, to)) break;
    if (units > 0 || wasWhole) row++;
    const value = scan.rest(line, units) ?? whole;
    append(fields, row, field("subject", [value], { row }));
    wasWhole = /(?:について|の件)$/u.test(key);
  }
  return { fields: [...fields, ...contactFields(scan, line, to)], to: contactEnd(scan, line, to) };
}

/** Units of the sign or number before a matter. A number set apart by a blank ends there: 3　①氏名 is no 31. */
function markerUnits(scan: Scan, line: number): number {
  const units = marker.exec(scan.key(line))?.[0].length ?? 0;
  for (let own = 1; own < units; own++)
    if (/[0-9]$/u.test(scan.key(line).slice(0, own)) && scan.isApart(line, own)) return own;
  return units;
}

/** A matter typed on several lines is one field. */
function append(fields: PaperField[], row: number, one: PaperField): void {
  const at = fields.findIndex(({ key, row: other }) => key === "subject" && other === row);
  const known = fields[at];
  if (known === undefined) fields.push(one);
  else fields[at] = { ...known, value: [...known.value, ...one.value] };
}

function contactFollows(scan: Scan, from: number, to: number): boolean {
  for (let line = from; line < Math.min(to, from + 4); line++) if (contact.test(scan.key(line))) return true;
  return false;
}

function contactFields(scan: Scan, from: number, to: number): readonly PaperField[] {
  const fields: PaperField[] = [];
  const end = contactEnd(scan, from, to);
  for (let line = from; line < end; line++) {
    const key = scan.key(line);
    const person = contact.exec(key);
    const found = person ?? reach.exec(key);
    const units = found?.[0].length ?? 0;
    const value = scan.rest(line, units);
    if (found === null || value === null) continue;
    fields.push(field(person === null ? "phone" : "contact", [value], { label: scan.piece(line, 0, units) }));
  }
  return fields;
}

function contactEnd(scan: Scan, from: number, to: number): number {
  let line = from;
  while (line < to && (contact.test(scan.key(line)) || reach.test(scan.key(line)))) line++;
  return scan.key(line) === "以上" && line < to ? line + 1 : line;
}

/** The law of the body's …の規定に基づき. */
export function basisOf(scan: Scan, fields: readonly PaperField[]): readonly PaperField[] {
  const body = fields.find(({ key }) => key === "body");
  for (const { line } of body?.value ?? []) {
    const found = /(?:の規定)?に基づき/u.exec(scan.key(line));
    if (found === null || found.index === 0) continue;
    const before = scan.key(line).slice(0, found.index);
    if (/第?[0-9]+条/u.test(before)) return [field("basis", [scan.piece(line, 0, found.index)])];
  }
  return [];
}

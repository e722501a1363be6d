import type { PaperField, Span } from "../../check/index.ts";
import { field } from "./field.ts";
import { type Item, itemsIn } from "./items.ts";
import { reportLabels } from "./labels.ts";
import { letterHead } from "./letter-head.ts";
import { formMarkIn } from "./marks.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";

const person = /^(?:担当者?|担当課|担当部署|担当所属)[:：]?/u;
const phone = /^(?:連絡先|電話(?:番号)?|TEL|内線)[:：]?/iu;
const reach = /^(?:連絡先|電話|TEL|内線|FAX|ファックス|メール|電子メール|E-?mail)/iu;

/** Fields of 様式4 and 様式3, and where the paper ends: what follows item 7 is no part of it. */
export function reportPart(scan: Scan, from: number, to: number): Part {
  const head = letterHead(scan, from, to);
  const start = scan.key(head.to) === "記" ? head.to + 1 : head.to;
  const items = itemsIn(scan, start, to, reportLabels);
  const last = items.at(-1);
  if (last === undefined) return { fields: head.fields, to };
  const end = endOf(scan, last, to);
  const fields = items.flatMap((item) => (item === last ? lastFields(scan, last, end) : [fieldOf(item)]));
  return { fields: [...head.fields, ...fields], to: end };
}

function fieldOf({ key, label, word, value }: Item): PaperField {
  return field(key, value, key === "form-item" ? { label, item: word } : { label });
}

/** The last item's value goes on to the file's end, or to what somebody else recognises: it is cut by what it may be. */
function endOf(scan: Scan, item: Item, to: number): number {
  const beside = item.value[0]?.line === item.from;
  let line = item.from + 1;
  if (item.key === "contact") {
    if (!beside && line < to) line++;
    while (line < to && (isContact(scan, line) || scan.isSameCell(line, line - 1))) line++;
  } else if (item.key === "unit") {
    if (!beside && line < to) line++;
  } else {
    line = otherEnd(scan, line, to);
  }
  return scan.key(line) === "以上" && line < to ? line + 1 : line;
}

function isContact(scan: Scan, line: number): boolean {
  const key = scan.key(line);
  return person.test(key) || reach.test(key) || phoneFrom(key) === 0;
}

/** A paper that breaks off before item 7: it ends at a page's beginning, a heading, or the next form. */
function otherEnd(scan: Scan, from: number, to: number): number {
  let line = from;
  while (line < to && !scan.breaks.has(line) && !scan.isHeading(line) && formMarkIn(scan.key(line)) === null)
    line++;
  return line;
}

function lastFields(scan: Scan, item: Item, end: number): readonly PaperField[] {
  const { key, label, value, from } = item;
  const own = value.filter(({ line }) => line < end && line >= from);
  const kept = scan.key(end - 1) === "以上" ? own.filter(({ line }) => line !== end - 1) : own;
  return key === "contact" ? contactFields(scan, label, kept) : [fieldOf({ ...item, value: kept })];
}

/** 担当者：… and 連絡先：…; without these marks all of it is the contact. */
function contactFields(scan: Scan, label: Span, value: readonly Span[]): readonly PaperField[] {
  const people: Span[] = [];
  const phones: Span[] = [];
  for (const span of value) {
    const units = scan.key(span.line);
    const offset = unitsBefore(scan, span);
    const key = units.slice(offset);
    const isPhone = reach.test(key);
    const mark = (isPhone ? phone : person).exec(key)?.[0].length ?? 0;
    const rest = scan.rest(span.line, offset + mark);
    if (rest === null) continue;
    const from = isPhone ? null : phoneFrom(key.slice(mark));
    if (from === null) (isPhone ? phones : people).push(rest);
    else {
      const at = offset + mark + from;
      const isOpen = /[(]$/u.test(units.slice(0, at)) && units.endsWith(")");
      const before = units.slice(0, at).replace(/(?:電話(?:番号)?|TEL|Tel|☎|連絡先|直通)?[:(]*$/u, "").length;
      if (before > offset + mark) people.push(scan.piece(span.line, offset + mark, before));
      phones.push(scan.piece(span.line, at, isOpen ? units.length - 1 : units.length));
    }
  }
  return [
    ...(people.length > 0 ? [field("contact", people, { label })] : []),
    ...(phones.length > 0 ? [field("phone", phones, { label })] : []),
  ];
}

const phoneNumber =
  /(?<![0-9-])(?:(?:\(0[0-9]{1,4}\)|0[0-9]{1,4}[-(])[0-9]{1,4}[-)][0-9]{3,4}|[0-9]{2,4}-[0-9]{4}|内線:?[0-9]{3,5})(?:[(,、・~-]?(?:代表?|直通|内線)?:?[0-9、,・-]*\)?)*$/u;

/** Where in a key a telephone number begins that goes to its end; null where none does. */
function phoneFrom(key: string): number | null {
  const found = phoneNumber.exec(key);
  return found === null ? null : found.index;
}

function unitsBefore(scan: Scan, { line, from }: Span): number {
  const units = scan.fold(line).at.indexOf(from);
  return units === -1 ? 0 : units;
}

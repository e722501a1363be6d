import type { PaperField } from "../../check/index.ts";
import { basisOf } from "./consultation.ts";
import { field } from "./field.ts";
import { letterHead } from "./letter-head.ts";
import { numberAt } from "./number.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";

const foot: readonly { readonly key: "contact" | "phone" | null; readonly mark: RegExp }[] = [
  { key: "contact", mark: /^(?:担当(?:課|者|部署)?|問合せ先|お?問い合わせ先)[:：]/u },
  { key: "phone", mark: /^(?:電話(?:番号)?|連絡先|TEL|内線)[:：]?(?!.*。$)/iu },
  { key: null, mark: /^(?:電子メール|メール|E-?mail|FAX)[:：]?(?!.*。$)|^別添[0-9]*/iu },
];
/** Fields of a 通知, 依頼, 回答, 答申 or any other letter: its items under 記 by their own words, and its foot. */
export function letterPart(scan: Scan, from: number, to: number): Part {
  const head = letterHead(scan, from, to);
  const fields: PaperField[] = [...head.fields, ...basisOf(scan, head.fields)];
  let line = scan.key(head.to) === "記" ? head.to + 1 : head.to;
  const end = letterEnd(scan, line, to);
  for (; line < end; ) {
    const next = itemEnd(scan, line, end);
    fields.push(...fieldsAt(scan, line, next));
    line = next;
  }
  return { fields, to: end };
}

/** To 以上 and the foot below it; else to the page's end. */
function letterEnd(scan: Scan, from: number, to: number): number {
  let line = from;
  while (line < to && scan.key(line) !== "以上" && !(line > from && scan.breaks.has(line))) line++;
  if (scan.key(line) === "以上" && line < to) line++;
  while (line < to && foot.some(({ mark }) => mark.test(scan.key(line)))) line++;
  return line;
}

function itemEnd(scan: Scan, from: number, to: number): number {
  let line = from + 1;
  const inBrackets = numberAt(scan, from)?.inBrackets ?? false;
  while (line < to && !opens(scan, line, inBrackets)) line++;
  return line;
}

/** @param inBrackets how the item above is numbered: (1) below 1 belongs to it */
function opens(scan: Scan, line: number, inBrackets: boolean): boolean {
  const key = scan.key(line);
  const number = numberAt(scan, line);
  return (
    (number !== null && number.inBrackets === inBrackets) ||
    key === "以上" ||
    foot.some(({ mark }) => mark.test(key))
  );
}

function fieldsAt(scan: Scan, line: number, to: number): readonly PaperField[] {
  const key = scan.key(line);
  for (const { key: name, mark } of foot) {
    const units = mark.exec(key)?.[0].length ?? 0;
    const value = units === 0 ? null : scan.rest(line, units);
    if (value === null) continue;
    return name === null ? [] : [field(name, [value], { label: scan.piece(line, 0, units) })];
  }
  const skip = numberAt(scan, line)?.units ?? 0;
  if (skip === 0) return [];
  const units = labelEnd(scan, line, skip);
  const beside = scan.rest(line, units);
  const value = [...(beside === null ? [] : [beside]), ...scan.wholes(line + 1, to)];
  const word = key.slice(skip, units);
  const label = scan.piece(line, 0, units);
  if (word === "件名") return [field("subject", value, { label })];
  return [field("form-item", value, { label, item: word })];
}

/** Units of number and label: up to a colon or a blank, else the whole line. */
function labelEnd(scan: Scan, line: number, skip: number): number {
  const { text: key, at } = scan.fold(line);
  const text = scan.text(line);
  for (let unit = skip + 1; unit < key.length; unit++) {
    if (key[unit] === ":" || /\s/u.test(text[(at[unit] ?? 0) - 1] ?? "")) return unit;
  }
  return key.length;
}
